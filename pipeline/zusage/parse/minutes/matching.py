"""Minutes cut along a known agenda: for each of its items the line where the text begins."""

import re
from bisect import bisect
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from rapidfuzz import fuzz

from ...text import fold
from ...vendors.page import Item
from .heads import Key, key_of, step
from .rows import Row
from .styles import weight
from .titles import cleaned, title_of

_OTHER = re.compile(r"[^a-z0-9]+")
_SAME_NAMED = 8
"""Items of one number or one beginning that are tried at a line; more of them are told apart by no title."""

_LISTED, _ADDED = 0.4, 1.0
"""How much a numbered line must look like a head to begin an item that is on the agenda, and one that is not."""

_START = 3
_BEGINNING = 7
"""Letters of a title, folded, by which lines are looked up that have no number or another one."""

_SAME = 55.0
"""Likeness in percent from which a title with the right number is the known one: titles are cut short and reworded."""

_ALONE = 88.0
"""Likeness in percent that a title needs without its number."""

_LEAST_SHARE = 0.4
"""Of an agenda, below which the text is not of this sitting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Item `item` of the agenda may begin at row `row`."""

    item: int
    row: int
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Items in order, and for each row that begins one its place among them."""

    items: tuple[Item, ...]
    begins: dict[int, int]


def along(rows: Sequence[Row], agenda: Sequence[Item], skip: Set[int] = frozenset()) -> Cut | None:
    """The minutes cut along the agenda; None where too few of its items are found. Rows of `skip` begin no item.

    Items of the agenda that the text does not treat stay, without text; items that the text adds are put in.
    """
    hits = sorted(_hits(rows, agenda, skip), key=lambda hit: (hit.row, hit.item))
    found = in_order(hits, len(agenda))
    _out_of_order(found, hits)
    if len(found) < max(1, _LEAST_SHARE * len(agenda)):
        return None
    return _filled(rows, agenda, found, skip)


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
    return _OTHER.sub("", fold(text))


def _words(text: str) -> str:
    return _OTHER.sub(" ", fold(text))


def in_order(hits: Sequence[Hit], count: int) -> dict[int, int]:
    """Item to row: of all choices in which items ascend with their rows the one with the highest score."""
    best: list[tuple[float, int]] = [(0.0, -1)] * (count + 1)  # a Fenwick tree: the best score up to an item
    score: list[float] = []
    before: list[int] = []
    waiting: list[int] = []
    for index, hit in enumerate(hits):
        if waiting and hits[waiting[0]].row != hit.row:
            _enter(best, hits, score, waiting)
        top, link = _up_to(best, hit.item)
        score.append(top + hit.score)
        before.append(link)
        waiting.append(index)
    _enter(best, hits, score, waiting)
    found: dict[int, int] = {}
    link = _up_to(best, count)[1]
    while link >= 0:
        found[hits[link].item] = hits[link].row
        link = before[link]
    return found


def _up_to(best: Sequence[tuple[float, int]], item: int) -> tuple[float, int]:
    """The best score among the items before `item`."""
    top = (0.0, -1)
    while item > 0:
        top = max(top, best[item])
        item -= item & -item
    return top


def _enter(best: list[tuple[float, int]], hits: Sequence[Hit], score: Sequence[float], waiting: list[int]) -> None:
    """Lets the hits of a row count for the rows below it: a row begins one item only."""
    for index in waiting:
        place = hits[index].item + 1
        while place < len(best):
            best[place] = max(best[place], (score[index], index))
            place += place & -place
    waiting.clear()


def _out_of_order(found: dict[int, int], hits: Sequence[Hit]) -> None:
    """Adds items that were moved: their number and title stand elsewhere."""
    taken = set(found.values())
    for hit in hits:
        if hit.score >= 2.0 and hit.item not in found and hit.row not in taken:
            taken.add(hit.row)
            found[hit.item] = hit.row


def _filled(rows: Sequence[Row], agenda: Sequence[Item], found: dict[int, int], skip: Set[int]) -> Cut:
    """The cut with the items that the text adds, or calls by another title, between those that were found."""
    places = {row: item for item, row in found.items()}
    order = sorted(places)
    heads = [row.head for index, row in enumerate(rows) if index in places]
    styles = {head.style for head in heads if head} | {"sub"}
    missing = {key_of(item.number or ""): place for place, item in enumerate(agenda) if place not in found}
    have = {key_of(item.number or "") for item in agenda} - missing.keys()
    added: list[tuple[int, Item]] = []  # the place on the agenda behind which it is put
    begins: dict[int, int | Item] = {}
    above: int | None = None
    for index, row in enumerate(rows):
        if index in places:
            begins[index] = above = places[index]
        elif row.head and row.head.style in styles and index not in skip and row.head.key not in have:
            below = bisect(order, index)
            after = places[order[below]] if below < len(order) else None
            known = row.head.key in missing
            if not _fits(rows, index, agenda, above, after, least=_LISTED if known else _ADDED):
                continue
            have.add(row.head.key)
            if (place := missing.get(row.head.key)) is not None:
                begins[index] = above = place
            else:
                title = title_of(rows, index)
                item = Item(
                    number=row.head.number,
                    name=title.name or f"Punkt {row.head.number}",
                    paper_reference=title.reference,
                )
                added.append((above if above is not None else -1, item))
                begins[index] = item
    return _numbered(agenda, added, begins)


def _fits(
    rows: Sequence[Row], index: int, agenda: Sequence[Item], above: int | None, after: int | None, *, least: float
) -> bool:
    """Whether a head that is not on the agenda may begin an item here: its number lies between its neighbours'."""
    head = rows[index].head
    if head is None:
        return False
    if head.strong:
        return True
    lower = key_of(agenda[above].number or "") if above is not None else ()
    upper = key_of(agenda[after].number or "") if after is not None else None
    if not lower or not step(lower, head.key) or (upper and not step(head.key, upper)):
        return False
    return weight(rows, index) >= (least if upper else least + 0.4)


def _numbered(agenda: Sequence[Item], added: Sequence[tuple[int, Item]], begins: dict[int, int | Item]) -> Cut:
    order: list[int | Item] = [item for above, item in added if above < 0]
    for place in range(len(agenda)):
        order += [place, *(item for above, item in added if above == place)]
    index = {id(entry) if isinstance(entry, Item) else entry: n for n, entry in enumerate(order)}
    items = [agenda[entry] if isinstance(entry, int) else entry for entry in order]
    return Cut(
        items=tuple(items),
        begins={row: index[id(entry) if isinstance(entry, Item) else entry] for row, entry in begins.items()},
    )
