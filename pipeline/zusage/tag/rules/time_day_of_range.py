"""The first day of a range that names its month only once: vom 1. bis 3. Mai 2024, 01.-15.06.2025."""

import re
from datetime import date

from ..calendar import dated, nearest
from ..values import Rule, TimeValue
from ._time_words import DAY, MONTH, OPEN, YEAR, month_number, sample

_PATTERN = re.compile(
    rf"{OPEN}(?P<span>(?P<day>{DAY})\.)(?= ?(?:bis|[–-]) ?(?:zum |einschließlich )?{DAY}\. ?"
    rf"(?:(?P<month>{MONTH})|(?P<figure>[01]?\d)\.)(?: ?(?P<year>{YEAR}))?)"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    month = month_number(match["month"]) if match["month"] else int(match["figure"])
    template = f"{{y}}-{month:02d}-{int(match['day']):02d}"
    return dated(template.format(y=match["year"])) if match["year"] else nearest(template, reference)


RULE = Rule(
    name="time_day_of_range",
    label="TIME",
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("vom 1. bis 3. Mai 2024 geschlossen", "1.", "2024-05-01"),
        sample("Auslegung 02.-15.06.2025 im Bauamt", "02.", "2025-06-02"),
        sample("Sperrung 7. bis 9. Oktober", "7.", "2024-10-07"),
    ),
    counter_examples=("Klassen 1. bis 4. Jahrgang", "Die Punkte 2.-5. entfallen."),
)
