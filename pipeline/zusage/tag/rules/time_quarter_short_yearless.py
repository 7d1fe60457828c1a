"""Quarters as planners write them, without a year: kommt erst Q4."""

import re
from datetime import date

from ..calendar import between, nearest
from ..values import Example, Rule, TimeValue
from ._time_words import PART, YEAR, part

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
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        Example(text="Die Anbindung kommt erst Q4.", span="Q4", value=between("2024-10-01", "2024-12-31", timex="2024-Q4")),
        Example(text="bis Ende Q1", span="Ende Q1", value=between("2025-03-01", "2025-03-31", timex="2025-Q1", mod="END")),
    ),
    counter_examples=("Der Audi Q3 ist ein Dienstwagen.", "Straßenzug Q1a", "Q7 bleibt leer."),
)  # fmt: skip
