"""Weeks counted from now: nächste Woche, in dieser Woche, letzte Woche."""

import re
from datetime import date

from ..calendar import between, counted
from ..values import Example, Rule, TimeValue
from ._time_words import WHICH, offset

_PATTERN = re.compile(rf"(?<![\w-])(?P<span>(?:(?:Anfang|Mitte|Ende)(?: der)? )?(?P<which>{WHICH}) Woche)(?!\w|-\w)")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    return counted(reference, offset(match["which"]), "W")


RULE = Rule(
    name="time_week_relative",
    label="TIME",
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        Example(text="Die Bestellung geht nächste Woche raus.", span="nächste Woche", value=between("2024-05-20", "2024-05-26", timex="2024-W21")),
        Example(text="in der kommenden Woche", span="kommenden Woche", value=between("2024-05-20", "2024-05-26", timex="2024-W21")),
        Example(text="noch diese Woche", span="diese Woche", value=between("2024-05-13", "2024-05-19", timex="2024-W20")),
        Example(text="Das stand letzte Woche in der Zeitung.", span="letzte Woche", value=between("2024-05-06", "2024-05-12", timex="2024-W19")),
        Example(text="Ende nächster Woche", span="Ende nächster Woche", value=between("2024-05-20", "2024-05-26", timex="2024-W21")),
    ),
    counter_examples=("in den nächsten Wochen", "das letzte Wochenende", "dieser Wochenmarkt"),
)  # fmt: skip
