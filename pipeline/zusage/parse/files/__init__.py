"""HTML of no known vendor and DOCX to pages, with libraries that know main text and paragraphs."""

import io
import zipfile
import zlib

import docx
import trafilatura
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph
from lxml.etree import LxmlError

from ...errors import DocumentError
from ...vendors.page import Page
from ..control import control_page
from ..control.html import html_rows
from ..control.sources import docx_rows
from ..known import NOTHING, Known
from ..lines import Line, plain
from ..minutes import to_page

LEAST_WORDS = 4
"""What is left of a page that holds only its menu is a word or two; no minutes are that short."""

MAX_UNPACKED = 500_000_000
_DAMAGED = (
    PackageNotFoundError, zipfile.BadZipFile, zlib.error, LxmlError, EOFError, KeyError, ValueError, AttributeError,
    IndexError, TypeError, NotImplementedError, RuntimeError,
)  # fmt: skip
"""What zipfile, lxml and python-docx raise on cut, encrypted and half-written files; python-docx checks little itself."""


def read_html(data: bytes, name: str, known: Known = NOTHING) -> Page:
    """The page as a control list, or else its main text; raises `DocumentError` where it has none."""
    if (listed := _control(data, name)) is not None:
        return listed
    text = trafilatura.extract(data, include_comments=False, include_tables=True, favor_recall=True)
    if not text or len(text.split()) < LEAST_WORDS:
        raise DocumentError(where=name, expected="a RIS page or a page with a main text", found="neither")
    return to_page(plain(text), name=name, vendor="html", known=known)


def _control(data: bytes, name: str) -> Page | None:
    """The page as a control list; None where it is none, or nested too deeply for its tables to be told apart."""
    if b"<table" not in data.lower():
        return None
    try:
        return control_page(html_rows(data, name), name=name, vendor="html")
    except DocumentError:
        return None


def read_docx(data: bytes, name: str, known: Known = NOTHING) -> Page:
    """Paragraphs, list items (marked •) and table rows of a DOCX.

    Raises `DocumentError` where it is damaged, empty or unpacks to more than `MAX_UNPACKED`.
    """
    try:
        _no_bomb(data, name)
        document = docx.Document(io.BytesIO(data))
        parts = list(document.iter_inner_content())
        lines = [Line(text=text) for part in parts for text in _texts(part)]
        listed = control_page(list(docx_rows(parts)), name=name, vendor="docx")
    except _DAMAGED as error:
        raise DocumentError(where=name, expected="a DOCX", found=f"a damaged file ({error})") from error
    if not any(line.text.strip() for line in lines):
        raise DocumentError(where=name, expected="text", found="an empty document")
    return listed or to_page(lines, name=name, vendor="docx", known=known)


def _texts(part: Paragraph | Table) -> list[str]:
    if isinstance(part, Table):
        return [" | ".join(_cells(row)) for row in part.rows]
    style = part.style.name if part.style is not None else None
    mark = "• " if style and style.startswith("List") and part.text.strip() else ""
    return f"{mark}{part.text}".split("\n")


def _cells(row: _Row) -> list[str]:
    """The filled cells; a merged one comes once for each column that it spans, and counts once."""
    cells = {id(cell._tc): cell.text.strip().replace("\n", " ") for cell in row.cells}
    return [text for text in cells.values() if text]


def _no_bomb(data: bytes, name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        size = sum(entry.file_size for entry in packed.infolist())
    if size > MAX_UNPACKED:
        raise DocumentError(where=name, expected=f"at most {MAX_UNPACKED:,} bytes unpacked", found=f"{size:,}")
