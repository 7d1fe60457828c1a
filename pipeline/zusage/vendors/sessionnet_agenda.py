"""Agenda rows of SessionNet: si0057 (layouts 5 and 6), to0040 (layout 4), and older tables without classes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bs4 import Tag

from .addresses import absolute
from .blocks import line, present
from .page import Agenda, Block, Item
from .public import Gate, is_part_heading, read_number
from .select import attr, by_class, printed, words
from .sessionnet_outcome import Line, outcome_blocks, paragraphs, row_line, with_outcome
from .sessionnet_sheet import Sheet

_NONE = re.compile(
    r"\bkeine (?:öffentlichen )?(?:Daten|Tagesordnung\w{0,10}|TOPs?|Einträge|Datensätze)\b", re.IGNORECASE
)
"""The page says itself that there is no agenda yet."""

_OUTCOME = re.compile(r"(?:Beschluss|Abstimmung|Ergebnis|Beratungsergebnis|Bemerkung)\s?:")
_ROW_ID = "smc_contol_to_"
"""How ids of item rows begin, also where the cells have no classes (4.3, layout 3)."""


def read_rows(sheet: Sheet) -> Agenda:
    """Public items in order and their blocks; non-public rows are taken out of the page with their links and files."""
    table = _table(sheet)
    walk = _Walk(sheet=sheet)
    for row, path in _own_rows(table) if table else ():
        walk.pass_row(row, path)
    sheet.drop(walk.hidden)  # only now: the paths count rows
    return Agenda(items=tuple(walk.items), blocks=present(walk.blocks), non_public=tuple(walk.gate.closed))


def _table(sheet: Sheet) -> Tag | None:
    """The table is found by its cells: whether it is the first or the second one differs from town to town."""
    cells = sheet.classes.get("tofnum") or sheet.classes.get("smc_tophn") or _rows_by_id(sheet)
    if not cells:
        if _NONE.search(sheet.page.get_text(" ")) and not any(_is_wide(row) for row in sheet.page.find_all("tr")):
            return None
        raise sheet.here.missing("td.tofnum, td.smc_tophn", expected="1 element or more", found="0")
    table = cells[0].find_parent("table")
    if table is None:
        raise sheet.here.missing("td.tofnum", expected="a table around the agenda's cells", found="none")
    return table


def _is_wide(row: Tag) -> bool:
    """Whether a row could be an item's: number, title, paper, files."""
    return len(row.find_all("td", recursive=False)) > 3


def _rows_by_id(sheet: Sheet) -> list[Tag]:
    return [row for row in sheet.page.find_all("tr") if attr(row, "id").startswith(_ROW_ID)]


def _own_rows(table: Tag) -> Iterator[tuple[Tag, str]]:
    """The rows of the table itself with their paths: lists of files are tables inside."""
    own = f"table#{attr(table, 'id')}" if attr(table, "id") else "table"
    headed = table.find("thead", recursive=False) is not None
    for part in table.find_all(["thead", "tbody", "tfoot"], recursive=False) or [table]:
        inside = f"{own} {part.name}" if headed else own
        for number, row in enumerate(part.find_all("tr", recursive=False), 1):
            yield row, f"{inside} tr:nth-of-type({number})"


