"""Amounts and calendar expressions by Microsoft's Recognizers-Text."""

import re
from datetime import date, datetime, timedelta
from typing import Any

from ms_recognizers_date_time import recognize_datetime
from ms_recognizers_number_with_unit import recognize_currency

from . import Amounts, Times
from ._periods import Period, of_grain, of_timex
from ._pieces import sentences

DISTRIBUTION = "ms-recognizers-text-suite"
NOTES = {"amounts": "de-de", "times": "de-de"}
_UNITS = {"Euro": 1, "Cent": 100}


def amounts(text: str, reference: date) -> Amounts:
    """Amounts in euro or cent; a currency word without a number is none. The reference day plays no part."""
    finds = Amounts()
    for found in recognize_currency(text, "de-de"):  # the whole text: it builds its tables anew for every call
        number, unit = found.resolution["value"], found.resolution["unit"]
        if number is not None and unit in _UNITS:
            euros = float(number.replace(",", ".")) / _UNITS[unit]
            finds.append((found.start, found.end + 1, euros, euros))
    return finds


def times(text: str, reference: date) -> Times:
    """Dates and date ranges; times, durations and sets name no days and are left out.

    Sentence by sentence: from a whole passage it finds half as many.
    """
    finds = Times()
    noon = datetime(reference.year, reference.month, reference.day, 12)  # noqa: DTZ001 - it reckons without zones
    for place, sentence in sentences(text):
        for found in recognize_datetime(sentence, "de-de", reference=noon):
            if found.type_name.removeprefix("datetimeV2.") in ("date", "daterange", "datetime", "datetimerange"):
                values = (found.resolution or {}).get("values", [])
                periods = [period for value in values if (period := _days(value, found.text))]
                finds.append((place + found.start, place + found.end + 1, *_choice(periods, reference)))
    return finds


def _choice(periods: list[Period], reference: date) -> Period | tuple[None, None]:
    """Of a past and a coming reading the nearer one to the meeting, which is right more often than always the coming one."""
    return min(periods, key=lambda period: abs(period[0] - reference), default=(None, None))


def _days(value: dict[str, Any], words: str) -> Period | None:
    first, after, day = (_day(value.get(key)) for key in ("start", "end", "value"))
    timex = value.get("timex", "")
    if day:
        return day, day
    if first and after:
        last = _last_named(after, timex) if re.search(r" bis |-|–", words) else after - timedelta(days=1)
        return first, max(first, last)
    return _open(first, after, timex, value.get("Mod", ""))


def _last_named(end: date, timex: str) -> date:
    """ "vom 3. bis 5.", "von März bis Mai" come with the day on which what is named last begins: it belongs to the range."""
    grain = {"M": "month", "Y": "year"}.get(timex.rstrip(")")[-1:], "day")
    return of_grain(end, grain)[1]


def _open(first: date | None, after: date | None, timex: str, bound: str) -> Period | None:
    """ "ab Februar", "bis Ende Mai": one end is given, the period named is in the timex, its year in the end."""
    edge = first or (after - timedelta(days=1) if after and "end" in bound else after)
    return of_timex(timex.replace("XXXX", str(edge.year))) if edge else of_timex(timex)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text[:10]) if text and text[:4].isdigit() and text[4:5] == "-" else None
