"""Lines and table rows of an HTML page, as `control` reads them: cells over several rows or columns put where they belong."""

from collections.abc import Iterator, Mapping

from bs4 import Tag

from ...vendors.blocks import Piece, path_of, pieces
from ...vendors.raw_text import decode
from ...vendors.select import attr, soup
from .rows import Cell, Row, cell

_MOST_SPANNED = 500
"""A cell that claims to span more rows is a misprint."""


def html_rows(data: bytes, name: str) -> list[Row]:
    """The paragraphs and the rows of the innermost tables of a page, each cell with the path of its element.

    Raises `DocumentError` for a page nested too deeply.
    """
    root = soup(decode(data)[0], name).body
    if root is None:
        return []
    tables = [table for table in root.find_all("table") if table.find("table") is None]
    paths = {_path(table): number for number, table in enumerate(tables)}
    rows: list[Row] = []
    done: set[int] = set()
    for piece in pieces(root, "body"):
        number = _table_of(piece, paths)
        if number is None:
            rows.append(Row(cells=(cell(piece.text, element=piece.path),)))
        elif number not in done:
            done.add(number)
            rows += _table_rows(tables[number], number)
    return rows


def _path(tag: Tag) -> str:
    """The path that `pieces` gives an element."""
    if tag.parent is None or tag.name == "body":
        return tag.name
    same = [child for child in tag.parent.children if isinstance(child, Tag) and child.name == tag.name]
    number = next(place for place, child in enumerate(same, 1) if child is tag)
    return path_of(tag, _path(tag.parent), number, len(same))


def _table_of(piece: Piece, paths: Mapping[str, int]) -> int | None:
    """The table that the piece stands in, by the beginnings of its path."""
    steps = piece.path.split(" > ")
    return next((paths[path] for n in range(len(steps), 0, -1) if (path := " > ".join(steps[:n])) in paths), None)


def _table_rows(table: Tag, number: int) -> Iterator[Row]:
    reaching: dict[int, tuple[int, Cell]] = {}
    for row, own in rows_of(table):
        yield Row(cells=tuple(_cells(row, own, reaching)), table=number)


def rows_of(table: Tag) -> Iterator[tuple[Tag, str]]:
    """The rows of a table, each with its path."""
    above = _path(table)
    parts = list(table.find_all(["thead", "tbody", "tfoot"], recursive=False)) or [table]
    for part in parts:
        path = above if part is table else _path(part)
        rows = part.find_all("tr", recursive=False)
        yield from ((row, path_of(row, path, place, len(rows))) for place, row in enumerate(rows, 1))


def _cells(row: Tag, path: str, reaching: dict[int, tuple[int, Cell]]) -> list[Cell]:
    """The cells of a row; `reaching` holds, by column, those that go on below and for how many rows."""
    cells: list[Cell] = []
    for tag in row.find_all(["td", "th"], recursive=False):
        _fill(cells, reaching)
        text = " ".join(piece.text for piece in pieces(tag, path))
        made, down = cell(text, element=path), span(tag, "rowspan")
        for each in [made, *[Cell()] * (span(tag, "colspan") - 1)]:
            if down > 1:
                reaching[len(cells)] = (down - 1, each)
            cells.append(each)
    _fill(cells, reaching)
    return cells


def _fill(cells: list[Cell], reaching: dict[int, tuple[int, Cell]]) -> None:
    while len(cells) in reaching:
        left, above = reaching.pop(len(cells))
        if left > 1:
            reaching[len(cells)] = (left - 1, above)
        cells.append(above)


def span(tag: Tag, name: str) -> int:
    """Over how many rows or columns a cell says that it reaches ("rowspan", "colspan")."""
    said = attr(tag, name)
    return min(int(said), _MOST_SPANNED) if said.isdecimal() and int(said) else 1
