"""The calendar: which days a TIMEX3 value names, and how years, months, weeks and days are counted from the meeting."""

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from dateutil.relativedelta import relativedelta

from .values import TimeValue

Span = tuple[date, date]

# Codes of ISO 24617-1 with the months of ANNOTATION.md; winter runs into the next year.
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_BLOCKS = {"Q": 3, "H": 6}
_THIRDS = {"START": 0, "MID": 1, "END": 2}
_YEAR = re.compile(r"(?<![\d-])\d{4}")


def span_of(timex: str, mod: str | None = None) -> Span | None:
    """The first and the last day of a TIMEX3 value; None where it is unknown (XXXX).

    A slash joins the ends of an interval. `mod` START, MID or END takes a third: of a month its days 1-10, 11-20 or
    21-last, of anything longer its months. Raises ValueError for what the calendar does not have (30 February, week 54).
    """
    if "X" in timex:
        return None
    first, _, last = timex.partition("/")
    start, end = _single(first)[0], _single(last or first)[1]
    return _third(start, end, _THIRDS[mod]) if mod in _THIRDS else (start, end)


def _single(timex: str) -> Span:
    head, _, tail = timex.partition("-")
    year = int(head)
    if not tail:
        return _months(year, 1, 12) if len(head) == 4 else _months(year * 10, 1, 120)
    if tail in _SEASONS:
        return _months(year, _SEASONS[tail], 3)
    if tail[0] in _BLOCKS:
        size = _BLOCKS[tail[0]]
        return _months(year, (int(tail[1:]) - 1) * size + 1, size)
    if tail[0] == "W":
        return week_of(date.fromisocalendar(year, int(tail[1:]), 1))
    if len(tail) == 2:
        return _months(year, int(tail), 1)
    day = date.fromisoformat(timex)
    return day, day


def _months(year: int, month: int, count: int) -> Span:
    start = date(year, month, 1)
    return start, start + relativedelta(months=count, days=-1)


def _third(start: date, end: date, part: int) -> Span:
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if months == 1:
        # A day or a week has no thirds in ANNOTATION.md: it stays whole.
        return (start, end) if (end - start).days < 27 else (start.replace(day=part * 10 + 1), _tenth(end, part))
    size = months // 3
    if size == 0:
        return start, end
    first = start + relativedelta(months=part * size)
    return first, (end if part == 2 else first + relativedelta(months=size, days=-1))


def _tenth(end: date, part: int) -> date:
    return end if part == 2 else end.replace(day=part * 10 + 10)


def week_of(day: date) -> Span:
    """Monday and Sunday around `day`."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


@lru_cache(maxsize=4096)
def dated(timex: str, mod: str | None = None) -> TimeValue | None:
    """The value that a TIMEX3 date stands for; None where the calendar does not have it."""
    try:
        span = span_of(timex, mod)
    except ValueError:
        return None
    first, last = span or (None, None)
    return TimeValue(date_from=first, date_to=last, timex_value=timex, timex_mod=mod)


@lru_cache(maxsize=4096)
def nearest(template: str, reference: date | None, mod: str | None = None) -> TimeValue | None:
    """The value of `template` ({y} the year, {z} the year after) that is the nearest not before the meeting.

    Unknown (XXXX, no days) where the meeting day is; None where no such day exists.
    """
    if reference is None:
        return dated(template.format(y="XXXX", z="XXXX"), mod)
    # From the year before, for a winter or a school year may still run; eight ahead, for 29 February after 2096.
    for year in range(reference.year - 1, reference.year + 9):
        value = dated(template.format(y=year, z=year + 1), mod)
        if value and value.date_to and value.date_to >= reference:
            return value
    return None


@lru_cache(maxsize=4096)
def last_before(value: TimeValue, reference: date) -> TimeValue:
    """`value` moved back by whole years until it has begun by the meeting: a past tense's "im Juli"."""
    timex = value.timex_value or ""
    for _ in range(9):
        moved = dated(timex, value.timex_mod)
        if moved and moved.date_from and moved.date_from <= reference:
            return replace(moved, bound=value.bound, timex_type=value.timex_type)
        timex = _YEAR.sub(lambda year: f"{int(year[0]) - 1:04d}", timex)
    return value


_STEPS = {"Y": "years", "M": "months", "W": "weeks", "D": "days"}


def counted(reference: date | None, count: int, unit: str) -> TimeValue:
    """The year, month, week or day (`unit` Y, M, W, D) that lies `count` of them after the meeting, or before."""
    if reference is None:
        return TimeValue(date_from=None, date_to=None)
    day = reference + relativedelta(**{_STEPS[unit]: count})  # type: ignore[arg-type]
    year, number, _ = day.isocalendar()
    named = {"Y": f"{day:%Y}", "M": f"{day:%Y-%m}", "W": f"{year}-W{number:02d}", "D": day.isoformat()}[unit]
    first, last = span_of(named) or (None, None)
    return TimeValue(date_from=first, date_to=last, timex_value=named)


def stretch(reference: date | None, count: int, unit: str) -> TimeValue:
    """The days from the meeting to `count` units on (back: negative), a duration in TIMEX3."""
    code = f"P{abs(count)}{unit}"
    if reference is None:
        return TimeValue(date_from=None, date_to=None, timex_type="DURATION", timex_value=code)
    other = reference + relativedelta(**{_STEPS[unit]: count})  # type: ignore[arg-type]
    return TimeValue(
        date_from=min(reference, other), date_to=max(reference, other), timex_type="DURATION", timex_value=code
    )


def year_from(reference: date | None, steps: int, *, school: bool = False) -> str:
    """The TIMEX3 value of the year `steps` on from the meeting's; a school year runs from August to July."""
    if reference is None:
        return "XXXX"
    if not school:
        return str(reference.year + steps)
    start = reference.year + steps - (reference.month < 8)
    return f"{start}-08-01/{start + 1}-07-31"
