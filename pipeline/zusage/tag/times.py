"""Calendar expressions in running text: the rules of `rules/time_*.py` on folded text; of overlapping finds the longest."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date

from .search import search
from .values import Found, TimeValue

# What minutes do to a date: words cut at a line end ("De-\nzember"), soft hyphens, no-break blanks, line breaks.
# "Bau-\nund" keeps its hyphen. Runs of more than three blanks are table columns, empty lines are paragraphs.
_FOLD = re.compile(
    r"(?<=[a-zäöüß])[-\u00ad\ufffe\x02][ \t]{0,3}\r?\n[ \t]{0,8}(?=[a-zäöüß])(?!(?:und|oder|sowie|bzw)\b)"
    r"|[\u00ad\ufffe\x02\u200b]|\s{2,}|[^\S ]"
)
# OCR: the letters O, o, l, I for figures in a year or a whole date (two figures read), in an ordinal before a month.
_MISREAD = re.compile(
    r"(?<![\w.,])(?:(?:[0-3OlI][0-9OolI]\.[01OlI][0-9OolI]\.)?[12lI][09OolI][0-9OolI]{2}(?!\w)"
    r"|[lI](?= ?\. ?(?:Jan|Feb|Mär|Apr|Mai|Ju[nl]|Aug|Sep|Okt|Nov|Dez|Quartal|Halbjahr)))"
)
_FIGURES = str.maketrans("OolI", "0011")

# What the rules without signs of their own look for: figures that may be a year, a day or a month.
_FIGURED = re.compile(r"[12]\d\d\d|\d ?\. ?[01]?\d\.|[01]?\d ?[./] ?[12]\d\d\d|\d\. ?(?:bis|[–-])")
_REACH = 48
"""Characters to either side of a sign that a match can reach; longer than the longest match of any rule."""

# The first whole year of the calendar in use, and the last from which a thousand years can be counted with `datetime`:
# a meeting outside is a misreading, and nothing is counted from it.
_GREGORIAN, _COUNTABLE = 1583, date.max.year - 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """`text` with every stretch of white space as one character and cut words joined, and the way back."""

    text: str
    cuts: tuple[int, ...]
    shifts: tuple[int, ...]

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The offsets in the unfolded text of `text[start:end]`."""
        return start + self._shift(start), end - 1 + self._shift(end - 1) + 1

    def _shift(self, position: int) -> int:
        index = bisect_right(self.cuts, position)
        return self.shifts[index - 1] if index else 0


def unfold(text: str) -> Folded:
    """`text` as the patterns read it: blank for a blank, tab for a column gap, line feed for a paragraph's end."""
    parts: list[str] = []
    cuts: list[int] = []
    shifts: list[int] = []
    done = length = 0
    for match in _FOLD.finditer(text):
        blank = _blank(match[0])
        parts += (text[done : match.start()], blank)
        length += match.start() - done + len(blank)
        done = match.end()
        if len(match[0]) != len(blank):
            cuts.append(length)
            shifts.append(done - length)
    parts.append(text[done:])
    folded = _MISREAD.sub(_figures, "".join(parts))
    return Folded(text=folded, cuts=tuple(cuts), shifts=tuple(shifts))


def _blank(found: str) -> str:
    if not found.isspace():
        return ""
    breaks = found.count("\n")
    if breaks > 1:
        return "\n"
    return "\t" if not breaks and (len(found) > 3 or "\t" in found) else " "


def _figures(match: re.Match[str]) -> str:
    word = match[0]
    return word.translate(_FIGURES) if len(word) == 1 or sum(map(str.isdigit, word)) > 1 else word


def find_times(text: str, reference: date | None) -> list[Found]:
    """The calendar expressions of `text` in order, none overlapping: label TIME, `time` without bound, `origin` the rule.

    `reference` is the meeting day; without it what counts from the meeting has no days (both ends None).
    """
    if reference and not _GREGORIAN <= reference.year <= _COUNTABLE:
        reference = None
    folded = unfold(text)
    found = search(folded.text, "TIME", reference, reach=_REACH, figures=_FIGURED)
    hits = [
        (*m.span("span"), rule.priority, rule.name, value) for rule, m, value in found if isinstance(value, TimeValue)
    ]
    hits.sort(key=lambda hit: (hit[0], -hit[1], -hit[2]))
    chosen: list[tuple[int, int, int, str, TimeValue]] = []
    for hit in hits:
        if not chosen or hit[0] >= chosen[-1][1]:
            chosen.append(hit)
        elif hit[1] - hit[0] > chosen[-1][1] - chosen[-1][0]:
            chosen[-1] = hit
    return [_found(folded, hit) for hit in chosen]


def _found(folded: Folded, hit: tuple[int, int, int, str, TimeValue]) -> Found:
    start, end = folded.source(hit[0], hit[1])
    return Found(start=start, end=end, label="TIME", origin=hit[3], time=hit[4])
