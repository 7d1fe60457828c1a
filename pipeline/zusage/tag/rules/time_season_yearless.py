"""Seasons without a year: im Herbst, bis zum Sommer, im Spätherbst."""

import re
from datetime import date

from ..calendar import nearest
from ..values import Rule, TimeValue
from ._time_words import PART, SEASON, SEASON_SIGNS, WHICH, YEAR, named, part, sample, season

_PATTERN = re.compile(
    rf"(?<![\w-])(?P<span>(?:(?P<part>{PART}) (?:des )?)?(?P<season>{SEASON}))(?![\w-]|/\w| {YEAR}| "
    rf"(?:des )?{WHICH} Jahres| des Jahres {YEAR})"
)
# Sommer, Winter and Herbst are surnames too: a word that leads to a time must stand before them.
_LEADS = re.compile(
    r"(?:[Ii]m|[Bb]is|[Bb]is zum|[Zz]um|[Aa]b|[Ss]eit|[Vv]om|[Ii]n de[nm]|[Ff]ür den|[Aa]uf den|[Dd]em"
    r"|über den|[Dd]es|[Dd]iese[nmsr]|ens|noch|erst"
    r"|voraussichtlich|und|oder|Anfang|Mitte|Ende) $"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    start = match.start("span")
    if named(match) or not (match["part"] or _LEADS.search(match.string[max(0, start - 18) : start])):
        return None
    code, mod = season(match["season"])
    return nearest(f"{{y}}-{code}", reference, part(match["part"]) or mod)


RULE = Rule(
    name="time_season_yearless",
    label="TIME",
    signs=SEASON_SIGNS,
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("Eine Aussage wird es im Herbst geben.", "Herbst", "2024-09-01..2024-11-30", "2024-FA"),
        sample("bis zum Frühling klären", "Frühling", "2024-03-01..2024-05-31", "2024-SP"),
        sample("seit dem Sommer unbesetzt", "Sommer", "2024-06-01..2024-08-31", "2024-SU"),
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
