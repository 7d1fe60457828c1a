"""Calendar weeks without a year: KW 11, 3. KW, KW 23/24 (two weeks)."""

import re
from datetime import date

from ..calendar import between, nearest
from ..values import Example, Rule, TimeValue
from ._time_words import YEAR

_PATTERN = re.compile(
    r"(?<![\w.,-])(?P<span>(?:KW|Kalenderwoche) ?(?P<after>[0-5]?\d)(?: ?/ ?(?P<last>[0-5]\d))?|(?P<before>[0-5]?\d)\. ?(?:KW|Kalenderwoche))"
    rf"(?!\w|,? ?/?(?: des Jahres)? ?{YEAR}|/\d)"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    template = f"{{y}}-W{int(match['after'] or match['before']):02d}"
    return nearest(f"{template}/{{y}}-W{match['last']}" if match["last"] else template, reference)


RULE = Rule(
    name="time_week_yearless",
    label="TIME",
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        Example(text="Lieferung in KW 23", span="KW 23", value=between("2024-06-03", "2024-06-09", timex="2024-W23")),
        Example(text="in der 3. KW", span="3. KW", value=between("2025-01-13", "2025-01-19", timex="2025-W03")),
        Example(text="Umbau KW 30/31", span="KW 30/31", value=between("2024-07-22", "2024-08-04", timex="2024-W30/2024-W31")),
    ),
    counter_examples=("KW 60", "eine Anlage mit 30 kW", "das KW-Gelände", "Leistung 45.KWh"),
)  # fmt: skip
