"""Seasons without a year: im Herbst, bis zum Sommer, Sommer/Herbst; Sommer of "Sommer bis Herbst 2025" borrows it."""

import re
from datetime import date

from ..calendar import dated, nearest
from ..values import Rule, TimeValue
from ._time_numbered import named
from ._time_periods import ONE_PART, PARTS, PERIOD_YEAR, before, between, in_year, period_year
from ._time_seasons import ORDER, STAGE, staged
from ._time_words import SEASON, SEASON_SIGNS, WHICH, YEAR, sample, season

_PATTERN = re.compile(
    rf"(?<![\w-])(?P<span>(?:{PARTS} (?:des )?)?(?:(?P<first>{SEASON}) ?/ ?)?{STAGE}(?P<season>{SEASON}))(?![\w-]|/\w| {YEAR}| "
    rf"(?:des )?{WHICH} Jahres| des Jahres {YEAR})"
)
# Sommer, Winter and Herbst are surnames too: a word that leads to a time must stand before them, but not before two.
_LEADS = re.compile(
    r"(?:\b(?:[Ii]m|[Bb]is|[Bb]is zum|[Zz]um|[Aa]b|[Ss]eit|[Vv]om|[Zz]wischen|[Dd]e[nms]|noch|erst"
    r"|voraussichtlich|frühestens|spätestens|wohl|geplant|einschließlich|Anfang|Mitte|Ende|Start|Termin|Ziel|Bauzeit"
    r"|[Ii]m (?:Sommer|Winter|Herbst|Frühjahr),? (?:und|oder)|[Dd]iese[nmsr])|(?:ens|ung|[Bb]eginn|[Ss]tart|bau)):? $"
)
_RANGE = re.compile(rf" ?(?:bis|und|oder|[–/-]) ?(?:zum )?(?:{ONE_PART} )?(?P<last>{SEASON}){PERIOD_YEAR}")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    follows = _RANGE.match(match.string, match.end())
    if named(match) or (not follows and _is_surname(match)):
        return None
    code, mod = staged(match)
    year = period_year(follows, reference) if follows else None
    if follows and year:
        year = before(year, int(ORDER.index(code) > ORDER.index(season(follows["last"])[0])))
    if match["first"]:
        return _two(match, year, reference)
    if mod and not match["part"]:
        return nearest(f"{{y}}-{code}", reference, mod) if year is None else dated(f"{year}-{code}", mod)
    return in_year(match, f"{{y}}-{code}", year, reference)


def _is_surname(match: re.Match[str]) -> bool:
    if match["part"] or match["first"] or match["stage"] or match["season"].startswith("Frühjahr"):
        return False
    start = match.start("span")
    return not _LEADS.search(match.string[max(0, start - 24) : start])


def _two(match: re.Match[str], year: str | None, reference: date | None) -> TimeValue | None:
    """From the first season to the second, which is the nearest to come where no year is known."""
    (early, cut), (late, mod) = season(match["first"]), staged(match)
    last = dated(f"{year}-{late}", mod) if year else nearest(f"{{y}}-{late}", reference, mod)
    if last is None or last.date_from is None:
        return last
    begun = before((last.timex_value or "")[:4], int(ORDER.index(early) > ORDER.index(late)))
    first = dated(f"{begun}-{early}", cut)
    return between(first, last) if cut or mod else dated(f"{begun}-{early}/{last.timex_value}")


RULE = Rule(
    name="time_season_yearless",
    label="TIME",
    yearless=True,
    signs=SEASON_SIGNS,
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("Eine Aussage wird es im Herbst geben.", "Herbst", "2024-09-01..2024-11-30", "2024-FA"),
        sample("bis zum Frühling klären", "Frühling", "2024-03-01..2024-05-31", "2024-SP"),
        sample("voraussichtlich Sommer/Herbst", "Sommer/Herbst", "2024-06-01..2024-11-30", "2024-SU/2024-FA"),
        sample("Umbau Sommer bis Herbst 2025", "Sommer", "2025-06-01..2025-08-31", "2025-SU"),
        sample("Wiedereröffnung: Herbst", "Herbst", "2024-09-01..2024-11-30", "2024-FA"),
        sample("seit dem Sommer unbesetzt", "Sommer", "2024-06-01..2024-08-31", "2024-SU"),
        sample("im späten Herbst", "späten Herbst", "2024-11-01..2024-11-30", "2024-FA", "END"),
        sample("im Spätherbst", "Spätherbst", "2024-11-01..2024-11-30", "2024-FA", "END"),
        sample("erst im Winter", "Winter", "2023-12-01..2024-02-29", "2023-WI", reference="2024-01-20"),
        sample("ab Mitte des Sommers", "Mitte des Sommers", "2024-07-01..2024-07-31", "2024-SU", "MID"),
    ),
    counter_examples=(
        "Frau Sommer fragt nach den Kosten.",
        "Stadträtin Winter (Grüne) stimmt zu.",
        "Ratsherr Herbst dankt.",
        "der Sommer-Empfang im Park",
        "Der Winterdienst bleibt.",
    ),
)
