"""Halves of a school year, from 1 August and 1 February: zweites Halbjahr 2022/2023, 2. Schulhalbjahr 21/22."""

import re
from datetime import date

from ..calendar import dated, nearest, year_from
from ..values import Rule, TimeValue
from ._time_periods import CLEAR_NTH, OPEN_PERIOD, nth
from ._time_words import SCHOOL_YEAR, WHICH, YEAR, full_year, offset, sample, second_year

_YEARS = rf" ?(?P<year>{YEAR}|\d\d) ?[/–-] ?(?P<second>{YEAR}|\d\d)(?![\w/])"
_SCHOOL = r"(?:Schulhalbjahr(?:e?s)?|Schulhalbj\.|SchulH[Jj]\.?|Schulhj\.?|SHJ)"
_PATTERN = re.compile(
    rf"{OPEN_PERIOD}(?P<span>(?P<number>{CLEAR_NTH}) ?(?:(?:{_SCHOOL}|[Hh]albjahr(?:e?s)?|[Hh]albj\.|H[Jj]\.?)"
    rf"(?:(?: (?:des |im )?{SCHOOL_YEAR})?{_YEARS}| (?:des |im )?(?:(?P<which>{WHICH}) )?(?P<of>{SCHOOL_YEAR})(?! ?\d))"
    rf"|(?P<bare>{_SCHOOL})(?: (?P<only>{YEAR})(?![/–-]\d))?))(?!\w)"
)
_HALVES = {1: "{y}-08-01/{z}-01-31", 2: "{z}-02-01/{z}-07-31"}


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    number = nth(match["number"])
    half = _HALVES.get(number)
    if half is None:
        return None
    if match["only"]:
        start = int(match["only"]) - (number - 1)
        return dated(half.format(y=start, z=start + 1))
    if match["which"]:
        school = year_from(reference, offset(match["which"]), school=True)
        return dated("XXXX" if "X" in school else half.format(y=school[:4], z=school[11:15]))
    if match["bare"] or match["of"]:
        return nearest(half, reference)
    first = match["year"] if len(match["year"]) == 4 else full_year(match["year"], reference)
    second = second_year(first, match["second"])
    return dated(half.format(y=first, z=second)) if second else None


RULE = Rule(
    name="time_school_half",
    label="TIME",
    yearless=True,
    signs=("albj", "HJ", "Hj", "chulh", "älfte", "H1", "H2"),
    pattern=_PATTERN,
    produce=_produce,
    priority=4,
    examples=(
        sample(
            "Zum zweiten Halbjahr 2022/2023 soll es beginnen.",
            "zweiten Halbjahr 2022/2023",
            "2023-02-01..2023-07-31",
            "2023-02-01/2023-07-31",
        ),
        sample(
            "nicht vor dem 2. Schulhalbjahr 2021/22",
            "2. Schulhalbjahr 2021/22",
            "2022-02-01..2022-07-31",
            "2022-02-01/2022-07-31",
        ),
        sample(
            "im 1. Halbjahr des Schuljahres 2025/26",
            "1. Halbjahr des Schuljahres 2025/26",
            "2025-08-01..2026-01-31",
            "2025-08-01/2026-01-31",
        ),
        sample(
            "im ersten Halbjahr des Schuljahres 24/25",
            "ersten Halbjahr des Schuljahres 24/25",
            "2024-08-01..2025-01-31",
            "2024-08-01/2025-01-31",
        ),
        sample(
            "im 2. Halbjahr des laufenden Schuljahres",
            "2. Halbjahr des laufenden Schuljahres",
            "2024-02-01..2024-07-31",
            "2024-02-01/2024-07-31",
        ),
        sample("im 2. Schulhj. 2025", "2. Schulhj. 2025", "2025-02-01..2025-07-31", "2025-02-01/2025-07-31"),
        sample(
            "ab dem ersten Schulhalbjahr", "ersten Schulhalbjahr", "2024-08-01..2025-01-31", "2024-08-01/2025-01-31"
        ),
    ),
    counter_examples=("das 3. Halbjahr 2022/23", "Halbjahreszeugnisse 2022/23"),
)
