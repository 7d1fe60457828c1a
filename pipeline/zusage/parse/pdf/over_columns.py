"""Columns without rules: where the runs of words of several lines stand, and which of them a head stands over."""

from collections.abc import Sequence
from itertools import pairwise

from ..runs import Run
from ..tables.grid import GridCell, GridRow, cell_text

APART = 3.0
"""Points between two columns, and between two lines more or less than between their neighbours."""

_WIDEST = 8
"""Columns that a word of the head may stand over."""

_SELDOM = 10.0
"""Points that a left edge in common counts less than a right one or the middle."""

Columns = Sequence[tuple[float, float]]
"""Left and right edges in points."""


def columns_of(rows: Sequence[Sequence[Run]]) -> Columns:
    """The stretches of the page's width that runs of these rows cover, with nothing between them."""
    columns: list[tuple[float, float]] = []
    for x0, x1 in sorted((run.box[0], run.box[2]) for row in rows for run in row):
        if columns and x0 < columns[-1][1] + APART:
            columns[-1] = columns[-1][0], max(columns[-1][1], x1)
        else:
            columns.append((x0, x1))
    return columns


def runs_in(runs: Sequence[Run], column: tuple[float, float]) -> list[Run]:
    return [run for run in runs if column[0] - APART < (run.box[0] + run.box[2]) / 2 < column[1] + APART]


def head_cells(runs: Sequence[Run], columns: Columns, *, upper: bool) -> GridRow:
    """The runs of a line of the head over their columns; one of an upper line may stand over several."""
    cells: list[GridCell | None] = [GridCell() for _ in columns]
    for run in runs:
        reached = _reached(run, columns, upper=upper)
        before = cells[reached.start]
        text = f"{before.text} {run.text}" if before else run.text
        cells[reached.start] = GridCell(text=cell_text(text), box=run.box, across=len(reached))
        cells[reached.start + 1 : reached.stop] = [None] * (len(reached) - 1)
    return tuple(cells)


def _reached(run: Run, columns: Columns, *, upper: bool) -> range:
    """The columns that a run stands over best, for their width: one, or in an upper line several behind the first."""
    bounds = _bounds(columns)
    single = [(_from_one(run, column), range(n, n + 1)) for n, column in enumerate(columns)]
    several = [
        (abs(_middle(run.box[0], run.box[2]) - _middle(bounds[a], bounds[b])), range(a, b))
        for a in range(1, len(columns) if upper else 0)
        for b in range(a + 2, min(a + _WIDEST, len(columns)) + 1)
    ]
    return min((off / (bounds[span.stop] - bounds[span.start]), span.start, span) for off, span in single + several)[2]


def _from_one(run: Run, column: tuple[float, float]) -> float:
    """How far a run is from standing over a column: by the right edge or the middle, as heads of numbers are set; else the left edge."""
    right, left = abs(run.box[2] - column[1]), abs(run.box[0] - column[0])
    return min(right, left + _SELDOM, abs(_middle(*column) - _middle(run.box[0], run.box[2])))


def _middle(left: float, right: float) -> float:
    return (left + right) / 2


def _bounds(columns: Columns) -> list[float]:
    """Where the columns part: half-way between them; the outer ones end with their words."""
    between = [(a[1] + b[0]) / 2 for a, b in pairwise(columns)]
    return [columns[0][0], *between, columns[-1][1]]
