"""Rows of control lists, whatever file they stand in: cells with their places, halves of a row joined over a page break."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...control_lists import roles
from ...pdf_pages.boxes import Box
from ...text import fold, squeeze
from ...vendors.page import Spot
from ..lines import Line, block, shifted

_KEYS = ("number", "reference", "decided_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Text of one cell, on one line, and where its stretches stand; a cell cut by a page break has two."""

    text: str = ""
    spots: tuple[Spot, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A table's row, or a line outside of tables (`table` None); `table` counts tables, `page` pages. `raw`: the line as it must stay."""

    cells: tuple[Cell, ...]
    table: int | None = None
    page: int | None = None
    raw: str | None = None

    @property
    def texts(self) -> list[str]:
        """The cells' texts."""
        return [cell.text for cell in self.cells]

    @property
    def filled(self) -> list[Cell]:
        """The cells that hold text."""
        return [cell for cell in self.cells if cell.text]


def cell(text: str, *, page: int | None = None, box: Box | None = None, element: str | None = None) -> Cell:
    """A cell of one stretch; a bar inside it becomes a stroke, for bars part cells."""
    line = squeeze(text).replace("|", "/")
    return Cell(text=line, spots=(Spot(start=0, end=len(line), page=page, box=box, element=element),) if line else ())


def repeats(row: Row, heads: Sequence[str] | None) -> bool:
    """Whether this is the head once more, as it is printed at the top of each page."""
    return heads is not None and [fold(text) for text in row.texts] == [fold(head) for head in heads]


def below_head(row: Row, heads: Sequence[str]) -> Row:
    """The row without the head, where no rule parts the two: a row cut by the page break has none above it."""
    texts = row.texts
    if row.raw is not None or not all(text.startswith(head) for text, head in zip(texts, heads, strict=True)):
        return row
    return replace(row, cells=tuple(map(_without, row.cells, heads)))


def _without(each: Cell, head: str) -> Cell:
    rest = each.text[len(head) :].strip()
    return Cell(text=rest, spots=tuple(replace(spot, start=0, end=len(rest)) for spot in each.spots if rest))


def goes_on(before: Row, row: Row, heads: Sequence[str]) -> bool:
    """Whether the row stands on another page than `before` and lacks what that counts by: number, paper or day."""
    found = roles(heads)
    keys = [found.index(name) for name in _KEYS if name in found]
    counted = next((key for key in keys if before.cells[key].text), None)
    return row.page != before.page and counted is not None and not row.cells[counted].text


def joined(first: Row, second: Row) -> Row:
    """Two halves of a row, cell by cell."""
    return replace(first, page=second.page, cells=tuple(map(_one_cell, first.cells, second.cells)))


def _one_cell(first: Cell, second: Cell) -> Cell:
    """Two halves of a cell: with a blank between, or with nothing where the page break cut a word."""
    if not (first.text and second.text):
        return first if first.text else second
    made = block([Line(text=first.text), Line(text=second.text)])
    end, start = made.spots[0].end, made.spots[1].start
    spots = [*(replace(spot, end=min(spot.end, end)) for spot in first.spots), *shifted(second.spots, start)]
    return Cell(text=made.text.replace("\n", " "), spots=tuple(spots))
