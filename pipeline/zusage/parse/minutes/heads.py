"""How the head of an agenda item may look: "TOP Ö 4 Titel", "Zu Punkt 4: Titel", "4.1 Titel", "§ 4 Titel", "IV. Titel"."""

import re
from dataclasses import dataclass

from ...text import squeeze
from .numbers import Key, key_of

_ARABIC = r"\d{1,3}(?:\.\d{1,2}){0,3}(?:[a-z](?![\w\-])|\s[a-z](?=\)))?"
_ROMAN = r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})"
_PART = rf"(?:(?:{_ROMAN}|[A-D])\s?[./ ]\s?)?"
"""The part of the agenda in front of a number: "I/4", "A 4"."""

_OF_AGENDA = r"(?:\s{1,3}(?:der\s{1,3}(?:Tagesordnung|TO\b)|d\.?\s?T\.?\s?O\.?(?=[\s:])))?"
_AND = r"(?:\s{0,2}(?:und|bis|u\.|\+|/|-|–)\s{0,2}\d{1,3}(?:\.\d{1,2}){0,3}(?![\w%€]))?"
"""Items that are treated together have one head: "TOP 4 und 5"."""

_WORDED = re.compile(
    rf"(?P<to>zu[mr]?\s{{1,3}})?(?P<word>T\s{{0,2}}O\s{{0,2}}P|T\.O\.P\.|TO-Punkt|Tagesordnungspunkte?|Beratungspunkt"
    r"|(?:Beratungs|Verhandlungs)gegenstand|Punkte?|Pkt\.?|Ziffer|lfd\.?\s?Nr\.?|Nr\.?|§)"
    rf"\s{{0,3}}(?:Nr\.?\s{{0,2}})?(?:Ö[.\s]{{0,2}})?(?P<number>{_PART}{_ARABIC}|{_ROMAN}(?!\w)){_AND}{_OF_AGENDA}"
    r"(?P<public>\s{0,2}\(?(?:ö|öffentlich)\)?(?!\w))?\s{0,3}(?P<mark>[:.\-–)|]{0,2})\s{0,12}(?P<title>.{0,300})$",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"(?:[Zz]u|[Aa]d)\s{{1,3}}(?:Ö\s?)?(?P<number>{_ARABIC})(?P<mark>[.:)]{{0,2}}\s{{1,8}})(?P<title>\S.{{0,300}})$"
)
"""The form "Zu 4  Titel" without the word Punkt."""

_OPEN = re.compile(rf"Ö\s{{0,2}}(?P<number>{_ARABIC})(?P<mark>[.:)]?)(?:\s{{1,12}}(?P<title>\S.{{0,300}}))?$")
_NUMBERED = re.compile(
    rf"\(?(?P<number>{_ARABIC}|{_ROMAN}(?=[.):\s|])|[A-D]\s{{1,2}}\d{{1,2}}(?:\.\d{{1,2}})?|{_ROMAN}[./]\s?\d{{1,2}}(?:\.\d{{1,2}})?)"
    r"(?P<mark>[.):]{0,2}|\s?[-–|])(?:(?:\s{1,20}|(?<=[.)])(?=[A-ZÄÖÜ„]))(?P<title>\S.{0,300}))?$"
)
_SITTING = re.compile(r"Sitzung\s+(?:de[rs]|vom|am)\b")
"""The sitting's own number in a running header ("41. Sitzung vom 1. Oktober") is no item's."""

_NO_TITLE = re.compile(
    r"(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b|Uhr\b|(?:Ja|Nein|Gegen)?-?\s?[Ss]timm"
    r"|Enthaltung|Euro\b|EUR\b|Mio\b|Mrd\b|Million|Prozent|Jahre?\b|€|%|Abs\.|Absatz|Satz\b|BauGB|GO\b|\d{1,2}\.\s?\d|\d{3}\b|[\d.,:/\s|-]*$"
)
_VOTED = re.compile(r"einstimmig|mehrheitlich|zugestimmt|angenommen|abgelehnt|Ja-|\d+\s?:\s?\d+|\d+\s(?:Ja|Nein)\b")
_OPEN_ENDED = frozenset((
    "und", "oder", "der", "die", "das", "den", "dem", "des", "ein", "eine", "für", "mit", "von", "vom", "zu", "zum", "zur",
    "im", "in", "am", "an", "auf", "sich", "nicht", "dass", "wird", "werden", "wurde", "ist", "hat", "sowie", "über", "bei",
    "einer", "eines", "einem", "einen", "nach", "aus", "durch", "gemäß", "zwischen", "sowie", "-", "–", "hier:",
))  # fmt: skip
_UNSURE = frozenset(("nr", "ziffer", "§", "zu:"))
"""Ways of writing that answers to questions and laws have too: "Zu 2: Ja", "§ 4 Inkrafttreten"."""

