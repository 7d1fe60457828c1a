"""Patches of a page: cells of a millimetre that hang together."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

CELL = 8
"""Pixels of a cell's side: a millimetre at 200 dpi, a quarter of a line."""

Cell = tuple[int, int]
"""Row and column."""


def patches(mask: NDArray[np.bool_]) -> Iterator[list[Cell]]:
    """The marked cells in groups: what lies side by side, or with one cell between, belongs together. Linear in the cells."""
    left = {(int(row), int(column)) for row, column in np.argwhere(mask)}
    while left:
        patch = [left.pop()]
        for row, column in patch:  # grows while it is gone through
            near = {(row + down, column + right) for down in range(-2, 3) for right in range(-2, 3)} & left
            left -= near
            patch += near
        yield patch


def bounds(patch: list[Cell]) -> tuple[int, int, int, int]:
    """The box around a patch in pixels."""
    rows, columns = zip(*patch, strict=True)
    return min(columns) * CELL, min(rows) * CELL, (max(columns) + 1) * CELL, (max(rows) + 1) * CELL
