"""Agenda rows of SessionNet: si0057 (layouts 5 and 6) and to0040 (layout 4), with result and vote."""

from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag

from .addresses import absolute
from .blocks import line, present
from .page import Block, Item
from .public import Gate, is_part_heading, read_number
from .select import Here, attr, printed, some, words

_RESULT = "p.smc_field_smcdv0_box2_beschluss"
_VOTES = "p.smc_field_smcdv0_box2_abstimmung"
_NUMBERS = "td.tofnum, td.smc_tophn"
_HEADINGS = "td.totrenn, tr.smc-table-group td, tr.smc-table-group th"


def read_rows(page: BeautifulSoup, base: str, here: Here) -> tuple[tuple[Item, ...], tuple[Block, ...]]:
    """Public items in order and their blocks; non-public rows are taken out of `page` with their links and files.

    The table is found by its cells: whether it is the first or the second one differs from town to town.
    """
    table = some(page, _NUMBERS, here)[0].find_parent("table")
    if table is None:
        raise here.missing(_NUMBERS, expected="a table around the agenda's cells", found="cells outside of any table")
    gate, hidden = Gate(), []
    items: list[Item] = []
    blocks: list[Block | None] = []
    own = [row for row in table.select("tr") if row.find_parent("table") is table]  # lists of files are tables inside
    for number, row in enumerate(own, 1):
        path = f"table#{attr(table, 'id')} tr:nth-of-type({number})"
        follows = row.select_one(f"{_NUMBERS}, {_HEADINGS}") is None  # result, vote or files of the item above
        item = None if follows else _public(row, gate, base, len(items))
        if item is not None:
            blocks.append(line(_title(row), f"{path} > td", "agenda", heading=item.number, item=len(items)))
            items.append(item)
        if item is None and not (follows and gate.admits(None)):
            hidden.append(row)
        elif items:
            items[-1] = _with_outcome(items[-1], row)
            blocks += outcome_blocks(row, path, len(items) - 1)
    for row in hidden:  # only now: the paths count rows
        row.decompose()
    return tuple(items), present(blocks)


def _public(row: Tag, gate: Gate, base: str, order: int) -> Item | None:
    """The item of a row; None for headings, non-public and empty rows."""
    heading = row.select_one(_HEADINGS)
    if heading is not None:
        gate.pass_heading(words(heading) or "")
        return None
    mark, number = read_number(words(row.select_one(_NUMBERS)) or "")
    name = " ".join(_title(row).split())
    if name and mark is None and is_part_heading(name):
        gate.pass_heading(name)
        return None
    if not gate.admits(mark) or not name:
        return None
    link = row.select_one("a[href*='__ktonr']")
    return Item(
        number=number, name=name, order=order, paper_reference=words(row.select_one("td.tovo a, a.smc_field_voname")),
        url=absolute(base, attr(link, "href")) if link else None,
    )  # fmt: skip


def _title(row: Tag) -> str:
    """The title as printed; in its cell stand result and vote as well, but not in its own element."""
    own = row.select_one(".smc-card-header-title-simple")
    cell = row.select_one("td.tobetr, td.tolink, td.smc_topht")
    if own is None and cell is not None and (box := cell.select_one(".smc-table-cell-box-normal")):
        whole, outcome_text = printed(cell), printed(box)
        return whole.replace(outcome_text, "").strip()
    return printed(own or cell).strip()


def outcome(root: Tag) -> tuple[str | None, str | None]:
    """Result and vote as printed, without their labels; of layouts 5 and 6 or of a following row of layout 4."""
    result, votes = _value(root.select_one(_RESULT)), _value(root.select_one(_VOTES))
    label = words(root.select_one("td.smc_topr")) if "smc_tophz" in attr(root, "class").split() else None
    value = root.select_one("td.smc_topr + td")
    if label and label.startswith("Beschluss"):
        return words(value), votes
    return (result, words(value)) if label and label.startswith("Abstimmung") else (result, votes)


def outcome_blocks(root: Tag, path: str, item: int | None) -> Iterator[Block | None]:
    """A result block for each printed line of result or vote under `root`; `path` leads to `root`."""
    for selector in (_RESULT, _VOTES):
        yield line(words(root.select_one(selector)), f"{path} {selector}".strip(), "result", item=item)
    if "smc_tophz" in attr(root, "class").split():
        yield line(words(root), path, "result", item=item)


def _with_outcome(item: Item, row: Tag) -> Item:
    result, votes = outcome(row)
    return Item(
        number=item.number, name=item.name, order=item.order, result=result or item.result, votes=votes or item.votes,
        paper_reference=item.paper_reference or words(row.select_one("a.smc_field_voname")), url=item.url,
    )  # fmt: skip


def _value(paragraph: Tag | None) -> str | None:
    """What follows the label in <strong>."""
    whole = words(paragraph)
    label = words(paragraph.select_one("strong")) if paragraph else None
    return (whole.removeprefix(label or "").strip() or None) if whole else None
