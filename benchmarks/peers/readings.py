"""When a value is right, and what is left out of account: each rule is explained in the README."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, NamedTuple

from corpora import Mark, Passage


class Find(NamedTuple):
    """What a recogniser found: `text[start:end]` and its ends, euros or days."""

    start: int
    end: int
    low: Any
    high: Any


Accepts = Callable[[Mark, Find, Passage], bool]

_OUTSIDE = re.compile(
    r"(?:(?:am|an|im|um|ab|bis|seit|den|diese[nmrs]?|nächste[nmrs]?|kommende[nmrs]?|letzte[nmrs]?|gegen|von|vom|zum)\s+)*"
    r"(?:vor|über)?(?:heut\w*|gestern|morgens?|mittags?|abends?|nachts?|vormittags?|nachmittags?|jetzt|nun|sofort|derzeit|momentan|zur Zeit"
    r"|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tags?|Mittwochs?|Sonnabends?|(?:Mo|Di|Mi|Do|Fr|Sa|So)\.?"
    r"|\d{1,2}(?:[.:]\d\d)?\s*(?:Uhr|h)(?:\s*\d\d)?|\d{1,2}:\d\d)",
    re.IGNORECASE,
)


def outside(words: str) -> bool:
    """Expressions that the guidelines leave unmarked on purpose: today, weekdays, clock times."""
    return _OUTSIDE.fullmatch(words.strip(" ,.;:()")) is not None


def _amount(mark: Mark, find: Find, passage: Passage) -> bool:
    """The same ends to a tenth of a cent; a bare number is right for "bis zu" and "mindestens", whose word stands outside."""
    if None in (mark.low, mark.high):
        named = mark.high if mark.low is None else mark.low
        return _same(find, (mark.low, mark.high)) or _same(find, (named, named))
    return _same(find, (mark.low, mark.high))


def _same(find: Find, ends: tuple[float | None, float | None]) -> bool:
    return all(
        mine == other if None in (mine, other) else abs(mine - other) < 0.001
        for mine, other in zip((find.low, find.high), ends, strict=True)
    )


_PART = re.compile(
    r"\b(?:Anfang|Beginn|Mitte|Ende)\b|(?:Jahres|Monats|Quartals|Halbjahres)(?:anfang|beginn|mitte|ende)s?\b",
    re.IGNORECASE,
)
_SEASON = re.compile(r"frühling|frühjahr|sommer|herbst|winter", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?:\d+|eine?[mnrs]?|\w*(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zig))\s+"
    r"(?:Jahr|Monat|Woche|Tag)(?:e?n|e?s|e)?",
    re.IGNORECASE,
)
_ASTRONOMY = timedelta(days=25)


def _time(mark: Mark, find: Find, passage: Passage) -> bool:
    """The same days; or another usual reading of a part of a period, a season or a counted duration."""
    if None in (find.low, find.high):
        return False
    if (find.low, find.high) == (mark.low, mark.high):
        return True
    words = passage.text[mark.start : mark.end]
    if _SEASON.search(words):
        return bool(abs(find.low - mark.low) <= _ASTRONOMY and abs(find.high - mark.high) <= _ASTRONOMY)
    if _PART.search(words):
        first, last = _enclosing(mark.low, mark.high)
        return bool(first <= find.low <= mark.high and mark.low <= find.high <= last)
    return bool(_COUNTED.fullmatch(words) and mark.low <= find.low <= find.high <= mark.high)


def _enclosing(low: date, high: date) -> tuple[date, date]:
    """The month of a part of a month, the year of anything else."""
    if (low.year, low.month) == (high.year, high.month) and (high - low).days < 27:
        return low.replace(day=1), (low.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return date(low.year, 1, 1), date(low.year, 12, 31)


ACCEPTS: dict[str, Accepts] = {"amounts": _amount, "times": _time}
