"""Tables of a PDF in its text: the lines inside each table replaced by one line a row, on the pages that show tables.

A table may go on over page breaks: its rows are counted on, a head that is printed again is left out, heads and units hold.
"""

import io
import logging
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, closing
from dataclasses import dataclass

import pdfplumber
import pypdfium2 as pdfium
from pdfplumber.pdf import PDF

from ..lines import Line
from ..runs import Run
from ..tables.grid import Grid
from ..tables.heads import Heads, read_heads
from ..tables.plausible import is_table
from ..tables.rows import row_lines
from .breaks import goes_on, reaches_the_end, repeated
from .inside import Place, caption_of, place_of
from .ruled import ruled_grids
from .shows import Signs
from .unruled import unruled_grids
from .words import page_words

logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # a damaged font is no news between progress bars


@dataclass(frozen=True, slots=True, kw_only=True)
class _Written:
    """The last table in the text, which the next page may go on with, and how many of its rows are written."""

    grid: Grid
    heads: Heads
    number: int
    rows: int
    at_end: bool


def with_tables(data: bytes, pages: list[list[Line]], wanted: Mapping[int, Signs]) -> list[list[Line]]:
    """`pages` with the lines inside each table of the `wanted` pages (indices) replaced by one line a row.

    Every letter of a replaced line stands in a row, in what stood beside the table, or in a head that was printed before;
    where one would be lost the lines stay. Raises what pdfplumber raises on pages that it cannot read.
    """
    last: _Written | None = None
    for index, grid, words in _found(data, pages, wanted):
        if place := place_of(pages[index], grid, words):
            last = _write(pages, index, place, last)
    return pages


def _found(data: bytes, pages: list[list[Line]], wanted: Mapping[int, Signs]) -> Iterator[tuple[int, Grid, list[Run]]]:
    """The tables from page to page, each with the words of its page."""
    with ExitStack() as stack:
        pdf = stack.enter_context(closing(pdfium.PdfDocument(data))) if wanted else None
        ruled = any(signs.rules for signs in wanted.values())
        plumber = stack.enter_context(pdfplumber.open(io.BytesIO(data))) if ruled else None
        for index, signs in sorted(wanted.items()):
            assert pdf is not None
            with closing(pdf[index]) as page:
                words = page_words(page)
            grids = _ruled(plumber, index, words) if plumber and signs.rules else []
            yield from ((index, grid, words) for grid in grids)
            if signs.numbers:
                left = [word for word in words if not any(_in(word, grid) for grid in grids)]
                yield from ((index, grid, words) for grid in unruled_grids(left, index + 1) if is_table(grid))


def _ruled(plumber: PDF, index: int, words: list[Run]) -> list[Grid]:
    page = plumber.pages[index]
    try:
        return [grid for grid in ruled_grids(page, words, index + 1) if is_table(grid)]
    finally:
        page.close()  # else 347 MB instead of 46 MB over 40 pages


def _in(word: Run, grid: Grid) -> bool:
    x, y = (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2
    return grid.box[0] <= x <= grid.box[2] and grid.box[1] <= y <= grid.box[3]


def _write(pages: list[list[Line]], index: int, place: Place, last: _Written | None) -> _Written:
    """Puts the rows where the table's lines stood; what was written."""
    grid, lines = place.grid, pages[index]
    at_end = reaches_the_end(lines, grid)
    if last and last.at_end and goes_on(last.grid, last.heads, grid, lines):
        skip, head, heads, table, first = repeated(grid, last.heads), 0, last.heads, last.number, last.rows
    else:
        heads = read_heads(grid, caption_of(lines, grid))
        skip, head, table, first = 0, len(heads.rows), last.number + 1 if last else 0, 0
    rows = grid.rows[skip:]
    made = row_lines(rows, heads, page=grid.page, table=table, first=first, head=head)
    pages[index] = [*place.before, *made, *place.after]
    return _Written(grid=grid, heads=heads, number=table, rows=first + len(rows), at_end=at_end)
