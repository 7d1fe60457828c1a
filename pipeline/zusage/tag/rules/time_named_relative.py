"""Months and seasons counted from now: kommenden Mai, im nächsten Herbst, letzten Winter, diesen Sommer."""

import re
from datetime import date

from ..calendar import between, dated, last_before, nearest
from ..values import Example, Rule, TimeValue
from ._time_words import MONTH_NAME, SEASON, WHICH, YEAR, month_number, offset, season

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
    pattern=_PATTERN,
    produce=_produce,
    priority=2,
    examples=(
        Example(text="ab kommendem Oktober", span="kommendem Oktober", value=between("2024-10-01", "2024-10-31", timex="2024-10")),
        Example(text="im nächsten Herbst", span="nächsten Herbst", value=between("2024-09-01", "2024-11-30", timex="2024-FA")),
        Example(text="im letzten Winter", span="letzten Winter", value=between("2023-12-01", "2024-02-29", timex="2023-WI")),
        Example(text="noch diesen Sommer", span="diesen Sommer", value=between("2024-06-01", "2024-08-31", timex="2024-SU")),
        Example(text="im vergangenen September", span="vergangenen September", value=between("2023-09-01", "2023-09-30", timex="2023-09")),
    ),
    counter_examples=("das nächste Sommerfest", "dieser Herbstmarkt", "der letzte Maifeiertag"),
)  # fmt: skip
