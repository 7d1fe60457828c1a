"""Months and seasons counted from now: kommenden Mai, im nächsten Herbst, letzten Winter, diesen Sommer."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_periods import between
from ._time_words import (
    MONTH_NAME,
    MONTH_SIGNS,
    SEASON,
    SEASON_SIGNS,
    WHICH,
    YEAR,
    month_number,
    offset,
    sample,
    season,
)

_PATTERN = re.compile(
    rf"(?<![\w-])(?=[A-Za-zÜü][a-zä]{{3}})(?P<span>(?P<which>{WHICH}) (?:(?P<month>{MONTH_NAME})|(?P<season>{SEASON}))"
    rf"(?: ?/ ?(?:(?P<month2>{MONTH_NAME})|(?P<season2>{SEASON})))?)(?![\w-]| {YEAR})"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    tail, mod = _named(match["month"], match["season"])
    if reference is None:
        return dated(f"XXXX-{tail}", mod)
    first = _of_year(tail, mod, offset(match["which"]), reference)
    if first is None or not (match["month2"] or match["season2"]):
        return first
    tail, mod = _named(match["month2"], match["season2"])
    years = (dated(f"{reference.year + step}-{tail}", mod) for step in (-2, -1, 0, 1, 2, 3))
    return between(
        first, next((x for x in years if x and x.date_from and first.date_from and x.date_from > first.date_from), None)
    )


def _named(month: str | None, name: str | None) -> tuple[str, str | None]:
    return (f"{month_number(month)}".zfill(2), None) if month else season(name or "")


def _of_year(tail: str, mod: str | None, steps: int, reference: date) -> TimeValue | None:
    """The next that begins after the meeting, the last that ended before it, or that of the running year."""
    years = [dated(f"{reference.year + step}-{tail}", mod) for step in (-3, -2, -1, 0, 1, 2, 3)]
    spans = [(x.date_from, x.date_to, x) for x in years if x and x.date_from and x.date_to]
    if steps > 0:
        return [x for first, _, x in spans if first > reference][steps - 1]
    if steps < 0:
        return [x for _, last, x in spans if last < reference][steps]
    running = [x for first, last, x in spans if first <= reference <= last]
    return running[0] if running else years[3]


RULE = Rule(
    name="time_named_relative",
    label="TIME",
    signs=(*MONTH_SIGNS, *SEASON_SIGNS),
    pattern=_PATTERN,
    produce=_produce,
    priority=2,
    examples=(
        sample("ab kommendem Oktober", "kommendem Oktober", "2024-10-01..2024-10-31", "2024-10"),
        sample("im nächsten Herbst", "nächsten Herbst", "2024-09-01..2024-11-30", "2024-FA"),
        sample("im letzten Winter", "letzten Winter", "2023-12-01..2024-02-29", "2023-WI"),
        sample("noch diesen Sommer", "diesen Sommer", "2024-06-01..2024-08-31", "2024-SU"),
        sample("im kommenden Frühjahr", "kommenden Frühjahr", "2025-03-01..2025-05-31", "2025-SP"),
        sample("im letzten Sommer", "letzten Sommer", "2023-06-01..2023-08-31", "2023-SU", reference="2024-07-15"),
        sample("im kommenden Herbst/Winter", "kommenden Herbst/Winter", "2024-09-01..2025-02-28", "2024-09/2025-02"),
        sample("im vergangenen September", "vergangenen September", "2023-09-01..2023-09-30", "2023-09"),
    ),
    counter_examples=("das nächste Sommerfest", "dieser Herbstmarkt", "der letzte Maifeiertag"),
)
