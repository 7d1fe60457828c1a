"""What is ruled like a table and is none: frames around paragraphs, letterheads and forms, minutes set in a grid."""

import re
from collections.abc import Sequence

from ..minutes.heads import head_of
from .grid import Grid, texts
from .numbers import is_value

_LONGEST = 1_200
"""Characters of a cell; what is longer is running text in a frame."""

_LABELLED = re.compile(r"[A-ZÄÖÜ][\w./() -]{1,30}:(?:\s|$)")
_FORM = 0.34
"""Share of filled cells that begin with a label and a colon, from which on a grid without numbers is a form or a letterhead."""


def is_table(grid: Grid) -> bool:
    """Whether rows and columns mean something: at least two rows of two filled cells, and no form, letterhead or layout."""
    rows = [texts(row) for row in grid.rows]
    filled = [[text for text in row if text] for row in rows]
    if sum(len(row) > 1 for row in filled) < 2 or sum(any(column) for column in zip(*rows, strict=True)) < 2:
        return False
    if any(len(text) > _LONGEST for row in filled for text in row):
        return False
    return not _is_form(filled) and not any(row and head_of(" ".join(row)) for row in filled)


def _is_form(rows: Sequence[Sequence[str]]) -> bool:
    cells = [text for row in rows for text in row]
    labelled = sum(_LABELLED.match(text) is not None for text in cells)
    return labelled >= _FORM * len(cells) and sum(map(is_value, cells)) < 2
