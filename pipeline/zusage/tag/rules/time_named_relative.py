"""Months and seasons counted from now: kommenden Mai, im nächsten Herbst, letzten Winter, diesen Sommer."""

import re
from datetime import date

from ..calendar import dated, last_before, nearest
from ..values import Rule, TimeValue
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
    rf"(?<![\w-])(?P<span>(?P<which>{WHICH}) (?:(?P<month>{MONTH_NAME})|(?P<season>{SEASON})))(?![\w-]| {YEAR})"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    tail, mod = (f"{month_number(match['month']):02d}", None) if match["month"] else season(match["season"])
    steps = offset(match["which"])
    # "diesen Sommer" is the one of this year, the next one comes, the last one has been.
    if steps == 0:
        return dated(f"{reference.year if reference else 'XXXX'}-{tail}", mod)
    value = nearest(f"{{y}}-{tail}", reference, mod)
    return last_before(value, reference) if value and reference and steps < 0 else value


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
        sample("im vergangenen September", "vergangenen September", "2023-09-01..2023-09-30", "2023-09"),
    ),
    counter_examples=("das nächste Sommerfest", "dieser Herbstmarkt", "der letzte Maifeiertag"),
)
