"""Months of planning tables with a year of two figures: a cell of its own or after a preposition, 05/23, bis 12/25."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_words import sample

# "12/23" is a paper's number as often: only a column gap or a preposition before it makes it a month.
_PATTERN = re.compile(
    r"(?=[01]\d/)(?:(?<=\t)|(?<=[Bb]is )|(?<=[Aa]b )|(?<=[Ss]eit )|(?<=Ende )|(?<=Mitte )|(?<=Anfang )|(?<=geplant )|"
    r"(?<=Stand )|(?<=Stand: )|(?<=zum ))"
    r"(?P<span>(?P<month>0[1-9]|1[0-2])/(?P<year>[0-4]\d))(?![\w/%€-]|[.,]\d)"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    return dated(f"20{match['year']}-{match['month']}")


RULE = Rule(
    name="time_month_short",
    label="TIME",
    signs=("/",),
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("Zaun am Spielplatz          07/23        bestellt", "07/23", "2023-07-01..2023-07-31", "2023-07"),
        sample("verlängert bis 12/25, danach", "12/25", "2025-12-01..2025-12-31", "2025-12"),
        sample("Stand 06/24", "06/24", "2024-06-01..2024-06-30", "2024-06"),
    ),
    counter_examples=("Beschluss 12/23 wird aufgehoben.", "Vorlage 05/23", "12/23 | Sanierung", "mit 11/12 Stimmen"),
)
