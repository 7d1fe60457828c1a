"""Weeks counted from now: nächste Woche, in dieser Woche, letzte Woche, Vorwoche, Ende der Woche."""

import re
from datetime import date

from ..calendar import counted
from ..values import Rule, TimeValue
from ._time_periods import last_of_all
from ._time_words import MONTH_NAME, WHICH, offset, sample

_PATTERN = re.compile(
    rf"(?<![\w-])(?P<span>(?:(?P<part>Anfang|Mitte|Ende)(?: der)? )?(?:(?P<which>{WHICH}) (?:Woche|Kalenderwoche|KW)"
    rf"|(?P<prior>Vor(?:vor)?)woche|(?P<this>Woche)))(?!\w|-\w| ?\d| (?:im|des|vom) (?:{MONTH_NAME}|Monat|Jahr)"
    r"| (?:der [A-ZÄÖÜ]\w{0,20}[Ff]erien))"
)
_STEPS = {"Vor": -1, "Vorvor": -2, None: 0}


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    # "die Woche" alone says nothing, "Ende der Woche" is the running one.
    if (match["this"] and not match["part"]) or last_of_all(match):
        return None
    return counted(reference, offset(match["which"]) if match["which"] else _STEPS[match["prior"]], "W")


RULE = Rule(
    name="time_week_relative",
    label="TIME",
    signs=("oche", "KW"),
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("Die Bestellung geht nächste Woche raus.", "nächste Woche", "2024-05-20..2024-05-26", "2024-W21"),
        sample("in der kommenden Woche", "kommenden Woche", "2024-05-20..2024-05-26", "2024-W21"),
        sample("noch diese Woche", "diese Woche", "2024-05-13..2024-05-19", "2024-W20"),
        sample("Das stand letzte Woche in der Zeitung.", "letzte Woche", "2024-05-06..2024-05-12", "2024-W19"),
        sample("in der Vorwoche", "Vorwoche", "2024-05-06..2024-05-12", "2024-W19"),
        sample("bis Ende der Woche", "Ende der Woche", "2024-05-13..2024-05-19", "2024-W20"),
        sample("Ende nächster Woche", "Ende nächster Woche", "2024-05-20..2024-05-26", "2024-W21"),
    ),
    counter_examples=(
        "letzte Woche im Mai",
        "die letzte Woche der Sommerferien",
        "die Woche der Demenz",
        "in den nächsten Wochen",
        "das letzte Wochenende",
        "dieser Wochenmarkt",
    ),
)
