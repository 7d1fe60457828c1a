"""Dates and times of page heads to ISO: "Mo, 03.11.2025" and "18:00 - 19:45"."""

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

_BERLIN = ZoneInfo("Europe/Berlin")
GERMAN_MONTHS = (
    "januar",
    "februar",
    "märz",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "dezember",
)
_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMERIC = re.compile(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?!\d)")
_WRITTEN = re.compile(r"(?<!\d)(\d{1,2})\.\s?([A-Za-zä]{3,9})\s(\d{4})(?!\d)")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_AMERICAN = re.compile(r"\b([A-Z][a-z]{2})[a-z]{0,6}\.? (\d{1,2}), (\d{4})\b")
"""ALLRIS 4 formats by the request's language: the same cell can read "Jan 29, 2026" or "2026 Sep 3"."""

_YEAR_FIRST = re.compile(r"\b(\d{4}) ([A-Z][a-z]{2})[a-z]{0,6}\.? (\d{1,2})\b")
_HALVES = re.compile(r"(?<![\d:.])(1[0-2]|0?[1-9]):([0-5]\d)\s?([AaPp])\.?[Mm]\b")

_TIME = re.compile(r"(?<![\d:.])([01]?\d|2[0-4])(?:[:.]([0-5]\d)|\s?(?=Uhr))(?![\d:])")


def read_date(text: str) -> str | None:
    """The first day in `text` as ISO; None where there is none or it is not in the calendar."""
    if match := _ISO.search(text):
        return _iso(match[1], int(match[2]), match[3])
    if match := _NUMERIC.search(text):
        return _iso(match[3], int(match[2]), match[1])
    if match := _WRITTEN.search(text):
        return _iso(match[3], _month(match[2], GERMAN_MONTHS), match[1])
    if match := _AMERICAN.search(text):
        return _iso(match[3], _month(match[1], _ENGLISH), match[2])
    if match := _YEAR_FIRST.search(text):
        return _iso(match[1], _month(match[2], _ENGLISH), match[3])
    return None


def month_number(word: str) -> int | None:
    """1 to 12 for a German month, in full or cut ("September", "Sept"); None for another word."""
    return _month(word, GERMAN_MONTHS) or None


def read_times(text: str) -> tuple[str | None, str | None]:
    """Begin and end as HH:MM from "18:00 - 19:45", "17:00-18:40 Uhr", "ab 18 Uhr", "6:00 PM"; None where not stated."""
    clean = _HALVES.sub(_of_the_day, _NUMERIC.sub(" ", text.replace("\xa0", " ")))
    found = [f"{int(match[1]) % 24:02}:{match[2] or '00'}" for match in _TIME.finditer(clean)]
    return (found[0] if found else None), (found[1] if len(found) > 1 else None)


def start_end(day: str, times: str | None) -> tuple[str, str | None]:
    """ISO begin and end of a meeting (Europe/Berlin, no offset) from an ISO day and the time cell.

    Without times the begin is the day alone. An end before the begin is on the next day.
    """
    start, end = read_times(times or "")
    if start is None:
        return day, None
    if end is None:
        return f"{day}T{start}", None
    last = day if end >= start else (date.fromisoformat(day) + timedelta(days=1)).isoformat()
    return f"{day}T{start}", f"{last}T{end}"


def read_moment(text: str) -> str | None:
    """An OParl date or date-time as ISO in Europe/Berlin, to the minute; None where it is none."""
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return read_date(text)
    if "T" not in text and ":" not in text:
        return moment.date().isoformat()
    local = moment.astimezone(_BERLIN) if moment.tzinfo else moment
    return local.replace(tzinfo=None).isoformat(timespec="minutes")


def _of_the_day(match: re.Match[str]) -> str:
    return f"{int(match[1]) % 12 + (12 if match[3] in 'Pp' else 0)}:{match[2]}"


def _month(word: str, names: tuple[str, ...]) -> int:
    return next((number for number, name in enumerate(names, 1) if name.startswith(word.lower().rstrip("."))), 0)


def _iso(year: str, month: int, day: str) -> str | None:
    full = int(year) if len(year) == 4 else 2000 + int(year)
    try:
        return date(full, month, int(day)).isoformat()
    except ValueError:
        return None
