"""Days in figures with their year: 31.12.2025, 31. 12. 2023, 30.06.21, 15./16.03.2024."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_words import DAY, OPEN, YEAR, numbered, sample

# The year may have two figures; four of any other kind (2110.9350) are no year. No figure or "12,5" may follow.
_PATTERN = re.compile(
    rf"{OPEN}(?P<span>(?:(?P<first>{DAY})\. ?(?:/|und|u\.) ?)?(?P<day>{DAY})\. ?(?P<month>[01]?\d)\. ?"
    rf"(?P<year>{YEAR}|\d\d))"
    r"(?![\d%€]|[.,:/]\d| ?(?:€|EUR|Euro|Uhr))"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    if numbered(match):
        return None
    year = match["year"] if len(match["year"]) == 4 else f"20{match['year']}"
    month = f"{year}-{int(match['month']):02d}"
    last = f"{month}-{int(match['day']):02d}"
    return dated(f"{month}-{int(match['first']):02d}/{last}" if match["first"] else last)


RULE = Rule(
    name="time_day_numeric",
    label="TIME",
    pattern=_PATTERN,
    produce=_produce,
    priority=5,
    examples=(
        sample("Die Akten sind bis 31.12.2025 zu scannen.", "31.12.2025", "2025-12-31"),
        sample("Spätestens am 31. 12. 2023 endet der Vertrag.", "31. 12. 2023", "2023-12-31"),
        sample("Antrag der Fraktion vom 30.06.21", "30.06.21", "2021-06-30"),
        sample("Die Anlage läuft seit dem 1.7.24.", "1.7.24", "2024-07-01"),
        sample("Frist: 02.08.2024; Verlängerung möglich", "02.08.2024", "2024-08-02"),
        sample(
            "Die Klausur ist am 15./16.03.2024.", "15./16.03.2024", "2024-03-15..2024-03-16", "2024-03-15/2024-03-16"
        ),
        sample("Abgabe am 05.\u00a006.\u00a02026 im Rathaus", "05.\u00a006.\u00a02026", "2026-06-05"),
    ),
    counter_examples=(
        "Ziffer 1.2.24 der Satzung bleibt unberührt.",
        "Die Haushaltsstelle 2110.9350 ist gedeckt.",
        "Es gilt Punkt 3.10.12 der Leistungsbeschreibung.",
        "Das Gerät trägt die Adresse 10.12.20.1.",
        "Das wären 30.02.2024 Einheiten.",
        "Kosten von 12.500.000 Euro sind angesetzt.",
        "Version 2.11.23 des Programms ist fehlerhaft.",
    ),
)
