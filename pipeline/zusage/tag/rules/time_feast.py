"""Feasts: Ostern, Pfingsten 2025, Weihnachten, Silvester, by their first day."""

import re
from datetime import date, timedelta

from dateutil.easter import easter

from ..calendar import dated, nearest
from ..values import Rule, TimeValue
from ._time_words import YEAR, sample

_FIXED = {"Weihnachten": "12-25", "Heiligabend": "12-24", "Silvester": "12-31", "Neujahr": "01-01", "Nikolaus": "12-06"}
# Days after Easter Sunday.
_MOVING = {"Ostern": 0, "Karfreitag": -2, "Pfingsten": 49, "Christi Himmelfahrt": 39, "Fronleichnam": 60}
_PATTERN = re.compile(rf"(?<![\w-])(?P<span>(?P<feast>{'|'.join([*_FIXED, *_MOVING])})(?: (?P<year>{YEAR}))?)(?![\w-])")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    feast = match["feast"]
    if feast in _FIXED:
        template = f"{{y}}-{_FIXED[feast]}"
        return dated(template.format(y=match["year"])) if match["year"] else nearest(template, reference)
    if match["year"]:
        return dated(_moving(feast, int(match["year"])).isoformat())
    if reference is None:
        return dated("XXXX-XX-XX")
    this_year = _moving(feast, reference.year)
    return dated((this_year if this_year >= reference else _moving(feast, reference.year + 1)).isoformat())


def _moving(feast: str, year: int) -> date:
    return easter(year) + timedelta(days=_MOVING[feast])


RULE = Rule(
    name="time_feast",
    label="TIME",
    signs=(
        "Weihnacht",
        "Heilig",
        "Silvester",
        "Neujahr",
        "Nikolaus",
        "Ostern",
        "Karfreitag",
        "Pfingst",
        "Christi",
        "Fronl",
    ),
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("besetzen hoffentlich bis Ostern", "Ostern", "2025-04-20"),
        sample("noch vor Weihnachten", "Weihnachten", "2024-12-25"),
        sample("nach Pfingsten 2025", "Pfingsten 2025", "2025-06-08"),
        sample("bis Pfingsten", "Pfingsten", "2024-05-19"),
        sample("zu Silvester 2026", "Silvester 2026", "2026-12-31"),
    ),
    counter_examples=("der Weihnachtsmarkt", "die Osterstraße", "der Neujahrsempfang", "das Silvester-Feuerwerk"),
)
