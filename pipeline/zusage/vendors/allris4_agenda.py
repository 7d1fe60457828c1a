"""Agenda rows of ALLRIS 4 (table `toTable`), which the responsive pages of ALLRIS 3 share."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from bs4 import Tag

from ..text import fold
from .addresses import absolute
from .allris4_source import Source, has_class, inside
from .blocks import line, present
from .page import Agenda, Block, Item
from .public import Gate, is_part_heading, read_number
from .results import stated
from .select import attr, printed, words

_ID = re.compile(r"^(?:link_|betreff_|si\d{1,9}top)(\d{1,12})$")
_ID_IN_ADDRESS = re.compile(r"[?&]TOLFDNR=(\d{1,12})")
_SITTING = re.compile(r"(?:^|/)to010(?:_\w)?(?:\.asp)?\?")
_DECISION = ("beschlussart", "beschluss", "ergebnis", "entscheidung")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a table: the elements in it, its cells, those cells by class, and its place among its siblings."""

    tag: Tag
    parts: list[Tag]
    cells: list[Tag]
    named: dict[str, Tag]
    place: int


def read_rows(source: Source) -> Agenda:
    """Public items in order and their blocks; other rows are taken out of the page with their links and files.

    Raises `MissingPart` for a table without rows of that form; a page without a table has no agenda yet.
    """
    rows = [row for row in rows_of(source.all("tr")) if "tobetreff" in row.named]
    if not rows and source.with_class("table", "toTable"):
        raise source.here.missing("td.tobetreff", expected="1 element or more", found="0")
    if rows and not any("tonr" in row.named for row in rows):  # without the marks in it nothing tells what is public
        raise source.here.missing("td.tonr", expected="1 element or more", found="0")
    decision = _decision(source)
    return gathered(
        source, rows, lambda row, gate, order: _public(row, gate, source, order, decision), _blocks(decision)
    )


def rows_of(tags: Iterable[Tag]) -> list[Row]:
    """The rows with their cells and places, counted once for each table: counting anew for each row is quadratic."""
    places: dict[int, int] = {}
    made: list[Row] = []
    for tag in tags:
        place = places[id(tag.parent)] = places.get(id(tag.parent), 0) + 1
        parts = inside(tag)
        cells = [cell for cell in parts if cell.name == "td" and cell.parent is tag]
        named = {name: cell for cell in reversed(cells) for name in cell.get("class") or ()}
        made.append(Row(tag=tag, parts=parts, cells=cells, named=named, place=place))
    return made


def gathered(
    source: Source,
    rows: Iterable[Row],
    public: Callable[[Row, Gate, int], Item | None],
    blocks_of: Callable[[Item, Row, int], Iterable[Block | None]],
) -> Agenda:
    """The items that `public` finds in the rows and their blocks; all other rows are taken out of the page."""
    gate, hidden = Gate(), []
    items: list[Item] = []
    blocks: list[Block | None] = []
    for row in rows:
        item = public(row, gate, len(items))
        if item is None:
            hidden.append(row.tag)
            continue
        blocks += blocks_of(item, row, len(items))
        items.append(item)
    source.drop(hidden)
    return Agenda(items=tuple(items), blocks=present(blocks), non_public=tuple(gate.closed))


def item_number(row: Row) -> str | None:
    """The product's id of an item: of towns without item pages it stands only in ids and in links to the agenda."""
    for tag in row.parts:
        if tag.name == "input" and attr(tag, "name") == "TOLFDNR":
            return attr(tag, "value")
        if tag.name != "a":
            continue
        if match := _ID.match(attr(tag, "id")) or _ID_IN_ADDRESS.search(attr(tag, "href")):
            return match[1]
    return None


def item_address(source: Source, row: Row, page: str) -> str | None:
    """The item's page as a key, whether it can be fetched or not; `page` is its name ("to020", "to020_r.asp")."""
    number = item_number(row)
    return absolute(source.base, f"{page}?TOLFDNR={number}") if number else None


def _decision(source: Source) -> str:
    """The class of the column that holds decisions, by its heading."""
    for cell in source.all("th"):
        if fold(words(cell) or "") in _DECISION and cell.get("class"):
            return str(cell["class"][0])
    return "tobanr"


def _public(row: Row, gate: Gate, source: Source, order: int, decision: str) -> Item | None:
    """The item of a row; None for headings, non-public and empty rows."""
    shown = words(row.named.get("tonr")) or ""
    name = words(row.named["tobetreff"])
    mark, number = read_number(shown)
    if name and number is None and (is_part_heading(name) or has_class(row.tag, "beratung")):
        gate.pass_heading(name)
        return None
    if not gate.admits(mark, shown or None) or name is None:
        return None
    page = "to020_r.asp" if source.here.vendor == "allris3" else "to020"
    return Item(
        number=number, name=name, order=order, result=stated(words(row.named.get(decision))),
        paper_reference=_paper(row.named.get("tovonr")), url=item_address(source, row, page),
    )  # fmt: skip


def _paper(cell: Tag | None) -> str | None:
    """The number in a paper's cell; of minutes that are approved it holds the number of their sitting."""
    link = cell.find("a", href=_SITTING) if cell else None
    return None if link else words(cell)


def _blocks(decision: str) -> Callable[[Item, Row, int], Iterator[Block | None]]:
    def made(item: Item, row: Row, index: int) -> Iterator[Block | None]:
        own = attr(row.tag, "id")
        path = f"tr#{own}" if own else f"table.toTable tr:nth-of-type({row.place})"
        title = printed(row.named["tobetreff"])
        yield line(title, f"{path} > td.tobetreff", "agenda", heading=item.number, item=index)
        yield line(item.result, f"{path} > td.{decision}", "result", item=index)

    return made
