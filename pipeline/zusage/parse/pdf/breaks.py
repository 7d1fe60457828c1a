"""Tables that go on behind a page break: the same columns at the top of the next page, with or without the head once more."""

from collections.abc import Sequence

from ...text import fold
from ..lines import Line
from ..tables.grid import Grid, texts
from ..tables.heads import Heads, head_count
from ..tables.numbers import is_nothing, is_value, is_year

_STRAY = 2
"""Lines between a table and the edge of the page that may be page marks."""


def reaches_the_end(lines: Sequence[Line], grid: Grid) -> bool:
    """Whether nothing but a page mark stands below the table."""
    return sum(line.box is not None and line.box[1] >= grid.box[3] for line in lines) <= _STRAY


def goes_on(before: Grid, heads: Heads, grid: Grid, lines: Sequence[Line]) -> bool:
    """Whether the table at the top of a page goes on with the one at the end of the page before it."""
    if before.page is None or grid.page != before.page + 1 or len(before.columns) != len(grid.columns):
        return False
    if sum(line.box is not None and line.box[3] <= grid.box[1] for line in lines) > _STRAY:
        return False
    if any(a[0] > b[1] or b[0] > a[1] for a, b in zip(before.columns, grid.columns, strict=True)):
        return False
    return repeated(grid, heads) > 0 or not _has_own_head(grid, heads)


def repeated(grid: Grid, heads: Heads) -> int:
    """How many rows at the top are the head once more; a title over it may be left out."""
    printed = [tuple(map(fold, texts(row))) for row in grid.rows]
    ends = (len(heads.rows) - drop for drop in range(len(heads.rows)))
    return next((end for end in ends if tuple(printed[:end]) == heads.rows[len(heads.rows) - end :]), 0)


def _has_own_head(grid: Grid, heads: Heads) -> bool:
    """Whether words stand where the table before holds numbers, so that this is another one."""
    first = texts(grid.rows[0])
    named = [text for text, numeric in zip(first, heads.numeric, strict=True) if numeric and text]
    return head_count(grid.rows) > 0 and any(
        not (is_value(text) or is_nothing(text)) or is_year(text) for text in named
    )
