"""Whole minutes to agenda items and sections: heads of items, labels of sections, the non-public part left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ...text import fold, squeeze
from ...vendors.page import Block, Item, Page
from ..known import NOTHING, Known
from ..lines import Line, block
from .head import committee, sitting_day
from .heads import head_of
from .nonpublic import Gate, despaced

_LABELS = {
    "facts": (
        "sachverhalt", "begruendung", "sach- und rechtslage", "erlaeuterungen", "sachstand", "sachverhalt/begruendung",
    ),
    "discussion": (
        "beratungsverlauf", "wortprotokoll", "beratungsinhalt", "diskussion", "aussprache", "beratung", "protokoll",
    ),
    "proposal": ("beschlussvorschlag", "beschlussempfehlung", "beschlussantrag", "antrag", "antragstext"),
    "resolution": ("beschluss", "beschlusstext", "beschluesse"),
    "result": ("abstimmungsergebnis", "abstimmung", "beratungsergebnis"),
    "money": ("finanzielle auswirkungen", "kosten", "finanzierung"),
    "attendance": ("anwesend", "anwesenheit", "anwesenheitsliste", "teilnehmer", "anwesend sind"),
    "agenda": ("tagesordnung",),
}  # fmt: skip
_SECTION = {label: kind for kind, labels in _LABELS.items() for label in labels}
_LABEL = re.compile(r"^[\s*#]{0,8}(?P<label>[A-ZÄÖÜ][A-Za-zÄÖÜäöüß/ -]{3,40}?)\s{0,3}(?P<colon>[:*]|$)\**\s{0,8}.*$")
_NUMBERED = re.compile(r"^[\s*#]{0,8}Beschluss(?:-?[Nn]r\.?|\s+Nr\.?|nummer)\s{0,3}:?\s{0,3}[\w/.-]{1,20}\W{0,6}$")
"""The head of one resolution in a list of resolutions: "Beschluss Nr. 12/2025"."""

_LISTS = ("attendance", "agenda")
"""Lists that an item's head must end; in a text without items their label is a word like any other."""

_VOTE = re.compile(
    r"[Ss]timm|\b[Jj]a\b|\b[Nn]ein\b|[Ee]nthalt|[Ee]instimmig|[Mm]ehrheit|angenommen|beschlossen|abgelehnt|Kenntnis|vertagt|verwiesen|"
    r"dafür|dagegen|zurückgezogen|zurückgestellt|^\W*(?:TOP|Punkt|Ziffer|Zu)\s\d|^\W{0,4}\d{1,2}\b"
)
_OF_WHOM = re.compile(r"\s(?:der|des|fuer|durch|vom|im|in)\b.*$")


@dataclass(slots=True)
class _Part:
    """Lines under one label of one item, while the minutes are read."""

    kind: str
    item: int | None
    heading: str | None = None
    lines: list[Line] = field(default_factory=list)


def to_page(
    lines: Sequence[Line], *, name: str, vendor: str, head: Sequence[Line] | None = None, known: Known = NOTHING
) -> Page:
    """The `Page` of a text whose lines are known: head, items, blocks; non-public parts are left out.

    `head` are the lines to read day and committee from, where they are others than the text's first (a letterhead).
    """
    items, parts = cut(lines, known)
    blocks = tuple(made for part in parts if (made := _block(part)).text.strip())
    text = "\n".join(line.text.rstrip("\r\n") for line in (head or lines)[:60])
    return Page(
        vendor=vendor, kind="minutes" if items else "text", title=_title(parts, name), organization=committee(text),
        start=sitting_day(text), items=tuple(items), blocks=blocks,
        notes=_left_out(lines, parts),
    )  # fmt: skip


def _left_out(lines: Sequence[Line], parts: Sequence[_Part]) -> tuple[tuple[str, str], ...]:
    """A note where most of the text was taken for non-public: a person should look whether that is true."""
    kept = sum(len(part.lines) for part in parts)
    if kept * 2 >= len(lines):
        return ()
    return (("mostly-non-public", f"{len(lines) - kept} of {len(lines)} lines stand under non-public headings"),)


def cut(lines: Sequence[Line], known: Known = NOTHING) -> tuple[list[Item], list[_Part]]:
    """Items in order and the labelled parts of the text.

    An agenda in front repeats the heads: the later hit with the same number wins, and the earlier one is agenda.
    """
    public = list(_public(lines))
    last = {head[0]: index for index, (line, _) in enumerate(public) if (head := head_of(line.text))}
    items: list[Item] = []
    parts = [_Part(kind="head" if last else "text", item=None)]
    for index, (line, label) in enumerate(public):
        head = head_of(line.text)
        if head and last[head[0]] == index:
            name = head[1] or _next_title([following for following, _ in public[index + 1 : index + 4]])
            items.append(Item(number=head[0], name=name or f"Punkt {head[0]}", order=len(items)))
            parts.append(_Part(kind="text", item=len(items) - 1, heading=squeeze(line.text)))
        elif label and (last or label not in _LISTS):
            parts.append(_Part(kind=label, item=parts[-1].item, heading=squeeze(line.text)[:120]))
        elif _over(parts[-1], line):
            parts.append(_Part(kind="text", item=parts[-1].item))
        parts[-1].lines.append(line)
    return items, parts


def _over(part: _Part, line: Line) -> bool:
    """Whether the vote's result has ended: the discussion often follows it without a label of its own."""
    return part.kind == "result" and bool(line.text.strip()) and not _VOTE.search(line.text)


def _next_title(following: Sequence[Line]) -> str:
    """The title of an item whose head is its number alone, from the first line below that holds words."""
    text = next((line.text for line in following if line.text.strip()), "")
    return "" if head_of(text) or _label(text) else squeeze(text).strip(" *")[:300]


def _public(lines: Sequence[Line]) -> Iterator[tuple[Line, str | None]]:
    """The public lines, each with the kind of section that it opens."""
    gate = Gate()
    for line in lines:
        label = _label(line.text)
        if gate.admits(line.text, label=label):
            yield line, label


def _label(text: str) -> str | None:
    if text.startswith("Sehr geehrte"):
        return "text"  # a letter that quotes a motion first goes on in its own voice
    if _NUMBERED.match(text):
        return "resolution"
    match = _LABEL.match(despaced(text))
    if not match:
        return None
    label = fold(match["label"])
    if ":" in match["colon"] and label.startswith("beschluss"):
        label = _OF_WHOM.sub("", label)  # "Beschlussvorschlag der Verwaltung:"
    return _SECTION.get(label)


def _block(part: _Part) -> Block:
    return block(part.lines, kind=part.kind, heading=part.heading, item=part.item)


def _title(parts: Sequence[_Part], name: str) -> str:
    texts = (squeeze(line.text) for part in parts for line in part.lines)
    return next((text for text in texts if len(text) > 8), "").strip("*# ")[:120] or name
