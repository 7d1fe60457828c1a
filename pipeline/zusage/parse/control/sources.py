"""Lines and table rows of plain text and DOCX, as `control` reads them."""

from collections.abc import Iterable, Iterator

from docx.table import Table, _Row
from docx.text.paragraph import Paragraph

from ...control_lists import split
from .rows import Cell, Row, cell


def text_rows(text: str) -> list[Row]:
    """The lines of a plain text; those of two bars or tabs and more are rows, and those that follow each other one table."""
    rows: list[Row] = []
    table, inside = 0, False
    for line in text.splitlines(keepends=True):
        is_row = max(line.count("|"), line.count("\t")) >= 2
        table += is_row and not inside
        inside = is_row
        texts = split(line) if is_row else [line.strip()]
        rows.append(Row(cells=tuple(Cell(text=text) for text in texts), table=table if is_row else None, raw=line))
    return rows


def docx_rows(parts: Iterable[Paragraph | Table]) -> Iterator[Row]:
    """The paragraphs and table rows of a DOCX; a cell over several rows stands in each, one over several columns in the first."""
    for number, part in enumerate(parts):
        if isinstance(part, Table):
            yield from (Row(cells=tuple(_docx_cells(row)), table=number) for row in part.rows)
        elif part.text.strip():
            yield Row(cells=(cell(part.text),))


def _docx_cells(row: _Row) -> Iterator[Cell]:
    seen: set[int] = set()
    for each in row.cells:
        yield Cell() if id(each._tc) in seen else cell(each.text)
        seen.add(id(each._tc))
