"""A text as the linker reads it: sentences with their mentions, under headings, in paragraphs."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from ..records import Mention
from ..sentences import sentence_bounds

_EMPTY_LINE = re.compile(r"\n[ \t\u00a0\r]*\n")
_HEADING_LENGTH = 110
LONGEST = 2_000
"""Characters of a sentence; what is longer is a table or debris without stops, and nobody could check a quote of it."""

_MARKS = " \t\u00a0*#•·●▪◦Ø§►–-\uf0b7\uf0a7\uf0d8\uf02d"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence. `paragraph` counts empty lines before it; `heading`: it titles what follows it."""

    index: int
    start: int
    end: int
    text: str
    paragraph: int
    heading: bool
    mentions: tuple[Mention, ...]

    def of(self, *labels: str) -> list[Mention]:
        """Its mentions of these labels, in order."""
        return [mention for mention in self.mentions if mention.label in labels]


def sentences(text: str, mentions: Sequence[Mention], scope: tuple[int, int] | None = None) -> list[Sentence]:
    """The sentences of `text`, or of its stretch `scope` (start, end), with the mentions that begin in them."""
    first, after = scope or (0, len(text))
    made: list[Sentence] = []
    ordered = sorted((m for m in mentions if first <= m.start < after), key=lambda mention: mention.start)
    starts = [mention.start for mention in ordered]
    paragraph, last = 0, first
    bounds = [(first + start, first + end) for start, end in sentence_bounds(text[first:after])]
    for start, end in _whole(bounds, ordered):
        paragraph += len(_EMPTY_LINE.findall(text, last, start))
        inside = tuple(ordered[bisect_left(starts, start) : bisect_left(starts, end)])
        made.append(
            Sentence(
                index=len(made),
                start=start,
                end=end,
                text=text[start:end],
                paragraph=paragraph,
                heading=_is_heading(text, start, end),
                mentions=inside,
            )
        )
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


def _is_heading(text: str, start: int, end: int) -> bool:
    """A short line of its own without a closing stop, or one that ends with a colon."""
    piece = text[start:end]
    if len(piece) > _HEADING_LENGTH or piece.rstrip("*_ ")[-1:] in ".!?;," or "\n" in piece.strip():
        return False
    line_start = text.rfind("\n", 0, start) + 1
    return not text[line_start:start].strip(_MARKS) and text[end : end + 3].lstrip(" \t\u00a0*")[:1] in ("\n", "\r", "")
