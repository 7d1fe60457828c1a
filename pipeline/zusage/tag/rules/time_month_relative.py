"""Months counted from now: nächsten Monat, in diesem Monat, Ende des Monats, Vormonat, Monatsende."""

import re
from datetime import date

from ..calendar import counted, dated
from ..values import Rule, TimeValue
from ._time_words import PART, WHICH, offset, part, sample

_PATTERN = re.compile(
    rf"(?<![\w-])(?P<span>(?:(?P<part>{PART})(?: des)? )?(?P<which>{WHICH}) Monate?s?|(?P<of>{PART}) des Monats"
    r"|Monats(?P<suffix>ende|mitte|anfang|beginn)s?|Vormonats?)(?!\w|-\w| (?:Januar|Februar|März|April|Mai|Ju[nl]i"
    r"|August|(?:Sept|Okto|Novem|Dezem)ber))"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    if match["span"].endswith("Monate"):
        return None
    steps = offset(match["which"]) if match["which"] else -1 if match["span"].startswith("Vor") else 0
    month = counted(reference, steps, "M").timex_value or "XXXX-XX"
    suffix = match["suffix"].capitalize() if match["suffix"] else None
    return dated(month, part(match["part"] or match["of"] or suffix))


RULE = Rule(
    name="time_month_relative",
    label="TIME",
    signs=("onat",),
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("Antwort: nächsten Monat.", "nächsten Monat", "2024-06-01..2024-06-30", "2024-06"),
        sample("noch in diesem Monat", "diesem Monat", "2024-05-01..2024-05-31", "2024-05"),
        sample("im letzten Monat", "letzten Monat", "2024-04-01..2024-04-30", "2024-04"),
        sample("bis Ende des Monats", "Ende des Monats", "2024-05-21..2024-05-31", "2024-05", "END"),
        sample("Anfang nächsten Monats", "Anfang nächsten Monats", "2024-06-01..2024-06-10", "2024-06", "START"),
        sample("zum Monatsende", "Monatsende", "2024-05-21..2024-05-31", "2024-05", "END"),
    ),
    counter_examples=("in den nächsten Monaten", "die letzten Monate", "dieser Monatsbericht"),
)
