"""Quarters as planners write them, without a year: kommt erst Q4."""

import re
from datetime import date

from ..calendar import nearest
from ..values import Rule, TimeValue
from ._time_words import PART, YEAR, part, sample

_PATTERN = re.compile(rf"(?<![\w-])(?P<span>(?:(?P<part>{PART}) )?Q(?P<number>[1-4]))(?![\w/-]| ?[-/.]? ?{YEAR})")
# The car of that name and other types have their maker before them.
_MAKER = re.compile(r"(?:Audi|Modell|Typ|Serie) $")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    start = match.start("span")
    if _MAKER.search(match.string[max(0, start - 8) : start]):
        return None
    return nearest(f"{{y}}-Q{match['number']}", reference, part(match["part"]))


RULE = Rule(
    name="time_quarter_short_yearless",
    label="TIME",
    signs=("Q",),
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("Die Anbindung kommt erst Q4.", "Q4", "2024-10-01..2024-12-31", "2024-Q4"),
        sample("bis Ende Q1", "Ende Q1", "2025-03-01..2025-03-31", "2025-Q1", "END"),
    ),
    counter_examples=("Der Audi Q3 ist ein Dienstwagen.", "Straßenzug Q1a", "Q7 bleibt leer."),
)
