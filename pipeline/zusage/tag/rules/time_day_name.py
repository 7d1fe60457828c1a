"""Days with the month's name and a year: 31. Dezember 2025, 3.Januar 2021, 12. und 13. Mai 2024, 1. Juli d. J."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_words import DAY, MONTH, MONTH_SIGNS, OF_YEAR, OPEN, month_number, sample, stated_year

# A coordination that shares its month is one span; "12. bis 13. Mai" is a range, whose ends are two.
_PATTERN = re.compile(
    rf"{OPEN}(?P<span>(?:(?P<first>{DAY})\. ?(?:/|und|u\.) ?)?(?P<day>{DAY}) ?\. ?(?P<month>{MONTH}){OF_YEAR})(?!\w)"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    month = f"{stated_year(match, reference)}-{month_number(match['month']):02d}"
    last = f"{month}-{int(match['day']):02d}"
    return dated(f"{month}-{int(match['first']):02d}/{last}" if match["first"] else last)


RULE = Rule(
    name="time_day_name",
    label="TIME",
    signs=MONTH_SIGNS,
    pattern=_PATTERN,
    produce=_produce,
    priority=5,
    examples=(
        sample("bis zum 31. Dezember 2025 umzusetzen", "31. Dezember 2025", "2025-12-31"),
        sample("Moorhagen, 17. Juli 2018", "17. Juli 2018", "2018-07-17"),
        sample("Seit dem 1. Okt. 2023 gilt das.", "1. Okt. 2023", "2023-10-01"),
        sample("ab 1. De-\nzember 2026", "1. De-\nzember 2026", "2026-12-01"),
        sample("am 3.Januar 2021 brach das Rohr", "3.Januar 2021", "2021-01-03"),
        sample("Bis zum 31. Dezember dieses Jahres soll", "31. Dezember dieses Jahres", "2024-12-31"),
        sample("zum 1. Juli d. J. bestellt", "1. Juli d. J.", "2024-07-01"),
        sample("zum 1. August nächsten Jahres", "1. August nächsten Jahres", "2025-08-01"),
        sample(
            "am 12. und 13. Mai 2024 in der Halle",
            "12. und 13. Mai 2024",
            "2024-05-12..2024-05-13",
            "2024-05-12/2024-05-13",
        ),
    ),
    counter_examples=(
        "Am 31. Februar 2024 war nichts.",
        "Die Straße Am 2. Maiweg 2024 wird saniert.",
        "§ 31. Dezemberfassung 2020",
    ),
)
