"""Months counted from now: nächsten Monat, in diesem Monat, Ende des Monats, Vormonat, Monatsende."""

import re
from datetime import date

from ..calendar import between, counted, dated
from ..values import Example, Rule, TimeValue
from ._time_words import PART, WHICH, offset, part

_PATTERN = re.compile(
    rf"(?<![\w-])(?P<span>(?:(?P<part>{PART})(?: des)? )?(?P<which>{WHICH}) Monate?s?|(?P<of>{PART}) des Monats"
    r"|Monats(?P<suffix>ende|mitte|anfang|beginn)s?|Vormonats?)(?!\w|-\w| (?:Januar|Februar|März|April|Mai|Ju[nl]i|August|[SOND]\w+er))"
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
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        Example(text="Antwort: nächsten Monat.", span="nächsten Monat", value=between("2024-06-01", "2024-06-30", timex="2024-06")),
        Example(text="noch in diesem Monat", span="diesem Monat", value=between("2024-05-01", "2024-05-31", timex="2024-05")),
        Example(text="im letzten Monat", span="letzten Monat", value=between("2024-04-01", "2024-04-30", timex="2024-04")),
        Example(text="bis Ende des Monats", span="Ende des Monats", value=between("2024-05-21", "2024-05-31", timex="2024-05", mod="END")),
        Example(text="Anfang nächsten Monats", span="Anfang nächsten Monats", value=between("2024-06-01", "2024-06-10", timex="2024-06", mod="START")),
        Example(text="zum Monatsende", span="Monatsende", value=between("2024-05-21", "2024-05-31", timex="2024-05", mod="END")),
    ),
    counter_examples=("in den nächsten Monaten", "die letzten Monate", "dieser Monatsbericht"),
)  # fmt: skip
