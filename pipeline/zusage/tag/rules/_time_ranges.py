"""Ranges that name their month only at the end: "vom 1. bis 3. Mai", "zwischen dem 5. und dem 9. August"."""

import re
from datetime import date

from ..calendar import dated, nearest
from ..values import TimeValue
from ._time_days import WEEKDAY
from ._time_words import DAY, MONTH, OPEN, month_number

RANGE_SIGNS = ("bis", "–", "-", "zum", "auf den", "wischen ")
_LINK = r"(?:bis(?: zum| einschließlich| einschl\.| einschließlich zum)?|(?P<to>zum|auf den|und(?: dem| den)?)|[–-])"
# The span, and behind it the other end with its month; a year may follow.
FIRST_DAY = (
    rf"{OPEN}(?P<span>(?P<day>{DAY})\.)(?=,? ?(?:\([A-Z][a-z]{{1,9}}\.?\) ?)?{_LINK} ?(?:{WEEKDAY},? (?:den |dem )?)?{DAY}\. ?"
    rf"(?:(?P<month>{MONTH})|(?P<figure>[01]?\d)\.)"
)
_END = re.compile(rf",? ?(?:\([A-Z][a-z]{{1,9}}\.?\) ?)?{_LINK} ?(?:{WEEKDAY},? (?:den |dem )?)?(?P<day>{DAY})\.")
_VOM = re.compile(r"(?:[Vv]om|[Vv]on(?: de[mr])?) $")
_BETWEEN = re.compile(r"[Zz]wischen(?: dem)? $")


def begins(match: re.Match[str]) -> bool:
    """Whether the link is one of a range: "zum", "auf den" only behind "vom", "und" only behind "zwischen"."""
    if not match["to"]:
        return True
    start = match.start("span")
    lead = _BETWEEN if match["to"].startswith("und") else _VOM
    return lead.search(match.string[max(0, start - 14) : start]) is not None


def month_of(match: re.Match[str]) -> int:
    """1 to 12, the month that the end of the range names."""
    return month_number(match["month"]) if match["month"] else int(match["figure"])


def begun(start: str, end: str, reference: date | None) -> TimeValue | None:
    """The first day of a range without a year: the last such day not behind its end, which is the nearest not before the meeting.

    `start` and `end` are TIMEX3 values with {y} for the year.
    """
    last = nearest(end, reference)
    if last is None or last.date_to is None:
        return dated(start.format(y="XXXX")) if last else None
    for year in (last.date_to.year, last.date_to.year - 1):
        value = dated(start.format(y=year))
        if value and value.date_from and value.date_from <= last.date_to:
            return value
    return None


def end_day(match: re.Match[str]) -> int:
    """The day at the end of the range whose first day is the match."""
    end = _END.match(match.string, match.end("span"))
    assert end is not None, match[0]
    return int(end["day"])
