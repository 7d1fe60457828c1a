"""Calendar half-years with a year: 1. Halbjahr 2024, zweite Jahreshälfte 2025, 1. HJ 2025, H1/2026."""

import re
from datetime import date

from ..calendar import between, dated
from ..values import Example, Rule, TimeValue
from ._time_words import OF_YEAR, ORDINAL, PART, ordinal, part, stated_year

# "2022/2023" behind it makes it half a school year (time_school_half).
_PATTERN = re.compile(
    rf"(?<![\w.,-])(?P<span>(?:(?P<part>{PART}) (?:des |der )?)?"
    rf"(?:(?P<number>{ORDINAL}) ?(?:Kalenderh|H)(?:albjahr(?:e?s)?|J\.?)|(?P<side>{ORDINAL}) (?:Jahresh|H)älfte|H(?P<short>[12]) ?/?)"
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
    pattern=_PATTERN,
    produce=_produce,
    priority=3,
    examples=(
        Example(text="im 1. Halbjahr 2024", span="1. Halbjahr 2024", value=between("2024-01-01", "2024-06-30", timex="2024-H1")),
        Example(text="in der zweiten Jahreshälfte 2025", span="zweiten Jahreshälfte 2025", value=between("2025-07-01", "2025-12-31", timex="2025-H2")),
        Example(text="Probelauf | 1. HJ 2025 | offen", span="1. HJ 2025", value=between("2025-01-01", "2025-06-30", timex="2025-H1")),
        Example(text="Umstieg H2/2026", span="H2/2026", value=between("2026-07-01", "2026-12-31", timex="2026-H2")),
        Example(text="im II. Halbjahr des Jahres 2023", span="II. Halbjahr des Jahres 2023", value=between("2023-07-01", "2023-12-31", timex="2023-H2")),
        Example(text="Ende des ersten Halbjahres 2024", span="Ende des ersten Halbjahres 2024", value=between("2024-05-01", "2024-06-30", timex="2024-H1", mod="END")),
        Example(text="in der ersten Hälfte des Jahres 2027", span="ersten Hälfte des Jahres 2027", value=between("2027-01-01", "2027-06-30", timex="2027-H1")),
    ),
    counter_examples=("im 3. Halbjahr 2024", "Der Halbjahresbericht 2024 liegt vor.", "Die Hälfte der Mittel 2024 ist weg."),
)  # fmt: skip
