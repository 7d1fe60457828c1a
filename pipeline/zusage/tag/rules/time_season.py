"""Seasons with a year: Herbst 2024, Frühjahr/Sommer 2025, Anfang Sommer 2026, Winter 2023/24, Herbst letzten Jahres."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_words import OF_YEAR, PART, SEASON, SEASON_SIGNS, YEAR, named, part, sample, season, stated_year

_PATTERN = re.compile(
    rf"(?<![\w-])(?P<span>(?:(?P<part>{PART}) (?:des )?)?(?:(?P<first>{SEASON})(?: ?/ ?| oder ))?(?P<season>{SEASON}),?"
    rf"(?: (?P<winter>{YEAR})/(?:{YEAR}|\d\d)|{OF_YEAR}))(?![\w/])"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    if named(match):
        return None
    code, mod = season(match["season"])
    year = match["winter"] or stated_year(match, reference)
    timex = f"{year}-{code}"
    if match["first"]:
        timex = f"{year}-{season(match['first'])[0]}/{timex}"
    return dated(timex, part(match["part"]) or mod)


RULE = Rule(
    name="time_season",
    label="TIME",
    signs=SEASON_SIGNS,
    pattern=_PATTERN,
    produce=_produce,
    priority=3,
    examples=(
        sample("ab Herbst 2024", "Herbst 2024", "2024-09-01..2024-11-30", "2024-FA"),
        sample("Baubeginn frühestens Frühjahr 2026", "Frühjahr 2026", "2026-03-01..2026-05-31", "2026-SP"),
        sample("im Frühjahr/Sommer 2025", "Frühjahr/Sommer 2025", "2025-03-01..2025-08-31", "2025-SP/2025-SU"),
        sample("im Winter 2023/24 ruht der Bau", "Winter 2023/24", "2023-12-01..2024-02-29", "2023-WI"),
        sample("Im Herbst letzten Jahres", "Herbst letzten Jahres", "2023-09-01..2023-11-30", "2023-FA"),
        sample("bis zum Spätsommer 2025", "Spätsommer 2025", "2025-08-01..2025-08-31", "2025-SU", "END"),
        sample("Ende Sommer 2027", "Ende Sommer 2027", "2027-08-01..2027-08-31", "2027-SU", "END"),
        sample("im Frühling des Jahres 2028", "Frühling des Jahres 2028", "2028-03-01..2028-05-31", "2028-SP"),
    ),
    counter_examples=(
        "Der Winterdienst 2024 war teuer.",
        "Das Herbstfest 2023 entfällt.",
        "Die Sommerschule 2025 wird gefördert.",
    ),
)
