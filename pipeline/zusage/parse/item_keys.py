"""Keys of agenda items: from meeting and number, and for items of minutes those of the agenda's own rows."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from ..records import digest
from ..text import fold, slug
from ..vendors.page import Item
from .known import NOTHING, Known

_ALIKE = 60
"""Titles of one item in minutes and agenda ("Verwaltungsausschuss", "VA") share more than this of their words, in percent;
of two items that share but their number, one of which was put in, hardly any do."""


def keyed(items: Sequence[Item], meeting_id: str, known: Known = NOTHING) -> Iterator[tuple[str, Item]]:
    """Each item with its key. One that stands in the known agenda has the key, the name and the place that it has there."""
    partners = list(_partners(items, known.agenda))
    counts: Counter[str] = Counter(_label(item) for item in known.agenda)
    for item, partner in zip(items, partners, strict=True):
        if partner is not None and known.keys:
            yield known.keys[partner], _as_known(item, known.agenda[partner])
            continue
        # A number may be used twice in one agenda; the second one is another item.
        label = _label(item)
        yield digest("item", meeting_id, label, str(counts[label])), item
        counts[label] += 1


def _label(item: Item) -> str:
    return item.number or fold(item.name)


def _partners(items: Sequence[Item], agenda: Sequence[Item]) -> Iterator[int | None]:
    """For each item the index of the agenda's: of the same number and title, or of the same number and nearly that title."""
    exact = {_name(item): index for index, item in reversed(list(enumerate(agenda)))}
    same = [exact.get(_name(item)) for item in items] if exact else [None] * len(items)
    taken = {index for index in same if index is not None}
    for item, index in zip(items, same, strict=True):
        if index is None:
            index = next((i for i, each in enumerate(agenda) if i not in taken and _alike(item, each)), None)
            taken |= {index} if index is not None else set()
        yield index


def _name(item: Item) -> tuple[str, str]:
    return slug(item.number or ""), slug(item.name)


def _alike(item: Item, other: Item) -> bool:
    same = slug(item.number or "") == slug(other.number or "")
    return same and fuzz.token_set_ratio(fold(item.name), fold(other.name)) >= _ALIKE


def _as_known(item: Item, known: Item) -> Item:
    return replace(
        item, number=known.number, name=known.name, order=known.order, url=known.url,
        paper_reference=known.paper_reference or item.paper_reference,
    )  # fmt: skip
