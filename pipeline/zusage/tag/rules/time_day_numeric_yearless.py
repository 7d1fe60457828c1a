"""Days in figures without a year: bis zum 31.12., am 9.9., 15.05. bis 20.05.2024."""

import re
from datetime import date

from ..calendar import dated, nearest
from ..values import Rule, TimeValue
from ._time_words import DAY, OPEN, YEAR, sample

_PATTERN = re.compile(rf"{OPEN}(?P<span>(?P<day>{DAY})\. ?(?P<month>[01]?\d)\.)(?!\d| (?:19|20)\d\d(?!\d)| ?Uhr| ?%)")

# "3.1." also numbers a heading: words that lead to a day must stand before it ...
_LEADS = re.compile(
    r"(?:[Aa]m|[Vv]om|[Zz]um|[Bb]is|[Aa]b|[Dd]e[mnrs]|[Ss]eit|und|[Ss]pätestens|[Vv]or|[Nn]ach|[A-Z][a-z]{1,9}tag,"
    r"|[MDFS][a-z],|Stand:?|Frist:?"
    r"|Termin:?|\d\.(?: ?[–-])?),? $|\($|\d\.[–-]$"
)
# ... or the end of a range behind it, whose year it shares.
_RANGE = re.compile(rf" ?(?:bis|und|[–-]) ?(?:zum |dem )?{DAY}\. ?(?P<month>[01]?\d)\. ?(?P<year>{YEAR})")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    month = int(match["month"])
    tail = f"{month:02d}-{int(match['day']):02d}"
    follows = _RANGE.match(match.string, match.end())
    if follows:
        return dated(f"{int(follows['year']) - (month > int(follows['month']))}-{tail}")
    start = match.start("span")
    return nearest(f"{{y}}-{tail}", reference) if _LEADS.search(match.string[max(0, start - 16) : start]) else None


RULE = Rule(
    name="time_day_numeric_yearless",
    label="TIME",
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("Rückmeldung bis zum 31.12. an die Kämmerei", "31.12.", "2024-12-31"),
        sample("Mit Schreiben vom 26.02. wurde bewilligt.", "26.02.", "2025-02-26"),
        sample("Das Treffen ist am 9.9. im Rathaus.", "9.9.", "2024-09-09"),
        sample("vom 15.12. bis 10.01.2025 geschlossen", "15.12.", "2024-12-15"),
        sample("Die Auslegung läuft 02.05.–31.05.2025.", "02.05.", "2025-05-02"),
        sample("am Dienstag, 21.05., um 18 Uhr", "21.05.", "2024-05-21"),
    ),
    counter_examples=(
        "3.1. Bericht der Verwaltung",
        "Nach Ziffer 4.2. gilt dies nicht.",
        "Beginn um 18.30. Ende offen.",
        "Die Sporthalle misst am Rand 40.20. Meter.",
    ),
)
