"""Calendar expressions by dateparser's search."""

from datetime import date, datetime
from functools import cache

from dateparser.date import DateDataParser
from dateparser.search import search_dates

from . import Times
from ._periods import Period, of_grain, week_of
from ._pieces import NAMED

DISTRIBUTION = "dateparser"
NOTES = {"times": "search_dates, de"}


def times(text: str, reference: date) -> Times:
    """What the search finds; it gives a moment and no place: the place is looked up, the period asked of the parser.

    Small words that it takes for short weekdays ("die" for Dienstag, "mit" for Mittwoch) are left out.
    """
    finds, at = Times(), 0
    settings = _settings(reference)
    for words, moment in search_dates(text, languages=["de"], settings=settings) or []:
        start = text.find(words, at)
        at = max(at, start + len(words))
        if start >= 0 and NAMED.search(words):
            period = _parser(reference).get_date_data(words).period
            finds.append((start, at, *_days(moment.date(), period)))
    return finds


def _days(day: date, period: str) -> Period:
    if period == "week":
        return week_of(day)
    return of_grain(day.replace(month=1) if period == "year" else day, period)


def _settings(reference: date) -> dict[str, object]:
    return {"RELATIVE_BASE": datetime(reference.year, reference.month, reference.day), "DATE_ORDER": "DMY"}  # noqa: DTZ001


@cache
def _parser(reference: date) -> DateDataParser:
    return DateDataParser(languages=["de"], settings=_settings(reference))
