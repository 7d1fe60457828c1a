"""Two neighbouring years of a budget or season: 2019/2020, 2023/24."""

import re
from datetime import date

from ..calendar import between, dated
from ..values import Example, Rule, TimeValue
from ._time_words import OPEN, YEAR, numbered, second_year

_PATTERN = re.compile(rf"{OPEN}(?P<span>(?P<year>{YEAR}) ?/ ?(?P<second>{YEAR}|\d\d))(?![\w/%€-]|[.,]\d)")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    second = second_year(match["year"], match["second"])
    return None if numbered(match) or second is None else dated(f"{match['year']}/{second}")


RULE = Rule(
    name="time_year_pair",
    label="TIME",
    pattern=_PATTERN,
    produce=_produce,
    priority=1,
    examples=(
        Example(text="im Doppelhaushalt 2019/2020", span="2019/2020", value=between("2019-01-01", "2020-12-31", timex="2019/2020")),
        Example(text="im DHH 2024/25", span="2024/25", value=between("2024-01-01", "2025-12-31", timex="2024/2025")),
        Example(text="nach der Saison 2023/24", span="2023/24", value=between("2023-01-01", "2024-12-31", timex="2023/2024")),
        Example(text="Umsetzung\n2022/23", span="2022/23", value=between("2022-01-01", "2023-12-31", timex="2022/2023")),
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
)  # fmt: skip
