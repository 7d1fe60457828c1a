"""Days in figures with their year: 31.12.2025, 31. 12. 2023, 30.06.21, 15./16.03.2024."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_days import FIRST, days, in_law
from ._time_numbered import numbered
from ._time_words import DAY, OPEN, YEAR, full_year, sample

# A year of two figures stands as close as the month does ("30.06.21", "2. 5. 45"; "14.10. 18 Kinder" is none) and before no
# unit; four of any other kind (2110.9350) are no year. No figure or "12,5" may follow, but another date: "30.4.2024/1.5.2024".
_PATTERN = re.compile(
    rf"{OPEN}(?P<span>{FIRST}(?P<day>{DAY})\.(?P<gap> ?)(?P<month>[01]?\d)\."
    rf"(?: ?(?P<year>{YEAR}|1[5-8]\d\d)|(?P=gap)(?P<yy>\d\d)(?! ?(?:€|EUR|Euro|Uhr))))"
    r"(?![\d%]|€|[.:]\d|,\d(?!\d? ?Uhr)|/\d(?!\d?\. ?\d))"
)
# "1.1.20 Allgemeines" is a heading, unless words lead to a day.
_LED = re.compile(r"(?:[a-zäöü.,:;|(\t–-]|[A-Z][a-z]{1,3}\.?) ?$")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    if numbered(match) or (match["yy"] and _heading(match)) or in_law(match):
        return None
    year = match["year"] or full_year(match["yy"], reference)
    timex = days(match, f"{year}-{int(match['month']):02d}")
    return dated(timex) if timex else None


def _heading(match: re.Match[str]) -> bool:
    start, end = match.span("span")
    if match["day"][0] == "0" or int(match["day"]) > 12 or match["month"][0] == "0":
        return False
    followed = match.string[end : end + 2]
    return followed[1:].isupper() and not _LED.search(match.string[max(0, start - 6) : start])


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
        sample("Vertrag vom 5.3.98", "5.3.98", "1998-03-05"),
        sample("am 18.1.1871 ausgerufen", "18.1.1871", "1871-01-18"),
        sample("Frist: 02.08.2024; Verlängerung möglich", "02.08.2024", "2024-08-02"),
        sample("am 15./16.03.2024", "15./16.03.2024", "2024-03-15..2024-03-16", "2024-03-15/2024-03-16"),
        sample("Abgabe am 05.\u00a006.\u00a02026 im Rathaus", "05.\u00a006.\u00a02026", "2026-06-05"),
        sample("Stand 31.12.2022 Euro", "31.12.2022", "2022-12-31"),
        sample("vom 24.12.24-06.01.25 geschlossen", "06.01.25", "2025-01-06"),
        sample("Ploschau, O9.06.09", "O9.06.09", "2009-06-09"),
        sample("eingereicht am ll.O2.2011", "ll.O2.2011", "2011-02-11"),
    ),
    counter_examples=(
        "Ziffer 1.2.24 der Satzung bleibt unberührt.",
        "Die Haushaltsstelle 2110.9350 ist gedeckt.",
        "Es gilt Punkt 3.10.12 der Leistungsbeschreibung.",
        "Das Gerät trägt die Adresse 10.12.20.1.",
        "Das wären 30.02.2024 Einheiten.",
        "Kosten von 12.500.000 Euro sind angesetzt.",
        "Version 2.11.23 des Programms ist fehlerhaft.",
        "1.1.20 Allgemeine Verwaltung",
        "erinnert am 14.10.\n18 | Verkauf",
        "Gemäß § 93 GemO i. d. F. vom 31.01.1994 ist das zulässig.",
    ),
)
