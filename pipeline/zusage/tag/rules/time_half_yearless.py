"""Half-years without a year: im zweiten Halbjahr, in der ersten Jahreshälfte, 2. HJ, zweite Hälfte des Jahres."""

import re
from datetime import date

from ..values import Rule, TimeValue
from ._time_periods import CLEAR_NTH, FIRST, NTH, OPEN_PERIOD, PARTS, PERIOD_YEAR, before, in_year, period_year
from ._time_words import YEAR, sample
from .time_half import half

_UNIT = r"(?:[Hh]albjahr(?:e?s)?|[Hh]albj\.|H[Jj](?:\.|(?!\w))|Jahreshälfte)"
_OF = r" des (?:Kalender|Haushalts)?[Jj]ahre?s(?! ?\d)"
_PATTERN = re.compile(
    rf"{OPEN_PERIOD}(?P<span>(?:{PARTS} (?:des |der )?)?{FIRST}(?P<number>{CLEAR_NTH}) ?(?:{_UNIT}(?:{_OF})?|Hälfte{_OF}))"
    rf"(?!\w|-\w| ?/? ?{YEAR}| (?:seiner|ihrer|der (?:Ausbildung|Lehre)))"
)
_RANGE = re.compile(rf" ?(?:bis|und|[–/-]) ?(?:zum |zur |d[ea][msr] )?(?P<last>{NTH}) ?{_UNIT}{PERIOD_YEAR}")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    word = match["number"]
    # "im letzten Halbjahr" has just ended (time_period_relative); the last half of a year is its second.
    if half(word) > 2 or (word[:5].lower() == "letzt" and "hälfte" not in match["span"].lower()):
        return None
    first = f"{{y}}-H{half(match['first'])}/" if match["first"] else ""
    follows = _RANGE.match(match.string, match.end())
    year = period_year(follows, reference) if follows else None
    if follows and year:
        year = before(year, int(half(word) > half(follows["last"])))
    return in_year(match, f"{first}{{y}}-H{half(word)}", year, reference)


RULE = Rule(
    name="time_half_yearless",
    label="TIME",
    yearless=True,
    signs=("albj", "HJ", "Hj", "älfte", "H1", "H2"),
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("Im zweiten Halbjahr folgt die Schulung.", "zweiten Halbjahr", "2024-07-01..2024-12-31", "2024-H2"),
        sample("in der ersten Jahreshälfte", "ersten Jahreshälfte", "2024-01-01..2024-06-30", "2024-H1"),
        sample("Einführung: 2. HJ", "2. HJ", "2024-07-01..2024-12-31", "2024-H2"),
        sample("zweite Hälfte des Jahres", "zweite Hälfte des Jahres", "2024-07-01..2024-12-31", "2024-H2"),
        sample("bis Ende des 1. Halbjahres", "Ende des 1. Halbjahres", "2024-05-01..2024-06-30", "2024-H1", "END"),
    ),
    counter_examples=("Die zweite Hälfte des Saals bleibt frei.", "zwei Halbjahre lang", "das 4. Halbjahr der Lehre"),
)
