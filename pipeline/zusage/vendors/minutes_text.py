"""Minutes given as one text, cut at the heads of known agenda items: number and title stand together in a line."""

import re
from collections.abc import Iterator, Sequence

from ..text import fold
from .blocks import Piece
from .cleaning import clean
from .page import Block, Item
from .public import is_part_heading, part
from .sections import split

Hidden = tuple[str, str]
"""Folded number and title of an item that is not public."""

_HEAD = re.compile(
    r"^(?:zu |tagesordnungspunkt |punkt |top |oe ){0,3}(?P<number>[\divx]{1,4}(?:\.\d{1,3}){0,3})\b[.:)]?"
    r" ?(?:der tagesordnung)?[-:. ]{0,5}(?P<title>.*)$"
)


def blocks_of(text: str, items: Sequence[Item], hidden: Sequence[Hidden], path: str) -> Iterator[Block]:
    """Blocks of the minutes, each with its item; lines under non-public heads (`hidden`) are left out.

    An agenda printed in front repeats the heads: the last line that fits counts.
    """
    lines = text.splitlines()
    heads = _heads(lines, items)
    current: list[Piece] = []
    item, closed = None, False
    for index, line in enumerate(lines):
        head = heads.get(index)
        if head is not None:
            yield from _cut(current, item)
            current, item, closed = [], head, False
        else:
            closed = _closes(line, closed, hidden)
        cleaned = "" if closed else clean(line)
        if cleaned:
            current.append(Piece(text=cleaned, path=f"{path}:line({index + 1})"))
    yield from _cut(current, item)


def _heads(lines: Sequence[str], items: Sequence[Item]) -> dict[int, int]:
    """Line → item that begins there."""
    found: dict[int, int] = {}
    folded = [fold(line) for line in lines]
    for number, item in enumerate(items):
        places = [index for index, line in enumerate(folded) if _is_head(line, item)]
        if places:
            found[places[-1]] = number
    return found


def _is_head(line: str, item: Item) -> bool:
    match = _HEAD.match(line)
    if match is None or (item.number and match["number"] != fold(item.number).rstrip(".")):
        return False
    title, name = match["title"], fold(item.name)
    # A long title may break over lines; a shortened one still begins like the item's name.
    return bool(title) and (name.startswith(title) or title.startswith(name)) and len(title) >= min(len(name), 12)


def _closes(line: str, closed: bool, hidden: Sequence[Hidden]) -> bool:
    """Whether the lines from here on are not public: under that part's heading or under such an item's head."""
    if is_part_heading(line):
        return part(line) is False
    match = _HEAD.match(fold(line))
    if match is None:
        return closed
    return closed or any(title == match["title"] and number in ("", match["number"]) for number, title in hidden)


def _cut(lines: list[Piece], item: int | None) -> Iterator[Block]:
    """Before the first item stands the head: place, people, agenda."""
    yield from split(lines, "discussion" if item is not None else "head", item=item)
