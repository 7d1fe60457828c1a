"""Half-years without a year: im zweiten Halbjahr, in der ersten Jahreshälfte."""

import re
from datetime import date

from ..calendar import nearest
from ..values import Rule, TimeValue
from ._time_words import ORDINAL, PART, WHICH, YEAR, ordinal, part, sample

_PATTERN = re.compile(
    rf"(?<![\w.,-])(?P<span>(?:(?P<part>{PART}) (?:des |der )?)?(?P<number>{ORDINAL}) ?(?:Halbjahr(?:e?s)?"
    rf"|Jahreshälfte))"
    rf"(?!\w| ?{YEAR}| (?:des )?{WHICH} Jahres| des Jahres {YEAR})"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    number = 2 if match["number"].lower().startswith("letzt") else ordinal(match["number"])
    return nearest(f"{{y}}-H{number}", reference, part(match["part"])) if number < 3 else None


RULE = Rule(
    name="time_half_yearless",
    label="TIME",
    signs=("albj", "älfte"),
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("Im zweiten Halbjahr folgt die Schulung.", "zweiten Halbjahr", "2024-07-01..2024-12-31", "2024-H2"),
        sample("in der ersten Jahreshälfte", "ersten Jahreshälfte", "2024-01-01..2024-06-30", "2024-H1"),
        sample("bis Ende des 1. Halbjahres", "Ende des 1. Halbjahres", "2024-05-01..2024-06-30", "2024-H1", "END"),
    ),
    counter_examples=("Die zweite Hälfte des Saals bleibt frei.", "zwei Halbjahre lang", "das 4. Halbjahr der Lehre"),
)
