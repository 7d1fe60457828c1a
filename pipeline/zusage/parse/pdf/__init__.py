"""PDF to lines: PDFium reads text and boxes, pdfplumber the tables where a page shows them, Tesseract the scans."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace

import pypdfium2 as pdfium
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from ...errors import DocumentError
from ...pdf_pages.forms import notes_on, shown_page
from ...pdf_pages.opening import open_pdf
from ...vendors.page import Page
from ..characters import cleaned, lost, usable
from ..control.pdf import may_be_control, read_control
from ..known import NOTHING, Known, Unrecognised
from ..lines import Line
from ..minutes import to_page
from ..scans import doubtful, quality, read_page_image
from .furniture import of_other_pages, set_apart
from .gaps import with_word_gaps
from .pages import has_image, text_lines
from .shows import Signs, signs_of
from .tables import with_tables

MAX_PAGES = 2_000
_NEEDS_OCR = 20
"""A page with fewer readable characters and an image on it is a scan."""


_ODD = (PdfminerException, MalformedPDFException, PSException)
_UNREAD = (*_ODD, IndexError, KeyError, TypeError, ValueError, AttributeError)
"""What pdfplumber and pdfminer raise on pages that PDFium still reads."""


def read_pdf(data: bytes, name: str, known: Known = NOTHING) -> Page:
    """The PDF as a `Page`; raises `DocumentError` where it is encrypted, damaged beyond repair or without any text."""
    notes: list[tuple[str, str]] = []
    pdf, data = open_pdf(data, name, notes)
    with closing(pdf):
        if len(pdf) > MAX_PAGES:
            raise DocumentError(where=name, expected=f"at most {MAX_PAGES} pages", found=f"{len(pdf)} pages")
        notes += notes_on(pdf)
        tabled: dict[int, Signs] = {}
        found = [_page_lines(pdf, index, notes, known, tabled) for index in range(len(pdf))]
    if left := tuple(number for number, page in enumerate(found, 1) if page is None):
        raise Unrecognised(left)
    pages = [cleaned(page or []) for page in found]
    notes += _lost(pages)
    texts, margins = set_apart(pages)
    if (listed := _control(data, pages, texts, name, notes)) is not None:
        return replace(listed, pages=len(pages), margins=margins, notes=(*notes, *listed.notes))
    lines = [line for page in _tabled(data, texts, notes, tabled) for line in page]
    if not any(line.text.strip() for line in lines):
        raise DocumentError(where=name, expected="readable text", found="none on any page, with OCR neither")
    page = to_page(lines, name=name, vendor="pdf", head=pages[0], known=known)
    notes += doubtful(pages)
    if closed := _closed(page, texts):
        margins = of_other_pages(pages, texts, closed)
    return replace(page, pages=len(pages), quality=quality(lines), margins=margins, notes=(*notes, *page.notes))


def _closed(page: Page, texts: list[list[Line]]) -> set[int]:
    """The pages, from 0, of whose text nothing is public."""
    public = {spot.page for block in page.blocks for spot in block.spots}
    return {
        number for number, lines in enumerate(texts)
        if number + 1 not in public and any(line.text.strip() for line in lines)
    }  # fmt: skip


def _lost(pages: list[list[Line]]) -> list[tuple[str, str]]:
    """A note where characters are none that a person could read."""
    counts = {number: count for number, page in enumerate(pages, 1) if (count := lost(page))}
    if not counts:
        return []
    named = ", ".join(map(str, list(counts)[:20])) + (", …" if len(counts) > 20 else "")
    return [
        ("lost-characters", f"{sum(counts.values())} characters have no meaning in the PDF's fonts (pages {named})")
    ]


def _control(
    data: bytes, pages: list[list[Line]], texts: list[list[Line]], name: str, notes: list[tuple[str, str]]
) -> Page | None:
    """The PDF as a control list; None where it is none, or where its tables cannot be read."""
    if not may_be_control(pages):
        return None
    try:
        return read_control(data, texts, name)
    except _UNREAD as error:
        notes.append(("control-unread", f"looks like a control list whose tables cannot be read ({error!r:.200})"))
        return None


def _tabled(
    data: bytes, pages: list[list[Line]], notes: list[tuple[str, str]], tabled: Mapping[int, Signs]
) -> list[list[Line]]:
    try:
        return with_tables(data, list(pages), tabled)
    except _UNREAD as error:
        notes.append(("tables-unread", f"tables stay lines as PDFium reads them ({error!r:.200})"))
        return pages


def _page_lines(
    pdf: pdfium.PdfDocument, index: int, notes: list[tuple[str, str]], known: Known, tabled: dict[int, Signs]
) -> list[Line] | None:
    """The lines of a page; None where it is a scan that is left to the caller."""
    try:
        with closing(shown_page(pdf, index)) as page:
            lines = with_word_gaps(page, text_lines(page, index + 1))
            enough = sum(len(line.text.strip()) for line in lines) >= _NEEDS_OCR
            if usable(lines) if enough else not has_image(page):
                if signs := signs_of(page, lines):
                    tabled[index] = signs
                return lines
            if (recognised := known.scans.get(index + 1)) is not None:
                return list(recognised) or lines
            return None if known.leave_scans else read_page_image(page, index + 1) or lines
    except pdfium.PdfiumError as error:
        notes.append(("page-unread", f"page {index + 1} cannot be loaded ({error}); the others count"))
        return []
