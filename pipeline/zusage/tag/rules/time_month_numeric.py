"""Months in figures: 4/2021, 04.2021, 12/2026, 01-06/2024 (two ends)."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_numbered import filed
from ._time_words import OPEN, PART, YEAR, part, sample

_MONTH = r"(?:0?[1-9]|1[0-2])"
# The month before a hyphen is the beginning of a range: "01-06/2024".
_PATTERN = re.compile(
    rf"(?:{OPEN}(?P<first>{_MONTH})-)?(?P<span>(?:(?<![\w-])(?P<part>{PART}) )?(?(first)|{OPEN})"
    rf"(?P<month>{_MONTH})(?: ?/ ?|\.)(?P<year>{YEAR}))"
    rf"(?![\w%€]|[/-](?!{_MONTH}[/.]{YEAR})|[.,]\d| ?(?:€|EUR|Euro))"
)
# Papers that are counted: "7/2020; 12.03.2020 | Städtepartnerschaft", "4/2021 vom 3.5.2021".
_PAPER = re.compile(r" ?(?:;|vom|v\.) ?\d{1,2}\. ?[01]?\d\. ?(?:19|20)?\d\d")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    first = match["first"]
    if first and (int(first) >= int(match["month"]) or filed(match, "first")):
        return None
    if filed(match) or _PAPER.match(match.string, match.end("span")):
        return None
    return dated(f"{match['year']}-{int(match['month']):02d}", part(match["part"]))


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
        sample("Zeitraum 01-06/2024", "06/2024", "2024-06-01..2024-06-30", "2024-06"),
        sample("fertig Ende 04/2025", "Ende 04/2025", "2025-04-21..2025-04-30", "2025-04", "END"),
        sample("Bauzeit 1/2025-6/2025", "1/2025", "2025-01-01..2025-01-31", "2025-01"),
    ),
    counter_examples=(
        "Vorlage Nr. 12/2023",
        "Drucksache 04/2021 wird zurückgezogen.",
        "Antrag 7/2022 der Fraktion",
        "Vorlage: 2018/0357",
        "Beschluss Nr. 61-03/2022",
        "Betrag 3.2021 EUR",
        "Az. 5/2020/12",
        "Niederschrift 4/2024",
        "7/2020; 12.03.2020 | Städtepartnerschaft",
    ),
)
