"""Bare years: bis 2028, in 2020, 2020-2025 (two ends)."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_words import YEAR, numbered, sample

# What is counted behind the figure makes it a number ("2000 Einwohner").
_COUNTED = (
    r"(?:€|EUR|TEUR|T€|Euro|Mio|Mrd|Tsd|Cent|%|v\. ?H|Prozent|[Mm]²|qm|m\b|km|kWh?|MW|ha\b|Einwohner|Personen"
    r"|Bürger|Stück|Geräte|Tablets|iPads|Notebooks"
    r"|Haushalte|Schüler|Kinder|Unterschriften|Meter|Quadratmeter|Liter|Tonnen|Stunden|Exemplare|Wohn|Plätze"
    r"|Stellplätze|Bäume|Arbeitsplätze"
    r"|Anschlüsse|Mitarbeite|Beschäftigte|Stimmen|Besuche|Leistungen|Akten|Seiten|Fahrzeuge|Grad|Volt|Watt|Mbit"
    r"|MBit|GB|MB)"
)
_PATTERN = re.compile(
    rf"(?:(?<![\w.,/:§#=€$%&+–-])|(?<=(?:19|20)\d\d[–-]))(?P<span>{YEAR})"
    rf"(?![\w/%€²=&@]|[.,:]\d|\.(?:pdf|docx?|xlsx?)|[–-](?!{YEAR}(?!\d))[\w€]| ?{_COUNTED})"
)
# Another number before it ("0721 2034", "T€ 2023 202") makes it part of a figure; another year does not.
_FIGURE = re.compile(r"(?:\d|\d[.,)]\d*) ?[)-]? $")
_TWO_YEARS = re.compile(rf"(?<!\d){YEAR},? $")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    start = match.start("span")
    before = match.string[max(0, start - 12) : start]
    if numbered(match) or (_FIGURE.search(before) and not _TWO_YEARS.search(before)):
        return None
    # Nobody plans further: the census year before and "2099" are figures of another kind.
    if reference and int(match["span"]) > reference.year + 40:
        return None
    return dated(match["span"])


RULE = Rule(
    name="time_year",
    label="TIME",
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("Die Strategie reicht bis 2028. Danach", "2028", "2028-01-01..2028-12-31", "2028"),
        sample("in 2020 zur Verfügung gestellt", "2020", "2020-01-01..2020-12-31", "2020"),
        sample("Der Vertrag geht bis 2026.Wir wissen das.", "2026", "2026-01-01..2026-12-31", "2026"),
        sample("seit 1998 in Betrieb", "1998", "1998-01-01..1998-12-31", "1998"),
        sample("Entwicklungsplan 2020-2025", "2020", "2020-01-01..2020-12-31", "2020"),
        sample("Haushalt (2024) und Stellenplan", "2024", "2024-01-01..2024-12-31", "2024"),
        sample("frühestens 2O26 fertig", "2O26", "2026-01-01..2026-12-31", "2026"),
    ),
    counter_examples=(
        "Es kostet 2025 EUR.",
        "Dafür fallen 2.025 € an.",
        "Vorlage: 2018/0357",
        "Vorlage Nr. 2023/0123",
        "Drucksache 22-0621 und 2020-0621",
        "Der Ort hat 2000 Einwohner.",
        "Wir zählen 2050 Unterschriften.",
        "Tel. 0721 2034",
        "Datei haushalt_2024.pdf",
        "Windows Server 2019 wird abgelöst.",
        "in Raum 2010 im Rathaus",
        "Nach EEG 2023 wird vergütet.",
        "§ 2017 BGB gilt.",
        "Betrag T€ 2023 gekürzt",
        "Es sind 2025% mehr.",
        "Konto DE12 2019 3000",
    ),
)
