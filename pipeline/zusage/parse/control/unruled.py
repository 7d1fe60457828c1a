"""Control lists in PDF tables without rules: columns by where the words of the head begin, rows by their first column."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from pdfplumber.page import Page as PlumberPage

from ...control_lists import is_head
from ...pdf_pages.boxes import moved, within
from ..lines import Line, block
from ..runs import Run, printed
from .rows import Cell, Row, cell

_SLACK = 3.0
_PARAGRAPH = 1.25
"""Distance of two lines, in the closest ones, from which a new row begins where rows are set apart at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Head of a table and the left edge of each column."""

    heads: tuple[str, ...]
    edges: tuple[float, ...]


def unruled_rows(
    page: PlumberPage, lines: Sequence[Line], number: int, columns: Columns | None, *, titled: bool
) -> tuple[list[Row], Columns | None]:
    """The page's lines as rows under `columns` (of the page before), or under a head of its own; and the columns for the next page.

    `lines` are those to be read: running heads are not among them.
    """
    rows: list[Row] = []
    for runs in _run_lines(page, lines):
        own = _columns(runs, titled=titled)
        if own is not None and (columns is None or own.heads == columns.heads):
            columns = own
            rows.append(Row(cells=tuple(_cell([run], number) for run in runs), table=number, page=number))
        elif columns is None or (cells := _cells(runs, columns, number)) is None:
            rows.append(Row(cells=(_cell(runs, number),), page=number))
        else:
            rows.append(Row(cells=cells, table=number, page=number))
    return list(_grown(rows, columns.heads if columns else ())), columns


def _run_lines(page: PlumberPage, lines: Sequence[Line]) -> Iterator[list[Run]]:
    """The words of the page line by line, those without a wide gap between them in one run."""
    boxes = [line.box for line in lines if line.box]
    words: list[dict[str, Any]] = page.extract_words(use_text_flow=False, keep_blank_chars=False)
    placed = (
        Run(text=word["text"], box=moved((word["x0"], word["top"], word["x1"], word["bottom"]), page.cropbox))
        for word in words
    )
    return printed(word for word in placed if any(within(word.box, each) for each in boxes))


def _columns(runs: Sequence[Run], *, titled: bool) -> Columns | None:
    heads = tuple(run.text for run in runs)
    return Columns(heads=heads, edges=tuple(run.box[0] for run in runs)) if is_head(heads, titled=titled) else None


def _cells(runs: Sequence[Run], columns: Columns, number: int) -> tuple[Cell, ...] | None:
    """The runs under their columns; None for a line that reaches over the edge of a column, which is no part of the table."""
    by_column: dict[int, list[Run]] = {}
    for run in runs:
        column = bisect_right(columns.edges, run.box[0] + _SLACK) - 1
        beyond = columns.edges[column + 1] if 0 <= column < len(columns.edges) - 1 else run.box[2]
        if column < 0 or run.box[2] > beyond + _SLACK:
            return None
        by_column.setdefault(column, []).append(run)
    return tuple(_cell(by_column.get(column, ()), number) for column in range(len(columns.heads)))


def _cell(runs: Sequence[Run], number: int) -> Cell:
    if not runs:
        return Cell()
    x0, y0, x1, y1 = zip(*(run.box for run in runs), strict=True)
    return cell(" ".join(run.text for run in runs), page=number, box=(min(x0), min(y0), max(x1), max(y1)))


def _grown(rows: Sequence[Row], heads: Sequence[str]) -> Iterator[Row]:
    """Printed lines as rows: one whose first cell is empty, or that follows closely where rows are set apart, goes on."""
    steps = sorted(_top(b) - _top(a) for a, b in pairwise(rows) if _is_entry(a, heads) and _is_entry(b, heads))
    close = _PARAGRAPH * steps[0] if steps and steps[-1] > _PARAGRAPH * steps[0] else 0.0
    whole: Row | None = None
    last = 0.0
    for row in rows:
        follows = whole is not None and _is_entry(whole, heads) and _is_entry(row, heads)
        if whole is not None and follows and (_top(row) - last <= close or not row.cells[0].text):
            whole = replace(whole, cells=tuple(_below(a, b) for a, b in zip(whole.cells, row.cells, strict=True)))
        else:
            yield from () if whole is None else (whole,)
            whole = row
        last = _top(row)
    yield from () if whole is None else (whole,)


def _is_entry(row: Row, heads: Sequence[str]) -> bool:
    return row.table is not None and row.texts != list(heads)


def _top(row: Row) -> float:
    return min((spot.box[1] for each in row.cells for spot in each.spots if spot.box), default=0.0)


def _below(upper: Cell, lower: Cell) -> Cell:
    """A cell with the next printed line of it: one text, and one box around both."""
    if not (upper.text and lower.text):
        return upper if upper.text else lower
    text = block([Line(text=upper.text), Line(text=lower.text)]).text
    a, b = upper.spots[0], lower.spots[0]
    if a.box is None or b.box is None:
        return cell(text, page=a.page)
    box = (min(a.box[0], b.box[0]), min(a.box[1], b.box[1]), max(a.box[2], b.box[2]), max(a.box[3], b.box[3]))
    return cell(text, page=a.page, box=box)
