"""The calendar: how years, months, weeks and days are named, found nearest to the meeting, and counted from it."""

from datetime import date
from functools import lru_cache

from dateutil.relativedelta import relativedelta

from .timex import span_of
from .values import TimeValue


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


_STEPS = {"Y": "years", "M": "months", "W": "weeks", "D": "days"}


def counted(reference: date | None, count: int, unit: str) -> TimeValue:
    """The year, month, week or day (`unit` Y, M, W, D) that lies `count` of them after the meeting, or before."""
    if reference is None:
        return TimeValue(date_from=None, date_to=None)
    day = reference + relativedelta(**{_STEPS[unit]: count})  # type: ignore[arg-type]
    year, number, _ = day.isocalendar()
    named = {
        "Y": f"{day.year:04d}",
        "M": f"{day.year:04d}-{day.month:02d}",
        "W": f"{year:04d}-W{number:02d}",
        "D": day.isoformat(),
    }[unit]
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
