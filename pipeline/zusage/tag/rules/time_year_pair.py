"""Two neighbouring years of a budget or season: 2019/2020, 2023/24."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_words import OPEN, YEAR, numbered, sample, second_year

_PATTERN = re.compile(rf"{OPEN}(?P<span>(?P<year>{YEAR}) ?/ ?(?P<second>{YEAR}|\d\d))(?![\w/%€-]|[.,]\d)")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    second = second_year(match["year"], match["second"])
    return None if numbered(match) or second is None else dated(f"{match['year']}/{second}")


RULE = Rule(
    name="time_year_pair",
    label="TIME",
    signs=("/",),
    pattern=_PATTERN,
    produce=_produce,
    priority=1,
    examples=(
        sample("im Doppelhaushalt 2019/2020", "2019/2020", "2019-01-01..2020-12-31", "2019/2020"),
        sample("im DHH 2024/25", "2024/25", "2024-01-01..2025-12-31", "2024/2025"),
        sample("nach der Saison 2023/24", "2023/24", "2023-01-01..2024-12-31", "2023/2024"),
        sample("Umsetzung\n2022/23", "2022/23", "2022-01-01..2023-12-31", "2022/2023"),
    ),
    counter_examples=(
        "Vorlage 2023/24",
        "Drucksache Nr. 2019/2020",
        "Vorlage: 2022/0698",
        "DS 2022/031 zum Antrag",
        "Aktenzeichen 2020/21/3",
        "das Verhältnis 2010/2090",
        "Pos. 2019/20-4",
    ),
)
