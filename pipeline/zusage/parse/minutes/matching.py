"""Minutes cut along a known agenda: for each of its items the line where the text begins."""

import re
from collections.abc import Iterator, Sequence, Set

from rapidfuzz import fuzz

from ...text import fold
from ...vendors.page import Item
from .added import Cut, filled
from .numbers import Key, key_of
from .order import Hit, in_order, out_of_order
from .papers import cleaned
from .rows import Row

_OTHER = re.compile(r"[^a-z0-9]+")
_OTHERS = bytes(code for code in range(128) if _OTHER.match(chr(code)))
_SAME_NAMED = 8
"""Items of one number or one beginning that are tried at a line; more of them are told apart by no title."""

_START = 3
_BEGINNING = 7
"""Letters of a title, folded, by which lines are looked up that have no number or another one."""

_SAME = 55.0
"""Likeness in percent from which a title with the right number is the known one: titles are cut short and reworded."""

_ALONE = 88.0
"""Likeness in percent that a title needs without its number."""

_LEAST_SHARE = 0.4
"""Of an agenda, below which the text is not of this sitting."""


def along(rows: Sequence[Row], agenda: Sequence[Item], skip: Set[int] = frozenset()) -> Cut | None:
    """The minutes cut along the agenda; None where too few of its items are found. Rows of `skip` begin no item.

    Items of the agenda that the text does not treat stay, without text; items that the text adds are put in.
    """
    hits = sorted(_hits(rows, agenda, skip), key=lambda hit: (hit.row, hit.item))
    found = in_order(hits, len(agenda))
    out_of_order(found, hits)
    if len(found) < max(1, _LEAST_SHARE * len(agenda)):
        return None
    return filled(rows, agenda, found, skip)


def _hits(rows: Sequence[Row], agenda: Sequence[Item], skip: Set[int]) -> Iterator[Hit]:
    by_key: dict[Key, list[int]] = {}
    by_title: dict[str, list[int]] = {}
    for place, item in enumerate(agenda):
        by_key.setdefault(key_of(item.number or ""), []).append(place)
        by_title.setdefault(squashed(item.name)[:_BEGINNING], []).append(place)
    titles = [(title, squashed(title)) for item in agenda for title in (cleaned(item.name)[0],)]
    starts = {title[:_START].lower() for title, _ in titles}
    for index, row in enumerate(rows):
        if index in skip or row.label or not (row.head or row.text[:_START].lower() in starts):
            continue
        numbered = by_key.get(row.head.key, ()) if row.head else ()
        named = by_title.get(squashed(cleaned(row.head.title if row.head else row.text[:200])[0][:40])[:_BEGINNING], ())
        for place in {*numbered[:_SAME_NAMED], *named[:_SAME_NAMED]}:
            score = _score(rows, index, titles[place], numbered=place in numbered)
            if score:
                yield Hit(item=place, row=index, score=score + 0.2 * index / len(rows))


def _score(rows: Sequence[Row], index: int, title: tuple[str, str], *, numbered: bool) -> float:
    """From 0 (the item does not begin here) to 3 (its number and its title stand here)."""
    head = rows[index].head
    like = likeness(rows, index, title)
    if numbered and like >= _SAME:
        return 2.0 + like / 100
    if numbered and head and head.strong:
        return 1.0 + like / 100
    if like >= _ALONE and len(title[1]) >= _BEGINNING:
        return (1.0 if head else 0.6) + like / 100
    return 0.0


def likeness(rows: Sequence[Row], index: int, title: tuple[str, str]) -> float:
    """How like the title (as printed, and squashed) the text from this row on is, in percent, whatever lines it takes."""
    wanted, text, best = title[1], "", 0.0
    head = rows[index].head
    for at in range(index, min(index + 6, len(rows))):
        text += squashed(cleaned(head.title if head and at == index else rows[at].text)[0])
        best = max(best, fuzz.ratio(wanted, text))
        if len(text) > len(wanted) or (at > index and rows[at].label):
            break
    if best < _SAME and head:
        best = max(best, 0.9 * fuzz.token_set_ratio(_words(title[0]), _words(cleaned(head.title)[0])))
    return best


def squashed(text: str) -> str:
    """Letters and digits alone, folded: nothing is left of hyphens, line breaks and torn words."""
    return fold(text).encode("ascii", "ignore").translate(None, _OTHERS).decode("ascii")


def _words(text: str) -> str:
    return _OTHER.sub(" ", fold(text))
