"""Weeks of a month, the nth with its Thursday in it: ersten Maiwoche, letzte Woche im Juni 2025, zweite Woche des Monats."""

import re
from datetime import date, timedelta

from ..calendar import counted, dated
from ..values import Rule, TimeValue
from ._time_words import MONTH_NAME, OF_YEAR, WHICH, month_number, offset, sample, stated_year

_NTH = r"(?P<number>[1-5]\.|(?:[Ee]rst|[Zz]weit|[Dd]ritt|[Vv]iert|[Ff]ünft|[Ll]etzt|[Vv]orletzt)e[nrs]?)"
_PATTERN = re.compile(
    rf"(?<![\w.,-])(?P<span>{_NTH} (?:(?:(?P<month>{MONTH_NAME})-?[Ww]oche|Woche (?:im |des Monats |vom |von )?(?P<name>{MONTH_NAME})s?)"
    rf"(?:,?(?P<dated>{OF_YEAR}))?|Woche (?:(?:des|im)|(?:des |im )?(?P<of>{WHICH})) Monats?))(?![\w%€]|-\w)"
)
_NUMBERS = {"erst": 0, "zwei": 1, "drit": 2, "vier": 3, "fünf": 4, "letz": -1, "vorl": -2}


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    word, name = match["number"], match["month"] or match["name"]
    number = int(word[0]) - 1 if word[0].isdigit() else _NUMBERS[word[:4].lower()]
    if not name:
        month = counted(reference, offset(match["of"]) if match["of"] else 0, "M").timex_value
        return _week(month, number) if month else dated("XXXX-WXX")
    year = stated_year(match, reference) if match["dated"] else None
    if year or reference is None:
        return _week(f"{year or 'XXXX'}-{month_number(name):02d}", number)
    weeks = (_week(f"{reference.year + step}-{month_number(name):02d}", number) for step in (0, 1))
    return next((value for value in weeks if value and value.date_to and value.date_to >= reference), None)


def _week(month: str, number: int) -> TimeValue | None:
    whole = dated(month)
    if whole is None or whole.date_from is None or whole.date_to is None:
        return whole
    first = whole.date_from + timedelta(days=(3 - whole.date_from.weekday()) % 7)
    thursdays = [
        first + timedelta(weeks=count) for count in range(5) if first + timedelta(weeks=count) <= whole.date_to
    ]
    if number >= len(thursdays):
        return None
    year, week, _ = thursdays[number].isocalendar()
    return dated(f"{year}-W{week:02d}")


RULE = Rule(
    name="time_month_week",
    label="TIME",
    yearless=True,
    signs=("oche",),
    pattern=_PATTERN,
    produce=_produce,
    priority=4,
    examples=(
        sample("in der ersten Juniwoche", "ersten Juniwoche", "2024-06-03..2024-06-09", "2024-W23"),
        sample("letzte Woche im Mai", "letzte Woche im Mai", "2024-05-27..2024-06-02", "2024-W22"),
        sample("2. Novemberwoche 2025", "2. Novemberwoche 2025", "2025-11-10..2025-11-16", "2025-W46"),
        sample("zweite Woche des Monats", "zweite Woche des Monats", "2024-05-06..2024-05-12", "2024-W19"),
        sample("dritte Woche im Juni 2025", "dritte Woche im Juni 2025", "2025-06-16..2025-06-22", "2025-W25"),
    ),
    counter_examples=("letzte Woche im Maisfeld", "die erste Woche der Sommerferien", "letzte Woche im Rathaus"),
)
