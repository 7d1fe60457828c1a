"""Calendar periods by name: the days of `2024-Q3`, `2024-W21`, or of the month that begins on a day."""

import re
from calendar import monthrange
from datetime import date, timedelta

MONTHS = {"month": 1, "quarter": 3, "year": 12}
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)"
    r"|(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T.*)?)?))?"
)

Period = tuple[date, date]


def months_from(first: date, count: int) -> Period:
    """`count` whole months, beginning with the one of `first`."""
    index = first.year * 12 + first.month - 1 + count - 1
    year, month = index // 12, index % 12 + 1
    return first.replace(day=1), date(year, month, monthrange(year, month)[1])


def week_of(day: date) -> Period:
    """Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def of_grain(day: date, grain: str) -> Period:
    """The day, week, month, quarter or year that begins on `day`; smaller grains count as the day."""
    if grain in MONTHS:
        return months_from(day, MONTHS[grain])
    return (day, day + timedelta(days=6)) if grain == "week" else (day, day)


def of_timex(value: str) -> Period | None:
    """The days of a TIMEX3 value; None for a duration, a set or anything else that names no days."""
    if re.fullmatch(r"\d{3}", value):  # a decade
        return date(int(value) * 10, 1, 1), date(int(value) * 10 + 9, 12, 31)
    found = _VALUE.fullmatch(value)
    if found is None:
        return None
    year = int(found["year"])
    if found["week"]:
        return week_of(date.fromisocalendar(year, int(found["week"]), 1))
    if found["day"]:
        day = date(year, int(found["month"]), int(found["day"]))
        return day, day
    first, count = _months(found)
    return months_from(date(year, first, 1), count)


def _months(found: re.Match[str]) -> tuple[int, int]:
    """The first month and how many of a quarter, half-year, season, month or year."""
    if found["quarter"]:
        return int(found["quarter"]) * 3 - 2, 3
    if found["half"]:
        return int(found["half"]) * 6 - 5, 6
    if found["season"]:
        return _SEASONS[found["season"]], 3
    return (int(found["month"]), 1) if found["month"] else (1, 12)
