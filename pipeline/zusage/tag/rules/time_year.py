"""Bare years: bis 2028, in 2020, 2020-2025, 2020-25 (two ends)."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_words import YEAR, sample
from ._time_years import is_number

# "2024f.", "2024ff.", "2025plus" and a footnote's sign leave the year whole; the end of a range may have two figures.
_PATTERN = re.compile(
    rf"(?:(?<![\w.,/:§#=€$%&+–-])|(?<=(?:19|20)\d\d[–-]))(?P<span>{YEAR}|1[5-8]\d\d|(?<=(?:19|20)\d\d[–-])\d\d(?!\d))"
    rf"(?!(?!ff?\b|plus\b|[¹³])[\w/%€²=&@]|[.,:]\d|\.(?:pdf|docx?|xlsx?)"
    rf"|[–-](?!{YEAR}(?!\d)|\d\d(?![\w/%–-]|[.,:]\d))[\w€])"
)
_END = re.compile(r"[–-](?P<end>\d\d)(?!\d)")
# Of long ago only behind a word that leads to a year: "seit 1848", "gegr. 1863".
_OLD = re.compile(
    r"(?:[Ss]eit|[Aa]nno|gegr\.|gegründet|[Ee]rbaut|[Ee]rrichtet|[Ee]rstmals|[Uu]m|[Rr]evolution|[Bb]aujahr) $"
)
_PAPER = re.compile(r"(?<!\w)[A-ZÄÖÜ][A-ZÄÖÜa-z]?[A-ZÄÖÜ]?[-–/ ]$")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    if len(match["span"]) == 2:
        return _second(match)
    start = match.start("span")
    if int(match["span"]) < 1900 and not _OLD.search(match.string[max(0, start - 12) : start]):
        return None
    follows = _END.match(match.string, match.end())
    if is_number(match, reference) or (follows and not _shortened(match, match["span"], follows["end"], match.start())):
        return None
    # Nobody plans further: the census year before and "2099" are figures of another kind.
    if reference and int(match["span"]) > reference.year + 40:
        return None
    return dated(match["span"])


def _second(match: re.Match[str]) -> TimeValue | None:
    """The end of "2020-25", where its beginning is a year."""
    start = match.start("span")
    first = match.string[start - 5 : start - 1]
    return dated(first[:2] + match["span"]) if _shortened(match, first, match["span"], start - 5) else None


def _shortened(match: re.Match[str], first: str, end: str, start: int) -> bool:
    """Whether "2020-25" may be two years: the later not long after, and no paper's number ("DS 2023-31")."""
    before = match.string[max(0, start - 4) : start]
    return 0 < int(end) - int(first[2:]) <= 15 and _PAPER.search(before) is None and not before[-2:-1].isdigit()


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
        sample("erbaut 1863, saniert", "1863", "1863-01-01..1863-12-31", "1863"),
        sample("Entwicklungsplan 2020-2025", "2020", "2020-01-01..2020-12-31", "2020"),
        sample("Programm 2024 - 2028", "2028", "2028-01-01..2028-12-31", "2028"),
        sample("Bedarfsplan 2020-25", "25", "2025-01-01..2025-12-31", "2025"),
        sample("Haushalt (2024) und Stellenplan", "2024", "2024-01-01..2024-12-31", "2024"),
        sample("frühestens 2O26 fertig", "2O26", "2026-01-01..2026-12-31", "2026"),
        sample("je 350.000 € 2025", "2025", "2025-01-01..2025-12-31", "2025"),
        sample("2023     9.600.000\n2024     9.800.000", "2024", "2024-01-01..2024-12-31", "2024"),
        sample("Ansatz 2024ff.", "2024", "2024-01-01..2024-12-31", "2024"),
        sample("2016: 1,20. 2017: 1,30.", "2017", "2017-01-01..2017-12-31", "2017"),
    ),
    counter_examples=(
        "Es kostet 2025 EUR.",
        "Dafür fallen 2.025 € an.",
        "Vorlage: 2018/0357",
        "Vorlage Nr. 2023/0123",
        "Drucksache 22-0621 und 2020-0621",
        "DS 2023-31",
        "Der Ort hat 2000 Einwohner.",
        "Es kamen rund 2000 Neugierige, mehr als 1950.",
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
        "Es sind 1600 Plätze, von 1700 auf 1800 gestiegen.",
        "Der Roman „1984“ wird gelesen.",
    ),
)
