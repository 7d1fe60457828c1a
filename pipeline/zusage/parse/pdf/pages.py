"""The lines of one page, as PDFium reads text and boxes."""

import ctypes
import re
from collections.abc import Iterator
from contextlib import closing

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from ..boxes import Box
from ..lines import HYPHEN_AT_END, Line


def has_image(page: pdfium.PdfPage) -> bool:
    return any(True for _ in page.get_objects(filter=(pdfium_c.FPDF_PAGEOBJ_IMAGE,), max_depth=3))


def text_lines(page: pdfium.PdfPage, number: int) -> Iterator[Line]:
    with closing(page.get_textpage()) as textpage:
        text = page_text(textpage)
        for start, end in _line_bounds(text):
            if text[start:end].strip():
                box = _box(page, textpage, start, end)
                yield Line(text=text[start:end].strip("\r\n"), page=number, box=box, first=start)


def page_text(textpage: pdfium.PdfTextPage) -> str:
    """The page's text, in which the place of a character is the one by which PDFium knows its box."""
    text: str = textpage.get_text_range()
    if len(text) == textpage.count_chars():
        return text
    return "".join(_char(textpage, index) for index in range(textpage.count_chars()))


def _char(textpage: pdfium.PdfTextPage, index: int) -> str:
    code = pdfium_c.FPDFText_GetUnicode(textpage, index)
    return chr(code) if code and not 0xD800 <= code < 0xE000 else "\ufffd"


def _line_bounds(text: str) -> Iterator[tuple[int, int]]:
    # The hyphen mark swallows its line break, so it ends a line as well.
    start = 0
    for match in re.finditer(r"\r?\n|[\ufffe\x02]", text):
        hyphen = HYPHEN_AT_END.match(match.group()) is not None
        yield start, match.end() if hyphen else match.start()
        start = match.end()
    yield start, len(text)


def _box(page: pdfium.PdfPage, textpage: pdfium.PdfTextPage, start: int, end: int) -> Box | None:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    edges = []
    for index in range(start, end):
        if pdfium_c.FPDFText_GetCharBox(textpage, index, left, right, bottom, top) and right.value > left.value:
            edges.append((left.value, bottom.value, right.value, top.value))
    if not edges:
        return None
    x0, y0, x1, y1 = zip(*edges, strict=True)
    return shown(page, (min(x0), min(y0), max(x1), max(y1)))


def shown(page: pdfium.PdfPage, box: Box) -> Box:
    """A box of the sheet, counted from its bottom left, on the page as it is shown."""
    (ax, ay), (bx, by) = _shown(page, *box[:2]), _shown(page, *box[2:])
    return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)


def _shown(page: pdfium.PdfPage, x: float, y: float) -> tuple[float, float]:
    """Points from the top left of the page as it is shown: turned and cropped."""
    width, height = (round(edge * 10) for edge in page.get_size())
    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, across, down)
    return across.value / 10, down.value / 10
