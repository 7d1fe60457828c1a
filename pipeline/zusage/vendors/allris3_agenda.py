"""Agenda rows of ALLRIS 3: classic table `tl1`, or the responsive variant with ALLRIS 4's cells."""

from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag

from . import allris4_agenda
from .addresses import absolute
from .blocks import line
from .page import Block, Item
from .public import Gate, is_part_heading, read_number
from .results import stated
from .select import Here, attr, printed, some, words


def read_rows(frame: BeautifulSoup, base: str, here: Here) -> tuple[tuple[Item, ...], tuple[Block, ...]]:
    """Public items in order and their blocks; non-public rows are taken out of `frame` with their links and files."""
    if frame.select_one("table.toTable"):
        return allris4_agenda.read_rows(frame, base, here)
    rows = some(frame, "table.tl1 tr.zl11, table.tl1 tr.zl12", here)
    return allris4_agenda.gathered(rows, lambda row, gate, order: _public(row, gate, base, order), _blocks)


def _public(row: Tag, gate: Gate, base: str, order: int) -> Item | None:
    """The item of a row; None for headings, non-public and empty rows."""
    cells = row.find_all("td", recursive=False)
    title = _title_cell(row, cells)
    name = words(title)
    mark, number = read_number(words(cells[0]) or "") if cells else (None, None)
    if name and mark is None and is_part_heading(name):
        gate.pass_heading(name)
        return None
    if not gate.admits(mark) or name is None or title is None:
        return None
    link, paper = title.select_one("a[href*='to020']"), row.select_one("td > a[href*='vo020']")
    return Item(
        number=number, name=name, order=order, result=_result(row), paper_reference=words(paper),
        url=absolute(base, attr(link, "href")) if link else None,
    )  # fmt: skip


def _title_cell(row: Tag, cells: list[Tag]) -> Tag | None:
    """The cell with the link to the item's page; else the first cell after the number that has text of its own."""
    link = row.select_one("td > a[href*='to020']")
    if link is not None:
        return link.parent
    free = (cell for cell in cells[1:] if not cell.has_attr("nowrap") and cell.find("form") is None)
    return next((cell for cell in free if words(cell)), None)


def _result(row: Tag) -> str | None:
    button = row.select_one("input.il1_naz")
    return stated(attr(button, "title")) if button else None


def _blocks(item: Item, row: Tag, index: int) -> Iterator[Block | None]:
    path = f"table.tl1 tr:nth-of-type({len(row.find_previous_siblings('tr')) + 1})"
    title = _title_cell(row, row.find_all("td", recursive=False))
    yield line(printed(title), f"{path} > td", "agenda", heading=item.number, item=index)
    yield line(item.result, f"{path} input.il1_naz", "result", item=index)
