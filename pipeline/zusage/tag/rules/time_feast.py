"""Feasts: Ostern, Pfingsten 2025, am Ostermontag, 1. Advent, 2. Weihnachtstag, Weihnachten nächsten Jahres, letztes Ostern."""

import re
from datetime import date, timedelta

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_feasts import LED, SURE, advent, day_of_feast
from ._time_words import OF_YEAR, ORDINAL, WHICH, offset, ordinal, sample, stated_year

_LEAD = "|".join(
    f"(?<={word} )"
    for word in (
        "am",
        "Am",
        "an",
        "An",
        "zu",
        "Zu",
        "zum",
        "Zum",
        "bis",
        "Bis",
        "vor",
        "Vor",
        "dem",
        "nach",
        "Nach",
        "ab",
        "seit",
        "Seit",
        "den",
    )
)
_PATTERN = re.compile(
    rf"(?<![\w-])(?P<span>(?:(?P<near>{WHICH}) )?"
    rf"(?:(?P<number>{ORDINAL}) ?(?:(?P<advent>Advent(?:ssonntag)?)|(?P<christmas>Weihnachts(?:feier)?tag))"
    rf"|(?P<feast>{'|'.join(sorted(SURE, key=len, reverse=True))})|(?:{_LEAD})(?P<led>{'|'.join(sorted(LED, key=len, reverse=True))}))"
    rf"(?:{OF_YEAR})?)(?![\w-])"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    stated = match["year"] or match["yy"] or match["which"] or match["prior"] or match["marked"]
    year = stated_year(match, reference) if stated else None
    if year == "XXXX" or (year is None and reference is None):
        return dated("XXXX-XX-XX")
    if year is None and reference:
        return _value(_nearest(match, reference))
    return _value(_days(match, int(year or 0)))


def _nearest(match: re.Match[str], reference: date) -> tuple[date, date]:
    """The first not before the meeting; with "letztes" the last before it, with "übernächstes" one later."""
    step = offset(match["near"]) if match["near"] else 0
    year = next(y for y in (reference.year, reference.year + 1) if _days(match, y)[1] >= reference)
    return _days(match, year + (step if step < 0 else max(0, step - 1)))


def _days(match: re.Match[str], year: int) -> tuple[date, date]:
    if match["advent"]:
        day = advent(ordinal(match["number"]), year)
        return day, day
    if match["christmas"]:
        day = date(year, 12, 24) + timedelta(days=ordinal(match["number"]))
        return day, day
    return day_of_feast(match["feast"] or match["led"], year)


def _value(days: tuple[date, date]) -> TimeValue | None:
    first, last = days
    return dated(first.isoformat() if first == last else f"{first}/{last}")


RULE = Rule(
    name="time_feast",
    label="TIME",
    yearless=True,
    signs=(
        "Weihnacht", "Heilig", "ilvester", "Sylvester", "Neujahr", "Dreikönig", "Nikolaus", "Oster", "freitag", "samstag", "Pfingst",
        "Himmelfahrt", "Fronl", "Valentin", "frauentag", "der Arbeit", "Maifeier", "Johannis", "Einheit", "Reformation",
        "Halloween", "Allerh", "Allerse", "Martin", "fastnacht", "Altweiber", "montag", "dienstag", "mittwoch", "sonntag", "donnerstag",
        "Vatertag", "Muttertag", "Advent", "Bettag", "Volkstrauer", "Erntedank",
    ),
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("besetzen hoffentlich bis Ostern", "Ostern", "2025-04-20"),
        sample("noch vor Weihnachten", "Weihnachten", "2024-12-25"),
        sample("nach Pfingsten 2025", "Pfingsten 2025", "2025-06-08..2025-06-09", "2025-06-08/2025-06-09"),
        sample("bis Pfingsten", "Pfingsten", "2024-05-19..2024-05-20", "2024-05-19/2024-05-20"),
        sample("zu Silvester 2026", "Silvester 2026", "2026-12-31"),
        sample("am Pfingstmontag geschlossen", "Pfingstmontag", "2024-05-20"),
        sample("bis zum 1. Advent", "1. Advent", "2024-12-01"),
        sample("am dritten Advent 2025", "dritten Advent 2025", "2025-12-14"),
        sample("am 2. Weihnachtsfeiertag", "2. Weihnachtsfeiertag", "2024-12-26"),
        sample("vor Weihnachten nächsten Jahres", "Weihnachten nächsten Jahres", "2025-12-25"),
        sample("schon letztes Ostern", "letztes Ostern", "2024-03-31"),
        sample("am Buß- und Bettag", "Buß- und Bettag", "2024-11-20"),
        sample("bis zum Volkstrauertag", "Volkstrauertag", "2024-11-17"),
        sample("am Tag der Deutschen Einheit", "Tag der Deutschen Einheit", "2024-10-03"),
    ),
    counter_examples=(
        "der Weihnachtsmarkt",
        "die Osterstraße",
        "der Neujahrsempfang",
        "das Silvester-Feuerwerk",
        "Der Volkstrauertag wird im Freien begangen.",
        "Kirche St. Nikolaus",
        "der Adventskranz",
    ),
)  # fmt: skip
