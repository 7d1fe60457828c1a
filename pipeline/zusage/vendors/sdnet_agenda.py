"""Agenda rows (table `table-top`) and the stations of a paper (table `table-vorgang`) of SD.NET RIM."""

from collections.abc import Iterator
from functools import lru_cache

from bs4 import Tag

from .blocks import line, present
from .page import Agenda, Block, Item
from .public import Gate, is_part_heading, part, read_number
from .results import read_result, stated
from .sdnet_parts import Anchor, anchors, with_class
from .select import Here, attr, below, children, printed, words
from .votes import read_votes

_NO_AGENDA = "keine Tagesordnung"
_PART = {True: "Öffentlicher Teil", False: "Nichtöffentlicher Teil", None: ""}

Cells = dict[str, Tag]
Rows = list[tuple[Tag, Cells, str]]


def read_rows(page: Tag, here: Here) -> tuple[Agenda, list[Anchor]]:
    """The public items, and their links: nothing of the other rows but their numbers.

    A page without the table is one of a meeting whose agenda is not published yet, if it says so; else `MissingPart`.
    """
    tables = _tables(page, "table-top")
    if not tables and _NO_AGENDA not in page.get_text():
        raise here.missing("table.table-top", expected="1 table or more", found="0")
    rows = _rows_of(tables, here, "bezeichnung")
    gate = Gate()
    items: list[Item] = []
    blocks: list[Block | None] = []
    found: list[Anchor] = []
    for row, cells, path in rows:
        links = [link for name in ("dokumente", "beschluss") for link in anchors(cells.get(name), here.url)]
        item = _public(row, cells, links, gate, len(items))
        if item is not None:
            blocks += _blocks(item, cells, path, len(items))
            items.append(item)
            # The page of an item without a paper holds nothing but its title.
            found += [link for link in links if link.kind == "file" or item.paper_reference]
    return Agenda(items=tuple(items), blocks=present(blocks), non_public=tuple(gate.closed)), found


def _tables(page: Tag, name: str) -> list[Tag]:
    """Tables of this class that are no list of late papers ("table-top tischvorlagen")."""
    return [table for table in with_class(page, name) if "tischvorlagen" not in attr(table, "class")]


def _rows_of(tables: list[Tag], here: Here, *always: str) -> Rows:
    """The rows of the tables.

    Raises `MissingPart` for a table whose heading names a column that no row has, or where one of `always` is none.
    """
    found: Rows = []
    for table in tables:
        rows = list(_rows(table))
        heads = (name for cell in below(table, "th") for name in _classes(cell) if name.endswith("-header"))
        columns = {*always} | {name.removeprefix("column-").removesuffix("-header") for name in heads}
        cells = {name for _, cells, _ in rows for name in cells}
        if cells and (lacking := columns - cells):
            raise here.missing(
                f"td.column-{min(lacking)}", expected="a cell in some row", found=", ".join(sorted(cells))
            )
        found += rows
    return found


def _rows(table: Tag) -> Iterator[tuple[Tag, Cells, str]]:
    """The rows of the body, their cells by column, and their paths."""
    own = f"table#{attr(table, 'id')}" if attr(table, "id") else "table.table-top"
    for body in below(table, "tbody") or [table]:
        for number, row in enumerate(children(body, "tr"), 1):
            columns = ((_classes(cell), cell) for cell in children(row, "td"))
            cells = {names[0].removeprefix("column-"): cell for names, cell in columns if names}
            yield row, cells, f"{own} > tbody > tr:nth-of-type({number})"


def _classes(tag: Tag) -> list[str]:
    return attr(tag, "class").split()


def _mark(row: Tag) -> bool | None:
    """What the row's class says: `top-oeff-data` is public, every other `top-…` is not, None without such a class."""
    marks = [name for name in _classes(row) if name.startswith("top-")]
    return all(mark.startswith("top-oeff") for mark in marks) if marks else None


def _public(row: Tag, cells: Cells, links: list[Anchor], gate: Gate, order: int) -> Item | None:
    """The item of a row; None for headings, non-public and empty rows."""
    said, number = read_number(words(cells.get("topnrtext")) or "")
    name, mark = words(cells.get("bezeichnung")), _mark(row)
    if name and (_is_head(row) or (mark is None and is_part_heading(name))):
        gate.pass_heading(name if part(name) is not None else _PART[mark])
        return None
    mark = False if said is False else mark if mark is not None else said
    if not gate.admits(mark, number) or name is None:
        return None
    result, votes = _outcome(words(cells.get("ergebnis")))
    return Item(
        number=number, name=name, order=order, result=result, votes=votes, paper_reference=words(cells.get("nummer")),
        url=next((link.address for link in links if link.kind == "paper"), None),
    )  # fmt: skip


def _is_head(row: Tag) -> bool:
    return any(name.startswith("top-") and name.endswith("-head") for name in _classes(row))


@lru_cache(maxsize=1024)  # the same few wordings stand in most rows
def _outcome(printed: str | None) -> tuple[str | None, str | None]:
    """The result, unless it is nothing but counts, and the counts without the words before them."""
    said = stated(printed)
    if said is None:
        return None, None
    counted = said[next((i for i, c in enumerate(said) if c.isdigit()), 0) :]
    votes = next((text for text in (counted, said) if read_votes(text).stated), None)
    return (said if read_result(said) else None), votes


def _blocks(item: Item, cells: Cells, path: str, index: int) -> Iterator[Block | None]:
    title, said = printed(cells.get("bezeichnung")), stated(words(cells.get("ergebnis")))
    yield line(title, f"{path} > td.column-bezeichnung", "agenda", heading=item.number, item=index)
    yield line(said, f"{path} > td.column-ergebnis", "result", item=index)
    yield line(_resolution(cells), f"{path} > td.column-beschluss", "resolution", item=index)


def _resolution(cells: Cells) -> str | None:
    """The resolution's text; None where the cell holds the links to its files instead."""
    cell = cells.get("beschluss")
    return None if cell is None or cell.find("a") else printed(cell)


def stations(page: Tag, here: Here) -> tuple[tuple[Block, ...], list[Anchor]]:
    """What the committees decided on a paper, each under its committee and day, links to their meetings and resolutions.

    Raises `MissingPart` where stations stand in a table of another name.
    """
    tables = _tables(page, "table-vorgang")
    if not tables and page.find("td", class_="column-gremium"):
        raise here.missing("table.table-vorgang", expected="a table around the stations", found="none")
    rows = _rows_of(tables, here)
    blocks: list[Block | None] = []
    found: list[Anchor] = []
    for _, cells, path in rows:
        place = ", ".join(text for name in ("gremium", "beginn") if (text := words(cells.get(name)))) or None
        found += anchors(cells.get("beginn"), here.url)
        found += [link for link in anchors(cells.get("beschluss"), here.url) if link.kind == "file"]
        said = (("beschluss", "resolution", _resolution(cells)), ("ergebnis", "result", printed(cells.get("ergebnis"))))
        for name, kind, text in said:
            blocks.append(line(stated(text), f"{path} > td.column-{name}", kind, heading=place))
    return present(blocks), found
