"""Rows of a table as lines of text: "Breitband | 120 T€ | 300 T€", each cell with its place, its head and its unit.

A unit that only the head prints is written behind each bare number, because a quote of the row alone would not say what
its 120 counts. It is the one thing in a row's text that does not stand in the row itself; a quote is still literally
`document.text[start:end]`, and the box of a cell with its unit is the printed cell, where a reader finds the number, with
the head that gave the unit in `TableCell.head`. In the same way a name that reaches down over several rows stands in each.
"""

from collections.abc import Sequence

from ...pdf_pages.boxes import Box, union
from ...vendors.page import Cell
from ..lines import Line, Part
from .grid import Grid, GridCell, GridRow, texts
from .heads import Heads, read_heads
from .numbers import is_bare, is_value, is_year, with_unit
from .units import counts_row, unit_of

_JOINT = " | "


def row_lines(
    rows: Sequence[GridRow], heads: Heads, *, page: int | None, table: int, first: int, head: int
) -> list[Line]:
    """A line for each row that holds text; `table` and `first` number the table and its first row here.

    The first `head` rows are its head: they stay as they are printed.
    """
    lines = [
        _line(row, heads, page, table, first + place, in_head=place < head)
        for place, row in enumerate([*rows[:head], *_named(rows[head:])])
    ]
    return [line for line in lines if line.text]


def table_lines(grid: Grid, caption: str | None, table: int) -> list[Line]:
    """The lines of a whole table, the `table`th of its document; `caption` is the unit that text beside it states."""
    heads = read_heads(grid, caption)
    return row_lines(grid.rows, heads, page=grid.page, table=table, first=0, head=len(heads.rows))


def row_of(line: Line) -> int:
    """The number of the row that a line of a table was made of."""
    return next(part.cell.row for part in line.parts if part.cell)


def _named(rows: Sequence[GridRow]) -> list[GridRow]:
    """The rows, with a name in the first column that reaches down over several in each of them."""
    made: list[GridRow] = []
    name, left = GridCell(), 0
    for row in rows:
        first = row[0]
        if first is not None:
            name, left = first, first.down
        elif left > 0 and name.text and not is_value(name.text) and any(row):
            row = (name, *row[1:])
        left -= 1
        made.append(row)
    return made


def _line(row: GridRow, heads: Heads, page: int | None, table: int, number: int, *, in_head: bool) -> Line:
    text, parts, boxes = "", list[Part](), list[Box]()
    label = texts(row)[0]
    scale = texts(row)[heads.scale] if heads.scale is not None else ""
    for column, cell in enumerate(row):
        text = (text.rstrip() + _JOINT).lstrip() if column else text
        if not cell or not cell.text:
            continue
        unit = None if in_head else _unit(column, heads, label, scale)
        bare = is_bare(cell.text) or (is_year(cell.text) and heads.sums[column])
        written = with_unit(cell.text, unit) if unit and bare else cell.text
        place = Cell(table=table, row=number, column=column, head=heads.names[column], unit=unit)
        parts.append(Part(start=len(text), end=len(text) + len(written), box=cell.box, cell=place))
        boxes += [cell.box] if cell.box else []
        text += written
    return Line(text=text.rstrip(" |"), page=page, box=union(boxes) if boxes else None, parts=tuple(parts))


def _unit(column: int, heads: Heads, label: str, scale: str) -> str | None:
    """The unit of a row's numbers in a column: the row's where it names one or counts something, else the column's."""
    unit = heads.units[column]
    if column in (0, heads.scale) or unit == "%":
        return unit
    own = unit_of(scale) or unit_of(label)
    return own or (None if scale or counts_row(label) else unit)
