"""Weeks counted from now: nächste Woche, in dieser Woche, letzte Woche."""

import re
from datetime import date

from ..calendar import counted
from ..values import Rule, TimeValue
from ._time_words import WHICH, offset, sample

_PATTERN = re.compile(rf"(?<![\w-])(?P<span>(?:(?:Anfang|Mitte|Ende)(?: der)? )?(?P<which>{WHICH}) Woche)(?!\w|-\w)")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    return counted(reference, offset(match["which"]), "W")


RULE = Rule(
    name="time_week_relative",
    label="TIME",
    signs=("Woche",),
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("Die Bestellung geht nächste Woche raus.", "nächste Woche", "2024-05-20..2024-05-26", "2024-W21"),
        sample("in der kommenden Woche", "kommenden Woche", "2024-05-20..2024-05-26", "2024-W21"),
        sample("noch diese Woche", "diese Woche", "2024-05-13..2024-05-19", "2024-W20"),
        sample("Das stand letzte Woche in der Zeitung.", "letzte Woche", "2024-05-06..2024-05-12", "2024-W19"),
        sample("Ende nächster Woche", "Ende nächster Woche", "2024-05-20..2024-05-26", "2024-W21"),
    ),
    counter_examples=("in den nächsten Wochen", "das letzte Wochenende", "dieser Wochenmarkt"),
)
