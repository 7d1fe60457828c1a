"""Agenda rows (table `table-top`) and the stations of a paper (table `table-vorgang`) of SD.NET RIM."""

from collections.abc import Iterator

from bs4 import Tag

from .addresses import absolute
from .blocks import line, present
from .page import Agenda, Block, Item
from .public import Gate, is_part_heading, part, read_number
from .results import read_result, stated
from .select import Here, attr, printed, words
from .votes import read_votes

_NO_AGENDA = "keine Tagesordnung"


def read_rows(page: Tag, here: Here) -> Agenda:
    """The public items; rows that are not public are taken out of `page` with their links and files.

    A page without the table is one of a meeting whose agenda is not published yet, if it says so; else `MissingPart`.
    """
    tables = _tables(page, "table-top")
    if not tables and _NO_AGENDA not in page.get_text():
        raise here.missing("table.table-top", expected="1 table or more", found="0")
    gate = Gate()
    items: list[Item] = []
    blocks: list[Block | None] = []
    for table in tables:
        for row, path in _rows(table):
            item = _public(row, gate, here.url, len(items))
            if item is None:
                row.clear()  # cells, links and files; the row itself stays, for the paths count rows
                continue
            blocks += _blocks(item, row, path, len(items))
            items.append(item)
    return Agenda(items=tuple(items), blocks=present(blocks), non_public=tuple(gate.closed))


def _tables(page: Tag, name: str) -> list[Tag]:
    """Tables of this class that are no list of late papers ("table-top tischvorlagen", "table-top.tischvorlagen")."""
    return [table for table in page.find_all("table", class_=name) if "tischvorlagen" not in attr(table, "class")]


def _rows(table: Tag) -> Iterator[tuple[Tag, str]]:
    """The rows of the body and their paths."""
    own = f"table#{attr(table, 'id')}" if attr(table, "id") else "table.table-top"
    for body in table.find_all("tbody") or [table]:
        for number, row in enumerate(body.find_all("tr", recursive=False), 1):
            yield row, f"{own} > tbody > tr:nth-of-type({number})"


def _cell(row: Tag, name: str) -> Tag | None:
    return row.find("td", class_=f"column-{name}")


def _mark(row: Tag) -> bool | None:
    """What the row's class says: `top-oeff-data` is public, every other `top-…` is not, None without such a class."""
    marks = [name for name in attr(row, "class").split() if name.startswith("top-")]
    return all(mark.startswith("top-oeff") for mark in marks) if marks else None


def _public(row: Tag, gate: Gate, base: str, order: int) -> Item | None:
    """The item of a row; None for headings, non-public and empty rows."""
    said, number = read_number(words(_cell(row, "topnrtext")) or "")
    name, mark = words(_cell(row, "bezeichnung")), _mark(row)
    if name and (_is_head(row) or (mark is None and is_part_heading(name))):
        gate.pass_heading(name if part(name) is not None or mark is None else _PART[mark])
        return None
    mark = False if said is False else mark if mark is not None else said
    if not gate.admits(mark, number) or name is None:
        return None
    outcome = stated(words(_cell(row, "ergebnis")))
    return Item(
        number=number, name=name, order=order, result=outcome if outcome and read_result(outcome) else None,
        votes=votes_of(outcome), paper_reference=words(_cell(row, "nummer")), url=_own(row, base),
    )  # fmt: skip


_PART = {True: "Öffentlicher Teil", False: "Nichtöffentlicher Teil"}


def _is_head(row: Tag) -> bool:
    return any(name.startswith("top-") and name.endswith("-head") for name in attr(row, "class").split())


def _own(row: Tag, base: str) -> str | None:
    """The page of the item, where texts and results of all its meetings stand."""
    link = row.find("a", href=lambda href: bool(href) and "/vorgang/" in href)
    return absolute(base, attr(link, "href")) if link else None


def votes_of(outcome: str | None) -> str | None:
    """The counts in a result ("9 Ja-Stimme(n), 0 Gegenstimme(n)"), without the words before them."""
    counted = outcome[next((i for i, c in enumerate(outcome) if c.isdigit()), 0) :] if outcome else None
    return next((text for text in (counted, outcome) if text and read_votes(text).stated), None)


def _blocks(item: Item, row: Tag, path: str, index: int) -> Iterator[Block | None]:
    title = printed(_cell(row, "bezeichnung"))
    yield line(title, f"{path} > td.column-bezeichnung", "agenda", heading=item.number, item=index)
    yield line(stated(words(_cell(row, "ergebnis"))), f"{path} > td.column-ergebnis", "result", item=index)
    yield line(printed(_cell(row, "beschluss")), f"{path} > td.column-beschluss", "resolution", item=index)


def stations(page: Tag) -> tuple[Block, ...]:
    """What the committees decided on a paper, each under its committee and day."""
    blocks: list[Block | None] = []
    for table in _tables(page, "table-vorgang"):
        for row, path in _rows(table):
            place = ", ".join(text for name in ("gremium", "beginn") if (text := words(_cell(row, name)))) or None
            for name, kind in (("beschluss", "resolution"), ("ergebnis", "result")):
                said = stated(printed(_cell(row, name)))
                blocks.append(line(said, f"{path} > td.column-{name}", kind, heading=place))
    return present(blocks)
