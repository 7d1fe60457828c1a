"""Years counted from now: nächstes Jahr, im kommenden Jahr, dieses Haushaltsjahres, im laufenden Schuljahr, diesem und nächsten Jahr."""

import re
from datetime import date

from ..calendar import between, dated, year_from
from ..values import Example, Rule, TimeValue
from ._time_words import WHICH, offset

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
    pattern=_PATTERN,
    produce=_produce,
    priority=2,
    examples=(
        Example(text="Das kommt nächstes Jahr.", span="nächstes Jahr", value=between("2025-01-01", "2025-12-31", timex="2025")),
        Example(text="im kommenden Jahr", span="kommenden Jahr", value=between("2025-01-01", "2025-12-31", timex="2025")),
        Example(text="noch in diesem Jahr", span="diesem Jahr", value=between("2024-01-01", "2024-12-31", timex="2024")),
        Example(text="gegenüber dem laufenden Haushaltsjahr", span="laufenden Haushaltsjahr", value=between("2024-01-01", "2024-12-31", timex="2024")),
        Example(text="im vergangenen Jahr", span="vergangenen Jahr", value=between("2023-01-01", "2023-12-31", timex="2023")),
        Example(text="vorletztes Jahr gekauft", span="vorletztes Jahr", value=between("2022-01-01", "2022-12-31", timex="2022")),
        Example(text="erst im übernächsten Jahr", span="übernächsten Jahr", value=between("2026-01-01", "2026-12-31", timex="2026")),
        Example(text="im kommenden Schuljahr", span="kommenden Schuljahr", value=between("2024-08-01", "2025-07-31", timex="2024-08-01/2025-07-31")),
        Example(text="in diesem und nächsten Jahr", span="diesem und nächsten Jahr", value=between("2024-01-01", "2025-12-31", timex="2024/2025")),
        Example(text="in diesem Kindergartenjahr", span="diesem Kindergartenjahr", value=between("2023-08-01", "2024-07-31", timex="2023-08-01/2024-07-31")),
    ),
    counter_examples=("in den nächsten Jahren", "in diesen Jahren", "dieser Jahresbericht", "der letzte Jahrgang"),
)  # fmt: skip
