"""Agenda rows of ALLRIS 4 (table `toTable`), which the responsive pages of ALLRIS 3 share."""

from collections.abc import Callable, Iterable, Iterator

from bs4 import BeautifulSoup, Tag

from .addresses import absolute
from .blocks import line, present
from .page import Block, Item
from .public import Gate, is_part_heading, read_number
from .results import stated
from .select import Here, attr, printed, some, words


def read_rows(frame: BeautifulSoup, base: str, here: Here) -> tuple[tuple[Item, ...], tuple[Block, ...]]:
    """Public items in order and their blocks; non-public rows are taken out of `frame` with their links and files."""
    some(frame, "table.toTable td.tobetreff", here)
    rows = frame.select("table.toTable tr:has(> td.tobetreff)")
    return gathered(rows, lambda row, gate, order: _public(row, gate, base, order), _blocks)


def gathered(
    rows: Iterable[Tag],
    public: Callable[[Tag, Gate, int], Item | None],
    blocks_of: Callable[[Item, Tag, int], Iterable[Block | None]],
) -> tuple[tuple[Item, ...], tuple[Block, ...]]:
    """The items that `public` finds in the rows and their blocks; all other rows are taken out of the page."""
    gate, hidden = Gate(), []
    items: list[Item] = []
    blocks: list[Block | None] = []
    for row in rows:
        item = public(row, gate, len(items))
        if item is None:
            hidden.append(row)
            continue
        blocks += blocks_of(item, row, len(items))
        items.append(item)
    for row in hidden:  # only now: the paths count rows
        row.decompose()
    return tuple(items), present(blocks)


def _public(row: Tag, gate: Gate, base: str, order: int) -> Item | None:
    """The item of a row; None for headings, non-public and empty rows."""
    mark, number = read_number(_cell(row, "tonr") or "")
    name = _cell(row, "tobetreff")
    if name and (is_part_heading(name) or "beratung" in attr(row, "class").split()) and number is None:
        gate.pass_heading(name)
        return None
    if not gate.admits(mark) or name is None:
        return None
    link = row.select_one("td.tobetreff a[href*='to020']")
    return Item(
        number=number, name=name, order=order, result=stated(_cell(row, "tobanr")),
        paper_reference=_cell(row, "tovonr"),
        url=absolute(base, attr(link, "href")) if link else None,
    )  # fmt: skip


def _cell(row: Tag, name: str) -> str | None:
    return words(row.select_one(f"td.{name}"))


def _blocks(item: Item, row: Tag, index: int) -> Iterator[Block | None]:
    path = (
        f"tr#{attr(row, 'id')}"
        if attr(row, "id")
        else f"table.toTable tr:nth-of-type({len(row.find_previous_siblings('tr')) + 1})"
    )
    yield line(
        printed(row.select_one("td.tobetreff")), f"{path} > td.tobetreff", "agenda", heading=item.number, item=index
    )
    yield line(item.result, f"{path} > td.tobanr", "result", item=index)
