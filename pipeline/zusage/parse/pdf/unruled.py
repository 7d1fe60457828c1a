"""Tables without upright rules: columns by where the runs of words stand in at least three lines that hold numbers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...pdf_pages.boxes import Box, union
from ..runs import Run, printed
from ..tables.grid import Grid, GridCell, GridRow, cell_text
from ..tables.numbers import is_day, is_nothing, is_value, is_year
from .over_columns import APART, Columns, columns_of, head_cells, runs_in

_LEAST = 3
_FAR = 3.0
_NEAR = 2.2
"""Heights of a line between two rows of a table, and between its head and the rows."""

_HEAD_LINES = 4
_LONGEST_HEAD = 60
_GOES_ON = ("-", "\ufffe", "\x02", ",", " und")
"""Ends of a line that a name goes on behind."""

_MOSTLY = 0.6


@dataclass(frozen=True, slots=True)
class _Row:
    """A printed line, or several that are one row of the table."""

    runs: list[Run]
    box: Box

    @property
    def holds_values(self) -> bool:
        """Whether a run behind the first is a value, or a day beside one."""
        return any(is_value(run.text) or is_nothing(run.text) or is_day(run.text) for run in self.runs[1:])


def unruled_grids(words: Sequence[Run], number: int) -> Iterator[Grid]:
    """The tables in these words, which stand in no ruled one, from top to bottom."""
    rows = [_Row(runs, union([run.box for run in runs])) for runs in printed(words)]
    done = 0
    for start, end in _blocks(rows):
        columns = columns_of([row.runs for row in rows[start:end] if row.holds_values])
        if start >= done and _are_numbers(rows[start:end], columns):
            first = _head_start(rows, start, columns, done)
            below = next((n for n in range(start, end) if not _names_years(rows[n])), end - 1)
            yield _grid(rows[first:below], rows[below:end], columns, number)
            done = end


def _blocks(rows: Sequence[_Row]) -> Iterator[tuple[int, int]]:
    """Stretches from the first line with values to the last, at most one other line between two of them and no wide gap."""
    places = [place for place, row in enumerate(rows) if row.holds_values]
    start = 0
    for index in range(1, len(places) + 1):
        if index == len(places) or not _follow(rows[places[index - 1] : places[index] + 1]):
            if index - start >= _LEAST:
                yield places[start], places[index - 1] + 1
            start = index


def _names_years(row: _Row) -> bool:
    return all(is_year(run.text) for run in row.runs[1:])


def _follow(rows: Sequence[_Row]) -> bool:
    return len(rows) <= _LEAST + 1 and all(b.box[1] - a.box[3] < _FAR * _height(a) for a, b in pairwise(rows))


def _height(row: _Row) -> float:
    return row.runs[0].box[3] - row.runs[0].box[1]


def _are_numbers(rows: Sequence[_Row], columns: Columns) -> bool:
    """Whether these are a table's: two columns of values, or one of which some are written like money ("1.250", "12,50")."""
    if len(columns) < 2:
        return False
    found = [[runs_in(row.runs, column) for row in rows if row.holds_values] for column in columns[1:]]
    if any(len(runs) > 1 for column in found for runs in column):
        return False
    texts = [[runs[0].text for runs in column if runs] for column in found]
    full = [
        column for column in texts if len(column) >= _LEAST - 1 and sum(map(_is_value, column)) >= _MOSTLY * len(column)
    ]
    numbers = [[text for text in column if is_value(text)] for column in full]
    formed = sum(any(sign in text for sign in ".,€") for column in numbers for text in column)
    return bool(full) and ((len(full) > 1 and any(numbers)) or formed >= 2)


def _is_value(text: str) -> bool:
    return is_value(text) or is_nothing(text) or is_day(text)


def _head_start(rows: Sequence[_Row], start: int, columns: Columns, done: int) -> int:
    """The first line of the head above line `start`: short runs over the columns, close to each other."""
    first = start
    while first > max(done, start - _HEAD_LINES):
        row, below = rows[first - 1], rows[first]
        if below.box[1] - row.box[3] > _NEAR * _height(row):
            break
        if any(len(run.text) > _LONGEST_HEAD for run in row.runs) or row.box[2] > columns[-1][1] + 20:
            break
        first -= 1
    while first < start and len(rows[first].runs) == 1 and rows[first].box[0] < columns[1][0] - APART:
        first += 1  # a title or a caption
    return first


def _grid(heads: Sequence[_Row], body: Sequence[_Row], columns: Columns, number: int) -> Grid:
    made = [head_cells(row.runs, columns, upper=place < len(heads)) for place, row in enumerate(heads, 1)]
    made += [_cells(row, columns) for row in _grown(body)]
    return Grid(rows=tuple(made), page=number, box=union([row.box for row in (*heads, *body)]), columns=tuple(columns))


def _grown(rows: Sequence[_Row]) -> list[_Row]:
    """Printed lines as rows: a line without values goes with the row that it stands nearer to, else it is a heading between rows."""
    made: list[_Row] = []
    waiting: list[_Row] = []
    for place, row in enumerate(rows):
        if row.holds_values:
            made.append(_joined([*waiting, row]))
            waiting = []
            continue
        above, below = row.box[1] - rows[place - 1].box[3], rows[place + 1].box[1] - row.box[3]
        text = row.runs[0].text
        if waiting or below < above - APART:
            waiting.append(row)
        elif above < below - APART or text[:1].islower() or made[-1].runs[0].text.endswith(_GOES_ON):
            made[-1] = _joined([made[-1], row])
        else:
            made.append(row)
    return made


def _joined(rows: Sequence[_Row]) -> _Row:
    return (
        rows[0] if len(rows) == 1 else _Row([run for row in rows for run in row.runs], union([row.box for row in rows]))
    )


def _cells(row: _Row, columns: Columns) -> GridRow:
    cells = []
    for column in columns:
        runs = runs_in(row.runs, column)
        text = cell_text("\n".join(run.text for run in runs))
        cells.append(GridCell(text=text, box=union([run.box for run in runs])) if runs else GridCell())
    return tuple(cells)
