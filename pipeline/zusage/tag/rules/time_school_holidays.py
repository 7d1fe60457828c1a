"""School holidays: nach den Sommerferien, Herbstferien 2025; the Land is unknown, so all Länder bound the days."""

import re
from datetime import date
from functools import cache

from holidays import country_holidays

from ..values import Rule, TimeValue
from ._time_words import YEAR, sample

# The names in the `holidays` package; it merges Easter with spring and Ascension with Whitsun breaks.
_NAMES = {
    "Sommer": "Sommerferien", "Herbst": "Herbstferien", "Oster": "Oster-/Frühjahrsferien", "Winter": "Winterferien",
    "Pfingst": "Himmelfahrts-/Pfingstferien",
}  # fmt: skip
_PATTERN = re.compile(
    rf"(?<![\w-])(?P<span>(?P<which>{'|'.join(_NAMES)}|Weihnachts)ferien(?: (?P<year>{YEAR})(?!\d))?)(?!\w|-\w)"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    name = _NAMES.get(match["which"])
    year = match["year"] or (reference.year if reference else None)
    # Christmas holidays lie in two years, which the calendar lists apart: found, without days.
    span = _envelope(name, int(year)) if name and year else None
    if span and reference and not match["year"] and span[1] < reference:
        span = _envelope(name or "", reference.year + 1)
    if span is None:
        return TimeValue(date_from=None, date_to=None)
    timex = f"{span[0].isoformat()}/{span[1].isoformat()}"
    return TimeValue(date_from=span[0], date_to=span[1], timex_value=timex, timex_mod="APPROX")


@cache
def _envelope(name: str, year: int) -> tuple[date, date] | None:
    """The first and last day of these holidays in any Land; None for a year that the calendar does not reach."""
    days = [
        day
        for land in country_holidays("DE").subdivisions
        for day, holiday in country_holidays(
            "DE", subdiv=land, years=year, categories=("school",), language="de"
        ).items()
        if holiday == name
    ]
    return (min(days), max(days)) if days else None


RULE = Rule(
    name="time_school_holidays",
    label="TIME",
    signs=("ferien",),
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("nach den Sommerferien", "Sommerferien", "2024-06-20..2024-09-09", "2024-06-20/2024-09-09", "APPROX"),
        sample(
            "in den Herbstferien 2025", "Herbstferien 2025", "2025-10-02..2025-11-07", "2025-10-02/2025-11-07", "APPROX"
        ),
        sample("vor den Weihnachtsferien", "Weihnachtsferien", ""),
    ),
    counter_examples=("die Ferienbetreuung im Sommer", "der Sommerferienpass", "das Herbstferien-Programm"),
)
