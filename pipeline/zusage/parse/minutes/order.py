"""Which line each known item begins at, of all that may: items ascend with the lines, except those that were moved."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Item `item` of the agenda may begin at row `row`."""

    item: int
    row: int
    score: float


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


def out_of_order(found: dict[int, int], hits: Sequence[Hit]) -> None:
    """Adds items that were moved: their number and title stand elsewhere."""
    taken = set(found.values())
    for hit in hits:
        if hit.score >= 2.0 and hit.item not in found and hit.row not in taken:
            taken.add(hit.row)
            found[hit.item] = hit.row
