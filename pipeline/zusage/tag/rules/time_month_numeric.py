"""Months in figures: 4/2021, 04.2021, 12/2026."""

import re
from datetime import date

from ..calendar import between, dated
from ..values import Example, Rule, TimeValue
from ._time_words import OPEN, YEAR, numbered

_PATTERN = re.compile(
    rf"{OPEN}(?P<span>(?P<month>0?[1-9]|1[0-2])(?: ?/ ?|\.)(?P<year>{YEAR}))(?![\w/%€-]|[.,]\d| ?(?:€|EUR|Euro))"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    return None if numbered(match) else dated(f"{match['year']}-{int(match['month']):02d}")


RULE = Rule(
    name="time_month_numeric",
    label="TIME",
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        Example(text="Der Entwurf liegt seit 4/2021 vor.", span="4/2021", value=between("2021-04-01", "2021-04-30", timex="2021-04")),
        Example(text="Start 04.2026, Ende offen", span="04.2026", value=between("2026-04-01", "2026-04-30", timex="2026-04")),
        Example(text="Abschluss (12/2026)", span="12/2026", value=between("2026-12-01", "2026-12-31", timex="2026-12")),
        Example(text="Abnahme 02 / 2024", span="02 / 2024", value=between("2024-02-01", "2024-02-29", timex="2024-02")),
    ),
    counter_examples=(
        "Vorlage Nr. 12/2023",
        "Drucksache 04/2021 wird zurückgezogen.",
        "Antrag 7/2022 der Fraktion",
        "Vorlage: 2018/0357",
        "Beschluss Nr. 61-03/2022",
        "Betrag 3.2021 EUR",
        "Az. 5/2020/12",
    ),
)  # fmt: skip
