"""Gaps between letterspaced words: PDFium writes one blank for any of them, their width tells words apart."""

import ctypes
import re
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from statistics import median

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from ..characters.letterspacing import WIDE, is_spaced, may_be_spaced
from ..lines import Line

_BLANK = re.compile(r"(?<=\S) (?=\S)")
_WIDER = 1.6
"""Times the median gap; a second blank, or the blank of letters that were moved apart, makes it twice as wide."""


def with_word_gaps(page: pdfium.PdfPage, lines: Sequence[Line]) -> list[Line]:
    """The lines, in letterspaced ones a wide blank between words; their length stays."""
    if not may_be_spaced("\n".join(line.text for line in lines)):
        return list(lines)
    with closing(page.get_textpage()) as textpage:
        return [_told_apart(textpage, line) if is_spaced(line.text) else line for line in lines]


def _told_apart(textpage: pdfium.PdfTextPage, line: Line) -> Line:
    if line.first is None:
        return line
    first, text = line.first, line.text
    widths = {at.start(): _width(textpage, first + at.start()) for at in _BLANK.finditer(text)}
    usual = median(widths.values()) if widths else 0.0
    return replace(line, text="".join(WIDE if widths.get(i, 0.0) > _WIDER * usual else c for i, c in enumerate(text)))


def _width(textpage: pdfium.PdfTextPage, blank: int) -> float:
    """Points between the characters on both sides of a blank."""
    return _edges(textpage, blank + 1)[0] - _edges(textpage, blank - 1)[1]


def _edges(textpage: pdfium.PdfTextPage, index: int) -> tuple[float, float]:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdfium_c.FPDFText_GetCharBox(textpage, index, left, right, bottom, top)
    return left.value, right.value
