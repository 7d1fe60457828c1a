"""Lines and table rows of a PDF, as `control` reads them: ruled tables by pdfplumber, the lines around them by PDFium."""

import io
from collections.abc import Iterator, Sequence
from functools import lru_cache

import pdfplumber
from pdfplumber.page import Page as PlumberPage
from pdfplumber.table import Table

from ...control_lists import is_title, role
from ...pdf_pages.boxes import Box, moved, within
from ...vendors.page import Page
from ..lines import Line, block, plain
from ..rules import open_ends
from . import control_page
from .rows import Cell, Row, cell
from .unruled import Columns, unruled_rows

_HEAD_LINES = 3
"""Lines over which the words of a narrow table's head are spread."""

_ROLES = 4
_TITLE_LINES = 25


def may_be_control(pages: Sequence[Sequence[Line]]) -> bool:
    """Whether a title or the words of a head make it worth looking for tables; that takes pdfplumber 0.1 s a page."""
    return bool(pages) and (_is_titled(pages[0]) or any(_speaks_of_columns(page) for page in pages))


def _is_titled(page: Sequence[Line]) -> bool:
    return any(is_title(line.text) for line in page[:_TITLE_LINES])


def _speaks_of_columns(page: Sequence[Line]) -> bool:
    words = set(" ".join([line.text for line in page]).split())
    if len(set(map(_role, words)) - {None}) < _ROLES:  # most pages: what no page holds, no lines of it do
        return False
    told = {word: role for word in words if (role := _role(word))}
    found = [{told[word] for word in line.text.split() if word in told} for line in page]
    for i in range(len(found)):
        near = set[str]().union(*found[i : i + _HEAD_LINES])
        if "decision" in near and near & {"note", "tick"} and len(near) >= _ROLES:
            return True
    return False


@lru_cache(maxsize=20_000)
def _role(word: str) -> str | None:
    return role(word)


def read_control(data: bytes, pages: Sequence[Sequence[Line]], name: str) -> Page | None:
    """The PDF as a control list, by ruled tables or else by columns without rules; None where it is none.

    `pages` are PDFium's lines without furniture. Raises what pdfplumber raises on pages that it cannot read.
    """
    titled = bool(pages) and _is_titled(pages[0])
    ruled: list[Row] = []
    unruled: list[Row] = []
    columns: Columns | None = None
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        for number, lines in enumerate(pages, 1):
            page = pdf.pages[number - 1]
            try:
                ruled += _page_rows(page, lines, number)
                rows, columns = unruled_rows(page, lines, number, columns, titled=titled)
                unruled += rows
            finally:
                page.close()
    return control_page(ruled, name=name, vendor="pdf") or control_page(unruled, name=name, vendor="pdf")


def _page_rows(page: PlumberPage, lines: Sequence[Line], number: int) -> Iterator[Row]:
    """Lines and tables of one page, from top to bottom."""
    tables = page.find_tables(open_ends(page))
    boxes = [moved(table.bbox, page.cropbox) for table in tables]
    placed: list[tuple[float, list[Row]]] = [
        (box[1], list(_table_rows(table, number, index, page.cropbox)))
        for index, (table, box) in enumerate(zip(tables, boxes, strict=True))
    ]
    placed += [
        (line.box[1] if line.box else 0.0, [Row(cells=(cell(line.text, page=number, box=line.box),), page=number)])
        for line in lines
        if not (line.box and any(within(line.box, box) for box in boxes))
    ]
    for _, rows in sorted(placed, key=lambda part: part[0]):
        yield from rows


def _table_rows(table: Table, number: int, index: int, shown: Box) -> Iterator[Row]:
    """The rows; a cell that reaches down over several stands in each of them, one that reaches over columns in the first."""
    above: dict[int, tuple[float, Cell]] = {}
    for row, texts in zip(table.rows, table.extract(), strict=True):
        cells: list[Cell] = []
        for column, (box, text) in enumerate(zip(row.cells, texts, strict=True)):
            bottom, upper = above.get(column, (0.0, Cell()))
            if box is not None:
                upper, bottom = cell(block(plain(text or "")).text, page=number, box=moved(box, shown)), box[3]
                above[column] = bottom, upper
            cells.append(upper if bottom > row.bbox[1] + 1 else Cell())
        yield Row(cells=tuple(cells), table=number * 1000 + index, page=number)
