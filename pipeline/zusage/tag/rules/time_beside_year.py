"""What takes its year from the words beside it: nächstes Jahr im Juni, im 2. Quartal nächstes Jahr, 2026 (Herbst)."""

import re
from datetime import date

from ..values import Rule, TimeValue
from ._time_periods import CLEAR_NTH, PARTS, in_part, nth
from ._time_words import MONTH_NAME, SEASON, WHICH, YEAR, month_number, offset, sample, season

_ADVERB = r"(?: (?:bereits|schon|noch|dann|auch|erst|wohl|voraussichtlich|spätestens|frühestens))?"
_LED = (
    rf"(?:(?:(?P<led>{WHICH}) |(?P<prior>Vor))[Jj]ahr,?{_ADVERB}(?: (?:im|in der|ab|bis|bis zum|gegen|zum))? "
    rf"|(?:[Ii]n|[Ss]eit|[Ii]m Jahre?) (?P<year>{YEAR}){_ADVERB} im |(?P<bracketed>{YEAR}) \((?:ca\. |etwa |voraussichtlich )?)"
)
_UNIT = (
    rf"(?:(?P<month>{MONTH_NAME})|(?P<season>{SEASON})"
    rf"|(?P<number>{CLEAR_NTH}) (?:(?P<quarter>Quartals?)|Halbjahr(?:e?s)?|Jahreshälfte)"
    r"|KW ?(?P<week>[0-5]?\d)(?!\d)|(?P<week2>[0-5]?\d)\. ?KW)"
)
_PATTERN = re.compile(
    rf"(?<![\w-])(?P<before>{_LED})?(?P<span>(?<![\w-])(?<!\d\. )(?:{PARTS} (?:des |der )?)?{_UNIT})"
    rf"(?(before)(?![\w-]|[/,]? ?{YEAR})|(?:,? (?:im )?(?P<behind>{WHICH}) Jahr(?!\w)| \((?P<enclosed>{YEAR})\)))"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    year = match["year"] or match["bracketed"] or match["enclosed"]
    if year is None:
        steps = -1 if match["prior"] else offset(match["led"] or match["behind"])
        year = str(reference.year + steps) if reference else "XXXX"
    tail = _tail(match)
    return in_part(match, f"{year}-{tail}") if tail else None


def _tail(match: re.Match[str]) -> str | None:
    """What stands behind the year in the TIMEX3 value of the span."""
    if match["month"]:
        return f"{month_number(match['month']):02d}"
    if match["season"]:
        return season(match["season"])[0]
    if match["number"] is None:
        return f"W{int(match['week'] or match['week2']):02d}"
    number = nth(match["number"])
    if match["quarter"]:
        return f"Q{number}"
    return f"H{number}" if number < 3 else None


RULE = Rule(
    name="time_beside_year",
    label="TIME",
    signs=("Jahr", "jahr", "n 20", "t 20", "n 19", "t 19", " ("),
    pattern=_PATTERN,
    produce=_produce,
    priority=5,
    examples=(
        sample("nächstes Jahr im Juni", "Juni", "2025-06-01..2025-06-30", "2025-06"),
        sample("letztes Jahr im Dezember", "Dezember", "2023-12-01..2023-12-31", "2023-12"),
        sample("im Juni nächstes Jahr", "Juni", "2025-06-01..2025-06-30", "2025-06"),
        sample("im kommenden Jahr Ende März", "Ende März", "2025-03-21..2025-03-31", "2025-03", "END"),
        sample("nächstes Jahr im 2. Quartal", "2. Quartal", "2025-04-01..2025-06-30", "2025-Q2"),
        sample("nächstes Jahr im Herbst", "Herbst", "2025-09-01..2025-11-30", "2025-FA"),
        sample("in 2023 im Mai", "Mai", "2023-05-01..2023-05-31", "2023-05"),
        sample("Auftakt Mai (2023)", "Mai", "2023-05-01..2023-05-31", "2023-05"),
        sample("Sperrung KW 30 (2023)", "KW 30", "2023-07-24..2023-07-30", "2023-W30"),
        sample("Bauzeit 2026 (Herbst)", "Herbst", "2026-09-01..2026-11-30", "2026-FA"),
    ),
    counter_examples=("nächstes Jahr im Juni 2025", "im nächsten Jahr am 3. Juni", "in jedem Jahr im Mai"),
)
