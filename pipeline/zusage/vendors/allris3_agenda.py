"""Agenda rows of ALLRIS 3's classic table `tl1`; the responsive variant has the cells of ALLRIS 4."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bs4 import Tag

from ..text import fold
from . import allris4_agenda
from .allris4_agenda import Row, item_address, item_number, rows_of
from .allris4_source import Source, has_class
from .blocks import line
from .page import Agenda, Block, Item
from .public import Gate, is_part_heading, read_number
from .results import stated
from .select import attr, printed, words

_ROW = {"zl11", "zl12"}
_ITEM = re.compile(r"(?:^|/)to020\.asp\?")
_PAPER = re.compile(r"(?:^|/)vo020\.asp\?")
_NUMBER = re.compile(r"(?:NÖ|Ö|N)?\s?\d{1,3}(?:\.\d{1,3}){0,4}\.?")
_BUTTONS = {"auszug", "beschluss", "beschlussauszug", "protokollauszug", "niederschriftauszug"}
"""Tooltips of the item's button that name the page behind it, not the kind of decision."""


def read_rows(source: Source) -> Agenda:
    """Public items in order and their blocks; other rows are taken out of the page with their links and files.

    Raises `MissingPart` for rows outside their table; a page without both has no agenda yet.
    """
    tables = {id(table) for table in source.with_class("table", "tl1")}
    rows = [row for row in rows_of(source.all("tr")) if has_class(row.tag, *_ROW) or _is_item(row)]
    inner = [_titled(row) for row in rows if any(id(above) in tables for above in row.tag.parents)]
    if rows and not inner:
        raise source.here.missing("table.tl1 tr.zl11", expected="1 row or more", found="rows elsewhere")
    return allris4_agenda.gathered(source, inner, lambda row, gate, order: _public(row, gate, source, order), _blocks)


def _is_item(row: Row) -> bool:
    """Whether a row of the table is an item's, whatever its class: one that is overlooked would keep its links."""
    numbered = bool(row.cells[2:]) and _NUMBER.fullmatch(words(row.cells[0]) or "") is not None
    return (numbered or item_number(row) is not None) and has_class(row.tag.find_parent("table") or row.tag, "tl1")


def _public(row: Row, gate: Gate, source: Source, order: int) -> Item | None:
    """The item of a row; None for headings, non-public and empty rows."""
    name, shown = words(row.named.get("tobetreff")), (words(row.cells[0]) or "") if row.cells else ""
    mark, number = read_number(shown)
    if name and mark is None and is_part_heading(name):
        gate.pass_heading(name)
        return None
    if not gate.admits(mark, shown or None) or name is None:
        return None
    paper = next((tag for tag in row.parts if tag.name == "a" and _PAPER.search(attr(tag, "href"))), None)
    return Item(
        number=number, name=name, order=order, result=_result(row),
        paper_reference=words(paper),
        url=item_address(source, row, "to020.asp"),
    )  # fmt: skip


def _titled(row: Row) -> Row:
    """The row with its title's cell under the name that the responsive variant gives it."""
    title = _title_cell(row)
    return replace(row, named=row.named | ({"tobetreff": title} if title else {}))


def _title_cell(row: Row) -> Tag | None:
    """The cell with the link to the item's page; else the first cell after the number that has text of its own."""
    link = next((tag for tag in row.parts if tag.name == "a" and _ITEM.search(attr(tag, "href"))), None)
    if link is not None:
        return next((tag for tag in (link, *link.parents) if tag.parent is row.tag), None)
    forms = {id(tag.parent) for tag in row.parts if tag.name == "form"}
    free = [cell for cell in row.cells[1:] if id(cell) not in forms and words(cell)]
    wide = (cell for cell in free if not cell.has_attr("nowrap"))
    return next(wide, next((cell for cell in free if not cell.find("a", href=True)), None))


def _result(row: Row) -> str | None:
    button = next((tag for tag in row.parts if has_class(tag, "il1_naz")), None)
    said = stated(attr(button, "title")) if button else None
    return None if fold(said or "") in _BUTTONS else said


def _blocks(item: Item, row: Row, index: int) -> Iterator[Block | None]:
    path = f"table.tl1 tr:nth-of-type({row.place})"
    yield line(printed(row.named["tobetreff"]), f"{path} > td", "agenda", heading=item.number, item=index)
    yield line(item.result, f"{path} input.il1_naz", "result", item=index)
