"""Quarters without a year: im 4. Quartal, bis Ende des zweiten Quartals, im letzten Quartal des Jahres; a range lends its year."""

import re
from datetime import date

from ..values import Rule, TimeValue
from ._time_periods import CLEAR_NTH, FIRST, NTH, OPEN_PERIOD, PARTS, PERIOD_YEAR, before, in_year, nth, period_year
from ._time_words import YEAR, sample

_UNIT = r"(?:[Qq]uartals?|Quart\.|[Vv]ierteljahr(?:e?s)?)"
_PATTERN = re.compile(
    rf"{OPEN_PERIOD}(?P<span>(?:{PARTS} (?:de[sr] )?)?(?:{FIRST}(?P<number>{CLEAR_NTH}) ?{_UNIT}"
    r"|Quartal (?P<after>[1-4]|I{1,3}|IV)(?=[ ,;)|\t\n]|\.?$|\. ))"
    rf"(?P<of> des (?:Kalender|Haushalts)?[Jj]ahre?s(?! ?\d))?)(?!\w|-\w| ?/? ?{YEAR}| (?:seiner|ihrer|der Laufzeit))"
)
_RANGE = re.compile(rf" ?(?:bis|und|[–/-]) ?(?:zum |ins |d[ea][ms] )?(?P<last>{NTH}) ?{_UNIT}{PERIOD_YEAR}")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    word = match["number"] or match["after"]
    # "im letzten Quartal" has just ended (time_period_relative); "im letzten Quartal des Jahres" is its fourth.
    if word[:5].lower() == "letzt" and not match["of"]:
        return None
    number = nth(word)
    first = f"{{y}}-Q{nth(match['first'])}/" if match["first"] else ""
    follows = _RANGE.match(match.string, match.end())
    year = period_year(follows, reference) if follows else None
    if follows and year:
        year = before(year, int(number > nth(follows["last"])))
    return in_year(match, f"{first}{{y}}-Q{number}", year, reference)


RULE = Rule(
    name="time_quarter_yearless",
    label="TIME",
    yearless=True,
    signs=("uart", "iertelj", "Q"),
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("frühestens im 4. Quartal", "4. Quartal", "2024-10-01..2024-12-31", "2024-Q4"),
        sample(
            "bis Ende des zweiten Quartals", "Ende des zweiten Quartals", "2024-06-01..2024-06-30", "2024-Q2", "END"
        ),
        sample("im ersten Quartal", "ersten Quartal", "2025-01-01..2025-03-31", "2025-Q1"),
        sample("vom 3. Quartal bis 4. Quartal 2022", "3. Quartal", "2022-07-01..2022-09-30", "2022-Q3"),
        sample("im letzten Quartal des Jahres", "letzten Quartal des Jahres", "2024-10-01..2024-12-31", "2024-Q4"),
        sample("im 2. und 3. Quartal", "2. und 3. Quartal", "2024-04-01..2024-09-30", "2024-Q2/2024-Q3"),
    ),
    counter_examples=("im ersten Quartal seiner Amtszeit", "Die Quartalszahlen liegen vor.", "im Wohnquartal 3"),
)
