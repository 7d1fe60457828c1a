"""Tables of a PDF page as rows of text: cells beside each other, column heads and their unit carried to the numbers."""

import io
import logging
import re
from collections.abc import Sequence

import pdfplumber
from pdfplumber.table import Table

from ...text import squeeze
from ..boxes import Box, moved, within
from ..lines import Line, block, plain

logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # a damaged font is no news between progress bars
_NUMBER = re.compile(r"^[-–]?\d[\d.]*(?:,\d+)?$")
_UNIT = re.compile(r"\b(T€|TEUR|Tsd\. ?€|Mio\. ?€|Mio\. ?Euro|EUR|Euro)(?!\w)|€")


def with_tables(data: bytes, pages: list[list[Line]], wanted: Sequence[int]) -> list[list[Line]]:
    """`pages` with the lines inside each ruled table of the `wanted` pages (indices) replaced by one line a row."""
    if not wanted:
        return pages
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        for index in wanted:
            page = pdf.pages[index]
            try:
                for table in page.find_tables():
                    pages[index] = _replace(pages[index], table, index + 1, page.cropbox)
            finally:
                page.close()  # else 347 MB instead of 46 MB over 40 pages
    return pages


def _replace(lines: list[Line], table: Table, number: int, shown: Box) -> list[Line]:
    """The lines with those inside the table as rows; `shown` is the part of the sheet from whose edge we count."""
    rows = [[squeeze(block(plain(cell or "")).text) for cell in row] for row in table.extract()]
    if len(rows) < 2 or max(len(row) for row in rows) < 2:
        return lines
    inside = [i for i, line in enumerate(lines) if line.box and within(line.box, moved(table.bbox, shown))]
    if not inside:
        return lines
    texts = [" | ".join(cell for cell in row if cell) for row in _carried(rows)]
    made = [
        Line(text=text, page=number, box=moved(row.bbox, shown))
        for text, row in zip(texts, table.rows, strict=True)
        if text
    ]
    if _words([line.text for line in made]) < 0.9 * _words([lines[i].text for i in inside]):
        return lines  # text between the cells would be lost
    return [*lines[: inside[0]], *made, *(line for i, line in enumerate(lines) if i > inside[0] and i not in inside)]


def _words(texts: Sequence[str]) -> int:
    return sum(char.isalnum() for text in texts for char in text)


def _carried(rows: list[list[str]]) -> list[list[str]]:
    """Rows with the unit of the column's head behind each bare number; the head row itself stays as it is."""
    units = [_unit(cell) for cell in rows[0]]
    body = [
        [f"{cell} {unit}" if unit and _NUMBER.match(cell) else cell for cell, unit in zip(row, units, strict=True)]
        for row in rows[1:]
    ]
    return [rows[0], *body]


def _unit(head: str) -> str:
    match = _UNIT.search(head)
    return match.group() if match else ""
