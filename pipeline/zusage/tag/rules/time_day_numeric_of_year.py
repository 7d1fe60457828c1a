"""Days in figures of a year counted from now: 31.12. d. J., 30.06. nächsten Jahres."""

import re
from datetime import date

from ..calendar import between, dated
from ..values import Example, Rule, TimeValue
from ._time_words import DAY, OF_YEAR, OPEN, stated_year

_PATTERN = re.compile(rf"{OPEN}(?P<span>(?P<day>{DAY})\. ?(?P<month>[01]?\d)\.(?= ?[a-zA-Z]){OF_YEAR})(?!\w)")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    return dated(f"{stated_year(match, reference)}-{int(match['month']):02d}-{int(match['day']):02d}")


RULE = Rule(
    name="time_day_numeric_of_year",
    label="TIME",
    pattern=_PATTERN,
    produce=_produce,
    priority=4,
    examples=(
        Example(text="Die Frist endet am 31.12. d. J. für alle.", span="31.12. d. J.", value=between("2024-12-31", timex="2024-12-31")),
        Example(text="bis 30.06. nächsten Jahres", span="30.06. nächsten Jahres", value=between("2025-06-30", timex="2025-06-30")),
        Example(text="seit dem 01.10. des vergangenen Jahres", span="01.10. des vergangenen Jahres", value=between("2023-10-01", timex="2023-10-01")),
    ),
    counter_examples=("Punkt 3.1. Jahresabschluss der Stiftung",),
)  # fmt: skip
