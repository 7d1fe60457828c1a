"""Whole minutes to agenda items and sections: along the agenda where one is known, the non-public part left out."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ...text import squeeze
from ...vendors.page import Block, Item, Page
from ..known import NOTHING, Known
from ..lines import Line, block
from .agenda import Printed, printed
from .head import committee, sitting_day
from .lists import attendance_from, ends_attendance, signs
from .matching import Cut, along
from .nonpublic import Gate
from .rows import Row, rows_of
from .sections import vote_is_over
from .styles import choose
from .titles import title_of

_MOST_HEADS = 20_000
"""Numbered lines; a text of more is one long list, and no minutes."""


@dataclass(slots=True)
class _Part:
    """Lines under one label of one item, while the minutes are read."""

    kind: str
    item: int | None
    heading: str | None = None
    lines: list[Line] = field(default_factory=list)


def to_page(
    lines: Sequence[Line],
    *,
    name: str,
    vendor: str,
    head: Sequence[Line] | None = None,
    known: Known = NOTHING,
    contiguous: bool = False,
) -> Page:
    """The `Page` of a text whose lines are known: head, items, blocks; non-public parts are left out.

    `head` are the lines to read day and committee from, where they are others than the text's first (a letterhead).
    `contiguous` lines hold their own line breaks: the blocks are slices of the text as it is.
    """
    items, parts = cut(lines, known)
    made = [_slice(part) if contiguous else _block(part) for part in parts if part.lines]
    text = "\n".join(line.text.rstrip("\r\n") for line in (head or lines)[:60])
    return Page(
        vendor=vendor, kind="minutes" if items else "text", title=_title(parts, name), organization=committee(text),
        start=sitting_day(text), items=tuple(items), contiguous=contiguous,
        blocks=tuple(one for one in made if contiguous or one.text.strip()), notes=_left_out(lines, parts),
    )  # fmt: skip


def _left_out(lines: Sequence[Line], parts: Sequence[_Part]) -> tuple[tuple[str, str], ...]:
    """A note where most of the text was taken for non-public: a person should look whether that is true."""
    kept = sum(len(part.lines) for part in parts)
    if kept * 2 >= len(lines):
        return ()
    return (("mostly-non-public", f"{len(lines) - kept} of {len(lines)} lines stand under non-public headings"),)


def cut(lines: Sequence[Line], known: Known = NOTHING) -> tuple[list[Item], list[_Part]]:
    """Items in order and the labelled parts of the text.

    The agenda that is known tells the items, else the one that the minutes print, else the heads' own numbers.
    """
    rows = rows_of(lines, Gate())
    if sum(row.head is not None for row in rows) > _MOST_HEADS:
        return [], _parts(rows, Cut(items=(), begins={}), [])
    agendas = printed(rows)
    found = _items(rows, known, agendas)
    items = [replace(item, order=order) for order, item in enumerate(found.items)]
    return items, _parts(rows, found, agendas if found.begins else [])


def _items(rows: Sequence[Row], known: Known, agendas: list[Printed]) -> Cut:
    skip = {row for agenda in agendas for row in range(agenda.start, agenda.stop)}
    lists = [known.agenda, *(agenda.items for agenda in agendas if not agenda.coming)]
    for items in lists:
        if items and (found := along(rows, items, skip)):
            return found
    heads = choose(rows, skip)
    if not heads and skip:
        agendas.clear()
        heads = choose(rows)
    return Cut(items=tuple(_item(rows, head) for head in heads), begins={head: n for n, head in enumerate(heads)})


def _item(rows: Sequence[Row], index: int) -> Item:
    title, head = title_of(rows, index), rows[index].head
    number = head.number if head else None
    return Item(number=number, name=title.name or f"Punkt {number}", paper_reference=title.reference)


def _parts(rows: Sequence[Row], found: Cut, agendas: Sequence[Printed]) -> list[_Part]:
    """The rows under their labels: a label holds until the next one, a list until its last line."""
    first, final = min(found.begins, default=0), max(found.begins, default=len(rows))
    names = attendance_from(rows[:first])
    lists = {agenda.start: agenda.stop for agenda in agendas}
    parts = [_Part(kind="head" if found.begins else "text", item=None)]
    listed = 0
    for index, row in enumerate(rows):
        if index in found.begins:
            parts.append(_Part(kind="text", item=found.begins[index], heading=squeeze(row.line.text)))
        elif index in lists:
            parts.append(_Part(kind="agenda", item=None, heading=squeeze(row.line.text)[:120]))
            listed = lists[index]
        elif index >= listed and (kind := _opens(parts[-1], row, named=index == names, in_minutes=bool(found.begins))):
            label = row.label == kind
            parts.append(_Part(kind=kind, item=parts[-1].item, heading=squeeze(row.line.text)[:120] if label else None))
        elif index > final and parts[-1].item is not None and signs(row.text):
            parts.append(_Part(kind="text", item=None))
        elif index == listed and listed and parts[-1].kind == "agenda":
            parts.append(_Part(kind="text" if parts[-1].item is not None else "head", item=parts[-1].item))
        parts[-1].lines.append(row.line)
    return parts


def _opens(part: _Part, row: Row, *, named: bool, in_minutes: bool) -> str | None:
    """The kind of section that begins with this row, None where the one before goes on."""
    lists = ("attendance", "agenda")
    if part.kind == "head" and row.label in ("discussion", "facts"):
        return None  # "Protokoll" is what the paper calls itself
    if row.label and (in_minutes or row.label not in lists):
        return None if row.label == part.kind == "attendance" else row.label
    if named and part.kind == "head":
        return "attendance"
    if (part.kind == "attendance" and ends_attendance(row.text)) or (part.kind == "result" and vote_is_over(row.text)):
        return "text" if part.item is not None else "head"
    return None


def _block(part: _Part) -> Block:
    return block(part.lines, kind=part.kind, heading=part.heading, item=part.item)


def _slice(part: _Part) -> Block:
    text = "".join(line.text for line in part.lines)
    return Block(text=text, kind=part.kind, heading=part.heading, item=part.item)


def _title(parts: Sequence[_Part], name: str) -> str:
    texts = (squeeze(line.text) for part in parts for line in part.lines)
    return next((text for text in texts if len(text) > 8), "").strip("*# ")[:120] or name
