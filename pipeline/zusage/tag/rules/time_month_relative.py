"""Months counted from now: nächsten Monat, in diesem Monat, Ende des Monats, Vormonat, Monatsende, Ende d. M."""

import re
from datetime import date

from ..calendar import counted, dated
from ..values import Rule, TimeValue
from ._time_periods import PARTS, in_part, last_of_all
from ._time_words import MONTH_NAME, WHICH, offset, part, sample

_PATTERN = re.compile(
    rf"(?<![\w-])(?P<span>(?:{PARTS} (?:des )?)?(?:(?P<which>{WHICH}) Monate?s?|(?P<prior>Vor(?:vor)?)monats?|(?P<this>Monats|d\. ?M\.))"
    rf"|Monats(?P<suffix>ende|mitte|anfang|beginn)s?)(?!\w|-\w| {MONTH_NAME})"
)
_STEPS = {"Vor": -1, "Vorvor": -2, None: 0}


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    # "Monate" are several; "des Monats" alone says nothing.
    if match["span"].endswith("Monate") or (match["this"] and not match["part"]) or last_of_all(match):
        return None
    steps = offset(match["which"]) if match["which"] else _STEPS[match["prior"]]
    month = counted(reference, steps, "M").timex_value or "XXXX-XX"
    return dated(month, part(match["suffix"].capitalize())) if match["suffix"] else in_part(match, month)


RULE = Rule(
    name="time_month_relative",
    label="TIME",
    signs=("onat", "d. M", "d.M"),
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("Antwort: nächsten Monat.", "nächsten Monat", "2024-06-01..2024-06-30", "2024-06"),
        sample("noch in diesem Monat", "diesem Monat", "2024-05-01..2024-05-31", "2024-05"),
        sample("im letzten Monat", "letzten Monat", "2024-04-01..2024-04-30", "2024-04"),
        sample("bis Ende des Monats", "Ende des Monats", "2024-05-21..2024-05-31", "2024-05", "END"),
        sample("Anfang nächsten Monats", "Anfang nächsten Monats", "2024-06-01..2024-06-10", "2024-06", "START"),
        sample("Ende d. M.", "Ende d. M.", "2024-05-21..2024-05-31", "2024-05", "END"),
        sample(
            "Mitte/Ende nächsten Monats",
            "Mitte/Ende nächsten Monats",
            "2024-06-11..2024-06-30",
            "2024-06-11/2024-06-30",
        ),
        sample("gegenüber dem Vormonat", "Vormonat", "2024-04-01..2024-04-30", "2024-04"),
        sample("bis Ende des Vormonats", "Ende des Vormonats", "2024-04-21..2024-04-30", "2024-04", "END"),
        sample("zum Monatsende", "Monatsende", "2024-05-21..2024-05-31", "2024-05", "END"),
    ),
    counter_examples=(
        "im letzten Monat vor der Wahl",
        "in den nächsten Monaten",
        "die letzten Monate",
        "dieser Monatsbericht",
    ),
)
