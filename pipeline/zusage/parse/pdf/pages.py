"""The lines of one page, as PDFium reads text and boxes."""

import re
from contextlib import closing

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from ..lines import Line
from .places import reader, show, union

_LINE = re.compile(r"[^\r\n\ufffe\x02]+[\ufffe\x02]?|[\ufffe\x02]")
"""The hyphen mark swallows its line break, so it ends a line as well."""


def has_image(page: pdfium.PdfPage) -> bool:
    return any(True for _ in page.get_objects(filter=(pdfium_c.FPDF_PAGEOBJ_IMAGE,), max_depth=3))


def page_text(textpage: pdfium.PdfTextPage) -> str:
    """The page's text, in which the place of a character is the one by which PDFium knows its box."""
    text: str = textpage.get_text_range()
    if len(text) == textpage.count_chars():
        return text
    return "".join(_char(textpage, index) for index in range(textpage.count_chars()))


def text_lines(page: pdfium.PdfPage, number: int) -> list[Line]:
    """The printed lines in the order of the content stream; blank ones are left out."""
    with closing(page.get_textpage()) as textpage:
        rects, shown = reader(textpage), show(page)
        lines = []
        for match in _LINE.finditer(page_text(textpage)):
            text = match.group()
            if not text.isspace():
                found = rects(*match.span())
                box = shown(union(found)) if found else None
                lines.append(Line(text=text, page=number, box=box, first=match.start()))
        return lines


def _char(textpage: pdfium.PdfTextPage, index: int) -> str:
    code = pdfium_c.FPDFText_GetUnicode(textpage, index)
    return chr(code) if code and not 0xD800 <= code < 0xE000 else "\ufffd"
