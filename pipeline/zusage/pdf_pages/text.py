"""The text of a page as PDFium reads it, and its printed lines."""

import re

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

LINE = re.compile(r"[^\r\n\ufffe\x02]+[\ufffe\x02]?|[\ufffe\x02]")
"""The hyphen mark swallows its line break, so it ends a line as well."""


def page_text(textpage: pdfium.PdfTextPage) -> str:
    """The page's text, in which the place of a character is the one by which PDFium knows its box."""
    text: str = textpage.get_text_range()
    if len(text) == textpage.count_chars():
        return text
    return "".join(_char(textpage, index) for index in range(textpage.count_chars()))


def line_at(text: str, first: int) -> str:
    """The printed line of a page's text from this place on."""
    match = LINE.match(text, first)
    return match.group() if match else ""


def _char(textpage: pdfium.PdfTextPage, index: int) -> str:
    code = pdfium_c.FPDFText_GetUnicode(textpage, index)
    return chr(code) if code and not 0xD800 <= code < 0xE000 else "\ufffd"
