"""Seasons with a year: Herbst 2024, Frühjahr/Sommer 2025, Anfang Sommer 2026, Winter 2023/24, Herbst letzten Jahres."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_numbered import named
from ._time_periods import AND, NO_RANGE, PARTS, PERIOD_YEAR, before, between, in_part, period_year
from ._time_seasons import ORDER, STAGE, staged
from ._time_words import SEASON, SEASON_SIGNS, YEAR, full_year, sample, season

_PATTERN = re.compile(
    rf"(?<![\w-])(?P<span>(?:{PARTS} (?:des )?)?(?:{NO_RANGE}(?P<first>{SEASON}){AND}(?:im )?)?{STAGE}(?P<season>{SEASON}),?"
    rf"(?: (?P<winter>{YEAR}|\d\d) ?[/–-] ?(?P<second>{YEAR}|\d\d)(?![\w%€/]|[.,]\d)|{PERIOD_YEAR}))"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    code, mod = staged(match)
    year = _winter_year(match, code, reference) if match["winter"] else period_year(match, reference)
    if named(match) or year is None:
        return None
    # What is cut already is not cut again: of "Ende Spätsommer" the late summer.
    last = in_part(match, f"{year}-{code}") if match["part"] else dated(f"{year}-{code}", mod)
    if not match["first"]:
        return last
    early, cut = season(match["first"])
    opening = f"{before(year, int(ORDER.index(early) > ORDER.index(code)))}-{early}"
    if cut or mod or match["part"]:
        return between(dated(opening, cut), last)
    return dated(f"{opening}/{year}-{code}")


def _winter_year(match: re.Match[str], code: str, reference: date | None) -> str | None:
    """The year in which "Winter 2023/24" begins; "Winter/Frühjahr 2023/24" ends in the second."""
    first = match["winter"] if len(match["winter"]) == 4 else full_year(match["winter"], reference)
    second = match["second"] if len(match["second"]) == 4 else first[:2] + match["second"]
    if int(second) != int(first) + 1:
        return None
    return second if match["first"] and code != "WI" else first


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
        sample("im zeitigen Frühjahr 2025", "zeitigen Frühjahr 2025", "2025-03-01..2025-03-31", "2025-SP", "START"),
        sample("Winter 23/24", "Winter 23/24", "2023-12-01..2024-02-29", "2023-WI"),
        sample("im Winter/Frühjahr 2025", "Winter/Frühjahr 2025", "2024-12-01..2025-05-31", "2024-WI/2025-SP"),
        sample("im Spätsommer/Herbst 2025", "Spätsommer/Herbst 2025", "2025-08-01..2025-11-30", "2025-08/2025-11"),
        sample("im Frühjahr und Sommer 2024", "Frühjahr und Sommer 2024", "2024-03-01..2024-08-31", "2024-SP/2024-SU"),
        sample("Sommer 2025/Frühjahr 2026", "Sommer 2025", "2025-06-01..2025-08-31", "2025-SU"),
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
