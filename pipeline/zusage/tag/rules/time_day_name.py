"""Days with the month's name and a year: 31. Dezember 2025, 3.Januar 2021, 12. und 13. Mai 2024, 1. Juli d. J."""

import re
from datetime import date

from ..calendar import between, dated
from ..values import Example, Rule, TimeValue
from ._time_words import DAY, MONTH, OF_YEAR, OPEN, month_number, stated_year

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
    pattern=_PATTERN,
    produce=_produce,
    priority=5,
    examples=(
        Example(text="bis zum 31. Dezember 2025 umzusetzen", span="31. Dezember 2025", value=between("2025-12-31", timex="2025-12-31")),
        Example(text="Moorhagen, 17. Juli 2018", span="17. Juli 2018", value=between("2018-07-17", timex="2018-07-17")),
        Example(text="Seit dem 1. Okt. 2023 gilt das.", span="1. Okt. 2023", value=between("2023-10-01", timex="2023-10-01")),
        Example(text="ab 1. De-\nzember 2026", span="1. De-\nzember 2026", value=between("2026-12-01", timex="2026-12-01")),
        Example(text="am 3.Januar 2021 brach das Rohr", span="3.Januar 2021", value=between("2021-01-03", timex="2021-01-03")),
        Example(text="Bis zum 31. Dezember dieses Jahres soll", span="31. Dezember dieses Jahres", value=between("2024-12-31", timex="2024-12-31")),
        Example(text="zum 1. Juli d. J. bestellt", span="1. Juli d. J.", value=between("2024-07-01", timex="2024-07-01")),
        Example(text="zum 1. August nächsten Jahres", span="1. August nächsten Jahres", value=between("2025-08-01", timex="2025-08-01")),
        Example(text="am 12. und 13. Mai 2024 in der Halle", span="12. und 13. Mai 2024", value=between("2024-05-12", "2024-05-13", timex="2024-05-12/2024-05-13")),
    ),
    counter_examples=("Am 31. Februar 2024 war nichts.", "Die Straße Am 2. Maiweg 2024 wird saniert.", "§ 31. Dezemberfassung 2020"),
)  # fmt: skip