@dataclass(slots=True, kw_only=True)
class _Walk:
    """What was met so far, from the top of the table."""

    sheet: Sheet
    gate: Gate = field(default_factory=Gate)
    items: list[Item] = field(default_factory=list)
    blocks: list[Block | None] = field(default_factory=list)
    hidden: list[Tag] = field(default_factory=list)

    def pass_row(self, row: Tag, path: str) -> None:
        """Takes note of a heading, an item, or the result, votes and files of the item above."""
        parts = by_class(row)
        cells = [cell for cell in row.contents if isinstance(cell, Tag) and cell.name in ("td", "th")]
        own = {*row.get_attribute_list("class"), *parts}
        number = _number_cell(row, parts, cells)
        if number is None and own & {"totrenn", "smc-table-group", "smcrowh"}:
            self.gate.pass_heading(words(row) or "")
        elif number is None:
            self._follow(row, parts, cells, path)
        elif (item := self._item(parts, number, cells)) is None:
            self.hidden.append(row)
        else:
            self._add(item, parts, cells, path)

    def _follow(self, row: Tag, parts: Mapping[str, list[Tag]], cells: list[Tag], path: str) -> None:
        if not self.gate.admits(None):
            self.hidden.append(row)
        elif self.items:
            self._settle([*paragraphs(parts), *_row_lines(row, parts, cells)], path)

    def _item(self, parts: Mapping[str, list[Tag]], number: Tag, cells: list[Tag]) -> Item | None:
        """The item of a row; None for non-public and empty rows and for headings in an item's form."""
        stated = words(number) or ""
        mark, label = read_number(stated)
        name = " ".join(_title(parts, cells).split())
        if name and mark is None and is_part_heading(name):
            self.gate.pass_heading(name)
            return None
        if not self.gate.admits(mark, label and stated) or not name or _NONE.match(name):
            return None
        link = next((tag for tag in parts.get("<a>", ()) if "__ktonr" in attr(tag, "href")), None)
        return Item(
            number=label, name=name, order=len(self.items), paper_reference=_paper(parts, cells),
            url=absolute(self.sheet.base, attr(link, "href")) if link else None,
        )  # fmt: skip

    def _add(self, item: Item, parts: Mapping[str, list[Tag]], cells: list[Tag], path: str) -> None:
        title = _title(parts, cells)
        self.blocks.append(line(title, f"{path} > td", "agenda", heading=item.number, item=len(self.items)))
        self.items.append(item)
        self._settle(list(paragraphs(parts)), path)

    def _settle(self, lines: list[Line], path: str) -> None:
        self.items[-1] = with_outcome(self.items[-1], lines)
        self.blocks += outcome_blocks(lines, path, len(self.items) - 1)


def _first(parts: Mapping[str, list[Tag]], *names: str) -> Tag | None:
    return next((parts[name][0] for name in names if name in parts), None)


def _number_cell(row: Tag, parts: Mapping[str, list[Tag]], cells: list[Tag]) -> Tag | None:
    stated = _first(parts, "tofnum", "smc_tophn")
    return stated or (cells[0] if len(cells) > 1 and attr(row, "id").startswith(_ROW_ID) else None)


def _title_cell(parts: Mapping[str, list[Tag]], cells: list[Tag]) -> Tag | None:
    stated = _first(parts, "tobetr", "tolink", "smc_topht")
    return stated or (cells[1] if len(cells) > 1 else None)


def _title(parts: Mapping[str, list[Tag]], cells: list[Tag]) -> str:
    """The title as printed; in its cell can stand result, vote and files as well, but not in its own element."""
    own = _first(parts, "smc-card-header-title-simple")
    if own is not None:
        return printed(own).strip()
    cell = _title_cell(parts, cells)
    text = printed(cell)
    inside = cell.find_all(["div", "p"], class_=["smc-table-cell-box-normal", "smc-d-el"]) if cell else []
    for box in inside:
        text = text.replace(printed(box), "")
    return text.strip()


def _paper(parts: Mapping[str, list[Tag]], cells: list[Tag]) -> str | None:
    """The paper's number: in its own cell, or in older layouts the link to a paper outside of the title."""
    cell = _first(parts, "tovo")
    stated = _first(parts, "smc_field_voname") or (cell.find("a") if cell else None) or _first(parts, "smc_datatype_vo")
    if isinstance(stated, Tag):
        return words(stated)
    title = _title_cell(parts, cells)
    inside = {id(tag) for tag in title.find_all("a")} if title else set()
    links = (tag for tag in parts.get("<a>", ()) if "__kvonr" in attr(tag, "href") and id(tag) not in inside)
    return next((text for tag in links if (text := words(tag))), None)


def _row_lines(row: Tag, parts: Mapping[str, list[Tag]], cells: list[Tag]) -> Iterator[Line]:
    """Result or votes in a row of its own: with classes (layout 4), or known by the label in its second cell."""
    label = _first(parts, "smc_topr") or next((cell for cell in cells[:2] if _OUTCOME.match(words(cell) or "")), None)
    if label is not None:
        value = label.find_next_sibling("td")
        yield row_line(row, label, value if isinstance(value, Tag) else None)
