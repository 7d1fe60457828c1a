"""What stands around amounts within their sentences: breaks joined, read once for all of them."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from .values import Found

BEFORE, AFTER = 160, 120
"""Characters before and behind an amount that are looked at."""

_WIDE = 200
"""What is read of the text beside an amount: BEFORE or AFTER and the blanks that are squeezed."""

_PARAGRAPH = "\ue000"
_BROKEN = re.compile(r"-[ \t]?\r?\n[ \t]{0,3}(?=[a-zäöüß])(?!und\b|oder\b|sowie\b)|\u00ad\s{0,3}")
_EMPTY_LINE = re.compile(r"\n[ \t\u00a0]{0,3}\r?\n|\f")
_SENTENCE_END = re.compile(
    "[.!?\ue000•\uf0b7](?:(?<=[\ue000•\uf0b7])|(?<=[.!?])"
    # A point after an abbreviation or an ordinal ends nothing: "Mio. Euro", "i. H. v. 5", "Nr. 3", "31. Mai".
    r"(?:(?<=[0-9][0-9].)(?! (?:Jan|Feb|Mär|Apr|Mai|Ju[nl]|Aug|Sep|Okt|Nov|Dez|Quartal))|(?<=[a-zäöüß]{3}.)|(?<=[)€“\"].))"
    r"(?<!Mio\.)(?<!Mrd\.)(?<!Tsd\.)(?<!Mill\.)(?<!max\.)(?<!nkl\.)(?<!zgl\.)(?<!chl\.)(?<!evtl\.)(?<!mtl\.)(?<!usw\.)(?<!lfd\.)"
    r"(?<!bzw\.)(?<!ggf\.)(?<!vgl\.)(?<!mind\.)[“\")]? (?=[A-ZÄÖÜ„•\-–]))"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """The words before and after one amount in its sentence, and where its neighbours stand in them.

    `before[low:]` begins behind the amount before (low is 0 where there is none in view), `after[:high]` ends before the
    next. `start` and `end` are the amount's place in the joined text.
    """

    before: str
    after: str
    low: int
    high: int
    start: int
    end: int


class Surroundings:
    """The text near amounts (in order) as on one endless line, and the ends of its sentences."""

    def __init__(self, text: str, amounts: Sequence[Found]) -> None:
        parts: list[str] = []
        self.places: list[tuple[int, int]] = []
        at = length = 0
        for found in amounts:
            between = _between(text, at, found.start)
            start = length + len(between)
            length = start + found.end - found.start
            parts += (between, text[found.start : found.end])
            self.places.append((start, length))
            at = found.end
        parts.append(squeeze(text[at : at + _WIDE]))
        self.text = "".join(parts)
        self.ends = [end for _, end, _ in self.matches(_SENTENCE_END)]

    def matches(self, pattern: re.Pattern[str]) -> list[tuple[int, int, str | None]]:
        """Start, end and name of each match; the text is searched once, however many amounts it has."""
        return [(match.start(), match.end(), match.lastgroup) for match in pattern.finditer(self.text)]

    def around(self, place: int) -> Around:
        """The words around the amount at `place`."""
        start, end = self.places[place]
        last = bisect_right(self.ends, start)
        first = max(0, start - BEFORE, self.ends[last - 1] if last else 0)
        next_end = bisect_right(self.ends, end)
        stop = min(end + AFTER, self.ends[next_end] if next_end < len(self.ends) else len(self.text))
        low = self.places[place - 1][1] if place else 0
        high = self.places[place + 1][0] if place + 1 < len(self.places) else len(self.text)
        return Around(
            before=self.text[first:start], after=self.text[end:stop],
            low=max(0, low - first), high=min(high, stop) - end, start=start, end=end,
        )  # fmt: skip


def _between(text: str, start: int, end: int) -> str:
    """What stands between two amounts; of what lies far from both, nothing but a sentence's end."""
    if end - start <= 2 * _WIDE:
        return squeeze(text[start:end])
    ahead = squeeze(text[start : start + _WIDE]) + _PARAGRAPH if start else ""
    return ahead + squeeze(text[end - _WIDE : end])


def squeeze(text: str) -> str:
    """`text` with words that a line's end divides put together, white space as one blank, a paragraph's end as a sign."""
    if "\n" in text or "\u00ad" in text:
        text = _EMPTY_LINE.sub(f" {_PARAGRAPH} ", _BROKEN.sub("", text))
    words = " ".join(text.split())
    return f"{' ' * text[:1].isspace()}{words}{' ' * text[-1:].isspace()}" if words else " " * bool(text)
