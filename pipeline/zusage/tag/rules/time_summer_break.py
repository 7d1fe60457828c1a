"""The council's recess: vor der Sommerpause, nach der Sommerpause 2026; each council sets it, so it has no days here."""

import re
from datetime import date

from ..calendar import dated
from ..values import Example, Rule, TimeValue
from ._time_words import YEAR

_PATTERN = re.compile(rf"(?<![\w-])(?P<span>(?:Sommer|Winter|Sitzungs)pause(?: (?P<year>{YEAR})(?!\d))?)(?!\w|-\w)")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    return dated("XXXX-XX-XX")


_UNKNOWN = TimeValue(date_from=None, date_to=None, timex_value="XXXX-XX-XX")
RULE = Rule(
    name="time_summer_break",
    label="TIME",
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        Example(text="noch vor der Sommerpause", span="Sommerpause", value=_UNKNOWN),
        Example(text="nach der Sommerpause 2026", span="Sommerpause 2026", value=_UNKNOWN),
    ),
    counter_examples=("die Mittagspause", "die Sommerpausen-Regelung"),
)
