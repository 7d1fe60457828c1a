"""A text as the linker reads it: sentences with their mentions, in paragraphs and rows of tables, under headings."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from ..records import Mention
from ..sentences import sentence_bounds
from .layout import LONGEST, PAGE, Headings, Rows, bullet_at, level_of, points

_EMPTY_LINE = re.compile(r"\n[ \t\u00a0\r]*\n")
__all__ = ["LONGEST", "Sentence", "sentences"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence. `paragraph` counts empty lines before it; `heading`: it titles what follows it.

    `row`: where the line of a table begins that it stands in, else -1. `above`: numbers of the headings over it, the nearest
    last. `bullet`: the point of a list that it begins.
    """

    index: int
    start: int
    end: int
    text: str
    paragraph: int
    heading: bool
    mentions: tuple[Mention, ...]
    row: int = -1
    bullet: str = ""
    level: int = -1
    above: tuple[int, ...] = ()

    def of(self, *labels: str) -> list[Mention]:
        """Its mentions of these labels, in order."""
        return [mention for mention in self.mentions if mention.label in labels]


def sentences(text: str, mentions: Sequence[Mention], scope: tuple[int, int] | None = None) -> list[Sentence]:
    """The sentences of `text`, or of its stretch `scope` (start, end), with the mentions that begin in them."""
    first, after = scope or (0, len(text))
    made: list[Sentence] = []
    ordered = sorted((m for m in mentions if first <= m.start < after), key=lambda mention: mention.start)
    starts = [mention.start for mention in ordered]
    paragraph, last, over, rows = 0, first, Headings(), Rows(text)
    bounds = [(first + start, first + end) for start, end in sentence_bounds(text[first:after])]
    whole = _whole([piece for bound in bounds for piece in points(text, *bound)], ordered)
    for number, (start, end) in enumerate(whole):
        page = PAGE.fullmatch(text, start, end) is not None
        paragraph += 0 if page else len(_EMPTY_LINE.findall(text, last, start))
        inside = tuple(ordered[bisect_left(starts, start) : bisect_left(starts, end)])
        row = -1 if page else rows.at(start)
        bullet = "" if page else bullet_at(text, start)
        follows = _next(text, whole, number)
        level = -1 if page or row >= 0 else over.leads(level_of(text, start, end, bullet, follows), follows)
        made.append(
            Sentence(
                index=number, start=start, end=end, text=text[start:end], paragraph=paragraph, heading=level >= 0,
                mentions=inside, row=row, bullet=bullet, level=level, above=over.before(number, level, bullet),
            )
        )  # fmt: skip
        last = end
    return made


def _whole(bounds: list[tuple[int, int]], mentions: list[Mention]) -> list[tuple[int, int]]:
    """Bounds of which none falls inside a mention: two sentences that share one become one."""
    inside = {offset for mention in mentions for offset in range(mention.start + 1, mention.end)}
    whole: list[tuple[int, int]] = []
    for start, end in bounds:
        if whole and start in inside:
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((start, end))
    return whole


def _next(text: str, whole: Sequence[tuple[int, int]], number: int) -> str | None:
    """The bullet of the next sentence, "" where it has none but goes on in the same paragraph; None where nothing goes on."""
    if number + 1 == len(whole):
        return None
    following = bullet_at(text, whole[number + 1][0])
    apart = not following and _EMPTY_LINE.search(text, whole[number][1], whole[number + 1][0])
    return None if apart else following
