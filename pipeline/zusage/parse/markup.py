"""HTML of no known vendor and DOCX to pages, with libraries that know main text and paragraphs."""

import io
import zipfile

import docx
import trafilatura
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table
from docx.text.paragraph import Paragraph

from ..errors import DocumentError
from ..vendors.page import Page
from .lines import Line, plain
from .minutes import to_page


def read_html(data: bytes, name: str) -> Page:
    """The main text of a page; raises `DocumentError` where it has none."""
    text = trafilatura.extract(data, include_comments=False, include_tables=True, favor_recall=True)
    if not text or not text.strip():
        raise DocumentError(where=name, expected="a RIS page or a page with a main text", found="neither")
    return to_page(plain(text), name=name, vendor="html")


def read_docx(data: bytes, name: str) -> Page:
    """Paragraphs, list items (marked •) and table rows of a DOCX; raises `DocumentError` where it is damaged or empty."""
    try:
        document = docx.Document(io.BytesIO(data))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise DocumentError(where=name, expected="a DOCX", found=f"a damaged file ({error})") from error
    lines = [Line(text=text) for part in document.iter_inner_content() for text in _texts(part)]
    if not any(line.text.strip() for line in lines):
        raise DocumentError(where=name, expected="text", found="an empty document")
    return to_page(lines, name=name, vendor="docx")


def _texts(part: Paragraph | Table) -> list[str]:
    if isinstance(part, Table):
        return [" | ".join(cell.text.strip() for cell in row.cells) for row in part.rows]
    style = part.style.name if part.style is not None else None
    mark = "• " if style and style.startswith("List") else ""
    return [mark + line for line in part.text.split("\n")]
