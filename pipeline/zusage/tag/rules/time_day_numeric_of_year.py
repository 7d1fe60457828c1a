"""Days in figures of a year counted from now: 31.12. d. J., 30.06. nächsten Jahres."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_words import DAY, OF_YEAR, OPEN, sample, stated_year

_PATTERN = re.compile(rf"{OPEN}(?P<span>(?P<day>{DAY})\. ?(?P<month>[01]?\d)\.(?= ?[a-zA-Z]){OF_YEAR})(?!\w)")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    return dated(f"{stated_year(match, reference)}-{int(match['month']):02d}-{int(match['day']):02d}")


RULE = Rule(
    name="time_day_numeric_of_year",
    label="TIME",
    signs=("ahres", "J."),
    pattern=_PATTERN,
    produce=_produce,
    priority=4,
    examples=(
        sample("Die Frist endet am 31.12. d. J. für alle.", "31.12. d. J.", "2024-12-31"),
        sample("bis 30.06. nächsten Jahres", "30.06. nächsten Jahres", "2025-06-30"),
        sample("seit dem 01.10. des vergangenen Jahres", "01.10. des vergangenen Jahres", "2023-10-01"),
    ),
    counter_examples=("Punkt 3.1. Jahresabschluss der Stiftung",),
)
