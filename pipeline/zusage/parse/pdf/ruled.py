"""Ruled tables of a PDF page: cells as pdfplumber finds them between the rules, words in them as PDFium reads them."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from pdfplumber.page import Page as PlumberPage

from ...pdf_pages.boxes import Box, moved, union
from ..rules import open_ends, open_sides
from ..runs import Run
from ..tables.grid import Grid, GridCell, GridRow, cell_text
from ..tables.numbers import is_value

_SLACK = 2.0
_LEAST_LINES = 3
"""Numbers below each other in two cells of a row, from which on the row is several without rules between them."""


def ruled_grids(page: PlumberPage, words: Sequence[Run], number: int) -> list[Grid]:
    """The page's ruled tables from top to bottom; of two that lie in each other the inner one."""
    tables = page.find_tables({**open_ends(page), **open_sides(page)})
    grids = [_grid([moved(cell, page.cropbox) for cell in table.cells], words, number) for table in tables]
    return [each for each in grids if not any(each is not other and _around(each.box, other.box) for other in grids)]


def _around(box: Box, inner: Box) -> bool:
    x0, y0, x1, y1 = inner
    return box[0] - _SLACK <= x0 and box[1] - _SLACK <= y0 and x1 <= box[2] + _SLACK and y1 <= box[3] + _SLACK


def _grid(boxes: Sequence[Box], words: Sequence[Run], number: int) -> Grid:
    whole = union(boxes)
    lefts, tops = sorted({box[0] for box in boxes}), sorted({box[1] for box in boxes})
    spans = {box: (_span(tops, box[1], box[3]), _span(lefts, box[0], box[2])) for box in boxes}
    owners = {(row, column): box for box, (rows, columns) in spans.items() for row in rows for column in columns}
    held: dict[Box, list[Run]] = {box: [] for box in boxes}
    for word in words:
        x, y = (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2
        owner = owners.get((bisect_right(tops, y) - 1, bisect_right(lefts, x) - 1))
        if owner and x <= owner[2] and y <= owner[3]:
            held[owner].append(word)
    starts = {(rows.start, columns.start): box for box, (rows, columns) in spans.items()}
    made: list[GridRow] = []
    for row in range(len(tops)):
        places = [starts.get((row, column)) for column in range(len(lefts))]
        lines = {box: _lines(held[box]) for box in places if box}
        for bounds in _cuts(lines) or [(float("-inf"), float("inf"))]:
            made.append(tuple(_cell(box, lines[box], bounds, spans[box]) if box else None for box in places))
    return Grid(
        rows=tuple(made), page=number, box=whole, columns=tuple(zip(lefts, [*lefts[1:], whole[2]], strict=True))
    )


def _span(starts: Sequence[float], low: float, high: float) -> range:
    """The places of the rows or columns that begin between the edges of a cell."""
    return range(bisect_left(starts, low), max(bisect_left(starts, high - _SLACK), bisect_left(starts, low) + 1))


_Line = tuple[Box, str]


def _lines(words: Sequence[Run]) -> list[_Line]:
    """The printed lines in a cell, in the order of the words."""
    lines: list[_Line] = []
    for word in words:
        if (
            lines
            and abs(word.box[3] - lines[-1][0][3]) < (word.box[3] - word.box[1]) / 2
            and word.box[0] >= lines[-1][0][0]
        ):
            lines[-1] = union([lines[-1][0], word.box]), f"{lines[-1][1]} {word.text}"
        else:
            lines.append((word.box, word.text))
    return lines


def _cuts(cells: Mapping[Box, Sequence[_Line]]) -> list[tuple[float, float]]:
    """Where a row without rules in it parts, as bounds by height: cells that hold as many values below each other; else nothing."""
    columns = [
        lines for lines in cells.values() if len(lines) >= _LEAST_LINES and all(is_value(text) for _, text in lines)
    ]
    if len(columns) < 2 or len({len(lines) for lines in columns}) > 1:
        return []
    tops = sorted(box[1] - _SLACK for box, _ in columns[0])
    return list(zip([float("-inf"), *tops[1:]], [*tops[1:], float("inf")], strict=True))


def _cell(box: Box, lines: Sequence[_Line], bounds: tuple[float, float], span: tuple[range, range]) -> GridCell:
    """A cell, or the part of it between two heights."""
    kept = [line for line in lines if bounds[0] <= line[0][1] < bounds[1]]
    text = cell_text("\n".join(text for _, text in kept))
    cut = bounds[1] < float("inf") or bounds[0] > float("-inf")
    edges = union([each for each, _ in kept]) if cut and kept else box
    return GridCell(text=text, box=edges, down=len(span[0]), across=len(span[1]))
