"""DOCX to lines: paragraphs with their automatic numbers, list items and table rows, each with its element's path."""

import io
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml.etree import LxmlError, _Element

from ...errors import DocumentError
from ...vendors.page import Page
from ..control import control_page
from ..control.sources import docx_rows
from ..known import NOTHING, Known
from ..lines import Line
from ..minutes import to_page
from ..minutes.nonpublic import Gate
from ..tables.grid import texts
from ..tables.plausible import is_table
from ..tables.rows import row_of, table_lines
from ..tables.units import caption_unit
from .docx_tables import docx_grid
from .numbering import Numbering, is_heading

MAX_UNPACKED = 500_000_000
_DAMAGED = (
    PackageNotFoundError, zipfile.BadZipFile, zlib.error, LxmlError, EOFError, KeyError, ValueError, AttributeError,
    IndexError, TypeError, NotImplementedError, RuntimeError,
)  # fmt: skip
"""What zipfile, lxml and python-docx raise on cut, encrypted and half-written files; python-docx checks little itself."""

_TEXT = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_LEFT_OUT = frozenset(qn(name) for name in ("w:del", "w:moveFrom", "w:txbxContent")) | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
"""Struck out text, text that stands elsewhere now, boxes (they are read as paragraphs of their own), and second copies."""


def read_docx(data: bytes, name: str, known: Known = NOTHING) -> Page:
    """The document as a control list, or else its paragraphs, list items and table rows; headers and footers are margins.

    Tracked insertions count, deletions do not. Raises `DocumentError` where the file is damaged, empty or unpacks to more
    than `MAX_UNPACKED` bytes.
    """
    try:
        _no_bomb(data, name)
        document = docx.Document(io.BytesIO(data))
        _no_declarations(document, name)
        parts = list(document.iter_inner_content())
        lines = list(_lines(document, parts))
        margins = tuple(_margins(document))
        listed = control_page(list(docx_rows(parts)), name=name, vendor="docx")
    except _DAMAGED as error:
        raise DocumentError(where=name, expected="a DOCX", found=f"a damaged file ({error})") from error
    if not any(line.text.strip() for line in lines):
        raise DocumentError(where=name, expected="text", found="an empty document")
    return listed or replace(to_page(lines, name=name, vendor="docx", known=known), margins=margins)


def _lines(document: Document, parts: list[Paragraph | Table]) -> Iterator[Line]:
    numbering = Numbering(document)
    tables = paragraphs = 0
    near = ["", *(visible(part._p) if isinstance(part, Paragraph) else "" for part in parts), ""]
    for place, part in enumerate(parts):
        if isinstance(part, Table):
            tables += 1
            beside = near[max(0, place - 1) : place + 1][::-1] + near[place + 2 : place + 3]
            yield from _table(part, f"body > tbl:nth-of-type({tables})", tables - 1, beside)
        else:
            paragraphs += 1
            yield from _paragraph(part, f"body > p:nth-of-type({paragraphs})", numbering)


def _paragraph(paragraph: Paragraph, path: str, numbering: Numbering) -> Iterator[Line]:
    text = visible(paragraph._p)
    mark = numbering.mark(paragraph) if text.strip() else ""
    headed = bool(text.strip()) and is_heading(paragraph)
    for number, line in enumerate(f"{mark}{text}".split("\n")):
        yield Line(text=line, element=path, heading=headed and not number)
    for box in paragraph._p.iter(qn("w:txbxContent")):
        if not any(above.tag in _LEFT_OUT for above in box.iterancestors()):
            yield from (Line(text=visible(inner), element=path) for inner in box.iter(qn("w:p")))


def visible(element: _Element) -> str:
    """The text of an element as Word shows it with all changes accepted; the text boxes in it are left out."""
    if element.tag == qn("w:t"):
        return element.text or ""
    if element.tag in _TEXT:
        return _TEXT[element.tag]
    return "".join(visible(child) for child in element if child.tag not in _LEFT_OUT)


def _table(table: Table, path: str, number: int, beside: Sequence[str]) -> Iterator[Line]:
    """The rows; what is a table in form only (a letterhead, minutes set in a grid) as the filled cells of each row."""
    grid = docx_grid(table, visible)
    if not is_table(grid):
        rows = ((place, " | ".join(filter(None, texts(row)))) for place, row in enumerate(grid.rows))
        yield from (Line(text=text, element=_row_path(path, place)) for place, text in rows)
        return
    caption = next((unit for text in beside if (unit := caption_unit(text))), None)
    for line in table_lines(grid, caption, number):
        yield replace(line, element=_row_path(path, row_of(line)))


def _row_path(path: str, place: int) -> str:
    return f"{path} > tr:nth-of-type({place + 1})"


def _margins(document: Document) -> Iterator[str]:
    """Headers and footers, each line once."""
    found: dict[str, None] = {}
    for section in document.sections:
        for part in (section.header, section.footer, section.first_page_header, section.first_page_footer):
            texts = [text for p in part.paragraphs if (text := p.text.strip())]
            if all(Gate().admits(text) for text in texts):  # a closed part may have a section of its own
                found.update(dict.fromkeys(texts))
    yield from found


def _no_declarations(document: Document, name: str) -> None:
    """Nobody's Word writes them; entities are not resolved, and the text behind one would be lost in silence."""
    if document.element.getroottree().docinfo.doctype:
        raise DocumentError(where=name, expected="a DOCX without declarations of its own", found="entities (DOCTYPE)")


def _no_bomb(data: bytes, name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        size = sum(entry.file_size for entry in packed.infolist())
    if size > MAX_UNPACKED:
        raise DocumentError(where=name, expected=f"at most {MAX_UNPACKED:,} bytes unpacked", found=f"{size:,}")
