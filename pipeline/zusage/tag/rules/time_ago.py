"""A point counted back from the meeting: vor knapp zwei Jahren, vor drei Wochen, vor 14 Tagen."""

import re
from datetime import date

from ..calendar import between, counted
from ..values import Example, Rule, TimeValue
from ._time_counts import ABOUT, COUNT, read_count

_PATTERN = re.compile(rf"(?<!\w)[Vv]or {ABOUT}{COUNT}")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    count = read_count(match)
    return counted(reference, -count[0], count[1]) if count else None


RULE = Rule(
    name="time_ago",
    label="TIME",
    pattern=_PATTERN,
    produce=_produce,
    priority=1,
    examples=(
        Example(text="vor knapp zwei Jahren angeregt", span="zwei Jahren", value=between("2022-01-01", "2022-12-31", timex="2022")),
        Example(text="schon vor knapp zwei Jah-\nren gegeben", span="zwei Jah-\nren", value=between("2022-01-01", "2022-12-31", timex="2022")),
        Example(text="vor drei Wochen", span="drei Wochen", value=between("2024-04-22", "2024-04-28", timex="2024-W17")),
        Example(text="Vor 14 Tagen kam der Bescheid.", span="14 Tagen", value=between("2024-05-01", timex="2024-05-01")),
        Example(text="vor anderthalb Jahren", span="anderthalb Jahren", value=between("2022-11-01", "2022-11-30", timex="2022-11")),
    ),
    counter_examples=("vor ein paar Wochen", "vor einigen Jahren", "vor zwei Gremien", "davor zwei Jahre lang"),
)  # fmt: skip
