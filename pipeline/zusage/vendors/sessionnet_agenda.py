"""Agenda rows of SessionNet: si0057 (layouts 5 and 6), to0040 (layout 4), and older tables without classes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bs4 import Tag

from .addresses import absolute
from .blocks import line, present
from .page import Agenda, Block, Item
from .public import Gate, is_part_heading, read_number
from .select import attr, words
from .sessionnet_outcome import Line, outcome_blocks, with_outcome
from .sessionnet_row import ROW_ID, Row, row_of
from .sessionnet_sheet import Sheet

_NONE = re.compile(
    r"\bkeine (?:öffentlichen )?(?:Daten|Tagesordnung\w{0,10}|TOPs?|Einträge|Datensätze)\b", re.IGNORECASE
)
"""The page says itself that there is no agenda yet."""


def read_rows(sheet: Sheet) -> Agenda:
    """Public items in order and their blocks; non-public rows are taken out of the page with their links and files."""
    table = _table(sheet)
    walk = _Walk(sheet=sheet)
    for row, path in _own_rows(table) if table else ():
        walk.pass_row(row_of(row), path)
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
    return [row for row in sheet.page.find_all("tr") if attr(row, "id").startswith(ROW_ID)]


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

    def pass_row(self, row: Row, path: str) -> None:
        """Takes note of a heading, an item, or the result, votes and files of the item above."""
        if row.is_heading:
            self.gate.pass_heading(words(row.tag) or "")
        elif row.number is not None:
            self._pass_item(row, row.number, path)
        elif not self.gate.admits(None):
            self.hidden.append(row.tag)
        elif self.items:
            self._settle(list(row.lines()), path)

    def _pass_item(self, row: Row, number: Tag, path: str) -> None:
        """Adds the item of a row; non-public and empty rows are hidden, and headings in an item's form open a part."""
        stated, title = words(number) or "", row.title()
        mark, label = read_number(stated)
        name = " ".join(title.split())
        if name and mark is None and is_part_heading(name):
            self.gate.pass_heading(name)
            self.hidden.append(row.tag)
        elif not self.gate.admits(mark, label and stated) or not name or _NONE.match(name):
            self.hidden.append(row.tag)
        else:
            own = next((attr(link, "href") for link in row.links("__ktonr")), None)
            self.blocks.append(line(title, f"{path} > td", "agenda", heading=label, item=len(self.items)))
            url = absolute(self.sheet.base, own) if own else None
            self.items.append(
                Item(number=label, name=name, order=len(self.items), paper_reference=row.paper(), url=url)
            )
            self._settle(list(row.lines()), path)

    def _settle(self, lines: list[Line], path: str) -> None:
        if lines:
            self.items[-1] = with_outcome(self.items[-1], lines)
            self.blocks += outcome_blocks(lines, path, len(self.items) - 1)