_HIGHEST = 250
"""No agenda is that long; some councils number the items of a year through."""

_FIRST = frozenset("tTpPzZbBvVlLnN§Ööa(0123456789IVXACD")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What may be an item's head: `style` is its way of writing, `strong` one that by itself shows an item.

    `number` is as printed, without "TOP" and "Ö", `key` for comparing it; `title` is the rest of the
    line, empty where it stands below: its blanks are left, for they part the columns of a table.
    """

    style: str
    number: str
    key: Key
    title: str
    strong: bool


def bare(text: str) -> str:
    """The line without marks of Markdown and blanks around it."""
    return text.strip(" \t\r\n\f\u00a0#*_|")


def head_of(text: str) -> tuple[str, str] | None:
    """Number and title of the item that begins with this line, where its words leave no doubt; else None."""
    head = read_head(bare(text))
    return (head.number, squeeze(head.title)) if head and head.strong else None


def read_head(text: str) -> Head | None:
    """The head that this line (as `bare` gives it) may be; a numbered line is one in some minutes and a list in others."""
    if not text or text[0] not in _FIRST or len(text) > 320:
        return None
    if text[0] in "(0123456789IVXACD":
        is_word = text[0].isalpha() and text[1:2].islower()  # "Die", "Auf"
        return None if is_word else _numbered(text)
    return _worded(text)


def _worded(text: str) -> Head | None:
    match = _WORDED.match(text)
    word = re.sub(r"[\s.]|E$", "", match["word"].upper()) if match else ""
    match = match or _BARE.match(text) or _OPEN.match(text)
    if not match or (match.re is _WORDED and match["word"].islower() and not match["to"]):
        return None  # "Tagesordnungs-" stands at the end of the line above
    title = (match["title"] or "").strip(" *|")
    mark = match["mark"].strip()
    named = bool(mark) or "der" in text[: match.end("mark")].split()
    if (not mark and _is_sentence(title)) or _odd(title) or (word == "NR" and not title):
        return None
    number, style = squeeze(match["number"]), _style(match, word, mark)
    strong = style.removeprefix("zu ") not in _UNSURE and (named or word == "TOP" or not _breaks_off(title))
    return Head(style=style, number=number, key=key_of(number), title=title, strong=strong)


def _style(match: re.Match[str], word: str, mark: str) -> str:
    if match.re is _OPEN:
        return "ö"
    if match.re is _BARE:
        return "zu:" if mark else "zu "
    return f"{'zu ' if match['to'] else ''}{word.lower()}"


def _odd(title: str) -> bool:
    """Whether what follows the number is a vote on a point of a resolution, or a place in a law."""
    return bool(_NO_TITLE.match(title) and title) or (
        (title[:1].islower() or title[:1].isdigit() or title.startswith("Bei ")) and _VOTED.search(title) is not None
    )


def _numbered(text: str) -> Head | None:
    match = _NUMBERED.match(text)
    if not match or (match["title"] and (_NO_TITLE.match(match["title"]) or _SITTING.match(match["title"]))):
        return None
    number, mark, title = squeeze(match["number"]), match["mark"].strip(), (match["title"] or "").strip(" *|")
    key = key_of(number)
    if title[:1].islower() or (number[0] in "CD" and not title) or max(key) > _HIGHEST:
        return None
    kind = "roman" if number[0] in "IVX" else "part" if number[0] in "ABCD" else "sub" if "." in number else "plain"
    style = {".": "dot", ")": "paren", ".)": "paren", ":": "colon"}.get(mark, kind) if kind == "plain" else kind
    return Head(style=style, number=number, key=key, title=title, strong=False)


def open_ended(title: str) -> bool:
    """Whether a line of a title breaks off so that the next one must go on with it."""
    return title.endswith((",", ";", "-", "–", "&", "/", "(", "\u00ad", "\ufffe", "\x02")) or (
        title.rsplit(" ", 1)[-1] in _OPEN_ENDED
    )


def _is_sentence(title: str) -> bool:
    """Whether the line is a sentence: "Punkt 3 wird vertagt,"; "Punkt 3: Satzung, Plan," is a head."""
    return title[:1].islower() or title.startswith(("%", "€", "/")) or title.endswith(".")


def _breaks_off(title: str) -> bool:
    """Whether the line may be one of running text; behind "TOP" a title may break off anywhere, at the end of its line."""
    return title.endswith((",", ";")) or title.rsplit(" ", 1)[-1] in _OPEN_ENDED
