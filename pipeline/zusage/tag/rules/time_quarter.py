"""Quarters with a year: 1. Quartal 2024, II. Quartal 2025, Ende des dritten Quartals 2024, 2. und 3. Quartal 2019."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_words import OF_YEAR, ORDINAL, PART, ordinal, part, sample, stated_year

_PATTERN = re.compile(
    rf"(?<![\w.,-])(?P<span>(?:(?P<part>{PART}) (?:des )?)?(?:(?P<first>{ORDINAL}) ?(?:/|und|u\.|oder) ?)?"
    rf"(?P<number>{ORDINAL}) ?(?:Quartals?|Vierteljahr(?:es)?|Quart\.),?{OF_YEAR})(?!\w)"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    year = stated_year(match, reference)
    timex = f"{year}-Q{ordinal(match['number'])}"
    return dated(f"{year}-Q{ordinal(match['first'])}/{timex}" if match["first"] else timex, part(match["part"]))


RULE = Rule(
    name="time_quarter",
    label="TIME",
    signs=("Quart", "Viertel"),
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
    ),
    counter_examples=("Das Quartalsheft 2024 erscheint.", "Im 5. Quartal 2024 der Projektlaufzeit"),
)
