"""Calendar weeks with a year: 23. KW 2025, KW 8/2024."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_words import YEAR, sample

_PATTERN = re.compile(
    rf"(?<![\w.,-])(?P<span>(?:(?:KW|Kalenderwoche) ?(?P<after>[0-5]?\d)|(?P<before>[0-5]?\d)\. ?(?:KW|Kalenderwoche))"
    rf",? ?/?(?: des Jahres)? ?(?P<year>{YEAR}))(?!\w)"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    return dated(f"{match['year']}-W{int(match['after'] or match['before']):02d}")


RULE = Rule(
    name="time_week",
    label="TIME",
    signs=("KW", "Kalenderwoche"),
    pattern=_PATTERN,
    produce=_produce,
    priority=2,
    examples=(
        sample("in der 8. KW 2024 veröffentlicht", "8. KW 2024", "2024-02-19..2024-02-25", "2024-W08"),
        sample("ab KW 23/2025", "KW 23/2025", "2025-06-02..2025-06-08", "2025-W23"),
        sample("in der Kalenderwoche 40 2024", "Kalenderwoche 40 2024", "2024-09-30..2024-10-06", "2024-W40"),
    ),
    counter_examples=("KW 54/2025", "120 kW 2024 installiert", "der KWK-Bonus 2023"),
)
