"""Which pages show a table, from what PDFium has read of them: pdfplumber takes 0.1 s a page, so it sees only those."""

import ctypes
import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from ...pdf_pages.boxes import Box
from ..lines import Line
from ..runs import printed
from ..tables.numbers import is_value
from ..tables.plausible import is_table
from .unruled import unruled_grids
from .words import page_words, words_of

_TWO_NUMBERS = re.compile(r"\d[.,]*\s*(?:€|T€|Euro|%)?[ \t]+-?\d")
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"[-–]?\d[\d.]*(?:,\d+)?")
_SIGNS = " \t€T%*)EURouro-,"
"""What may stand behind the last number of a row."""

_LONGEST = 130
_LEAST = 3
"""Lines with numbers, and rules of each direction, that make a table."""

_MOST_OBJECTS = 3_000
_MOST_RULES = 500
_THIN = 2.5
_LONG = 8.0
"""Points: a path thinner than the one and longer than the other is a rule."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What of a table a page shows: rules that cross, numbers below each other."""

    rules: bool
    numbers: bool


def signs_of(page: pdfium.PdfPage, lines: Sequence[Line]) -> Signs | None:
    """What an open page with these lines shows of a table; None where nothing."""
    rules = len(lines) > 1 and _rules(page)
    numbers = _numbers(lines) and (rules or _in_columns(page, lines))
    return Signs(rules, numbers) if rules or numbers else None


def _numbers(lines: Sequence[Line]) -> bool:
    """Whether at least three lines hold two numbers, or end in a number at the same right edge."""
    short = [line for line in lines if len(line.text) <= _LONGEST]
    if sum(bool(_TWO_NUMBERS.search(line.text)) for line in short) >= _LEAST:
        return True
    edges = Counter(round(line.box[2] / 2) for line in short if line.box and _ends_in_number(line.text))
    return any(count + edges[edge + 1] >= _LEAST for edge, count in list(edges.items()))


def _ends_in_number(text: str) -> bool:
    text = text.rstrip(_SIGNS)
    may_be = text[-1:].isdecimal() or text.endswith(".")  # most lines end in a letter
    return may_be and _NUMBER.fullmatch(text.rpartition(" ")[2]) is not None


def _in_columns(page: pdfium.PdfPage, lines: Sequence[Line]) -> bool:
    """Whether the words of the page make a table: to ask while it is open is cheaper than to open it again for nothing.

    They make none where no number stands apart from the words beside it, and few lines of running text hold numbers.
    """
    numbered = words_of(page, (line for line in lines if _DIGIT.search(line.text)))
    if not any(is_value(run.text) for row in printed(numbered) for run in row):
        return False
    return any(is_table(grid) for grid in unruled_grids(page_words(page), 1))


def _rules(page: pdfium.PdfPage) -> bool:
    """Whether rules meet on the page as those of a table do: three levels that touch two uprights each.

    Letters drawn as outlines, pictures, filled grounds and one frame do not.
    """
    levels, uprights = set[Box](), set[Box]()
    for box in _paths(page):
        x0, y0, x1, y1 = box
        if y1 - y0 <= _THIN and x1 - x0 > _LONG:
            levels.add(box)
        elif x1 - x0 <= _THIN and y1 - y0 > _LONG:
            uprights.add(box)
        elif x1 - x0 > 2 * _LONG and y1 - y0 > _LONG:  # a cell drawn as a rectangle
            levels |= {(x0, y0, x1, y0), (x0, y1, x1, y1)}
            uprights |= {(x0, y0, x0, y1), (x1, y0, x1, y1)}
        if len(levels) > _MOST_RULES:
            return True
    met = (level[1] for level in levels if _touched(level, uprights))
    return len({round(height / _LONG) for height in met}) >= _LEAST


def _touched(level: Box, uprights: Collection[Box]) -> bool:
    touching = (
        round(x0 / _LONG)
        for x0, y0, _, y1 in uprights
        if level[0] - _THIN <= x0 <= level[2] + _THIN and y0 - _THIN <= level[1] <= y1 + _THIN
    )
    return len(set(touching)) >= _LEAST - 1


def _paths(page: pdfium.PdfPage) -> Iterator[Box]:
    """The boxes of the first paths that are drawn: lines, thin grounds that serve as such, and frames."""
    edges = [ctypes.c_float() for _ in range(4)]
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    for kind, drawn in islice(_objects(page), _MOST_OBJECTS):
        if kind != pdfium_c.FPDF_PAGEOBJ_PATH:
            continue
        pdfium_c.FPDFPageObj_GetBounds(drawn, *edges)
        x0, y0, x1, y1 = (edge.value for edge in edges)
        pdfium_c.FPDFPath_GetDrawMode(drawn, fill, stroke)
        if stroke.value or min(x1 - x0, y1 - y0) <= _THIN:
            yield x0, y0, x1, y1


def _objects(page: pdfium.PdfPage) -> Iterator[tuple[int, pdfium_c.FPDF_PAGEOBJECT]]:
    """What is drawn on the page with its kind, and in the forms on it: some printers put all of a page into one."""
    get, kind_of, raw = pdfium_c.FPDFPage_GetObject, pdfium_c.FPDFPageObj_GetType, page.raw
    for index in range(pdfium_c.FPDFPage_CountObjects(raw)):
        drawn = get(raw, index)
        kind = kind_of(drawn)
        if kind != pdfium_c.FPDF_PAGEOBJ_FORM:
            yield kind, drawn
            continue
        for place in range(pdfium_c.FPDFFormObj_CountObjects(drawn)):
            inner = pdfium_c.FPDFFormObj_GetObject(drawn, place)
            yield kind_of(inner), inner
