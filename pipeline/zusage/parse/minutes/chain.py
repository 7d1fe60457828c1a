"""Rows of ascending numbers among lines that may be heads of items, and how much each looks like one."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ...text import fold
from .heads import Head
from .numbers import Key, step
from .rows import Row
from .titles import VERB

RITUAL = re.compile(
    r"eroeffnung|begruessung|feststellung|genehmigung d|niederschrift|protokoll|einwohnerfrage|buergerfrage|fragestunde|mitteilung"
    r"|bekanntgabe|bekanntmachung|verschiedenes|sonstiges|^anfragen|wuensche|schliessung|^informationen|^berichte?\b|^antraege"
)
"""Titles, folded, that minutes of any council have and lists in a text have not."""

_QUESTION = re.compile(r"(?:W(?:ie|ann|arum|er|o|as|elche\w?)|Ist|Sind|Wird|Werden|Kann|Können|Hat|Haben|Gibt|Soll)\b")
_GAP = 2.0
"""What a number costs that does not follow the one before."""

_OTHER = 0.3
"""What another way of writing than that of the head before costs."""

_LATE = 1.2
"""What a row of numbers loses at most that does not begin with 1: minutes may be those of a part of a sitting."""


@dataclass(slots=True)
class _Link:
    """The best row of numbers that ends with this line, and the link before it."""

    score: float
    index: int
    before: "_Link | None"


def chain(rows: Sequence[Row], heads: Iterable[int]) -> tuple[float, list[int]]:
    """The best row of ascending numbers among the heads, and its score; of two equal ones the later."""
    ends = _Ends()
    best: _Link | None = None
    for index in heads:
        key, worth = head_at(rows, index).key, weight(rows, index)
        link = _Link(worth - min(_LATE, 0.3 * (key[0] - 1)), index, None)
        for before in ends.before(key):
            above = head_at(rows, before.index)
            follows = step(above.key, key)
            score = (
                before.score
                + worth
                - _GAP * (1.0 - follows)
                - (_OTHER if above.style != head_at(rows, index).style else 0.0)
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
    head = head_at(rows, index)
    title = title_line(rows, index)
    row = rows[index]
    worth = 2.0 if head.strong else 0.8
    worth += 0.8 if RITUAL.search(fold(title[:80])) else 0.0
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


def title_line(rows: Sequence[Row], index: int) -> str:
    """The first line of the title, which may stand below the number."""
    return head_at(rows, index).title or next((row.text for row in rows[index + 1 : index + 3] if row.text), "")


def head_at(rows: Sequence[Row], index: int) -> Head:
    head = rows[index].head
    if head is None:
        raise ValueError(f"row {index} is no head")
    return head
