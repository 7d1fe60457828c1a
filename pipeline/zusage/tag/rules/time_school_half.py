"""Halves of a school year, from 1 August and 1 February: zweites Halbjahr 2022/2023, 2. Schulhalbjahr 2021/22."""

import re
from datetime import date

from ..calendar import between, dated, nearest
from ..values import Example, Rule, TimeValue
from ._time_words import ORDINAL, SCHOOL_YEAR, YEAR, ordinal, second_year

_YEARS = rf"(?P<year>{YEAR})/(?P<second>{YEAR}|\d\d)(?!\d)"
_PATTERN = re.compile(
    rf"(?<![\w.,-])(?P<span>(?P<number>{ORDINAL}) ?"
    rf"(?:(?:Schulh|H)alb(?:jahr(?:e?s)?|j\.)(?: (?:des )?{SCHOOL_YEAR})? ?{_YEARS}|(?P<bare>Schulhalbjahr(?:e?s)?)))(?!\w)"
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
    pattern=_PATTERN,
    produce=_produce,
    priority=4,
    examples=(
        Example(text="Zum zweiten Halbjahr 2022/2023 soll es beginnen.", span="zweiten Halbjahr 2022/2023", value=between("2023-02-01", "2023-07-31", timex="2023-02-01/2023-07-31")),
        Example(text="nicht vor dem 2. Schulhalbjahr 2021/22", span="2. Schulhalbjahr 2021/22", value=between("2022-02-01", "2022-07-31", timex="2022-02-01/2022-07-31")),
        Example(text="im 1. Halbjahr des Schuljahres 2025/26", span="1. Halbjahr des Schuljahres 2025/26", value=between("2025-08-01", "2026-01-31", timex="2025-08-01/2026-01-31")),
        Example(text="ab dem ersten Schulhalbjahr", span="ersten Schulhalbjahr", value=between("2024-08-01", "2025-01-31", timex="2024-08-01/2025-01-31")),
    ),
    counter_examples=("das 3. Halbjahr 2022/23", "Halbjahreszeugnisse 2022/23"),
)  # fmt: skip
