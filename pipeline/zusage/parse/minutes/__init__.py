"""Whole minutes to agenda items and sections: along the agenda where one is known, the non-public part left out."""

from collections.abc import Sequence
from dataclasses import replace

from ...text import squeeze
from ...vendors.page import Block, Item, Page
from ..known import NOTHING, Known
from ..lines import Line, block
from .added import Cut, item_at
from .agenda import Printed, printed
from .head import committee, sitting_day
from .matching import along
from .nonpublic import Gate
from .parts import Part, parts_of
from .rows import Row, rows_of
from .styles import choose

_MOST_HEADS = 20_000
"""Numbered lines; a text of more is one long list, and no minutes."""


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


def _left_out(lines: Sequence[Line], parts: Sequence[Part]) -> tuple[tuple[str, str], ...]:
    """A note where most of the text was taken for non-public: a person should look whether that is true."""
    kept = sum(len(part.lines) for part in parts)
    if kept * 2 >= len(lines):
        return ()
    return (("mostly-non-public", f"{len(lines) - kept} of {len(lines)} lines stand under non-public headings"),)


def cut(lines: Sequence[Line], known: Known = NOTHING) -> tuple[list[Item], list[Part]]:
    """Items in order and the labelled parts of the text.

    The agenda that is known tells the items, else the one that the minutes print, else the heads' own numbers.
    """
    rows = rows_of(lines, Gate())
    if sum(row.head is not None for row in rows) > _MOST_HEADS:
        return [], parts_of(rows, Cut(items=(), begins={}), [])
    agendas = printed(rows)
    found = _items(rows, known, agendas)
    items = [replace(item, order=order) for order, item in enumerate(found.items)]
    return items, parts_of(rows, found, agendas if found.begins else [])


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
    return Cut(items=tuple(item_at(rows, head) for head in heads), begins={head: n for n, head in enumerate(heads)})


def _block(part: Part) -> Block:
    return block(part.lines, kind=part.kind, heading=part.heading, item=part.item)


def _slice(part: Part) -> Block:
    text = "".join(line.text for line in part.lines)
    return Block(text=text, kind=part.kind, heading=part.heading, item=part.item)


def _title(parts: Sequence[Part], name: str) -> str:
    texts = (squeeze(line.text) for part in parts for line in part.lines)
    return next((text for text in texts if len(text) > 8), "").strip("*# ")[:120] or name
