"""Calendar half-years with a year: 1. Halbjahr 2024, zweite Jahreshälfte 2025, 1. HJ 25, Halbjahr 2/2025, H1/2026."""

import re
from datetime import date

from ..values import Rule, TimeValue
from ._time_periods import FIRST, NTH, OPEN_PERIOD, PARTS, PERIOD_YEAR, before, in_part, nth, period_year
from ._time_words import sample

# "2022/2023" behind it makes it half a school year (time_school_half).
_PATTERN = re.compile(
    rf"{OPEN_PERIOD}(?P<span>(?:{PARTS} (?:des |der )?)?(?:{FIRST}(?P<number>{NTH}) ?"
    rf"(?:(?:Kalender)?[Hh]albjahr(?:e?s|en?)?|[Hh]albj\.|H[Jj]\.?|(?:Jahresh|H)älfte)"
    rf"|(?:Halbjahr|H[Jj]\.?) ?(?P<after>[12]|II?)|H(?P<coded>[12])){PERIOD_YEAR})"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    year = period_year(match, reference)
    number, first = half(match["number"] or match["after"] or match["coded"]), match["first"] and half(match["first"])
    if year is None or number > 2:
        return None
    timex = f"{year}-H{number}"
    return in_part(match, f"{before(year, int(first > number))}-H{first}/{timex}" if first else timex)


def half(word: str) -> int:
    """1 or 2 for the ordinal of a half, the last being the second; 3 or 4 is none."""
    return 2 if word.lower().startswith("letzt") else nth(word)


RULE = Rule(
    name="time_half",
    label="TIME",
    signs=("albj", "HJ", "Hj", "älfte", "H1", "H2"),
    pattern=_PATTERN,
    produce=_produce,
    priority=3,
    examples=(
        sample("im 1. Halbjahr 2024", "1. Halbjahr 2024", "2024-01-01..2024-06-30", "2024-H1"),
        sample("in der zweiten Jahreshälfte 2025", "zweiten Jahreshälfte 2025", "2025-07-01..2025-12-31", "2025-H2"),
        sample("Probelauf | 1. HJ 2025 | offen", "1. HJ 2025", "2025-01-01..2025-06-30", "2025-H1"),
        sample("im 1. und 2. Halbjahr 2024", "1. und 2. Halbjahr 2024", "2024-01-01..2024-12-31", "2024-H1/2024-H2"),
        sample("Beginn im 2. Hj. 2025", "2. Hj. 2025", "2025-07-01..2025-12-31", "2025-H2"),
        sample("Bericht Halbjahr 2/2025", "Halbjahr 2/2025", "2025-07-01..2025-12-31", "2025-H2"),
        sample("Abschluss 1. HJ 24", "1. HJ 24", "2024-01-01..2024-06-30", "2024-H1"),
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
