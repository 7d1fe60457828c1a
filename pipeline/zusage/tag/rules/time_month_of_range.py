"""The first month of a range in figures that names its year only once: 01-06/2024, 3. bis 5/2025."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_numbered import filed
from ._time_words import OPEN, YEAR, sample

_MONTH = r"(?:0?[1-9]|1[0-2])"
_PATTERN = re.compile(
    rf"{OPEN}(?P<span>(?P<month>{_MONTH}))(?= ?(?:[–-]|bis) ?(?P<last>{_MONTH})/(?P<year>{YEAR})(?![\w/%€-]|[.,]\d))"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    if filed(match) or int(match["month"]) >= int(match["last"]):
        return None
    return dated(f"{match['year']}-{int(match['month']):02d}")


RULE = Rule(
    name="time_month_of_range",
    label="TIME",
    signs=("/",),
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("Zeitraum 01-06/2024", "01", "2024-01-01..2024-01-31", "2024-01"),
        sample("Bauzeit 3–9/2025", "3", "2025-03-01..2025-03-31", "2025-03"),
        sample("Werte 10 bis 12/2023", "10", "2023-10-01..2023-10-31", "2023-10"),
    ),
    counter_examples=("Beschluss Nr. 01-06/2024", "Vorlage 3-9/2025", "Az. 61-03/2022", "12-3/2024"),
)
