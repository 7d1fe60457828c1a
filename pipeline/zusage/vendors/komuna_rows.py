"""Agenda rows of komuna's older pages: a number, a title that links the item, headings between the parts."""

import re
from collections import Counter
from collections.abc import Iterator

from bs4 import Tag

from .addresses import absolute
from .blocks import line, path_of, present
from .komuna_links import ITEM
from .page import Agenda, Block, Item
from .public import Gate, is_part_heading, read_number
from .select import Here, attr, words

_NUMBER = re.compile(r"^(?:NÖ|Ö|N)?\s?\d{1,3}(?:\.\d{1,3}){0,3}\.?$")
_HEADINGS = ["h2", "h3", "h4", "h5", "caption"]


def read_rows(page: Tag, base: str, here: Here) -> Agenda:
    """The public items; rows that are not public are taken out of `page`. Raises `MissingPart` where no item is linked."""
    links = page.find_all("a", href=ITEM)
    if not links:
        raise here.missing("a[href*='Agendaitem.mvc']", expected="1 element or more", found="0")
    gate, hidden = Gate(), []
    items: list[Item] = []
    blocks: list[Block | None] = []
    for row, path in _rows(page):
        number, title, link = _parts(row)
        if title and (is_part_heading(title) or row.name in _HEADINGS):
            gate.pass_heading(title)
            continue
        if title is None or (number is None and link is None):
            continue
        mark, bare = read_number(number or "")
        if not gate.admits(mark, bare):
            hidden.append(row)
            continue
        own = absolute(base, attr(link, "href")) if link else None
        blocks.append(line(title, path, "agenda", heading=bare, item=len(items)))
        items.append(Item(number=bare, name=title, order=len(items), url=own))
    for row in hidden:  # only now: the paths count rows
        row.decompose()
    return Agenda(items=tuple(items), blocks=present(blocks), non_public=tuple(gate.closed))


def _rows(page: Tag) -> Iterator[tuple[Tag, str]]:
    """Rows and list entries that hold no other, and the headings between them, in order, with their paths."""
    counts: Counter[tuple[int, str]] = Counter()
    for row in page.find_all(["tr", "li", *_HEADINGS]):
        counts[id(row.parent), row.name] += 1
        if row.find(["tr", "li"]) is None:
            above = path_of(row.parent, "", 1, 1) if row.parent else ""
            yield row, path_of(row, above, counts[id(row.parent), row.name], 2)


def _parts(row: Tag) -> tuple[str | None, str | None, Tag | None]:
    """Number, title and link of a row. The number is a cell of its own, a link of its own, or begins the line."""
    links = [link for link in row.find_all("a", href=ITEM) if words(link)]
    link = max(links, key=lambda tag: len(words(tag) or ""), default=None)
    whole = words(row) or ""
    first = words(row.find(["td", "th", "span", "b", "strong"])) or next(iter(whole.split(" ")), "")
    number = first if _NUMBER.match(first) else None
    if link is not None:
        title = words(link) or ""
        number = number or (title.split(" ")[0] if _NUMBER.match(title.split(" ")[0]) else None)
    else:
        cells = [text for cell in row.find_all("td") if (text := words(cell)) and not _NUMBER.match(text)]
        title = cells[0] if cells else whole
    bare = title.removeprefix(number).strip(" :–-") if number else title
    return number, bare or None, link
