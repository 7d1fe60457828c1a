"""Years counted from now: nächstes Jahr, im lfd. HH-Jahr, im laufenden Schuljahr, diesem und nächsten Jahr, heuer."""

import re
from datetime import date

from ..calendar import dated, year_from
from ..values import Rule, TimeValue
from ._time_periods import YEAR_KIND, last_of_all, of_school
from ._time_words import WHICH, YEAR, offset, sample

_PATTERN = re.compile(
    rf"(?<![\w-])(?<!jeweils )(?<!eweiligen )(?P<span>(?:(?P<first>{WHICH}) (?:und|oder|bzw\.) (?:im |das )?)?(?P<which>{WHICH})"
    rf" (?:(?P<unit>{YEAR_KIND})(?:e?s)?|HHJ)|heuer)"
    rf"(?!\w|-\w| {YEAR})"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    if match["span"] == "heuer":
        return dated(year_from(reference, 0))
    if last_of_all(match):
        return None
    timex = year_from(reference, offset(match["which"]), school=of_school(match["unit"]))
    if not match["first"] or reference is None:
        return dated(timex)
    return dated(f"{reference.year + offset(match['first'])}/{timex.rpartition('/')[2]}")


RULE = Rule(
    name="time_year_relative",
    label="TIME",
    signs=("ahr", "HHJ", "heuer"),
    pattern=_PATTERN,
    produce=_produce,
    priority=2,
    examples=(
        sample("Das kommt nächstes Jahr.", "nächstes Jahr", "2025-01-01..2025-12-31", "2025"),
        sample("im kommenden Jahr", "kommenden Jahr", "2025-01-01..2025-12-31", "2025"),
        sample("noch in diesem Jahr", "diesem Jahr", "2024-01-01..2024-12-31", "2024"),
        sample("gegenüber dem laufenden Haushaltsjahr", "laufenden Haushaltsjahr", "2024-01-01..2024-12-31", "2024"),
        sample("in diesem und im nächsten Jahr", "diesem und im nächsten Jahr", "2024-01-01..2025-12-31", "2024/2025"),
        sample("im lfd. HH-Jahr", "lfd. HH-Jahr", "2024-01-01..2024-12-31", "2024"),
        sample("im letzten Geschäftsjahr", "letzten Geschäftsjahr", "2023-01-01..2023-12-31", "2023"),
        sample("Das Fest entfällt heuer.", "heuer", "2024-01-01..2024-12-31", "2024"),
        sample("im vergangenen Jahr", "vergangenen Jahr", "2023-01-01..2023-12-31", "2023"),
        sample("vorletztes Jahr gekauft", "vorletztes Jahr", "2022-01-01..2022-12-31", "2022"),
        sample("erst im übernächsten Jahr", "übernächsten Jahr", "2026-01-01..2026-12-31", "2026"),
        sample("im kommenden Schuljahr", "kommenden Schuljahr", "2024-08-01..2025-07-31", "2024-08-01/2025-07-31"),
        sample("in diesem und nächsten Jahr", "diesem und nächsten Jahr", "2024-01-01..2025-12-31", "2024/2025"),
        sample(
            "in diesem Kindergartenjahr", "diesem Kindergartenjahr", "2023-08-01..2024-07-31", "2023-08-01/2024-07-31"
        ),
    ),
    counter_examples=(
        "dem letzten Jahr vor der Pandemie",
        "in den nächsten Jahren",
        "in diesen Jahren",
        "dieser Jahresbericht",
        "der letzte Jahrgang",
    ),
)
