"""The quarter, month or half-year before, or that of the year before: Vorquartal, Vorjahresquartal, Vorjahresmonat."""

import re
from datetime import date

from dateutil.relativedelta import relativedelta

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_periods import CLEAR_NTH, nth
from ._time_words import YEAR, sample

_PATTERN = re.compile(
    r"(?<![\w-])(?P<span>Vor(?P<year>jahres)?(?P<unit>quartal|vierteljahr|halbjahr|monat)(?:e?s)?)(?!\w|-\w)"
)
_UNITS = {"q": ("Q", 3), "v": ("Q", 3), "h": ("H", 6), "m": ("", 1)}
# "im 1. Quartal 2024 mehr als im Vorjahresquartal": the quarter just named is compared.
_NAMED = re.compile(rf"(?P<number>{CLEAR_NTH}) Quartals?(?: des Jahres)? (?P<year>{YEAR})(?!\d)[^.;\n]{{1,70}}$")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    # "Vormonat" is time_month_relative's.
    if match["unit"] == "monat" and not match["year"]:
        return None
    code, size = _UNITS[match["unit"][0]]
    day = _compared(match) if code == "Q" else None
    day = day or reference
    if day is None:
        return dated(f"XXXX-{code}XX")
    day -= relativedelta(months=12 if match["year"] else size)
    number = f"{day.month:02d}" if size == 1 else f"{code}{(day.month - 1) // size + 1}"
    return dated(f"{day.year}-{number}")


def _compared(match: re.Match[str]) -> date | None:
    start = match.start("span")
    named = _NAMED.search(match.string[max(0, start - 100) : start])
    return date(int(named["year"]), nth(named["number"]) * 3, 1) if named else None


RULE = Rule(
    name="time_period_previous",
    label="TIME",
    signs=("Vor",),
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("mehr als im Vorquartal", "Vorquartal", "2024-01-01..2024-03-31", "2024-Q1"),
        sample("gegenüber dem Vorjahresquartal", "Vorjahresquartal", "2023-04-01..2023-06-30", "2023-Q2"),
        sample(
            "Im 1. Quartal 2024 waren es mehr als im Vorjahresquartal",
            "Vorjahresquartal",
            "2023-01-01..2023-03-31",
            "2023-Q1",
        ),
        sample("im Vorjahresmonat", "Vorjahresmonat", "2023-05-01..2023-05-31", "2023-05"),
        sample("im Vorhalbjahr", "Vorhalbjahr", "2023-07-01..2023-12-31", "2023-H2"),
    ),
    counter_examples=("die Vorjahresquartalszahlen", "der Vorjahres-Monatswert", "das Vorquartier"),
)
