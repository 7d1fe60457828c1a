"""Which days a TIMEX3 value names, after ISO 24617-1 and the conventions of ANNOTATION.md, and how finely."""

import re
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from .values import TimeValue

Span = tuple[date, date]

# Codes of ISO 24617-1 with the months of ANNOTATION.md; winter runs into the next year.
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_BLOCKS = {"Q": 3, "H": 6}
_THIRDS = {"START": 0, "MID": 1, "END": 2}


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
        # A year, or with fewer figures the decade or century that begins with them.
        return _months(year * 10 ** (4 - len(head)), 1, 12 * 10 ** (4 - len(head)))
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


_PRECISION = (
    (re.compile(r"P\d"), "term"), (re.compile(r".*/"), "range"), (re.compile(r"\d\d\Z"), "century"), (re.compile(r"\d{3}\Z"), "decade"),
    (re.compile(r"\d{4}\Z"), "year"), (re.compile(r"\d{4}-W\d\d\Z"), "week"), (re.compile(r"\d{4}-Q\d\Z"), "quarter"),
    (re.compile(r"\d{4}-H\d\Z"), "half"), (re.compile(r"\d{4}-(?:SP|SU|FA|WI)\Z"), "season"), (re.compile(r"\d{4}-\d\d\Z"), "month"),
    (re.compile(r"\d{4}-\d\d-\d\d\Z"), "day"),
)  # fmt: skip


def precision_of(value: TimeValue) -> str | None:
    """The key of `vocabulary.PRECISION` that the TIMEX3 value has; None where the expression has no days."""
    if value.date_from is None or value.timex_value is None:
        return None
    if value.timex_mod in _THIRDS:
        return "part"
    return next((name for pattern, name in _PRECISION if pattern.match(value.timex_value)), None)
