"""What a PDF holds beside its pages' own text: fields filled in, files inside, forms of another kind."""

from collections.abc import Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

_DRAWN = (pdfium_c.FPDF_ANNOT_FREETEXT, pdfium_c.FPDF_ANNOT_STAMP, pdfium_c.FPDF_ANNOT_WIDGET)
"""Annotations that people see as text of the page; notes and links are none."""

_XFA = (pdfium_c.FORMTYPE_XFA_FULL, pdfium_c.FORMTYPE_XFA_FOREGROUND)
MAX_NAMES = 20


def shown_page(pdf: pdfium.PdfDocument, index: int) -> pdfium.PdfPage:
    """The page as a reader sees it: PDFium's text knows values of fields and stamps only once they are drawn on the page."""
    page = pdf[index]
    count = pdfium_c.FPDFPage_GetAnnotCount(page)
    if not any(_subtype(page, number) in _DRAWN for number in range(count)):
        return page
    pdfium_c.FPDFPage_Flatten(page, pdfium_c.FLAT_NORMALDISPLAY)
    page.close()  # the text is made when a page is loaded
    return pdf[index]


def _subtype(page: pdfium.PdfPage, number: int) -> int:
    annotation = pdfium_c.FPDFPage_GetAnnot(page, number)
    subtype: int = pdfium_c.FPDFAnnot_GetSubtype(annotation)
    pdfium_c.FPDFPage_CloseAnnot(annotation)
    return subtype


def notes_on(pdf: pdfium.PdfDocument) -> Iterator[tuple[str, str]]:
    """(code, message) for what is in the file and is not read."""
    if count := pdf.count_attachments():
        names = [_name(pdf, number) for number in range(min(count, MAX_NAMES))]
        left = f" and {count - MAX_NAMES} more" if count > MAX_NAMES else ""
        yield "embedded-files", f"files inside this one are not read: {', '.join(names)}{left}"
    if pdf.get_formtype() in _XFA:
        yield "xfa", "an XFA form, which only Adobe's programs show; what the pages say without it was read"


def _name(pdf: pdfium.PdfDocument, number: int) -> str:
    try:
        name: str = pdf.get_attachment(number).get_name()
        return name
    except pdfium.PdfiumError:
        return "one that is damaged"
