"""Years counted from now: nächstes Jahr, dieses Haushaltsjahres, im laufenden Schuljahr, diesem und nächsten Jahr."""

import re
from datetime import date

from ..calendar import dated, year_from
from ..values import Rule, TimeValue
from ._time_words import WHICH, offset, sample

_PATTERN = re.compile(
    rf"(?<![\w-])(?P<span>(?:(?P<first>{WHICH}) (?:und|oder|bzw\.) )?(?P<which>{WHICH})"
    r" (?P<unit>Schulj|Kindergartenj|Kita-J|Haushaltsj|Kalenderj|Wirtschaftsj|Rechnungsj|J)ahr(?:e?s)?)(?!\w|-\w)"
)
_SCHOOL = ("Schulj", "Kindergartenj", "Kita-J")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    timex = year_from(reference, offset(match["which"]), school=match["unit"] in _SCHOOL)
    if not match["first"] or reference is None:
        return dated(timex)
    return dated(f"{reference.year + offset(match['first'])}/{timex.rpartition('/')[2]}")


RULE = Rule(
    name="time_year_relative",
    label="TIME",
    signs=("ahr",),
    pattern=_PATTERN,
    produce=_produce,
    priority=2,
    examples=(
        sample("Das kommt nächstes Jahr.", "nächstes Jahr", "2025-01-01..2025-12-31", "2025"),
        sample("im kommenden Jahr", "kommenden Jahr", "2025-01-01..2025-12-31", "2025"),
        sample("noch in diesem Jahr", "diesem Jahr", "2024-01-01..2024-12-31", "2024"),
        sample("gegenüber dem laufenden Haushaltsjahr", "laufenden Haushaltsjahr", "2024-01-01..2024-12-31", "2024"),
        sample("im vergangenen Jahr", "vergangenen Jahr", "2023-01-01..2023-12-31", "2023"),
        sample("vorletztes Jahr gekauft", "vorletztes Jahr", "2022-01-01..2022-12-31", "2022"),
        sample("erst im übernächsten Jahr", "übernächsten Jahr", "2026-01-01..2026-12-31", "2026"),
        sample("im kommenden Schuljahr", "kommenden Schuljahr", "2024-08-01..2025-07-31", "2024-08-01/2025-07-31"),
        sample("in diesem und nächsten Jahr", "diesem und nächsten Jahr", "2024-01-01..2025-12-31", "2024/2025"),
        sample(
            "in diesem Kindergartenjahr", "diesem Kindergartenjahr", "2023-08-01..2024-07-31", "2023-08-01/2024-07-31"
        ),
    ),
    counter_examples=("in den nächsten Jahren", "in diesen Jahren", "dieser Jahresbericht", "der letzte Jahrgang"),
)
