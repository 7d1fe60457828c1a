"""Calendar weeks without a year: KW 11, 3. KW, KW 23/24 (two weeks)."""

import re
from datetime import date

from ..calendar import nearest
from ..values import Rule, TimeValue
from ._time_words import YEAR, sample

_PATTERN = re.compile(
    r"(?<![\w.,-])(?P<span>(?:KW|Kalenderwoche) ?(?P<after>[0-5]?\d)(?: ?/ ?(?P<last>[0-5]\d))?|"
    r"(?P<before>[0-5]?\d)\. ?(?:KW|Kalenderwoche))"
    rf"(?!\w|,? ?/?(?: des Jahres)? ?{YEAR}|/\d)"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    template = f"{{y}}-W{int(match['after'] or match['before']):02d}"
    return nearest(f"{template}/{{y}}-W{match['last']}" if match["last"] else template, reference)


RULE = Rule(
    name="time_week_yearless",
    label="TIME",
    signs=("KW", "Kalenderwoche"),
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("Lieferung in KW 23", "KW 23", "2024-06-03..2024-06-09", "2024-W23"),
        sample("in der 3. KW", "3. KW", "2025-01-13..2025-01-19", "2025-W03"),
        sample("Umbau KW 30/31", "KW 30/31", "2024-07-22..2024-08-04", "2024-W30/2024-W31"),
    ),
    counter_examples=("KW 60", "eine Anlage mit 30 kW", "das KW-Gelände", "Leistung 45.KWh"),
)
