"""School holidays: nach den Sommerferien, Weihnachtsferien 2024/25; the Land is unknown, so all Länder bound the days."""

import re
from datetime import date, timedelta
from functools import cache

from dateutil.easter import easter
from holidays import country_holidays

from ..values import Rule, TimeValue
from ._time_words import YEAR, full_year, sample, second_year

# The names in the `holidays` package; it merges Easter with spring and Ascension with Whitsun breaks.
_NAMES = {
    "Sommer": "Sommerferien", "Herbst": "Herbstferien", "Oster": "Oster-/Frühjahrsferien", "Frühjahrs": "Oster-/Frühjahrsferien",
    "Faschings": "Oster-/Frühjahrsferien", "Winter": "Winterferien", "Pfingst": "Himmelfahrts-/Pfingstferien",
    "Weihnachts": "Weihnachtsferien",
}  # fmt: skip
_PATTERN = re.compile(
    rf"(?<![\w-])(?P<span>(?P<which>{'|'.join(_NAMES)})ferien"
    rf"(?: (?P<year>{YEAR}|\d\d(?=/))(?: ?/ ?(?P<second>{YEAR}|\d\d))?(?!\d))?)(?!\w|-\w)"
)
_AROUND_EASTER = timedelta(days=21)
_SHORTEST, _GAP = 3, timedelta(days=4)
"""Days of a break, so that bridge days are none; and how far apart days of one break may lie."""


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    year = match["year"] if match["year"] and len(match["year"]) == 4 else None
    if match["year"] and not year:
        year = full_year(match["year"], reference)
    if match["second"] and (match["which"] != "Weihnachts" or not second_year(year or "", match["second"])):
        return None
    span = _envelope(match["which"], int(year)) if year else _nearest(match["which"], reference)
    if span is None:
        return TimeValue(date_from=None, date_to=None)
    timex = f"{span[0].isoformat()}/{span[1].isoformat()}"
    return TimeValue(date_from=span[0], date_to=span[1], timex_value=timex, timex_mod="APPROX")


def _nearest(which: str, reference: date | None) -> tuple[date, date] | None:
    if reference is None:
        return None
    spans = (_envelope(which, reference.year + step) for step in (-1, 0, 1))
    return next((span for span in spans if span and span[1] >= reference), None)


@cache
def _envelope(which: str, year: int) -> tuple[date, date] | None:
    """The first and last day of these holidays in any Land; None for a year that the calendar does not reach."""
    breaks = [span for land in country_holidays("DE").subdivisions for span in _breaks(which, land, year)]
    return (min(first for first, _ in breaks), max(last for _, last in breaks)) if breaks else None


def _breaks(which: str, land: str, year: int) -> list[tuple[date, date]]:
    """The breaks of that name in a Land which begin in `year`, without bridge days."""
    calendar = country_holidays("DE", subdiv=land, years=(year, year + 1), categories=("school",), language="de")
    runs: list[list[date]] = []
    for day in sorted(day for day, name in calendar.items() if name == _NAMES[which]):
        if runs and day - runs[-1][-1] <= _GAP:
            runs[-1].append(day)
        else:
            runs.append([day])
    return [
        (run[0], run[-1])
        for run in runs
        if len(run) >= _SHORTEST and _begins(run, year) and _is_named(which, run, year)
    ]


def _begins(run: list[date], year: int) -> bool:
    # Days of January at the head of a year belong to the Christmas holidays before it.
    return run[0].year == year and run[0] > date(year, 1, 8)


def _is_named(which: str, run: list[date], year: int) -> bool:
    if _NAMES[which] != _NAMES["Oster"]:
        return True
    near = run[0] - _AROUND_EASTER <= easter(year) <= run[-1] + _AROUND_EASTER
    return near == (which == "Oster")


RULE = Rule(
    name="time_school_holidays",
    label="TIME",
    yearless=True,
    signs=("ferien",),
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("nach den Sommerferien", "Sommerferien", "2024-06-20..2024-09-09", "2024-06-20/2024-09-09", "APPROX"),
        sample(
            "in den Herbstferien 2025", "Herbstferien 2025", "2025-10-06..2025-11-07", "2025-10-06/2025-11-07", "APPROX"
        ),
        sample(
            "vor den Weihnachtsferien", "Weihnachtsferien", "2024-12-19..2025-01-10", "2024-12-19/2025-01-10", "APPROX"
        ),
        sample(
            "Reinigung Weihnachtsferien 2023/24",
            "Weihnachtsferien 2023/24",
            "2023-12-21..2024-01-13",
            "2023-12-21/2024-01-13",
            "APPROX",
        ),
        sample(
            "in den Osterferien 2025", "Osterferien 2025", "2025-04-07..2025-04-26", "2025-04-07/2025-04-26", "APPROX"
        ),
        sample("vor den Pfingstferien 2035", "Pfingstferien 2035", ""),
    ),
    counter_examples=("die Ferienbetreuung im Sommer", "der Sommerferienpass", "das Herbstferien-Programm"),
)
