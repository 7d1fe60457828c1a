"""A point counted on from the meeting: in drei Monaten, in zwei Wochen, in fünf Jahren, in einem halben Jahr."""

import re
from datetime import date

from ..calendar import counted
from ..values import Rule, TimeValue
from ._time_counts import ABOUT, COUNT, UNIT_SIGNS, read_count
from ._time_words import sample

_PATTERN = re.compile(rf"(?<!\w)[Ii]n {ABOUT}{COUNT}(?!,? in de[mr] )")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    count = read_count(match)
    return counted(reference, *count) if count else None


RULE = Rule(
    name="time_ahead",
    label="TIME",
    signs=UNIT_SIGNS,
    pattern=_PATTERN,
    produce=_produce,
    priority=1,
    examples=(
        sample("In fünf Jahren ist das veraltet.", "fünf Jahren", "2029-01-01..2029-12-31", "2029"),
        sample("erneut in drei Monaten", "drei Monaten", "2024-08-01..2024-08-31", "2024-08"),
        sample("in etwa zwei Wochen", "zwei Wochen", "2024-05-27..2024-06-02", "2024-W22"),
        sample("in 10 Tagen", "10 Tagen", "2024-05-25"),
        sample("in einem halben Jahr", "einem halben Jahr", "2024-11-01..2024-11-30", "2024-11"),
        sample("in ein bis zwei Wochen", "ein bis zwei Wochen", "2024-05-27..2024-06-02", "2024-W22"),
        sample("in dreieinhalb Jahren", "dreieinhalb Jahren", "2027-11-01..2027-11-30", "2027-11"),
        sample("in einem Jahr", "einem Jahr", "2025-01-01..2025-12-31", "2025"),
    ),
    counter_examples=(
        "in den nächsten Jahren",
        "in einigen Wochen",
        "in zwei Schritten",
        "in drei Monatsraten",
        "je 300.000 Euro in beiden Jahren",
        "in weniger als zwei Jahren trägt es sich",
        "in längstens fünf Jahren abgeschlossen",
        "in einem Jahr, in dem viel geschah",
    ),
)
