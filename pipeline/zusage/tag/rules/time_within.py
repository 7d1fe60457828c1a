"""A term from the meeting on: innerhalb von sechs Monaten, binnen 14 Tagen, innerhalb eines Jahres."""

import re
from datetime import date

from ..calendar import between, stretch
from ..values import Example, Rule, TimeValue
from ._time_counts import ABOUT, COUNT, read_count

# "innerhalb von drei Jahren nach ..." is anchored elsewhere: left out rather than counted from the wrong day.
_PATTERN = re.compile(
    rf"(?:(?:[Ii]nnerhalb|[Bb]innen)(?: von| der nächsten| der kommenden| einer Frist von)?|[Ff]rist(?:en)?(?: von| beträgt)?:?) {ABOUT}{COUNT}(?! (?:nach|ab|vor|seit)(?!\w))"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    count = read_count(match)
    return stretch(reference, *count) if count else None


RULE = Rule(
    name="time_within",
    label="TIME",
    pattern=_PATTERN,
    produce=_produce,
    priority=1,
    examples=(
        Example(text="innerhalb von sechs Monaten vorzulegen", span="sechs Monaten", value=between("2024-05-15", "2024-11-15", timex="P6M", kind="DURATION")),
        Example(text="binnen 14 Tagen", span="14 Tagen", value=between("2024-05-15", "2024-05-29", timex="P14D", kind="DURATION")),
        Example(text="Binnen vier Wochen ist zu unterzeichnen.", span="vier Wochen", value=between("2024-05-15", "2024-06-12", timex="P4W", kind="DURATION")),
        Example(text="Mängelanzeige, Frist 14 Tage", span="14 Tage", value=between("2024-05-15", "2024-05-29", timex="P14D", kind="DURATION")),
        Example(text="eine Nachfrist von 60 Tagen", span="60 Tagen", value=between("2024-05-15", "2024-07-14", timex="P60D", kind="DURATION")),
        Example(text="innerhalb eines Jahres", span="eines Jahres", value=between("2024-05-15", "2025-05-15", timex="P1Y", kind="DURATION")),
        Example(text="innerhalb der nächsten drei Wochen", span="drei Wochen", value=between("2024-05-15", "2024-06-05", timex="P3W", kind="DURATION")),
        Example(text="binnen eines halben Jahres", span="eines halben Jahres", value=between("2024-05-15", "2024-11-15", timex="P6M", kind="DURATION")),
        Example(text="innerhalb von zwei Jah-\nren", span="zwei Jah-\nren", value=between("2024-05-15", "2026-05-15", timex="P2Y", kind="DURATION")),
    ),
    counter_examples=("innerhalb der Verwaltung", "innerhalb von zwei Wochen nach Zugang", "binnen kurzer Zeit", "Laufzeit drei Jahre"),
)  # fmt: skip
