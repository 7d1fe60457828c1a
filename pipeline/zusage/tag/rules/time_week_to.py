"""The far end of a range of weeks that stands without its unit: 22 of "KW 20-22", 31 of "KW 28 bis 31/2025"."""

import re
from datetime import date

from ..calendar import dated, nearest
from ..values import Rule, TimeValue
from ._time_periods import PERIOD_YEAR, period_year
from ._time_weeks import NUMBER, OPEN_WEEK, UNIT
from ._time_words import sample

_PATTERN = re.compile(
    rf"{OPEN_WEEK}{UNIT}\.? ?(?P<first>{NUMBER})\.?(?: ?bis | ?[–-] ?)(?P<span>(?P<week>{NUMBER})(?P<dated>{PERIOD_YEAR})?)(?![\w.]?\d|\w)"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    tail = f"-W{int(match['week']):02d}"
    if match["dated"]:
        year = period_year(match, reference)
        return dated(year + tail) if year else None
    return nearest("{y}" + tail, reference)


RULE = Rule(
    name="time_week_to",
    label="TIME",
    yearless=True,
    signs=("KW", "Kalenderwoche"),
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("Umbau KW 20-22", "22", "2024-05-27..2024-06-02", "2024-W22"),
        sample("KW 28 bis 31/2025", "31/2025", "2025-07-28..2025-08-03", "2025-W31"),
        sample("Kalenderwochen 20 bis 22", "22", "2024-05-27..2024-06-02", "2024-W22"),
    ),
    counter_examples=("KW 20 bis 15.06.", "KW 20 - 300 Plätze", "KW 20 und 60"),
)
