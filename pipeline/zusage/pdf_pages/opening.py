"""Opening a PDF: as it is, or repaired by qpdf where PDFium refuses it."""

import io
import re

import pikepdf
import pypdfium2 as pdfium

from ..errors import DocumentError

_LOCKED = re.compile("password|security", re.IGNORECASE)
_STREAM = re.compile(r"^(?:stream )?<[^>]*>:? ?")
"""How pikepdf names bytes without a file: by their place in memory, which is another one in each run."""


def open_pdf(data: bytes, name: str, notes: list[tuple[str, str]]) -> tuple[pdfium.PdfDocument, bytes]:
    """The document and its bytes, which are others where it had to be repaired."""
    try:
        return pdfium.PdfDocument(data), data
    except pdfium.PdfiumError as error:
        if _LOCKED.search(str(error)):
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
        said = _STREAM.sub("", str(error))
        raise DocumentError(where=name, expected="a PDF", found=f"a damaged file ({said})") from error
