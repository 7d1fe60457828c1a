"""Part of the coming year that was just named: "Baubeginn im März 2026, Fertigstellung bis Ende des Jahres"."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_periods import PARTS, in_part
from ._time_words import YEAR, part, sample

_PATTERN = re.compile(rf"(?<![\w-])(?P<span>{PARTS} des Jahres|Jahres(?P<suffix>ende|mitte))(?!\w| {YEAR}| \d\d/|-\w)")
# In the same sentence, and not far before.
_NAMED = re.compile(rf"(?<![\d./])({YEAR})(?![\d/])[^.;:\n\t|\d]{{1,50}}$")
_AHEAD = 15
"""Years after the meeting: what lies further is no plan."""


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    start = match.start("span")
    named = _NAMED.search(match.string[max(0, start - 60) : start])
    if named is None or reference is None or not reference.year < int(named[1]) <= reference.year + _AHEAD:
        return None
    return dated(named[1], part(match["suffix"].capitalize())) if match["suffix"] else in_part(match, named[1])


RULE = Rule(
    name="time_year_part_named",
    label="TIME",
    signs=("ahres",),
    pattern=_PATTERN,
    produce=_produce,
    priority=4,
    examples=(
        sample(
            "Baubeginn im März 2026, fertig bis Ende des Jahres",
            "Ende des Jahres",
            "2026-09-01..2026-12-31",
            "2026",
            "END",
        ),
        sample("Planung bis April 2025, Vergabe zum Jahresende", "Jahresende", "2025-09-01..2025-12-31", "2025", "END"),
    ),
    counter_examples=(
        "Laut Beschluss von 2019 bis Ende des Jahres",
        "Der Bau beginnt 2026. Bis Ende des Jahres wird geplant.",
    ),
)
