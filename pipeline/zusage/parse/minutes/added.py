"""Items that the text has beside those that were found: added to the agenda, or called by another title there."""

from bisect import bisect
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from ...vendors.page import Item
from .chain import head_at, weight
from .numbers import Key, key_of, step
from .rows import Row
from .titles import title_of

_LISTED, _ADDED = 0.4, 1.0
"""How much a numbered line must look like a head to begin an item that is on the agenda, and one that is not."""

_LAST = 0.4
"""How much more behind the last item that was found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Items in order, and for each row that begins one its place among them."""

    items: tuple[Item, ...]
    begins: dict[int, int]


def filled(rows: Sequence[Row], agenda: Sequence[Item], found: dict[int, int], skip: Set[int]) -> Cut:
    """The cut along `found` (item of the agenda to row), with the items beside it. Rows of `skip` begin none."""
    places = {row: item for item, row in found.items()}
    order = sorted(places)
    behind: dict[int, list[int]] = {}  # rows of added items, by the item of the agenda that they are put behind
    missing = {key_of(item.number or ""): place for place, item in enumerate(agenda) if place not in found}
    for index in list(_beside(rows, agenda, places, missing.keys(), skip)):
        place = missing.get(head_at(rows, index).key)
        if place is not None:
            places[index] = place
        else:
            at = bisect(order, index)
            behind.setdefault(places[order[at - 1]] if at else -1, []).append(index)
    return _joined(rows, agenda, places, behind)


def item_at(rows: Sequence[Row], index: int) -> Item:
    """The item as its head in the text has it."""
    title, number = title_of(rows, index), head_at(rows, index).number
    return Item(number=number, name=title.name or f"Punkt {number}", paper_reference=title.reference)


def _beside(
    rows: Sequence[Row], agenda: Sequence[Item], places: dict[int, int], missing: Set[Key], skip: Set[int]
) -> Iterator[int]:
    """The rows with heads like those that were found, each number once, that fit between them."""
    order = sorted(places)
    styles = {head.style for row in order if (head := rows[row].head)} | {"sub"}
    have = {key_of(item.number or "") for item in agenda} - missing
    for index, row in enumerate(rows):
        if row.head is None or row.head.style not in styles or row.head.key in have or index in skip or index in places:
            continue
        at = bisect(order, index)
        lower = key_of(agenda[places[order[at - 1]]].number or "") if at else ()
        upper = key_of(agenda[places[order[at]]].number or "") if at < len(order) else None
        if row.head.strong or _fits(rows, index, lower, upper, _LISTED if row.head.key in missing else _ADDED):
            have.add(row.head.key)
            yield index


def _fits(rows: Sequence[Row], index: int, lower: Key, upper: Key | None, least: float) -> bool:
    """Whether the number lies between its neighbours', and the line looks like a head."""
    key = head_at(rows, index).key
    if not lower or not step(lower, key) or (upper and not step(key, upper)):
        return False
    return weight(rows, index) >= (least if upper else least + _LAST)


def _joined(rows: Sequence[Row], agenda: Sequence[Item], places: dict[int, int], behind: dict[int, list[int]]) -> Cut:
    """The items of the agenda in its order, each with those that were added behind it."""
    items: list[Item] = []
    begins: dict[int, int] = {}
    at: dict[int, int] = {}
    for place in range(-1, len(agenda)):
        if place >= 0:
            at[place] = len(items)
            items.append(agenda[place])
        for index in behind.get(place, ()):
            begins[index] = len(items)
            items.append(item_at(rows, index))
    return Cut(items=tuple(items), begins=begins | {row: at[place] for row, place in places.items()})
