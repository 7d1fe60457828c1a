"""The recess: vor der Sommerpause, nach der Sommerpause 2026; each council sets its own, so it has no days here."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_words import YEAR, sample

_PATTERN = re.compile(
    rf"(?<![\w-])(?P<span>(?:Sommer|Winter|Weihnachts|Sitzungs|Rats)pause(?: (?P<year>{YEAR})(?!\d))?)(?!\w|-\w)"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    return dated("XXXX-XX-XX")


RULE = Rule(
    name="time_summer_break",
    label="TIME",
    signs=("pause",),
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("noch vor der Sommerpause", "Sommerpause", "", "XXXX-XX-XX"),
        sample("nach der Sommerpause 2026", "Sommerpause 2026", "", "XXXX-XX-XX"),
    ),
    counter_examples=("die Mittagspause", "die Sommerpausen-Regelung"),
)
