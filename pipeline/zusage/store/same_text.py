"""Whether one text stands in another: by words, so that printed lines of a PDF and paragraphs of a page compare.

A text stands in another one where at least 95 % of its words do, in runs of five, and what does not are whole lines that say
nothing: no number, no verb (a letterhead, a page's foot). What stands between its words there must be whole lines too. A
changed amount, day, result or "nicht" therefore always keeps both.
"""

import re
from array import array
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from heapq import nsmallest
from itertools import accumulate, chain
from zlib import crc32

from ..text import fold
from ..vendors.german_dates import GERMAN_MONTHS

RUN = 5
"""Words that must follow each other: four occur together by chance in texts of one town."""

LEAST = 40
"""Words; shorter texts ("Der Bericht wird zur Kenntnis genommen") are the same without being copies."""

SHARE = 0.95
"""Share of a text's words that stand in the other one."""

KEYS = 8
"""Runs of a text that stand for it while candidates are looked for."""

_WORD = re.compile(r"[^\W_]+")
_MARK = re.compile(r"^\s*[-–—]?\s*(?:seite:?\s*)?\d{1,4}(?:\s*(?:/|von)\s*\d{1,4})?\s*[-–—]?\s*$", re.IGNORECASE)
_SAYS = re.compile(
    r"\d|\b(?:nicht|kein\w*|abgelehnt|angenommen|vertagt|zugestimmt|verwiesen|zurueck\w*|\w*beschl\w+|\w*stimm\w*"
    r"|wird|werden|wurden?|ist|sind|war|waren|hat|haben|soll\w*|muss|muessen|kann|koennen|bis|ab)\b"
)
_NEGATES = re.compile(r"\b(?:nicht|kein\w*|abgelehnt)\b")
MOST_BETWEEN = 60
"""Words of a page's foot and the next one's head."""

_MONTHS = [fold(month) for month in GERMAN_MONTHS]
_DATED = re.compile(
    rf"\d{{3}}|\b(?:euro|eur|mio|millionen?|tsd|prozent|{'|'.join(_MONTHS)}"
    r"|quartal|halbjahr|jahr\w*|monat\w*|wochen?|ende|anfang|mitte|bis|ab|spaetestens)\b"
)


@dataclass(frozen=True, eq=False)
class Text:
    """A document's text, which `read` gives; `day` is ISO. Of equal texts that of the highest rank counts.

    Only the runs of all texts are kept at a time (four bytes a word); words are read again where two texts are compared.
    """

    id: str
    read: Callable[[], str]
    day: str | None
    meeting: str | None
    rank: tuple[int, str, str]

    @cached_property
    def runs(self) -> "array[int]":
        """A number for each run of words; none for a text that is too short to be a copy."""
        words = list(chain.from_iterable(_lines(self.read())))
        starts = range(len(words) - RUN + 1) if len(words) >= LEAST else ()
        return array("I", (crc32(" ".join(words[i : i + RUN]).encode()) for i in starts))

    @cached_property
    def lines(self) -> list[list[str]]:
        """The words of each line, folded; page marks are none."""
        return _lines(self.read())

    @cached_property
    def words(self) -> list[str]:
        """All words."""
        return list(chain.from_iterable(self.lines))

    @cached_property
    def starts(self) -> set[int]:
        """Places at which a line begins, and the end."""
        return {0, *accumulate(len(line) for line in self.lines)}

    @cached_property
    def known(self) -> frozenset[int]:
        """The runs, to be looked up."""
        return frozenset(self.runs)

    @cached_property
    def places(self) -> dict[int, list[int]]:
        """Where each run begins; runs that stand at more than twenty places (rows of tables) have but these."""
        found: dict[int, list[int]] = {}
        for place, run in enumerate(self.runs):
            if len(places := found.setdefault(run, [])) < 20:
                places.append(place)
        return found

    @cached_property
    def letters(self) -> str:
        """All words without blanks: "Breitband- ausbau" and "Breitbandausbau" are the same letters."""
        return "".join(self.words)


def _lines(text: str) -> list[list[str]]:
    lines = (line for line in text.split("\n") if not _MARK.match(line))
    return [words for line in lines if (words := _WORD.findall(fold(line)))]


def candidates(texts: Collection[Text]) -> Iterator[tuple[Text, Text]]:
    """Pairs (text, one that it may stand in) that share half the runs that stand for the first; linear in all words."""
    owners: dict[int, list[Text]] = {}
    for text in texts:
        for key in nsmallest(KEYS, set(text.runs)):
            owners.setdefault(key, []).append(text)
    for large in texts:
        hits = Counter(small for key in owners.keys() & set(large.runs) for small in owners[key])
        yield from ((small, large) for small, n in hits.items() if small is not large and n >= KEYS // 2)


def stands_in(small: Text, large: Text) -> bool:
    """Whether the whole of `small` stands in `large`."""
    left = [(a, b) for a, b in missing(small, large.known) if not _in_letters(small, large, a, b)]
    if sum(b - a for a, b in left) > (1 - SHARE) * len(small.words):
        return False
    whole = all(a in small.starts and b in small.starts for a, b in left)
    silent = not any(_SAYS.search(" ".join(small.words[a:b])) for a, b in left)
    return whole and silent and all(_is_page_break(small, large, at) for at in _broken(small, large.known))


def _in_letters(small: Text, large: Text, start: int, end: int) -> bool:
    """Whether the words, with three on either side, stand there with blanks at other places."""
    return "".join(small.words[max(0, start - 3) : end + 3]) in large.letters


def _broken(small: Text, known: Collection[int]) -> Iterator[int]:
    """Places before which `large` has other words in between: all words are there, the runs over the place are not."""
    lost = bytes(run not in known for run in small.runs)
    yield from (match.end() for match in re.finditer(rb"(?<=\x00)\x01{%d}(?=\x00)" % (RUN - 1), lost))


def _is_page_break(small: Text, large: Text, at: int) -> bool:
    """Whether it is whole lines that stand in between, as the foot of a page does, and none that takes a statement back."""
    before = [place + RUN for place in large.places.get(small.runs[at - RUN], ())]
    after = large.places.get(small.runs[at], ())
    return any(
        end < start <= end + MOST_BETWEEN
        and end in large.starts
        and start in large.starts
        and not _NEGATES.search(" ".join(large.words[end:start]))
        for end in before
        for start in after
    )


def missing(text: Text, known: Collection[int]) -> Iterator[tuple[int, int]]:
    """Stretches of words of which no run is among `known`."""
    there = bytearray(len(text.words))
    for place, run in enumerate(text.runs):
        if run in known:
            there[place : place + RUN] = b"\1" * RUN
    yield from (match.span() for match in re.finditer(rb"\0+", bytes(there)))


def is_made_of(large: Text, parts: Iterable[Text]) -> bool:
    """Whether `large` holds next to nothing beside the parts: no tenth of its words, no amount and no time but its own day."""
    known = set[int]().union(*(part.known for part in parts))
    left = list(missing(large, known))
    if sum(b - a for a, b in left) > 0.1 * len(large.words):
        return False
    own = _own_day(large.day)
    return not any(_DATED.search(own(" ".join(large.words[a:b]))) for a, b in left)


def _own_day(day: str | None) -> Callable[[str], str]:
    """Takes the day out of a text of words: "12 03 2025" and "12 maerz 2025"."""
    if not day:
        return lambda words: words
    year, month, number = day[:4], int(day[5:7]), int(day[8:10])
    pattern = re.compile(rf"\b0?{number} (?:0?{month}|{_MONTHS[month - 1]}) {year}\b")
    return lambda words: pattern.sub("", words)
