"""Which lines are the items' heads where no agenda tells: by the numbers that run through the whole text.

"4. Titel" is a head in some minutes and a point of a resolution in others. No line decides that for itself: of each way
of writing the longest row of ascending numbers is sought, and the way whose row runs through the text is taken.
"""

from bisect import bisect
from collections.abc import Sequence, Set

from ...text import fold
from .chain import RITUAL, chain, head_at, title_line, weight
from .numbers import step
from .rows import Row
from .titles import title_of

_FAMILIES = (
    "dot",
    "plain",
    "paren",
    "colon",
    "roman",
    "part",
    "§",
    "nr",
    "ziffer",
    "zu nr",
    "zu ziffer",
    "zu §",
    "zu:",
)
_LEAST = 3
_THROUGH = 0.35
"""Share of the text that the heads of items reach over; a list stands in one place."""


def choose(rows: Sequence[Row], skip: Set[int] = frozenset()) -> list[int]:
    """The rows that are heads of items, ascending; none where the text has no items. Rows of `skip` are none."""
    heads = [index for index, row in enumerate(rows) if row.head and index not in skip]
    strong = _sure(rows, [index for index in heads if head_at(rows, index).strong])
    best = max((_family(rows, heads, style) for style in _FAMILIES), key=lambda found: found[0])
    return best[1] if best[0] > 2.0 * len(strong) else _with_missing(rows, strong, heads)


def _family(rows: Sequence[Row], heads: Sequence[int], style: str) -> tuple[float, list[int]]:
    """Score and heads of one way of writing; 0 where they do not look like those of minutes."""
    mine = [index for index in heads if head_at(rows, index).style == style or head_at(rows, index).style == "sub"]
    score, found = chain(rows, mine)
    if len(found) < _LEAST or score < _LEAST or found[-1] - found[0] < _THROUGH * (len(rows) - found[0]):
        return 0.0, []
    rituals = sum(RITUAL.search(fold(title_line(rows, index)[:80])) is not None for index in found)
    labelled = sum(
        any(row.label for row in rows[a + 1 : b]) for a, b in zip(found, [*found[1:], len(rows)], strict=True)
    )
    papers = sum(title_of(rows, index).reference is not None for index in found)
    shown = rituals >= 2 or any(count >= 2 and count * 2 >= len(found) for count in (labelled, papers))
    return (score, found) if shown else (0.0, [])


def _sure(rows: Sequence[Row], strong: Sequence[int]) -> list[int]:
    """Of heads that show themselves: those in order, and out of order the last of each number that is left."""
    _, found = chain(rows, strong)
    have = {head_at(rows, index).key for index in found}
    others = {head_at(rows, index).key: index for index in strong if head_at(rows, index).key not in have}
    return sorted([*found, *others.values()])


def _with_missing(rows: Sequence[Row], found: list[int], heads: Sequence[int]) -> list[int]:
    """The heads with those between them that are less sure: "7.1 Titel" below "TOP 7", a title that breaks off."""
    styles = {head_at(rows, index).style for index in found} | {"sub"}
    have = {head_at(rows, index).key for index in found}
    others = [
        index
        for index in heads
        if not (head := head_at(rows, index)).strong and head.style in styles and head.key not in have
    ]
    fitting = sorted((index for index in others if _fits(rows, found, index)), key=lambda index: weight(rows, index))
    return sorted([*found, *{head_at(rows, index).key: index for index in fitting}.values()])


def _fits(rows: Sequence[Row], found: Sequence[int], index: int) -> bool:
    """Whether the number of the head lies between those of the sure heads above and below it."""
    head, place = head_at(rows, index), bisect(found, index)
    if not place or (head.style == "sub" and weight(rows, index) < 1.0):
        return False
    before = head_at(rows, found[place - 1]).key
    if place < len(found) and head.key >= head_at(rows, found[place]).key:
        return False
    return step(before, head.key) == 1.0 or (head.style == "sub" and head.key[0] == before[0] and before < head.key)
