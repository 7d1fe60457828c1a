"""Which pages show a table, from what PDFium has read of them: pdfplumber takes 0.1 s a page, so it sees only those."""

import ctypes
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from ..boxes import Box
from ..lines import Line

_TWO_NUMBERS = re.compile(r"(?:\d[\d.,]*\s*(?:€|T€|Euro|%)?[ \t]+){1,9}-?\d[\d.,]*")
_ENDS_IN_NUMBER = re.compile(r"(?:^|[ \t])[-–]?\d[\d.]*(?:,\d+|,-{1,2})?\s*(?:€|T€|EUR|Euro|%)?[*)]?\s*$")
_LONGEST = 130
_LEAST = 3
"""Lines with numbers, and rules of each direction, that make a table."""

_EARLY = 0.95
_MOST_OBJECTS = 3_000
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
    numbers = _numbers(lines)
    rules = (numbers or _end_early(lines)) and _rules(page)
    return Signs(rules, numbers) if rules or numbers else None


def _numbers(lines: Sequence[Line]) -> bool:
    """Whether at least three lines hold two numbers, or end in a number at the same right edge."""
    short = [line for line in lines if len(line.text) <= _LONGEST]
    if sum(bool(_TWO_NUMBERS.search(line.text)) for line in short) >= _LEAST:
        return True
    edges = Counter(round(line.box[2] / 2) for line in short if line.box and _ENDS_IN_NUMBER.search(line.text))
    return any(count + edges[edge + 1] >= _LEAST for edge, count in list(edges.items()))


def _end_early(lines: Sequence[Line]) -> bool:
    """Whether at least three lines end before the others, as rows of words do; without them no path is counted."""
    boxes = [line.box for line in lines if line.box]
    widest = max((box[2] for box in boxes), default=0.0)
    return sum(box[2] < _EARLY * widest for box in boxes) >= _LEAST


def _rules(page: pdfium.PdfPage) -> bool:
    """Whether rules cross on the page: three levels and two uprights at least, of which a table has more than a letter."""
    levels, uprights = set[int](), set[int]()
    for x0, y0, x1, y1 in _paths(page):
        thick = x1 - x0 > _THIN and y1 - y0 > _THIN
        if x1 - x0 > _LONG and (thick or y1 - y0 <= _THIN):
            levels |= {round(y0 / 3), round(y1 / 3)} if thick else {round(y0 / 3)}
        if y1 - y0 > _LONG and (thick or x1 - x0 <= _THIN):
            uprights |= {round(x0 / 3), round(x1 / 3)} if thick else {round(x0 / 3)}
        if len(levels) >= _LEAST and len(uprights) >= _LEAST - 1:
            return True
    return False


def _paths(page: pdfium.PdfPage) -> Iterator[Box]:
    """The boxes of the first paths that are drawn on the page itself; filled ground and clips among them."""
    edges = [ctypes.c_float() for _ in range(4)]
    for index in range(min(pdfium_c.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        drawn = pdfium_c.FPDFPage_GetObject(page, index)
        if pdfium_c.FPDFPageObj_GetType(drawn) == pdfium_c.FPDF_PAGEOBJ_PATH:
            pdfium_c.FPDFPageObj_GetBounds(drawn, *edges)
            yield edges[0].value, edges[1].value, edges[2].value, edges[3].value
