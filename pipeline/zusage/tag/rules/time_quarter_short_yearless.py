"""Quarters as planners write them, without a year: kommt erst Q4; Q1 of "Q1 bis Q3 2024" borrows it."""

import re
from datetime import date

from ..values import Rule, TimeValue
from ._time_periods import PARTS, PERIOD_YEAR, before, in_year, period_year
from ._time_words import YEAR, sample

_PATTERN = re.compile(
    rf"(?:(?<![\w-])|(?<=Q[1-4]-))(?P<span>(?:{PARTS} )?Q(?P<number>[1-4]))(?![\w/]|-(?!Q)| ?[-/.]? ?{YEAR}| (?:=|mit \d))"
)
# The car of that name and other types have their maker before them, the years of an upper school an article or a class.
_OTHER = re.compile(
    r"(?:Audi|Modell|Typ|Serie|Sorte|Variante|[Ss]tufen?|Klassen?|Jahrg(?:ang|änge)s?|Abitur|(?:[Zz]u|[Aa]b)(?:lauf|fluss)"
    r"|(?<!zu )(?<!bis )\b[Dd](?:ie|er))(?: der)? (?:Q[1-4](?:,| und|/) ?){0,2}$"
)
_RANGE = re.compile(rf"(?: ?(?:,|bis|und|oder|[–/-]) ?(?:Ende )?Q ?(?P<last>[1-4])){{1,3}}{PERIOD_YEAR}")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    start, number = match.start("span"), int(match["number"])
    if _OTHER.search(match.string[max(0, start - 28) : start]):
        return None
    follows = _RANGE.match(match.string, match.end())
    year = period_year(follows, reference) if follows else None
    if follows and year:
        year = before(year, int(number > int(follows["last"])))
    return in_year(match, f"{{y}}-Q{number}", year, reference)


RULE = Rule(
    name="time_quarter_short_yearless",
    label="TIME",
    yearless=True,
    signs=("Q",),
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("Die Anbindung kommt erst Q4.", "Q4", "2024-10-01..2024-12-31", "2024-Q4"),
        sample("Umbau Q1 bis Q3 2024", "Q1", "2024-01-01..2024-03-31", "2024-Q1"),
        sample("Umbau Q4-Q1 2026", "Q4", "2025-10-01..2025-12-31", "2025-Q4"),
        sample("bis Ende Q1", "Ende Q1", "2025-03-01..2025-03-31", "2025-Q1", "END"),
    ),
    counter_examples=(
        "Die Q1 fährt nach Berlin.",
        "Kurse der Q1 und Q2",
        "Gütestufe Q3 genügt.",
        "Der Audi Q3 ist ein Dienstwagen.",
        "Straßenzug Q1a",
        "Q7 bleibt leer.",
    ),
)
