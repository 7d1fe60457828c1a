"""Years with their noun: Jahr 2022, Kalenderjahr 2022, Haushaltsjahr 2017, Schuljahr 2022/23, Haushaltsjahre 2022/2023."""

import re
from datetime import date

from ..calendar import between, dated
from ..values import Example, Rule, TimeValue
from ._time_words import SCHOOL_YEAR, UNIT_YEAR, YEAR, second_year

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
    pattern=_PATTERN,
    produce=_produce,
    priority=2,
    examples=(
        Example(text="Bis zum Jahr 2022 müssen alle Leistungen online sein.", span="Jahr 2022", value=between("2022-01-01", "2022-12-31", timex="2022")),
        Example(text="im Kalenderjahr 2022", span="Kalenderjahr 2022", value=between("2022-01-01", "2022-12-31", timex="2022")),
        Example(text="in das Haushaltsjahr 2017 übertragen", span="Haushaltsjahr 2017", value=between("2017-01-01", "2017-12-31", timex="2017")),
        Example(text="zum Schuljahr 2022/23", span="Schuljahr 2022/23", value=between("2022-08-01", "2023-07-31", timex="2022-08-01/2023-07-31")),
        Example(text="des Schuljahres 2025/2026", span="Schuljahres 2025/2026", value=between("2025-08-01", "2026-07-31", timex="2025-08-01/2026-07-31")),
        Example(text="für die Haushaltsjahre 2022/2023", span="Haushaltsjahre 2022/2023", value=between("2022-01-01", "2023-12-31", timex="2022/2023")),
        Example(text="bis zum Jahre 2050", span="Jahre 2050", value=between("2050-01-01", "2050-12-31", timex="2050")),
        Example(text="im Kindergartenjahr 2024/25", span="Kindergartenjahr 2024/25", value=between("2024-08-01", "2025-07-31", timex="2024-08-01/2025-07-31")),
        Example(text="in den Jahren 2018, 2019 und 2020", span="Jahren 2018", value=between("2018-01-01", "2018-12-31", timex="2018")),
        Example(text="im Laufe des Jahres 2013", span="Jahres 2013", value=between("2013-01-01", "2013-12-31", timex="2013")),
    ),
    counter_examples=("Das Jahr 20.000 Kilometer", "im Schuljahr 2022/0357", "ein Jahrbuch zwanzig"),
)  # fmt: skip
