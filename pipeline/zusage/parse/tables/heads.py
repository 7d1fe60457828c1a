"""Which rows of a table are its head, and what the head says of each column: words and unit."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from ...text import fold
from .grid import Grid, GridRow, cell_text, texts
from .numbers import is_bare, is_nothing, is_value, is_year, ungrouped
from .units import caption_unit, counts, is_unit, unit_of

_MOST = 5
_COMMON = 0.5
"""Share of a column's filled cells from which on it is a column of numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heads:
    """What holds for all rows of a table, also behind a page break: `rows` are the printed head, folded; `sums` are columns
    of money whose numbers have no dots, where 2025 is a sum and no year; `scale` is the column that names each row's unit."""

    names: tuple[str | None, ...]
    units: tuple[str | None, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[bool, ...]
    sums: tuple[bool, ...]
    scale: int | None = None


def read_heads(grid: Grid, caption: str | None) -> Heads:
    """The heads of a table that begins here; `caption` is the unit that text beside the table gives to all of it."""
    count = head_count(grid.rows)
    names = [_name(grid.rows[:count], column) for column in range(len(grid.rows[0]))]
    common = _common(grid.rows[:count], names) or caption
    columns = [[texts(row)[column] for row in grid.rows[count:]] for column in range(len(names))]
    units = [
        _unit(name, cells, common, first=not index)
        for index, (name, cells) in enumerate(zip(names, columns, strict=True))
    ]
    return Heads(
        names=tuple(name or None for name in names), units=tuple(units),
        rows=tuple(tuple(map(fold, texts(row))) for row in grid.rows[:count]),
        numeric=tuple(_is_numeric(cells) for cells in columns),
        sums=tuple(unit not in (None, "%") and any(map(ungrouped, cells)) for unit, cells in zip(units, columns, strict=True)),
        scale=next((i for i, name in enumerate(names) if fold(name) in ("einheit", "masseinheit", "me")), None),
    )  # fmt: skip


def head_count(rows: Sequence[GridRow]) -> int:
    """How many rows from the top are the head: titles over all columns, one row of names, and what stands below as part of it.

    None where the first row holds values already: a table of labels and sums, or one that goes on.
    """
    count = sum(1 for _ in _titles(rows))
    if count >= len(rows) - 1 or _holds_values(rows[count]):
        return 0 if count >= len(rows) - 1 else count
    count += 1
    while count < min(len(rows) - 1, _MOST) and _belongs(rows, count):
        count += 1
    return count


def _titles(rows: Sequence[GridRow]) -> list[GridRow]:
    """The rows at the top that are one cell over all columns."""
    found = []
    for row in islice(rows, _MOST):
        cells = [cell for cell in row if cell]
        if len(cells) != 1 or cells[0].across < len(row) or is_value(cells[0].text):
            break
        found.append(row)
    return found


def _holds_values(row: GridRow) -> bool:
    return any(map(is_value, texts(row)))


def _belongs(rows: Sequence[GridRow], count: int) -> bool:
    """Whether row `count` is part of the head above it: units, counters, words below a word over several columns or below no name."""
    above, row = rows[:count], rows[count]
    filled = [text for text in texts(row) if text]
    if filled and all(text.strip("()[]") == str(number) for number, text in enumerate(filled, 1)):
        return True  # "1 | 2 | 3", by which the columns are cited
    if not filled or _holds_values(row):
        return False
    if all(is_unit(text) or is_year(text) for text in filled):
        return True
    spanning = any(cell and cell.text and 1 < cell.across < len(row) for cell in above[-1])
    reaching = any(each and each.text and each.down > count - place for place, up in enumerate(above) for each in up)
    if (spanning or reaching) and not texts(row)[0]:
        return True
    unnamed = not texts(row)[0] or not any(texts(up)[0] for up in above[len(_titles(rows)) :])
    return unnamed and any(map(_holds_values, rows[count + 1 :]))


def _name(rows: Sequence[GridRow], column: int) -> str:
    """The words over a column from top to bottom, those over several columns with each of them; titles are none."""
    words: list[str] = []
    for row in rows[len(_titles(rows)) :]:
        place = next((c for c in range(column, -1, -1) if row[c] is not None), None)
        cell = row[place] if place is not None else None
        if cell and place is not None and column < place + cell.across and cell.text not in words:
            words.append(cell.text)
    return cell_text("\n".join(word for word in words if not word.strip("()").isdigit() or is_year(word)))


def _common(rows: Sequence[GridRow], names: Sequence[str]) -> str | None:
    """The unit of all columns: in a title over them, or in the corner over the names of the rows."""
    titles = [caption_unit(texts(row)[0]) for row in _titles(rows)]
    return next((unit for unit in [*titles, caption_unit(names[0]) if names else None] if unit), None)


def _unit(name: str, cells: Sequence[str], common: str | None, *, first: bool) -> str | None:
    own = None if first else unit_of(name)
    if own or first or counts(name):
        return own
    return common if any(map(is_bare, cells)) or any(map(is_year, cells)) else None


def _is_numeric(cells: Sequence[str]) -> bool:
    filled = [text for text in cells if text]
    return bool(filled) and sum(is_value(text) or is_nothing(text) for text in filled) >= _COMMON * len(filled)
