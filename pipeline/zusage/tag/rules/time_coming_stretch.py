"""A counted stretch that begins or ends with the meeting: die nächsten 20 Jahre, in den letzten zwei Jahren."""

import re
from datetime import date

from ..calendar import between, stretch
from ..values import Example, Rule, TimeValue
from ._time_counts import NUMBER, UNIT, read_count

_PATTERN = re.compile(
    rf"(?<![\w-])(?<!nnerhalb der )(?P<span>(?P<which>nächsten|kommenden|letzten|vergangenen) (?P<number>{NUMBER}) ?(?P<unit>{UNIT}))(?!\w|-\w)"
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
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        Example(text="in den nächsten zwei Jahren", span="nächsten zwei Jahren", value=between("2024-05-15", "2026-05-15", timex="P2Y", kind="DURATION")),
        Example(text="die kommenden \n20 Jahre", span="kommenden \n20 Jahre", value=between("2024-05-15", "2044-05-15", timex="P20Y", kind="DURATION")),
        Example(text="in den letzten drei Monaten", span="letzten drei Monaten", value=between("2024-02-15", "2024-05-15", timex="P3M", kind="DURATION")),
    ),
    counter_examples=("in den nächsten Jahren", "die letzten zwei Punkte", "nächsten Jahres"),
)  # fmt: skip
