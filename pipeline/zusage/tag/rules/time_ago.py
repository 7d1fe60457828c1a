"""A point counted back from the meeting: vor knapp zwei Jahren, seit drei Wochen, vor 14 Tagen."""

import re
from datetime import date

from ..calendar import counted
from ..values import Rule, TimeValue
from ._time_counts import ABOUT, COUNT, UNIT_SIGNS, read_count
from ._time_words import sample

_PATTERN = re.compile(rf"(?<!\w)(?:[Vv]or|[Ss]eit) {ABOUT}{COUNT}")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    count = read_count(match)
    return counted(reference, -count[0], count[1]) if count else None


RULE = Rule(
    name="time_ago",
    label="TIME",
    signs=UNIT_SIGNS,
    pattern=_PATTERN,
    produce=_produce,
    priority=1,
    examples=(
        sample("vor knapp zwei Jahren angeregt", "zwei Jahren", "2022-01-01..2022-12-31", "2022"),
        sample("schon vor knapp zwei Jah-\nren gegeben", "zwei Jah-\nren", "2022-01-01..2022-12-31", "2022"),
        sample("vor drei Wochen", "drei Wochen", "2024-04-22..2024-04-28", "2024-W17"),
        sample("Vor 14 Tagen kam der Bescheid.", "14 Tagen", "2024-05-01"),
        sample("seit vier Jahren verlangt", "vier Jahren", "2020-01-01..2020-12-31", "2020"),
        sample("vor anderthalb Jahren", "anderthalb Jahren", "2022-11-01..2022-11-30", "2022-11"),
    ),
    counter_examples=(
        "vor ein paar Wochen",
        "vor einigen Jahren",
        "vor zwei Gremien",
        "davor zwei Jahre lang",
        "seit einigen Monaten",
    ),
)
