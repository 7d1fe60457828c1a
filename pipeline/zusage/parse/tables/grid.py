"""Cells of a table as found, whatever file it stands in: the common form that heads and units are read from."""

from dataclasses import dataclass

from ...pdf_pages.boxes import Box
from ...text import squeeze
from ..lines import block, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class GridCell:
    """Text of a cell on one line and the box that it covers; it reaches over `across` columns and `down` rows."""

    text: str = ""
    box: Box | None = None
    across: int = 1
    down: int = 1


GridRow = tuple[GridCell | None, ...]
"""A place that a cell above or to the left reaches over is None."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table, or the part of it on one page: rows of equal length; `columns` are left and right edges in points."""

    rows: tuple[GridRow, ...]
    page: int | None = None
    box: Box = (0.0, 0.0, 0.0, 0.0)
    columns: tuple[tuple[float, float], ...] = ()


def cell_text(text: str) -> str:
    """What is printed in a cell, as one line: words cut at a line end joined, a bar as a stroke, for bars part cells."""
    return squeeze(block(plain(text)).text).replace("|", "/")


def texts(row: GridRow) -> list[str]:
    """The texts of a row, column by column; empty where a cell reaches over from elsewhere."""
    return [cell.text if cell else "" for cell in row]
