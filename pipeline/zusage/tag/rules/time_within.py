"""A term from the meeting on: innerhalb von sechs Monaten, binnen 14 Tagen, innerhalb eines Jahres."""

import re
from datetime import date

from ..calendar import stretch
from ..values import Rule, TimeValue
from ._time_counts import ABOUT, COUNT, read_count
from ._time_words import sample

# "innerhalb von drei Jahren nach ..." is anchored elsewhere: left out rather than counted from the wrong day.
_PATTERN = re.compile(
    rf"(?:(?:[Ii]nnerhalb|[Bb]innen)(?: von| einer Frist von)?|(?<![A-Za-zäöüß])(?:Nach|Rest)?[Ff]rist(?: von"
    rf"| beträgt)?:?) {ABOUT}{COUNT}(?! (?:nach|ab|vor|seit) \w)"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    count = read_count(match)
    return stretch(reference, *count) if count else None


RULE = Rule(
    name="time_within",
    label="TIME",
    signs=("nnerhalb", "innen", "rist"),
    pattern=_PATTERN,
    produce=_produce,
    priority=1,
    examples=(
        sample(
            "innerhalb von sechs Monaten vorzulegen", "sechs Monaten", "2024-05-15..2024-11-15", "P6M", kind="DURATION"
        ),
        sample("binnen 14 Tagen", "14 Tagen", "2024-05-15..2024-05-29", "P14D", kind="DURATION"),
        sample(
            "Binnen vier Wochen ist zu unterzeichnen.", "vier Wochen", "2024-05-15..2024-06-12", "P4W", kind="DURATION"
        ),
        sample("Mängelanzeige, Frist 14 Tage", "14 Tage", "2024-05-15..2024-05-29", "P14D", kind="DURATION"),
        sample("eine Nachfrist von 60 Tagen", "60 Tagen", "2024-05-15..2024-07-14", "P60D", kind="DURATION"),
        sample("innerhalb eines Jahres", "eines Jahres", "2024-05-15..2025-05-15", "P1Y", kind="DURATION"),
        sample(
            "in 30 Tagen, genauer: innerhalb von 30 Tagen nach.",
            "30 Tagen",
            "2024-05-15..2024-06-14",
            "P30D",
            kind="DURATION",
        ),
        sample(
            "innerhalb von zwei bis drei Jahren",
            "zwei bis drei Jahren",
            "2024-05-15..2027-05-15",
            "P3Y",
            kind="DURATION",
        ),
        sample("binnen eines halben Jahres", "eines halben Jahres", "2024-05-15..2024-11-15", "P6M", kind="DURATION"),
        sample("innerhalb von zwei Jah-\nren", "zwei Jah-\nren", "2024-05-15..2026-05-15", "P2Y", kind="DURATION"),
    ),
    counter_examples=(
        "Die Kündigungsfrist von vier Wochen gilt weiter.",
        "Hersteller nennen Fristen von acht bis zehn Monaten.",
        "innerhalb der Verwaltung",
        "innerhalb von zwei Wochen nach Zugang",
        "binnen kurzer Zeit",
        "Laufzeit drei Jahre",
    ),
)
