"""Whole minutes to agenda items and sections: heads of items, labels of sections, the non-public part left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ..text import fold, squeeze
from ..vendors.page import Block, Item, Page
from .head import committee, sitting_day
from .lines import Line, block

_ITEM = re.compile(
    r"^[\s#*]{0,8}(?:zu\s+)?(?:TOP|Tagesordnungspunkt|Punkt)\s{0,3}(?:Ö\s{0,2})?(?P<number>\d{1,3}(?:\.\d{1,3}){0,3})"
    r"(?:\s{1,3}der\s+Tagesordnung)?\s{0,3}(?P<mark>[:.\-–)]?)\s{0,8}(?P<title>.{0,300})$",
    re.IGNORECASE,
)
_OSNABRUECK = re.compile(r"^\s{0,8}Zu\s+(?P<number>\d{1,3}(?:\.\d{1,3}){0,3})(?P<mark>\s{1,8})(?P<title>\S.{0,300})$")
"""The form "Zu 4  Titel" without the word Punkt."""

_LABELS = {
    "facts": ("sachverhalt", "begruendung", "sach- und rechtslage", "erlaeuterungen", "sachstand", "sachverhalt/begruendung"),
    "discussion": ("beratungsverlauf", "wortprotokoll", "beratungsinhalt", "diskussion", "aussprache", "beratung", "protokoll"),
    "proposal": ("beschlussvorschlag", "beschlussempfehlung", "beschlussantrag", "antrag", "antragstext"),
    "resolution": ("beschluss", "beschlusstext", "beschluesse"),
    "result": ("abstimmungsergebnis", "abstimmung", "beratungsergebnis"),
    "money": ("finanzielle auswirkungen", "kosten", "finanzierung"),
    "attendance": ("anwesend", "anwesenheit", "anwesenheitsliste", "teilnehmer", "anwesend sind"),
    "agenda": ("tagesordnung",),
}  # fmt: skip
_SECTION = {label: kind for kind, labels in _LABELS.items() for label in labels}
_LABEL = re.compile(r"^[\s*#]{0,8}(?P<label>[A-ZÄÖÜ][A-Za-zÄÖÜäöüß/ -]{3,40}?)\s{0,3}(?:[:*]|$)\**\s{0,8}(?P<rest>.*)$")
_SPACED = re.compile(r"^(?:\S\s){5,40}\S$")
_NONPUBLIC = re.compile(
    r"^[\s*#]{0,8}(?:[A-Z0-9IVX]{1,4}[.)]\s{0,3})?nicht\s?-?öffentliche[rn]?\s+(?:teil|sitzung)\b.{0,20}$",
    re.IGNORECASE,
)
_PUBLIC = re.compile(
    r"^[\s*#]{0,8}(?:[A-Z0-9IVX]{1,4}[.)]\s{0,3})?(?:wiederherstellung der öffentlichkeit|öffentliche[rn]?\s+(?:teil|sitzung)\b).{0,20}$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Part:
    """Lines under one label of one item, while the minutes are read."""

    kind: str
    item: int | None
    heading: str | None = None
    lines: list[Line] = field(default_factory=list)


def to_page(lines: Sequence[Line], *, name: str, vendor: str, head: Sequence[Line] | None = None) -> Page:
    """The `Page` of a text whose lines are known: head, items, blocks; non-public parts are left out.

    `head` are the lines to read day and committee from, where they are others than the text's first (a letterhead).
    """
    items, parts = cut(lines)
    blocks = tuple(made for part in parts if (made := _block(part)) and made.text.strip())
    text = "\n".join(line.text for line in (head or lines)[:60])
    return Page(
        vendor=vendor, kind="minutes" if items else "text", title=_title(lines, name), organization=committee(text),
        start=sitting_day(text), items=tuple(items), blocks=blocks,
    )  # fmt: skip


def cut(lines: Sequence[Line]) -> tuple[list[Item], list[_Part]]:
    """Items in order and the labelled parts of the text.

    An agenda in front repeats the heads: the later hit with the same number wins, and the earlier one is agenda.
    """
    last = {number: index for index, number, _ in _heads(lines)}
    items: list[Item] = []
    parts = [_Part(kind="head" if last else "text", item=None)]
    for index, line in _public(lines):
        head = _head(line.text)
        if head and last.get(head[0]) == index:
            items.append(Item(number=head[0], name=head[1] or f"Punkt {head[0]}", order=len(items)))
            parts.append(_Part(kind="text", item=len(items) - 1, heading=squeeze(line.text)))
        elif label := _label(line.text):
            parts.append(_Part(kind=label, item=parts[-1].item, heading=squeeze(line.text)[:120]))
        parts[-1].lines.append(line)
    return items, parts


def _heads(lines: Sequence[Line]) -> Iterator[tuple[int, str, str]]:
    for index, line in _public(lines):
        if head := _head(line.text):
            yield index, *head


def _head(text: str) -> tuple[str, str] | None:
    match = _ITEM.match(text) or _OSNABRUECK.match(text)
    if not match or (not match["mark"].strip() and _goes_on(match["title"])):
        return None
    return match["number"], squeeze(match["title"]).strip(" *")


def _goes_on(title: str) -> bool:
    """ "Punkt 3 wird vertagt," is a sentence that goes on, not a head; "Punkt 3: Satzung, Plan," is a head."""
    return title.rstrip().endswith((",", ".")) or title[:1].islower()


def _public(lines: Sequence[Line]) -> Iterator[tuple[int, Line]]:
    hidden = False
    for index, line in enumerate(lines):
        if _NONPUBLIC.match(line.text):
            hidden = True
        elif _PUBLIC.match(line.text):
            hidden = False
        if not hidden:
            yield index, line


def _label(text: str) -> str | None:
    if text.startswith("Sehr geehrte"):
        return "text"  # a letter that quotes a motion first goes on in its own voice
    plain = text.replace(" ", "") if _SPACED.match(text.strip()) else text
    match = _LABEL.match(plain)
    return _SECTION.get(fold(match["label"])) if match else None


def _block(part: _Part) -> Block:
    return block(part.lines, kind=part.kind, heading=part.heading, item=part.item)


def _title(lines: Sequence[Line], name: str) -> str:
    first = next((squeeze(line.text) for line in lines if len(squeeze(line.text)) > 8), "")
    return first.strip("*# ")[:120] or name
