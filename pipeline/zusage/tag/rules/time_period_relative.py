"""Quarters and half-years counted from now: nächstes Quartal, laufendes Schulhalbjahr, Quartalsende, Ende des Quartals."""

import re
from datetime import date

from dateutil.relativedelta import relativedelta

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_periods import PARTS, in_part, last_of_all
from ._time_words import MONTH_NAME, WHICH, YEAR, offset, part, sample

_UNIT = r"(?:(?P<school>Schulhalbjahr)|(?P<unit>(?:Kalender)?[Qq]uartal|(?:Kalender)?[Vv]ierteljahr|(?:Kalender)?[Hh]albjahr))(?:e?s)?"
_PATTERN = re.compile(
    rf"(?<![\w-])(?<!jeweils )(?<!eweiligen )(?P<span>(?:{PARTS} (?:des )?)?(?:(?P<which>{WHICH})|des) {_UNIT}"
    rf"|(?P<noun>Quartals|Halbjahres)(?P<suffix>ende|mitte|beginn|anfang)s?)"
    rf"(?!\w|-\w| ?/? ?{YEAR}| [1-4I](?!\w)| des (?:\w{{1,20}} )?\w{{0,20}}[Jj]ahres| {MONTH_NAME})"
)
_SIZE = {"q": ("Q", 3), "v": ("Q", 3), "h": ("H", 6)}


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    # "des Quartals" alone says nothing, "Ende des Quartals" is the running one.
    if not (match["which"] or match["part"] or match["suffix"]) or last_of_all(match):
        return None
    steps = offset(match["which"]) if match["which"] else 0
    if match["school"]:
        return in_part(match, _school_half(reference, steps))
    unit = (match["unit"] or match["noun"]).lower().removeprefix("kalender")
    code, months = _SIZE[unit[0]]
    timex = f"XXXX-{code}X"
    if reference:
        day = reference + relativedelta(months=months * steps)
        timex = f"{day.year}-{code}{(day.month - 1) // months + 1}"
    return dated(timex, part(match["suffix"].capitalize())) if match["suffix"] else in_part(match, timex)


def _school_half(reference: date | None, steps: int) -> str:
    """The half of a school year, from 1 August or 1 February, `steps` on from the meeting's."""
    if reference is None:
        return "XXXX"
    day = reference + relativedelta(months=6 * steps - 1)
    half, year = (day.month - 1) // 6, day.year
    return f"{year}-08-01/{year + 1}-01-31" if half else f"{year}-02-01/{year}-07-31"


RULE = Rule(
    name="time_period_relative",
    label="TIME",
    signs=("uart", "iertelj", "albj", "chulh"),
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("im nächsten Quartal", "nächsten Quartal", "2024-07-01..2024-09-30", "2024-Q3"),
        sample("im kommenden Halbjahr", "kommenden Halbjahr", "2024-07-01..2024-12-31", "2024-H2"),
        sample(
            "Ende des laufenden Quartals", "Ende des laufenden Quartals", "2024-06-01..2024-06-30", "2024-Q2", "END"
        ),
        sample("zum Quartalsende", "Quartalsende", "2024-06-01..2024-06-30", "2024-Q2", "END"),
        sample("bis Ende des Quartals", "Ende des Quartals", "2024-06-01..2024-06-30", "2024-Q2", "END"),
        sample("im letzten Halbjahr", "letzten Halbjahr", "2023-07-01..2023-12-31", "2023-H2"),
        sample("im letzten Vierteljahr", "letzten Vierteljahr", "2024-01-01..2024-03-31", "2024-Q1"),
        sample(
            "im kommenden Schulhalbjahr", "kommenden Schulhalbjahr", "2024-08-01..2025-01-31", "2024-08-01/2025-01-31"
        ),
        sample("im vergangenen Quartal", "vergangenen Quartal", "2024-01-01..2024-03-31", "2024-Q1"),
    ),
    counter_examples=(
        "die Werte des Quartals",
        "des jeweils vorletzten Quartals",
        "die nächsten Quartale",
        "dieser Quartalsbericht",
    ),
)
