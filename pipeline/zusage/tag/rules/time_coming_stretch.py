"""A counted stretch that begins or ends with the meeting: die nächsten 20 Jahre, in den letzten zwei Jahren."""

import re
from datetime import date

from ..calendar import stretch
from ..values import Rule, TimeValue
from ._time_counts import NUMBER, UNIT, UNIT_SIGNS, read_count
from ._time_words import sample

_PATTERN = re.compile(
    rf"(?<![\w-])(?<!nnerhalb der )(?P<span>(?P<which>nächsten|kommenden|letzten|vergangenen) "
    rf"(?P<number>{NUMBER}) ?(?P<unit>{UNIT}))(?!\w|-\w)"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    count = read_count(match)
    if count is None:
        return None
    back = match["which"] in ("letzten", "vergangenen")
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
        sample("in den letzten drei Monaten", "letzten drei Monaten", "2024-02-15..2024-05-15", "P3M", kind="DURATION"),
    ),
    counter_examples=("in den nächsten Jahren", "die letzten zwei Punkte", "nächsten Jahres"),
)
