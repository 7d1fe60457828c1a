"""What PDFium shows inside a box of a page, by its own way from the sheet to the page as it is shown."""

import ctypes
from contextlib import closing
from functools import lru_cache

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from zusage.pdf_pages.boxes import Box

_FINE = 100
"""PDFium counts whole pixels; so many to a point."""

Character = tuple[float, float, str]


def text_in(data: bytes, number: int, box: Box) -> str:
    """The characters, without blanks, whose middle lies in `box` on page `number` (from 1), in the stream's order."""
    x0, y0, x1, y1 = box
    _, found = characters(data, number)
    return "".join(char for x, y, char in found if x0 <= x <= x1 and y0 <= y <= y1)


def size_of(data: bytes, number: int) -> tuple[float, float]:
    """Width and height of the page as it is shown, in points."""
    return characters(data, number)[0]


@lru_cache(maxsize=200)
def characters(data: bytes, number: int) -> tuple[tuple[float, float], list[Character]]:
    """The page's size, and the middle of each character with it, blanks left out; from the top left of the page as it is shown."""
    with closing(pdfium.PdfDocument(data)) as pdf, closing(pdf[number - 1]) as page:
        with closing(page.get_textpage()) as textpage:
            count = textpage.count_chars()
            chars = [chr(pdfium_c.FPDFText_GetUnicode(textpage, index)) for index in range(count)]
            edges = [textpage.get_charbox(index) for index in range(count)]
        size = page.get_size()
        middles = [_shown(page, (x0 + x1) / 2, (y0 + y1) / 2) for x0, y0, x1, y1 in edges]
    return size, [(*middle, char) for middle, char in zip(middles, chars, strict=True) if not char.isspace()]


def _shown(page: pdfium.PdfPage, x: float, y: float) -> tuple[float, float]:
    width, height = (round(edge * _FINE) for edge in page.get_size())
    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, across, down)
    return across.value / _FINE, down.value / _FINE
