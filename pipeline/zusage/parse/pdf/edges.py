"""The rows at the upper and the lower edge of a page, and what makes lines of several pages one and the same."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ..lines import Line

_VARIES = re.compile(
    r"\d+(?:\. ?(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b)?"
)
_APART = 1.7
"""Times the usual distance of rows: what is further away from its neighbour is no line of the same block."""

_FROM_EDGE = 4
"""Rows of a header or footer that two pages alone can prove."""

_ROWS = 7
"""Rows looked at from each edge: so many has the foot of an office's letter with its bank."""


@dataclass(slots=True)
class Row:
    """Lines beside each other; `outside` says that a gap parts this row from the block of text in the page's middle."""

    lines: list[Line]
    near: float = 0.0
    outside: bool = False

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)


def edges_of(page: Sequence[Line]) -> tuple[list[Row], list[Row]]:
    """The rows from the upper edge downwards and from the lower edge upwards; without boxes in the order of the lines."""
    placed = [(line.box[1], line.box[3], index) for index, line in enumerate(page) if line.box]
    if len(placed) < len(page):
        rows = [Row([line]) for line in page]
        return rows[:_ROWS], rows[::-1][:_ROWS]
    return _edge(page, sorted(placed)), _edge(page, sorted((-low, -top, index) for top, low, index in placed))


def _edge(page: Sequence[Line], placed: Sequence[tuple[float, float, int]]) -> list[Row]:
    """The outermost rows; `placed` are where a line begins and ends, counted from the edge, and its index."""
    rows: list[Row] = []
    end = 0.0
    for near, far, index in placed:
        if rows and (near + far) / 2 < end:
            rows[-1].lines.append(page[index])
        elif len(rows) == _ROWS:
            break
        else:
            rows.append(Row([page[index]], near))
            end = far
    steps = [further.near - row.near for row, further in pairwise(rows)]
    wide = _APART * median(steps) if len(steps) > 2 else float("inf")
    gap = max((index for index, step in enumerate(steps[:_FROM_EDGE]) if step > wide), default=-1)
    for row in rows[: gap + 1]:
        row.outside = True
    return rows


def shape(text: str) -> str:
    """`text` without what changes from page to page: numbers, days and their months."""
    return _VARIES.sub("#", text).strip()
