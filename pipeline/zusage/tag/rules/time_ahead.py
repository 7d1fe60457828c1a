"""A point counted on from the meeting: in drei Monaten, in zwei Wochen, in fünf Jahren, in einem halben Jahr."""

import re
from datetime import date

from ..calendar import between, counted
from ..values import Example, Rule, TimeValue
from ._time_counts import ABOUT, COUNT, read_count

_PATTERN = re.compile(rf"(?<!\w)[Ii]n {ABOUT}{COUNT}")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    count = read_count(match)
    return counted(reference, *count) if count else None


RULE = Rule(
    name="time_ahead",
    label="TIME",
    pattern=_PATTERN,
    produce=_produce,
    priority=1,
    examples=(
        Example(text="In fünf Jahren ist das veraltet.", span="fünf Jahren", value=between("2029-01-01", "2029-12-31", timex="2029")),
        Example(text="erneut in drei Monaten", span="drei Monaten", value=between("2024-08-01", "2024-08-31", timex="2024-08")),
        Example(text="in etwa zwei Wochen", span="zwei Wochen", value=between("2024-05-27", "2024-06-02", timex="2024-W22")),
        Example(text="in 10 Tagen", span="10 Tagen", value=between("2024-05-25", timex="2024-05-25")),
        Example(text="in einem halben Jahr", span="einem halben Jahr", value=between("2024-11-01", "2024-11-30", timex="2024-11")),
        Example(text="in einem Jahr", span="einem Jahr", value=between("2025-01-01", "2025-12-31", timex="2025")),
    ),
    counter_examples=("in den nächsten Jahren", "in einigen Wochen", "in zwei Schritten", "in drei Monatsraten", "in längstens fünf Jahren abgeschlossen"),
)  # fmt: skip
