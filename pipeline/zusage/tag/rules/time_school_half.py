"""Halves of a school year, from 1 August and 1 February: zweites Halbjahr 2022/2023, 2. Schulhalbjahr 2021/22."""

import re
from datetime import date

from ..calendar import dated, nearest
from ..values import Rule, TimeValue
from ._time_words import ORDINAL, SCHOOL_YEAR, YEAR, ordinal, sample, second_year

_YEARS = rf"(?P<year>{YEAR})/(?P<second>{YEAR}|\d\d)(?!\d)"
_PATTERN = re.compile(
    rf"(?<![\w.,-])(?P<span>(?P<number>{ORDINAL}) ?"
    rf"(?:(?:Schulh|H)alb(?:jahr(?:e?s)?|j\.)(?: (?:des )?{SCHOOL_YEAR})? ?{_YEARS}|(?P<bare>Schulhalbjahr"
    rf"(?:e?s)?)))(?!\w)"
)
_HALVES = {1: "{y}-08-01/{z}-01-31", 2: "{z}-02-01/{z}-07-31"}


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    half = _HALVES.get(ordinal(match["number"]))
    if half is None:
        return None
    if match["bare"]:
        return nearest(half, reference)
    second = second_year(match["year"], match["second"])
    return dated(half.format(y=match["year"], z=second)) if second else None


RULE = Rule(
    name="time_school_half",
    label="TIME",
    signs=("albj",),
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
            "ab dem ersten Schulhalbjahr", "ersten Schulhalbjahr", "2024-08-01..2025-01-31", "2024-08-01/2025-01-31"
        ),
    ),
    counter_examples=("das 3. Halbjahr 2022/23", "Halbjahreszeugnisse 2022/23"),
)
