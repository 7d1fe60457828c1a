"""Weekdays counted within a month: am ersten Montag im März 2024, letzten Sonntag im September, 2. Dienstag des Monats Juni."""

import calendar
import re
from datetime import date, timedelta

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_words import MONTH_NAME, OF_YEAR, ORDINAL, month_number, ordinal, sample, stated_year

_DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag", "Sonnabend")
_PATTERN = re.compile(
    rf"(?<![\w.-])(?P<span>(?P<number>{ORDINAL}) ?(?P<weekday>{'|'.join(_DAYS)})s? (?:im|des) (?:Monats? )?(?P<month>{MONTH_NAME})"
    rf"(?:{OF_YEAR})?)(?![\w-])"
)
# A day that comes again and again is none.
_EVERY = re.compile(
    r"(?:[Jj]ede[nmrs]?|[Jj]eweils(?: am| der| den)?|[Ii]mmer(?: am)?|[Aa]lljährlich(?: am)?|[Ss]tets(?: am)?) $"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    start = match.start("span")
    if _EVERY.search(match.string[max(0, start - 20) : start]):
        return None
    if match["year"] or match["yy"] or match["which"] or match["prior"] or match["marked"]:
        year = stated_year(match, reference)
        return dated("XXXX-XX-XX") if "X" in year else _value(_day(match, int(year)))
    if reference is None:
        return dated("XXXX-XX-XX")
    days = (_day(match, reference.year), _day(match, reference.year + 1))
    return _value(next((day for day in days if day and day >= reference), None))


def _day(match: re.Match[str], year: int) -> date | None:
    """The day counted from the month's first, or with "letzten" from its last; None where the month has no fifth."""
    month, weekday = month_number(match["month"]), min(_DAYS.index(match["weekday"]), 7) % 7
    if match["weekday"] == "Sonnabend":
        weekday = 5
    if match["number"][:1] in "Ll":
        last = date(year, month, calendar.monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7, weeks=ordinal(match["number"]) - 1)


def _value(day: date | None) -> TimeValue | None:
    return dated(day.isoformat()) if day else None


RULE = Rule(
    name="time_weekday_of_month",
    label="TIME",
    yearless=True,
    signs=("tag", "Mittwoch", "abend"),
    pattern=_PATTERN,
    produce=_produce,
    priority=6,
    examples=(
        sample("am ersten Montag im März 2024", "ersten Montag im März 2024", "2024-03-04"),
        sample("am zweiten Dienstag im Juni", "zweiten Dienstag im Juni", "2024-06-11"),
        sample("bis zum letzten Sonntag im September 2024", "letzten Sonntag im September 2024", "2024-09-29"),
        sample("am 3. Samstag des Monats Oktober", "3. Samstag des Monats Oktober", "2024-10-19"),
        sample("der erste Sonnabend im Mai nächsten Jahres", "erste Sonnabend im Mai nächsten Jahres", "2025-05-03"),
    ),
    counter_examples=(
        "jeden ersten Montag im März",
        "jeweils am zweiten Dienstag im Juni",
        "Sprechstunde am ersten Montag im Monat",
        "am ersten Montagstermin im März-Programm",
    ),
)
