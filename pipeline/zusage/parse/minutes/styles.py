"""Which lines are the items' heads where no agenda tells: by the numbers that run through the whole text.

"4. Titel" is a head in some minutes and a point of a resolution in others. No line decides that for itself: of each way
of writing the longest row of ascending numbers is sought, and the way whose row runs through the text is taken.
"""

import re
from bisect import bisect
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field

from ...text import fold
from .heads import Head, Key, step
from .rows import Row
from .titles import VERB, title_of

_RITUAL = re.compile(
    r"eroeffnung|begruessung|feststellung|genehmigung d|niederschrift|protokoll|einwohnerfrage|buergerfrage|fragestunde|mitteilung"
    r"|bekanntgabe|bekanntmachung|verschiedenes|sonstiges|^anfragen|wuensche|schliessung|^informationen|^berichte?\b|^antraege"
)
"""Titles, folded, that minutes of any council have and lists in a text have not."""

_QUESTION = re.compile(r"(?:W(?:ie|ann|arum|er|o|as|elche\w?)|Ist|Sind|Wird|Werden|Kann|Können|Hat|Haben|Gibt|Soll)\b")
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
_GAP = 2.0
"""What a number costs that does not follow the one before."""

_OTHER = 0.3
"""What another way of writing than that of the head before costs."""

_LATE = 1.2
"""What a row of numbers loses at most that does not begin with 1: minutes may be those of a part of a sitting."""

_THROUGH = 0.35
"""Share of the text that the heads of items reach over; a list stands in one place."""


@dataclass(slots=True)
class _Link:
    """The best row of numbers that ends with this line, and the link before it."""

    score: float
    index: int
    before: "_Link | None"


def choose(rows: Sequence[Row], skip: Set[int] = frozenset()) -> list[int]:
    """The rows that are heads of items, ascending; none where the text has no items. Rows of `skip` are none."""
    heads = [index for index, row in enumerate(rows) if row.head and index not in skip]
    strong = _sure(rows, [index for index in heads if _head(rows, index).strong])
    best = max((_family(rows, heads, style) for style in _FAMILIES), key=lambda found: found[0])
    return best[1] if best[0] > 2.0 * len(strong) else _with_missing(rows, strong, heads)


def chain(rows: Sequence[Row], heads: Iterable[int]) -> tuple[float, list[int]]:
    """The best row of ascending numbers among the heads, and its score; of two equal ones the later."""
    ends = _Ends()
    best: _Link | None = None
    for index in heads:
        key, worth = _head(rows, index).key, weight(rows, index)
        link = _Link(worth - min(_LATE, 0.3 * (key[0] - 1)), index, None)
        for before in ends.before(key):
            above = _head(rows, before.index)
            follows = step(above.key, key)
            score = (
                before.score
                + worth
                - _GAP * (1.0 - follows)
                - (_OTHER if above.style != _head(rows, index).style else 0.0)
            )
            if follows and score > link.score:
                link = _Link(score, index, before)
        ends.add(key, link)
        if best is None or link.score >= best.score:
            best = link
    return (best.score, _unwound(best)) if best else (0.0, [])


@dataclass(slots=True)
class _Ends:
    """The best rows of numbers so far, by the number that they end with and by that which it stands under."""

    exact: dict[Key, _Link] = field(default_factory=dict)
    under: dict[Key, _Link] = field(default_factory=dict)

    def before(self, key: Key) -> list[_Link]:
        """The ends of rows that a head with this number may go on."""
        below = [(*key[: depth - 1], key[depth - 1] - 1) for depth in range(1, len(key))]
        earlier = [(*key[:-1], key[-1] - gap) for gap in (1, 2, 3)]
        found = [self.under[other] for other in (*earlier, *below) if other in self.under]
        return [self.exact[key[:-1]], *found] if key[:-1] in self.exact else found

    def add(self, key: Key, link: _Link) -> None:
        """Keeps the row where none that is better ends with this number; of two equal ones the later."""
        for place, kept in [(key, self.exact), *((key[:depth], self.under) for depth in range(1, len(key) + 1))]:
            if place not in kept or kept[place].score <= link.score + 0.01:
                kept[place] = link


