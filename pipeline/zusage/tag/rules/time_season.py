"""Seasons with a year: Herbst 2024, Frühjahr/Sommer 2025, Anfang Sommer 2026, Winter 2023/24, Herbst letzten Jahres."""

import re
from datetime import date

from ..calendar import between, dated
from ..values import Example, Rule, TimeValue
from ._time_words import OF_YEAR, PART, SEASON, YEAR, named, part, season, stated_year

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
    pattern=_PATTERN,
    produce=_produce,
    priority=3,
    examples=(
        Example(text="ab Herbst 2024", span="Herbst 2024", value=between("2024-09-01", "2024-11-30", timex="2024-FA")),
        Example(text="Baubeginn frühestens Frühjahr 2026", span="Frühjahr 2026", value=between("2026-03-01", "2026-05-31", timex="2026-SP")),
        Example(text="im Frühjahr/Sommer 2025", span="Frühjahr/Sommer 2025", value=between("2025-03-01", "2025-08-31", timex="2025-SP/2025-SU")),
        Example(text="im Winter 2023/24 ruht der Bau", span="Winter 2023/24", value=between("2023-12-01", "2024-02-29", timex="2023-WI")),
        Example(text="Im Herbst letzten Jahres", span="Herbst letzten Jahres", value=between("2023-09-01", "2023-11-30", timex="2023-FA")),
        Example(text="bis zum Spätsommer 2025", span="Spätsommer 2025", value=between("2025-08-01", "2025-08-31", timex="2025-SU", mod="END")),
        Example(text="Ende Sommer 2027", span="Ende Sommer 2027", value=between("2027-08-01", "2027-08-31", timex="2027-SU", mod="END")),
        Example(text="im Frühling des Jahres 2028", span="Frühling des Jahres 2028", value=between("2028-03-01", "2028-05-31", timex="2028-SP")),
    ),
    counter_examples=("Der Winterdienst 2024 war teuer.", "Das Herbstfest 2023 entfällt.", "Die Sommerschule 2025 wird gefördert."),
)  # fmt: skip
