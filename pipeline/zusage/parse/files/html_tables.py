"""Tables of a general HTML page as rows of cells, in place of the paragraphs that their rows are."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bs4 import Tag

from ...vendors.blocks import Piece, pieces
from ..control.html import rows_of, span
from ..lines import Line
from ..tables.grid import Grid, GridCell, cell_text
from ..tables.plausible import is_table
from ..tables.rows import row_of, table_lines
from ..tables.units import caption_unit

_BESIDE = 2
"""Paragraphs above a table in which its unit may be stated."""

_MOST_COLUMNS = 100
_HEADING = re.compile(r"(?:^| )h[1-6](?![\w-])")
"""A path through the element of a heading."""


def lines_of(root: Tag, chosen: Sequence[Piece]) -> Iterator[Line]:
    """The paragraphs as lines; a table all of whose filled rows are among them as lines with cells, heads and units."""
    tables = {path: table for table in _innermost(root) for path in (row[1] for row in rows_of(table))}
    kept = {path for piece in chosen for path in _above(piece.path)}
    done = dict[int, int]()
    for place, piece in enumerate(chosen):
        table = next((tables[path] for path in _above(piece.path) if path in tables), None)
        if table is not None and id(table) not in done:
            made = list(_table(table, len(done), kept, chosen[max(0, place - _BESIDE) : place]))
            yield from made
            done[id(table)] = len(made)
        if table is None or not done[id(table)]:
            headed = _HEADING.search(piece.path) is not None
            for number, text in enumerate(piece.text.split("\n")):
                yield Line(text=text, element=piece.path, heading=headed and not number)


def _innermost(root: Tag) -> list[Tag]:
    return [table for table in root.find_all("table") if table.find("table") is None]


def _above(path: str) -> Iterator[str]:
    """The path and those of the elements around it, from within."""
    steps = path.split(" > ")
    return (" > ".join(steps[:count]) for count in range(len(steps), 0, -1))


def _table(table: Tag, number: int, kept: set[str], before: Sequence[Piece]) -> Iterator[Line]:
    """The rows of a table; none where a row of it was not chosen, or where it is one in form only."""
    rows = list(rows_of(table))
    grid = html_grid(rows)
    filled = [path for row, path in rows if any(piece.text for piece in pieces(row, path))]
    if not grid.rows or not is_table(grid) or not kept.issuperset(filled):
        return
    caption = next((unit for piece in reversed(before) if (unit := caption_unit(piece.text))), None)
    for line in table_lines(grid, caption, number):
        yield replace(line, element=rows[row_of(line)][1])


def html_grid(rows: Sequence[tuple[Tag, str]]) -> Grid:
    """The rows of a table, given with their paths; a cell over several rows or columns where it begins.

    A grid without rows where a cell claims more columns than any table has.
    """
    reaching: dict[int, int] = {}
    made: list[list[GridCell | None]] = []
    for row, path in rows:
        cells: list[GridCell | None] = []
        for tag in row.find_all(["td", "th"], recursive=False):
            _skip(cells, reaching)
            if len(cells) > _MOST_COLUMNS:
                return Grid(rows=())
            across, down = span(tag, "colspan"), span(tag, "rowspan")
            text = cell_text("\n".join(piece.text for piece in pieces(tag, path)))
            reaching |= dict.fromkeys(range(len(cells), len(cells) + across), down - 1)
            cells += [GridCell(text=text, across=across, down=down), *[None] * (across - 1)]
        _skip(cells, reaching)
        made.append(cells)
    most = max(map(len, made), default=0)
    if most > _MOST_COLUMNS:
        return Grid(rows=())
    return Grid(rows=tuple((*cells, *[GridCell()] * (most - len(cells))) for cells in made))


def _skip(cells: list[GridCell | None], reaching: dict[int, int]) -> None:
    """Leaves the places out that a cell above reaches down into."""
    while reaching.get(len(cells), 0) > 0:
        reaching[len(cells)] -= 1
        cells.append(None)
