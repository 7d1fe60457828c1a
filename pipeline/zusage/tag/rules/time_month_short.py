"""Months of planning tables with a year of two figures: in a cell, a range or behind a word that leads to it, 05/23, bis 12/25."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_numbered import numbered
from ._time_words import PART, full_year, part, sample

_MONTH = "(?:0?[1-9]|1[0-2])"
_PATTERN = re.compile(
    rf"(?:(?<![\w.,/-])|(?<=\d/\d\d-))(?P<span>(?:(?P<part>{PART}) )?(?P<month>{_MONTH})/(?P<year>\d\d))"
    rf"(?![\w/%€]|[.,]\d|-(?!{_MONTH}/\d\d(?!\d)))"
)
# "12/23" is a paper's number as often: only a cell behind words, or a word that leads to a time, makes it a month.
_LEADS = re.compile(
    r"(?:(?<!\w)(?:[Bb]is(?: zum)?|[Aa]b|[Ss]eit|[Vv]on|[Zz]um|[Gg]eplant|[Ff]ällig|[Ii]m)|(?:Stand|Soll|Ist|Termin|Frist|Start|Beginn"
    r"|[Bb]eginn|[a-z]termin|Abnahme"
    r"|Lieferung|Abschluss|[Ff]ertigstellung|Inbetriebnahme|Umsetzung|Baubeginn|Bauende):?) $|\t$|[a-zäöüß)] \| $"
    r"|(?<![\w/])(?:0?[1-9]|1[0-2])/\d\d ?(?:bis|[–-]) ?$"
)


# The beginning of a range: "06/24-12/24".
_RANGE = re.compile(rf" ?(?:bis|[–-]) ?{_MONTH}/\d\d(?![\w/])")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    start = match.start("span")
    led = (
        match["part"]
        or _RANGE.match(match.string, match.end())
        or _LEADS.search(match.string[max(0, start - 24) : start])
    )
    if not led or numbered(match):
        return None
    year = full_year(match["year"], reference)
    if reference and abs(int(year) - reference.year) > 15:
        return None
    return dated(f"{year}-{int(match['month']):02d}", part(match["part"]))


RULE = Rule(
    name="time_month_short",
    label="TIME",
    signs=("/",),
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("Zaun am Spielplatz          07/23        bestellt", "07/23", "2023-07-01..2023-07-31", "2023-07"),
        sample("verlängert bis 12/25, danach", "12/25", "2025-12-01..2025-12-31", "2025-12"),
        sample("Stand 06/24", "06/24", "2024-06-01..2024-06-30", "2024-06"),
        sample("Stand 5/24", "5/24", "2024-05-01..2024-05-31", "2024-05"),
        sample("Glockenstuhl | Soll 10/23 | offen", "10/23", "2023-10-01..2023-10-31", "2023-10"),
        sample("bis Ende 10/25", "Ende 10/25", "2025-10-21..2025-10-31", "2025-10", "END"),
        sample("gilt von 06/24-12/24", "12/24", "2024-12-01..2024-12-31", "2024-12"),
        sample("Zaun Nord | 07/25 | offen", "07/25", "2025-07-01..2025-07-31", "2025-07"),
    ),
    counter_examples=(
        "Beschluss 12/23 wird aufgehoben.",
        "Vorlage 05/23",
        "12/23 | Sanierung",
        "mit 11/12 Stimmen",
        "Mehr als 3/24 der Fläche",
    ),
)
