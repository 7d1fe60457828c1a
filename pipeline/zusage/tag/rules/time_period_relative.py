"""Quarters and half-years counted from now: im nächsten Quartal, im laufenden Halbjahr."""

import re
from datetime import date

from dateutil.relativedelta import relativedelta

from ..calendar import between, dated
from ..values import Example, Rule, TimeValue
from ._time_words import PART, WHICH, offset, part

_PATTERN = re.compile(
    rf"(?<![\w-])(?P<span>(?:(?P<part>{PART})(?: des)? )?(?P<which>{WHICH}) (?P<unit>Quartal|Halbjahr)(?:e?s)?)(?!\w|-\w)"
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
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        Example(text="im nächsten Quartal", span="nächsten Quartal", value=between("2024-07-01", "2024-09-30", timex="2024-Q3")),
        Example(text="im kommenden Halbjahr", span="kommenden Halbjahr", value=between("2024-07-01", "2024-12-31", timex="2024-H2")),
        Example(text="Ende des laufenden Quartals", span="Ende des laufenden Quartals", value=between("2024-06-01", "2024-06-30", timex="2024-Q2", mod="END")),
        Example(text="im vergangenen Quartal", span="vergangenen Quartal", value=between("2024-01-01", "2024-03-31", timex="2024-Q1")),
    ),
    counter_examples=("die nächsten Quartale", "dieser Quartalsbericht"),
)  # fmt: skip