def _unwound(link: _Link | None) -> list[int]:
    found = []
    while link:
        found.append(link.index)
        link = link.before
    return found[::-1]


def weight(rows: Sequence[Row], index: int) -> float:
    """How much the line looks like a head of an item: about 1, below 0 for a point of a list."""
    head = _head(rows, index)
    title = _title(rows, index)
    row = rows[index]
    worth = 2.0 if head.strong else 0.8
    worth += 0.8 if _RITUAL.search(fold(title[:80])) else 0.0
    worth += 0.4 if row.gap else -0.3
    worth -= 1.0 if title[:1].islower() or not title else 0.0
    worth -= (
        0.8 if title.endswith((".", "?", "!")) and not title.endswith(("usw.", "etc.", "e. V.", "e.V.", "St.")) else 0.0
    )
    worth -= 0.6 if _QUESTION.match(title) or VERB.search(title) else 0.0
    following = rows[index + 1 : index + 7]
    worth += 0.4 if any(other.label for other in following) else 0.0
    worth -= (
        0.4
        if any(other.head and step(head.key, other.head.key) == 1.0 for other in rows[index + 1 : index + 3])
        else 0.0
    )
    return worth


def _family(rows: Sequence[Row], heads: Sequence[int], style: str) -> tuple[float, list[int]]:
    """Score and heads of one way of writing; 0 where they do not look like those of minutes."""
    mine = [index for index in heads if _head(rows, index).style == style or _head(rows, index).style == "sub"]
    score, found = chain(rows, mine)
    if len(found) < _LEAST or score < _LEAST or found[-1] - found[0] < _THROUGH * (len(rows) - found[0]):
        return 0.0, []
    rituals = sum(_RITUAL.search(fold(_title(rows, index)[:80])) is not None for index in found)
    labelled = sum(
        any(row.label for row in rows[a + 1 : b]) for a, b in zip(found, [*found[1:], len(rows)], strict=True)
    )
    papers = sum(title_of(rows, index).reference is not None for index in found)
    shown = rituals >= 2 or any(count >= 2 and count * 2 >= len(found) for count in (labelled, papers))
    return (score, found) if shown else (0.0, [])


def _sure(rows: Sequence[Row], strong: Sequence[int]) -> list[int]:
    """Of heads that show themselves: those in order, and out of order the last of each number that is left."""
    _, found = chain(rows, strong)
    have = {_head(rows, index).key for index in found}
    others = {_head(rows, index).key: index for index in strong if _head(rows, index).key not in have}
    return sorted([*found, *others.values()])


def _with_missing(rows: Sequence[Row], found: list[int], heads: Sequence[int]) -> list[int]:
    """The heads with those between them that are less sure: "7.1 Titel" below "TOP 7", a title that breaks off."""
    styles = {_head(rows, index).style for index in found} | {"sub"}
    have = {_head(rows, index).key for index in found}
    others = [
        index
        for index in heads
        if not (head := _head(rows, index)).strong and head.style in styles and head.key not in have
    ]
    fitting = sorted((index for index in others if _fits(rows, found, index)), key=lambda index: weight(rows, index))
    return sorted([*found, *{_head(rows, index).key: index for index in fitting}.values()])


def _fits(rows: Sequence[Row], found: Sequence[int], index: int) -> bool:
    """Whether the number of the head lies between those of the sure heads above and below it."""
    head, place = _head(rows, index), bisect(found, index)
    if not place or (head.style == "sub" and weight(rows, index) < 1.0):
        return False
    before = _head(rows, found[place - 1]).key
    if place < len(found) and head.key >= _head(rows, found[place]).key:
        return False
    return step(before, head.key) == 1.0 or (head.style == "sub" and head.key[0] == before[0] and before < head.key)


def _title(rows: Sequence[Row], index: int) -> str:
    """The first line of the title, which may stand below the number."""
    return _head(rows, index).title or next((row.text for row in rows[index + 1 : index + 3] if row.text), "")


def _head(rows: Sequence[Row], index: int) -> Head:
    head = rows[index].head
    if head is None:
        raise ValueError(f"row {index} is no head")
    return head
