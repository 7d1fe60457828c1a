"""PDF to lines: PDFium reads text and boxes of every page, pdfplumber the tables where a page shows them, Tesseract the scans."""

import ctypes
import io
import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pikepdf
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from ..errors import DocumentError
from ..vendors.page import Page
from .lines import HYPHEN_AT_END, Line, without_furniture
from .minutes import to_page
from .ocr import read_page_image
from .tables import with_tables

MAX_PAGES = 2_000
_NEEDS_OCR = 20
"""A page with fewer readable characters and an image on it is a scan."""

_TWO_NUMBERS = re.compile(r"(?:\d[\d.,]*\s*(?:€|T€|Euro|%)?[ \t]+){1,9}-?\d[\d.,]*")


def read_pdf(data: bytes, name: str) -> Page:
    """The PDF as a `Page`; raises `DocumentError` where it is encrypted, damaged beyond repair or without any text."""
    with closing(_open(data, name)) as pdf:
        if len(pdf) > MAX_PAGES:
            raise DocumentError(where=name, expected=f"at most {MAX_PAGES} pages", found=f"{len(pdf)} pages")
        pages = [_page_lines(pdf, index) for index in range(len(pdf))]
    pages = with_tables(data, pages, [i for i, page in enumerate(pages) if _shows_table(page)])
    lines = [line for page in without_furniture(pages) for line in page]
    if not any(line.text.strip() for line in lines):
        raise DocumentError(where=name, expected="readable text", found="none on any page, with OCR neither")
    scores = [line.score for line in lines if line.score is not None]
    quality = round(sum(scores) / len(scores), 3) if scores else None
    return replace(to_page(lines, name=name, vendor="pdf", head=pages[0]), pages=len(pages), quality=quality)


def _open(data: bytes, name: str) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise DocumentError(where=name, expected="an open PDF", found="an encrypted one") from error
        return _repaired(data, name)


def _repaired(data: bytes, name: str) -> pdfium.PdfDocument:
    """qpdf rebuilds the cross references of truncated files, which PDFium refuses."""
    mended = io.BytesIO()
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            pdf.save(mended)
        return pdfium.PdfDocument(mended.getvalue())
    except (pikepdf.PdfError, pdfium.PdfiumError) as error:
        raise DocumentError(where=name, expected="a PDF", found=f"a damaged file ({error})") from error


def _page_lines(pdf: pdfium.PdfDocument, index: int) -> list[Line]:
    try:
        page = pdf[index]
    except pdfium.PdfiumError:
        return []  # a page object that cannot be loaded; the other pages still count
    with closing(page):
        lines = list(_text_lines(page, index + 1))
        if sum(len(line.text.strip()) for line in lines) >= _NEEDS_OCR or not _has_image(page):
            return lines
        return read_page_image(page, index + 1)


def _has_image(page: pdfium.PdfPage) -> bool:
    return any(True for _ in page.get_objects(filter=(pdfium_c.FPDF_PAGEOBJ_IMAGE,), max_depth=3))


def _text_lines(page: pdfium.PdfPage, number: int) -> Iterator[Line]:
    height = page.get_height()
    with closing(page.get_textpage()) as textpage:
        text = textpage.get_text_range()
        boxed = len(text) == textpage.count_chars()  # string index = character index, or boxes would be another line's
        for start, end in _line_bounds(text):
            if text[start:end].strip():
                box = _box(textpage, start, end, height) if boxed else None
                yield Line(text=text[start:end].strip("\r\n"), page=number, box=box)


def _line_bounds(text: str) -> Iterator[tuple[int, int]]:
    # The hyphen mark swallows its line break, so it ends a line as well.
    start = 0
    for match in re.finditer(r"\r?\n|[\ufffe\x02]", text):
        hyphen = HYPHEN_AT_END.match(match.group()) is not None
        yield start, match.end() if hyphen else match.start()
        start = match.end()
    yield start, len(text)


def _box(textpage: pdfium.PdfTextPage, start: int, end: int, height: float) -> tuple[float, float, float, float] | None:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    edges = []
    for index in range(start, end):
        if pdfium_c.FPDFText_GetCharBox(textpage, index, left, right, bottom, top) and right.value > left.value:
            edges.append((left.value, height - top.value, right.value, height - bottom.value))
    if not edges:
        return None
    x0, y0, x1, y1 = zip(*edges, strict=True)
    return round(min(x0), 1), round(min(y0), 1), round(max(x1), 1), round(max(y1), 1)


def _shows_table(page: list[Line]) -> bool:
    # Counting path objects would send 386 of 1,076 real pages to pdfplumber, three lines of two numbers 13.
    return sum(bool(_TWO_NUMBERS.search(line.text)) for line in page) >= 3
