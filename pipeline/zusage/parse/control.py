"""Control lists (Beschlusskontrolle): rows of any file type to a `Page` of one block a row, or nothing where there is none.

Recognised by the column heads, and by the title where the heads alone do not tell; never by file name or town.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from ..control_lists import JOINT, is_head, is_title, roles, split
from ..text import fold, squeeze
from ..vendors.page import Block, Page, Spot
from .head import as_of_day, committee, sitting_day
from .lines import Box, Line, block, shifted

_TITLE_LINES = 25
_KEYS = ("number", "reference", "decided_on")
_CLOSED = re.compile(r"nicht\s?-?öffentlich", re.IGNORECASE)
_OPEN = re.compile(r"\böffentlich", re.IGNORECASE)
_MARKS = {"noe", "nichtoeffentlich", "nicht oeffentlich"}
"""Cells, folded, of rows that are not public."""

_HEADING = 120
"""Characters; a longer line that speaks of closed sittings is running text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Text of one cell, on one line, and where its stretches stand; a cell cut by a page break has two."""

    text: str = ""
    spots: tuple[Spot, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A table's row, or a line outside of tables (`table` None); `table` counts tables, `page` pages. `raw`: the line as it must stay."""

    cells: tuple[Cell, ...]
    table: int | None = None
    page: int | None = None
    raw: str | None = None

    @property
    def texts(self) -> list[str]:
        """The cells' texts."""
        return [cell.text for cell in self.cells]

    @property
    def filled(self) -> list[Cell]:
        """The cells that hold text."""
        return [cell for cell in self.cells if cell.text]


def cell(text: str, *, page: int | None = None, box: Box | None = None, element: str | None = None) -> Cell:
    """A cell of one stretch; a bar inside it becomes a stroke, for bars part cells."""
    line = squeeze(text).replace("|", "/")
    return Cell(text=line, spots=(Spot(start=0, end=len(line), page=page, box=box, element=element),) if line else ())


def control_page(rows: Sequence[Row], *, name: str, vendor: str) -> Page | None:
    """The control list in these lines and rows, in order; None where there is none, or more other text than rows of one."""
    top = [JOINT.join(row.texts) for row in rows[:_TITLE_LINES]]
    title = next((line for line in top if is_title(line)), None)
    parts = _rejoined(list(_read(rows, titled=title is not None)))
    read = [made for part in parts if (made := _block(part)).text.strip() or part.row.raw is not None]
    blocks = tuple(_public(read))
    entries = sum(len(block.text) for block in blocks if block.kind == "control")
    if not entries or entries * 2 < sum(len(block.text) for block in blocks):
        return None
    head = "\n".join(top)
    left = len(read) - len(blocks)
    return Page(
        vendor=vendor, kind="control", title=squeeze(title or name).strip("*# ")[:120], organization=committee(head),
        start=as_of_day(head) or sitting_day(head), blocks=blocks, contiguous=any(row.raw is not None for row in rows),
        notes=(("non-public-rows", f"{left} lines of the list are marked as not public"),) if left else (),
    )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A row with the section that it becomes; `heads` are its columns where it is an entry of the list."""

    row: Row
    kind: str
    heads: Sequence[str] | None = None


def _read(rows: Sequence[Row], *, titled: bool) -> Iterator[_Part]:
    """A part for each line and row. A table without a head goes on with the columns of the one before, if it has as many."""
    heads: list[str] | None = None
    for table, group in groupby(rows, key=lambda row: row.table):
        members, kind = list(group), "table"
        if table is None:
            kind = "text" if heads else "head"
        else:
            place, found = _head_of(members, titled=titled)
            if found is not None:
                yield from (_Part(row=row, kind="table") for row in members[:place] if not _repeats(row, heads))
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
    elif row.raw is not None or not _repeats(row, heads):
        alone = len(row.filled) < 2 and bool(row.cells[0].text)
        yield _Part(row=row, kind="text") if alone else _Part(row=row, kind="control", heads=heads)


def _rejoined(parts: Sequence[_Part]) -> list[_Part]:
    """The parts; a row at the top of a page whose key columns are empty goes on with the last row of the page before."""
    joined: list[_Part] = []
    last: int | None = None
    for part in parts:
        if part.heads is None:
            joined.append(part)
            continue
        before = joined[last].row if last is not None else None
        if before is not None and last is not None and _goes_on(before, part):
            joined[last] = replace(joined[last], row=_one(before, part.row))
        else:
            last = len(joined)
            joined.append(part)
    return joined


def _goes_on(before: Row, part: _Part) -> bool:
    keys = [index for index, name in enumerate(roles(part.heads or ())) if name in _KEYS]
    row = part.row
    over = row.page != before.page and len(row.cells) == len(before.cells)
    return over and bool(keys) and not any(row.cells[key].text for key in keys)


def _one(first: Row, second: Row) -> Row:
    """Two halves of a row, cell by cell."""
    return replace(first, page=second.page, cells=tuple(map(_one_cell, first.cells, second.cells)))


def _one_cell(first: Cell, second: Cell) -> Cell:
    """Two halves of a cell: with a blank between, or with nothing where the page break cut a word."""
    if not (first.text and second.text):
        return first if first.text else second
    made = block([Line(text=first.text), Line(text=second.text)])
    end, start = made.spots[0].end, made.spots[1].start
    spots = [*(replace(spot, end=min(spot.end, end)) for spot in first.spots), *shifted(second.spots, start)]
    return Cell(text=made.text.replace("\n", " "), spots=tuple(spots))


def _head_of(members: Sequence[Row], *, titled: bool) -> tuple[int, list[str] | None]:
    """How many rows the table's head takes, and its columns; a head of two rows (a word over several columns) is joined."""
    for index, row in enumerate(members[:4]):
        if is_head(row.texts, titled=titled):
            return index + 1, row.texts
    for index, (upper, lower) in enumerate(pairwise(members[:4])):
        joined = [squeeze(f"{a} {b}") for a, b in zip(upper.texts, lower.texts, strict=False)]
        if is_head(joined, titled=titled):
            return index + 2, joined
    return 0, None


def _repeats(row: Row, heads: Sequence[str] | None) -> bool:
    """Whether this is the head once more, as it is printed at the top of each page."""
    return heads is not None and [fold(text) for text in row.texts] == [fold(head) for head in heads]


def _block(part: _Part) -> Block:
    row, heading = part.row, JOINT.join(part.heads) if part.heads else None
    if row.raw is not None:
        return Block(text=row.raw, kind=part.kind, heading=heading)
    text, spots = "", []
    for index, each in enumerate(row.cells):
        text += JOINT if index else ""
        spots += shifted(each.spots, len(text))
        text += each.text
    return Block(text=text, kind=part.kind, heading=heading, spots=tuple(spots))


def _public(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks without those under a heading that says they are not public, and rows whose own cell says so."""
    closed = False
    for each in blocks:
        if each.kind != "control" and len(each.text) <= _HEADING:
            closed = bool(_CLOSED.search(each.text)) or (closed and not _OPEN.search(each.text))
        if not closed and not (each.kind == "control" and _MARKS & {fold(text) for text in split(each.text)}):
            yield each
