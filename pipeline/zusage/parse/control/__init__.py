"""Control lists (Beschlusskontrolle): rows of any file type to a `Page` of one block a row, or nothing where there is none.

Recognised by the column heads, and by the title where the heads alone do not tell; never by file name or town.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from ...control_lists import JOINT, is_head, is_title
from ...text import squeeze
from ...vendors.page import Block, Page
from ..lines import shifted
from ..minutes.head import as_of_day, committee, sitting_day
from .public import paragraphs, public
from .rows import Row, below_head, goes_on, joined, repeats

_TITLE_LINES = 25


def control_page(rows: Sequence[Row], *, name: str, vendor: str) -> Page | None:
    """The control list in these lines and rows, in order; None where there is none, or where it is but a part of other text."""
    top = [JOINT.join(row.texts) for row in rows[:_TITLE_LINES]]
    title = next((line for line in top if is_title(line)), None)
    parts = _rejoined(list(_read(rows, titled=title is not None)))
    if not any(part.heads for part in parts):
        return None
    read = [_block(part) for part in parts]
    length = Counter[str]()
    for each in read:
        length[each.kind] += len(each.text)
    if length["control"] * 2 < length["head"] + length["text"]:
        return None
    head, contiguous = "\n".join(top), any(row.raw is not None for row in rows)
    kept = list(public(read))
    left = len(read) - len(kept)
    return Page(
        vendor=vendor, kind="control", title=squeeze(title or name).strip("*# ")[:120], organization=committee(head),
        start=as_of_day(head) or sitting_day(head), blocks=tuple(paragraphs(kept, contiguous=contiguous)), contiguous=contiguous,
        notes=(("non-public-rows", f"{left} lines of the list are marked as not public"),) if left else (),
    )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A row with the section that it becomes; `heads` are its columns where it is an entry of the list."""

    row: Row
    kind: str
    heads: Sequence[str] | None = None


def _read(rows: Sequence[Row], *, titled: bool) -> Iterator[_Part]:
    """A part for each line and row that holds text. A table without a head goes on with the columns before it, if it has as many."""
    heads: list[str] | None = None
    for table, group in groupby((row for row in rows if row.filled or row.raw is not None), key=lambda row: row.table):
        members, kind = list(group), "table"
        if table is None:
            kind = "text" if heads else "head"
        else:
            place, found = _head_of(members, heads, titled=titled)
            if found is not None:
                yield from (_Part(row=row, kind="table") for row in members[:place] if not repeats(row, heads))
                heads, members = found, members[place:]
        for row in members:
            if kind == "table" and heads is not None and len(row.cells) == len(heads):
                yield from _entry(row, heads)
            else:
                yield _Part(row=row, kind=kind)


def _entry(row: Row, heads: Sequence[str]) -> Iterator[_Part]:
    """A row of the list. One that has but its first cell is a heading between rows; a head printed again is left out."""
    if row.raw is not None and not any(c.isalnum() for c in row.raw):
        yield _Part(row=row, kind="table")  # the rule under a head in Markdown
    elif row.raw is not None or not repeats(row, heads):
        row = below_head(row, heads)
        alone = len(row.filled) < 2 and bool(row.cells[0].text)
        yield _Part(row=row, kind="text") if alone else _Part(row=row, kind="control", heads=heads)


def _rejoined(parts: Sequence[_Part]) -> list[_Part]:
    """The parts; a row that goes on with the last one of the page before is joined to it."""
    made: list[_Part] = []
    last = 0
    for part in parts:
        before = made[last] if made else None
        if part.heads and before and before.heads == part.heads and goes_on(before.row, part.row, part.heads):
            made[last] = replace(before, row=joined(before.row, part.row))
            continue
        last = len(made) if part.heads else last
        made.append(part)
    return made


def _head_of(members: Sequence[Row], heads: Sequence[str] | None, *, titled: bool) -> tuple[int, list[str] | None]:
    """How many rows the table's head takes, and its columns; a head of two rows (a word over several columns) is joined."""
    if heads and below_head(members[0], heads) is not members[0]:
        return 0, None  # the head of the table that goes on here, grown together with a row
    for index, row in enumerate(members[:4]):
        if is_head(row.texts, titled=titled):
            return index + 1, row.texts
    for index, (upper, lower) in enumerate(pairwise(members[:4])):
        both = [squeeze(f"{a} {b}") for a, b in zip(upper.texts, lower.texts, strict=False)]
        if is_head(both, titled=titled):
            return index + 2, both
    return 0, None


def _block(part: _Part) -> Block:
    row, heading = part.row, JOINT.join(part.heads) if part.heads else None
    if row.raw is not None:
        return Block(text=row.raw, kind=part.kind, heading=heading)
    text, spots = "", []
    for index, each in enumerate(row.cells if part.kind in ("control", "table") else row.filled):
        text += JOINT if index else ""
        spots += shifted(each.spots, len(text))
        text += each.text
    return Block(text=text, kind=part.kind, heading=heading, spots=tuple(spots))
