"""Quarters with a year: 1. Quartal 2024, II. Quartal 2025, Quartal 3/2024, 3. Q. 2025, 2. und 3. Quartal 2019."""

import re
from datetime import date

from ..values import Rule, TimeValue
from ._time_periods import FIRST, NTH, OPEN_PERIOD, PARTS, PERIOD_YEAR, before, in_part, nth, period_year
from ._time_words import sample

_PATTERN = re.compile(
    rf"{OPEN_PERIOD}(?P<span>(?:{PARTS} (?:de[sr] )?)?(?:{FIRST}(?P<number>{NTH}) ?"
    r"(?:(?:[Kk]alender)?[Qq]uartal(?:e?s|en?)?|(?:[Kk]alender)?[Vv]ierteljahr(?:e?s)?|Quart\.|Qrt\.|Qu?\.|Q(?=[ ,/]))"
    rf"|(?:Quartal|Quart\.|Qu\.) ?(?P<after>[1-4]|I{{1,3}}|IV)\.?){PERIOD_YEAR})"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    year = period_year(match, reference)
    if year is None:
        return None
    number = nth(match["number"] or match["after"])
    timex = f"{year}-Q{number}"
    if not match["first"]:
        return in_part(match, timex)
    first = nth(match["first"])
    return in_part(match, f"{before(year, int(first > number))}-Q{first}/{timex}")


RULE = Rule(
    name="time_quarter",
    label="TIME",
    signs=("uart", "iertelj", "Q"),
    pattern=_PATTERN,
    produce=_produce,
    priority=3,
    examples=(
        sample("im 1. Quartal 2024", "1. Quartal 2024", "2024-01-01..2024-03-31", "2024-Q1"),
        sample("bis zum II. Quartal 2025", "II. Quartal 2025", "2025-04-01..2025-06-30", "2025-Q2"),
        sample("IV. Quartal des Jahres 2023", "IV. Quartal des Jahres 2023", "2023-10-01..2023-12-31", "2023-Q4"),
        sample("im 2. und 3. Quartal 2019", "2. und 3. Quartal 2019", "2019-04-01..2019-09-30", "2019-Q2/2019-Q3"),
        sample(
            "Ende des dritten Quartals 2024",
            "Ende des dritten Quartals 2024",
            "2024-09-01..2024-09-30",
            "2024-Q3",
            "END",
        ),
        sample(
            "im ersten Quartal nächsten Jahres", "ersten Quartal nächsten Jahres", "2025-01-01..2025-03-31", "2025-Q1"
        ),
        sample("im 3./4. Quartal 2025", "3./4. Quartal 2025", "2025-07-01..2025-12-31", "2025-Q3/2025-Q4"),
        sample("Start im Quartal 3/2024", "Quartal 3/2024", "2024-07-01..2024-09-30", "2024-Q3"),
        sample("fertig im 3. Quartal/2025", "3. Quartal/2025", "2025-07-01..2025-09-30", "2025-Q3"),
        sample("Lieferung im 3. Q. 2025", "3. Q. 2025", "2025-07-01..2025-09-30", "2025-Q3"),
        sample("Zwischenstand Il. Quartal 24", "Il. Quartal 24", "2024-04-01..2024-06-30", "2024-Q2"),
        sample("4. Quartal 2024/1. Quartal 2025", "4. Quartal 2024", "2024-10-01..2024-12-31", "2024-Q4"),
        sample("im 4. Quartal des Vorjahres", "4. Quartal des Vorjahres", "2023-10-01..2023-12-31", "2023-Q4"),
    ),
    counter_examples=(
        "im 1. Quartal 24 Anträge",
        "Das Quartalsheft 2024 erscheint.",
        "Im 5. Quartal 2024 der Projektlaufzeit",
    ),
)
