"""One scanned page of a PDF by itself."""

from contextlib import closing

import pypdfium2 as pdfium

from ...errors import DocumentError
from ...pdf_pages.forms import shown_page
from ...pdf_pages.opening import open_pdf
from ...records import RawFile
from ..lines import Line
from ..scans import read_page_image


def recognise(raw: RawFile, data: bytes, number: int) -> list[Line]:
    """The lines of page `number` (from 1), recognised from its image; raises `DocumentError` where it cannot be loaded."""
    pdf, _ = open_pdf(data, raw.path, [])
    with closing(pdf):
        try:
            with closing(shown_page(pdf, number - 1)) as page:
                return read_page_image(page, number)
        except pdfium.PdfiumError as error:
            raise DocumentError(where=f"{raw.path}, page {number}", expected="a page", found=str(error)) from error
