"""PDF to lines: PDFium reads text and boxes, pdfplumber the tables where a page shows them, Tesseract the scans."""

import ctypes
import io
import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pikepdf
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from ..errors import DocumentError
from ..vendors.page import Page
from .control_pdf import may_be_control, read_control
from .lines import HYPHEN_AT_END, Box, Line, without_furniture
from .minutes import to_page
from .ocr import read_page_image
from .tables import with_tables

MAX_PAGES = 2_000
_NEEDS_OCR = 20
"""A page with fewer readable characters and an image on it is a scan."""

_TWO_NUMBERS = re.compile(r"(?:\d[\d.,]*\s*(?:€|T€|Euro|%)?[ \t]+){1,9}-?\d[\d.,]*")


_ODD = (PdfminerException, MalformedPDFException, PSException)
_UNREAD = (*_ODD, IndexError, KeyError, TypeError, ValueError, AttributeError)
"""What pdfplumber and pdfminer raise on pages that PDFium still reads."""


def read_pdf(data: bytes, name: str) -> Page:
    """The PDF as a `Page`; raises `DocumentError` where it is encrypted, damaged beyond repair or without any text."""
    notes: list[tuple[str, str]] = []
    pdf, data = _open(data, name, notes)
    with closing(pdf):
        if len(pdf) > MAX_PAGES:
            raise DocumentError(where=name, expected=f"at most {MAX_PAGES} pages", found=f"{len(pdf)} pages")
        pages = [_page_lines(pdf, index, notes) for index in range(len(pdf))]
    if (listed := _control(data, pages, name, notes)) is not None:
        return replace(listed, pages=len(pages), notes=(*notes, *listed.notes))
    pages = _tabled(data, pages, notes)
    lines = [line for page in without_furniture(pages) for line in page]
    if not any(line.text.strip() for line in lines):
        raise DocumentError(where=name, expected="readable text", found="none on any page, with OCR neither")
    scores = [line.score for line in lines if line.score is not None]
    quality = round(sum(scores) / len(scores), 3) if scores else None
    page = to_page(lines, name=name, vendor="pdf", head=pages[0])
    return replace(page, pages=len(pages), quality=quality, notes=(*notes, *page.notes))


def _control(data: bytes, pages: list[list[Line]], name: str, notes: list[tuple[str, str]]) -> Page | None:
    """The PDF as a control list; None where it is none, or where its tables cannot be read."""
    if not may_be_control(pages):
        return None
    try:
        return read_control(data, without_furniture(pages), name)
    except _UNREAD as error:
        notes.append(("control-unread", f"looks like a control list whose tables cannot be read ({error!r:.200})"))
        return None


def _tabled(data: bytes, pages: list[list[Line]], notes: list[tuple[str, str]]) -> list[list[Line]]:
    wanted = [index for index, page in enumerate(pages) if _shows_table(page)]
    try:
        return with_tables(data, list(pages), wanted)
    except _UNREAD as error:
        notes.append(("tables-unread", f"tables stay lines as PDFium reads them ({error!r:.200})"))
        return pages


def _open(data: bytes, name: str, notes: list[tuple[str, str]]) -> tuple[pdfium.PdfDocument, bytes]:
    """The document and its bytes, which are others where it had to be repaired."""
    try:
        return pdfium.PdfDocument(data), data
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise DocumentError(where=name, expected="an open PDF", found="an encrypted one") from error
        notes.append(("repaired", f"the PDF is damaged ({error}); what is left of it was read"))
        return _repaired(data, name)


def _repaired(data: bytes, name: str) -> tuple[pdfium.PdfDocument, bytes]:
    """qpdf rebuilds the cross references of truncated files, which PDFium refuses."""
    mended = io.BytesIO()
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            pdf.save(mended)
        return pdfium.PdfDocument(mended.getvalue()), mended.getvalue()
    except (pikepdf.PdfError, pdfium.PdfiumError, ValueError, RuntimeError) as error:
        raise DocumentError(where=name, expected="a PDF", found=f"a damaged file ({error})") from error


def _page_lines(pdf: pdfium.PdfDocument, index: int, notes: list[tuple[str, str]]) -> list[Line]:
    try:
        with closing(pdf[index]) as page:
            lines = list(_text_lines(page, index + 1))
            if sum(len(line.text.strip()) for line in lines) >= _NEEDS_OCR or not _has_image(page):
                return lines
            return read_page_image(page, index + 1)
    except pdfium.PdfiumError as error:
        notes.append(("page-unread", f"page {index + 1} cannot be loaded ({error}); the others count"))
        return []


def _has_image(page: pdfium.PdfPage) -> bool:
    return any(True for _ in page.get_objects(filter=(pdfium_c.FPDF_PAGEOBJ_IMAGE,), max_depth=3))


def _text_lines(page: pdfium.PdfPage, number: int) -> Iterator[Line]:
    with closing(page.get_textpage()) as textpage:
        text = textpage.get_text_range()
        if len(text) != textpage.count_chars():  # string index must be character index, or boxes are another line's
            text = "".join(_char(textpage, index) for index in range(textpage.count_chars()))
        for start, end in _line_bounds(text):
            if text[start:end].strip():
                box = _box(page, textpage, start, end)
                yield Line(text=text[start:end].strip("\r\n"), page=number, box=box)


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
    (ax, ay), (bx, by) = _shown(page, min(x0), min(y0)), _shown(page, max(x1), max(y1))
    return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)


def _shown(page: pdfium.PdfPage, x: float, y: float) -> tuple[float, float]:
    """Points from the top left of the page as it is shown: turned and cropped."""
    width, height = (round(edge * 10) for edge in page.get_size())
    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, across, down)
    return across.value / 10, down.value / 10


def _shows_table(page: list[Line]) -> bool:
    # Counting path objects would send 386 of 1,076 real pages to pdfplumber, three lines of two numbers 13.
    return sum(bool(_TWO_NUMBERS.search(line.text)) for line in page) >= 3
