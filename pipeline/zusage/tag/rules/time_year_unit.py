"""Years with their noun: Jahr 2022, Haushaltsjahr 2017, Schuljahr 2022/23, Haushaltsjahre 2022/2023."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_words import SCHOOL_YEAR, UNIT_YEAR, YEAR, sample, second_year

_PATTERN = re.compile(
    rf"(?<![\w-])(?P<span>(?P<unit>{UNIT_YEAR}),? (?P<year>{YEAR})(?: ?/ ?(?P<second>{YEAR}|\d\d))?)(?![\w/]|[.,]\d)"
)
_SCHOOL = re.compile(SCHOOL_YEAR)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    if not match["second"]:
        return dated(match["year"])
    second = second_year(match["year"], match["second"])
    if second is None:
        return None
    return dated(
        f"{match['year']}-08-01/{second}-07-31" if _SCHOOL.match(match["unit"]) else f"{match['year']}/{second}"
    )


RULE = Rule(
    name="time_year_unit",
    label="TIME",
    signs=("ahr",),
    pattern=_PATTERN,
    produce=_produce,
    priority=2,
    examples=(
        sample("Bis zum Jahr 2022 müssen alle Leistungen online sein.", "Jahr 2022", "2022-01-01..2022-12-31", "2022"),
        sample("im Kalenderjahr 2022", "Kalenderjahr 2022", "2022-01-01..2022-12-31", "2022"),
        sample("in das Haushaltsjahr 2017 übertragen", "Haushaltsjahr 2017", "2017-01-01..2017-12-31", "2017"),
        sample("zum Schuljahr 2022/23", "Schuljahr 2022/23", "2022-08-01..2023-07-31", "2022-08-01/2023-07-31"),
        sample("des Schuljahres 2025/2026", "Schuljahres 2025/2026", "2025-08-01..2026-07-31", "2025-08-01/2026-07-31"),
        sample("für die Haushaltsjahre 2022/2023", "Haushaltsjahre 2022/2023", "2022-01-01..2023-12-31", "2022/2023"),
        sample("bis zum Jahre 2050", "Jahre 2050", "2050-01-01..2050-12-31", "2050"),
        sample(
            "im Kindergartenjahr 2024/25", "Kindergartenjahr 2024/25", "2024-08-01..2025-07-31", "2024-08-01/2025-07-31"
        ),
        sample("in den Jahren 2018, 2019 und 2020", "Jahren 2018", "2018-01-01..2018-12-31", "2018"),
        sample("im Laufe des Jahres 2013", "Jahres 2013", "2013-01-01..2013-12-31", "2013"),
    ),
    counter_examples=("Das Jahr 20.000 Kilometer", "im Schuljahr 2022/0357", "ein Jahrbuch zwanzig"),
)
