"""Quarters and half-years counted from now: im nächsten Quartal, im laufenden Halbjahr."""

import re
from datetime import date

from dateutil.relativedelta import relativedelta

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_words import PART, WHICH, offset, part, sample

_PATTERN = re.compile(
    rf"(?<![\w-])(?P<span>(?:(?P<part>{PART})(?: des)? )?(?P<which>{WHICH}) (?P<unit>Quartal|Halbjahr)(?:e?s)?)"
    rf"(?!\w|-\w)"
)
_SIZE = {"Quartal": ("Q", 3), "Halbjahr": ("H", 6)}


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    code, months = _SIZE[match["unit"]]
    if reference is None:
        return dated(f"XXXX-{code}X")
    day = reference + relativedelta(months=months * offset(match["which"]))
    return dated(f"{day.year}-{code}{(day.month - 1) // months + 1}", part(match["part"]))


RULE = Rule(
    name="time_period_relative",
    label="TIME",
    signs=("Quartal", "Halbjahr"),
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("im nächsten Quartal", "nächsten Quartal", "2024-07-01..2024-09-30", "2024-Q3"),
        sample("im kommenden Halbjahr", "kommenden Halbjahr", "2024-07-01..2024-12-31", "2024-H2"),
        sample(
            "Ende des laufenden Quartals", "Ende des laufenden Quartals", "2024-06-01..2024-06-30", "2024-Q2", "END"
        ),
        sample("im vergangenen Quartal", "vergangenen Quartal", "2024-01-01..2024-03-31", "2024-Q1"),
    ),
    counter_examples=("die nächsten Quartale", "dieser Quartalsbericht"),
)
