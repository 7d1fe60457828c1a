"""Heads of agenda items in minutes: "Zu Punkt 4: Titel", "TOP Ö 4 Titel", "Punkt 10 der Tagesordnung: Titel"."""

import re

from ...text import squeeze

_NUMBER = r"(?P<number>\d{1,3}(?:\.\d{1,3}){0,3}(?:[a-z]\b)?)"
_ITEM = re.compile(
    rf"^[\s#*]{{0,8}}(?:zu\s+)?(?P<word>TOP|Tagesordnungspunkt|Punkt)\s{{0,3}}(?:Ö\s{{0,2}})?{_NUMBER}"
    r"(?:\s{1,3}der\s+Tagesordnung)?\s{0,3}(?P<mark>[:.\-–)]?)\s{0,8}(?P<title>.{0,300})$",
    re.IGNORECASE,
)
_BARE = re.compile(rf"^\s{{0,8}}Zu\s+{_NUMBER}(?P<mark>\s{{1,8}})(?P<title>\S.{{0,300}})$")
"""The form "Zu 4  Titel" without the word Punkt."""

_OPEN_ENDED = frozenset((
    "und", "oder", "der", "die", "das", "den", "dem", "des", "ein", "eine", "für", "mit", "von", "vom", "zu", "zum", "zur",
    "im", "in", "am", "an", "auf", "sich", "nicht", "dass", "wird", "werden", "wurde", "ist", "hat",
))  # fmt: skip


def head_of(text: str) -> tuple[str, str] | None:
    """Number and title of the item that begins with this line; the title is empty where it stands on the next one."""
    match = _ITEM.match(text)
    word = match["word"].upper() if match else ""
    match = match or _BARE.match(text)
    if not match or (not match["mark"].strip() and _goes_on(match["title"].rstrip(), is_top=word == "TOP")):
        return None
    return match["number"], squeeze(match["title"]).strip(" *")


def _goes_on(title: str, *, is_top: bool) -> bool:
    """Whether the line is a sentence: "Punkt 3 wird vertagt,"; "Punkt 3: Satzung, Plan," is a head.

    Behind "TOP" a title may break off anywhere, at the end of its line.
    """
    if title[:1].islower() or title.startswith(("%", "€", "/")) or title.endswith("."):
        return True
    return not is_top and (title.endswith((",", ";")) or title.rsplit(" ", 1)[-1] in _OPEN_ENDED)
