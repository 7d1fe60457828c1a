"""Months in figures: 4/2021, 04.2021, 12/2026."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_words import OPEN, YEAR, numbered, sample

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
        sample("Der Entwurf liegt seit 4/2021 vor.", "4/2021", "2021-04-01..2021-04-30", "2021-04"),
        sample("Start 04.2026, Ende offen", "04.2026", "2026-04-01..2026-04-30", "2026-04"),
        sample("Abschluss (12/2026)", "12/2026", "2026-12-01..2026-12-31", "2026-12"),
        sample("Abnahme 02 / 2024", "02 / 2024", "2024-02-01..2024-02-29", "2024-02"),
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
)
