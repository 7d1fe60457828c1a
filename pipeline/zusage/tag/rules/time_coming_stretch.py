"""A counted stretch that begins or ends with the meeting: die nächsten 20 Jahre, in den letzten beiden Jahren."""

import re
from datetime import date

from ..calendar import stretch
from ..values import Rule, TimeValue
from ._time_counts import NUMBERS, UNIT, UNIT_SIGNS, read_count
from ._time_words import sample

_PATTERN = re.compile(
    rf"(?<![\w-])(?P<span>(?P<which>nächsten|kommenden|folgenden|letzten|vergangenen|zurückliegenden|vorangegangenen) "
    rf"{NUMBERS} ?(?P<unit>{UNIT}))(?!\w|-\w)"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    count = read_count(match)
    if count is None:
        return None
    back = match["which"] not in ("nächsten", "kommenden", "folgenden")
    return stretch(reference, -count[0] if back else count[0], count[1])


RULE = Rule(
    name="time_coming_stretch",
    label="TIME",
    signs=UNIT_SIGNS,
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("in den nächsten zwei Jahren", "nächsten zwei Jahren", "2024-05-15..2026-05-15", "P2Y", kind="DURATION"),
        sample("die kommenden \n20 Jahre", "kommenden \n20 Jahre", "2024-05-15..2044-05-15", "P20Y", kind="DURATION"),
        sample(
            "innerhalb der nächsten drei Wochen",
            "nächsten drei Wochen",
            "2024-05-15..2024-06-05",
            "P3W",
            kind="DURATION",
        ),
        sample(
            "in den letzten beiden Jahren", "letzten beiden Jahren", "2022-05-15..2024-05-15", "P2Y", kind="DURATION"
        ),
        sample(
            "in den nächsten zwei bis drei Jahren",
            "nächsten zwei bis drei Jahren",
            "2024-05-15..2027-05-15",
            "P3Y",
            kind="DURATION",
        ),
        sample("in den letzten drei Monaten", "letzten drei Monaten", "2024-02-15..2024-05-15", "P3M", kind="DURATION"),
    ),
    counter_examples=("in den nächsten Jahren", "die letzten zwei Punkte", "nächsten Jahres"),
)
