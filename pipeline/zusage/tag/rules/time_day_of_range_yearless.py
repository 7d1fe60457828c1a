"""The first day of a range that names its month only once and no year: vom 1. bis 3. Mai, 10. bis 21.06."""

import re
from datetime import date

from ..values import Rule, TimeValue
from ._time_ranges import FIRST_DAY, RANGE_SIGNS, begins, begun, end_day, month_of
from ._time_words import YEAR, sample

_PATTERN = re.compile(rf"{FIRST_DAY}(?!\d|,? ?{YEAR}))")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    if not begins(match):
        return None
    month = f"{{y}}-{month_of(match):02d}"
    return begun(f"{month}-{int(match['day']):02d}", f"{month}-{end_day(match):02d}", reference)


RULE = Rule(
    name="time_day_of_range_yearless",
    label="TIME",
    yearless=True,
    signs=RANGE_SIGNS,
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("Sperrung 7. bis 9. Oktober", "7.", "2024-10-07"),
        sample("zwischen dem 5. und dem 9. August", "5.", "2024-08-05"),
        sample("den Termin vom 17. auf den 24. Juni verlegen", "17.", "2024-06-17"),
        sample("vom 13. bis 17. Mai gesperrt", "13.", "2024-05-13"),
        sample("Befragung: 10. bis 21.06.", "10.", "2024-06-10"),
        sample("in der Nacht vom l4. zum 15. Januar", "l4.", "2025-01-14"),
    ),
    counter_examples=(
        "Klassen 1. bis 4. Jahrgang",
        "Die Punkte 2.-5. entfallen.",
        "Der 2. und der 9. August sind frei.",
    ),
)
