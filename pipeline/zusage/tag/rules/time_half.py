"""Calendar half-years with a year: 1. Halbjahr 2024, zweite Jahreshälfte 2025, 1. HJ 2025, H1/2026."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_words import OF_YEAR, ORDINAL, PART, ordinal, part, sample, stated_year

# "2022/2023" behind it makes it half a school year (time_school_half).
_PATTERN = re.compile(
    rf"(?<![\w.,-])(?P<span>(?:(?P<part>{PART}) (?:des |der )?)?"
    rf"(?:(?P<number>{ORDINAL}) ?(?:Kalenderh|H)(?:albjahr(?:e?s)?|J\.?)|(?P<side>{ORDINAL}) (?:Jahresh|H)älfte|H"
    rf"(?P<short>[12]) ?/?)"
    rf",?{OF_YEAR})(?![\w/])"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    number = int(match["short"]) if match["short"] else ordinal(match["number"] or match["side"])
    if match["side"] and match["side"].lower().startswith("letzt"):
        number = 2
    return dated(f"{stated_year(match, reference)}-H{number}", part(match["part"])) if number < 3 else None


RULE = Rule(
    name="time_half",
    label="TIME",
    signs=("albj", "HJ", "hJ", "älfte", "H1", "H2"),
    pattern=_PATTERN,
    produce=_produce,
    priority=3,
    examples=(
        sample("im 1. Halbjahr 2024", "1. Halbjahr 2024", "2024-01-01..2024-06-30", "2024-H1"),
        sample("in der zweiten Jahreshälfte 2025", "zweiten Jahreshälfte 2025", "2025-07-01..2025-12-31", "2025-H2"),
        sample("Probelauf | 1. HJ 2025 | offen", "1. HJ 2025", "2025-01-01..2025-06-30", "2025-H1"),
        sample("Umstieg H2/2026", "H2/2026", "2026-07-01..2026-12-31", "2026-H2"),
        sample("im II. Halbjahr des Jahres 2023", "II. Halbjahr des Jahres 2023", "2023-07-01..2023-12-31", "2023-H2"),
        sample(
            "Ende des ersten Halbjahres 2024",
            "Ende des ersten Halbjahres 2024",
            "2024-05-01..2024-06-30",
            "2024-H1",
            "END",
        ),
        sample(
            "in der ersten Hälfte des Jahres 2027", "ersten Hälfte des Jahres 2027", "2027-01-01..2027-06-30", "2027-H1"
        ),
    ),
    counter_examples=(
        "im 3. Halbjahr 2024",
        "Der Halbjahresbericht 2024 liegt vor.",
        "Die Hälfte der Mittel 2024 ist weg.",
    ),
)
