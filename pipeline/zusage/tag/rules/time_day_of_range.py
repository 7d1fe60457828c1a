"""The first day of a range that names month and year only once: vom 1. bis 3. Mai 2024, 01.-15.06.2025."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_ranges import FIRST_DAY, RANGE_SIGNS, begins, month_of
from ._time_words import YEAR, full_year, sample

_PATTERN = re.compile(rf"{FIRST_DAY},? ?(?:(?P<year>{YEAR})|(?<=\d\.)(?P<yy>\d\d)(?!\d|[.:]| ?Uhr)))")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    if not begins(match):
        return None
    year = match["year"] or full_year(match["yy"], reference)
    return dated(f"{year}-{month_of(match):02d}-{int(match['day']):02d}")


RULE = Rule(
    name="time_day_of_range",
    label="TIME",
    signs=RANGE_SIGNS,
    pattern=_PATTERN,
    produce=_produce,
    priority=1,
    examples=(
        sample("vom 1. bis 3. Mai 2024 geschlossen", "1.", "2024-05-01"),
        sample("Auslegung 02.-15.06.2025 im Bauamt", "02.", "2025-06-02"),
        sample("von Montag, 3., bis Freitag, 7. Juni 2024", "3.", "2024-06-03"),
        sample("Messe 4.-6.6.25", "4.", "2025-06-04"),
        sample("in der Nacht vom 14. auf den 15. Januar 2011", "14.", "2011-01-14"),
    ),
    counter_examples=("Klassen 1. bis 4. Jahrgang 2024", "Die Punkte 2.-5. entfallen 2024."),
)
