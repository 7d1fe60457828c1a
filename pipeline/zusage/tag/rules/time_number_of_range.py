"""The first number of a range that names its unit only once: 1. bis 3. Quartal 2024, 1.-2. Halbjahr, 20. bis 22. KW."""

import re
from datetime import date

from ..calendar import dated, nearest
from ..values import Rule, TimeValue
from ._time_periods import CLEAR_NTH, OPEN_PERIOD, PERIOD_YEAR, before, nth, period_year
from ._time_words import sample

_WEEK = r"(?:[1-5]?\d)\."
_PATTERN = re.compile(
    rf"(?P<between>wischen (?:dem |der )?)?{OPEN_PERIOD}(?P<span>{_WEEK}|{CLEAR_NTH})"
    rf"(?=(?P<and> und (?:de[mr] )?| ?(?:bis|[–-]) ?(?:zum |zur |einschließlich )?)(?P<last>{_WEEK}|{CLEAR_NTH}) ?"
    r"(?P<unit>[Qq]uartal|Quart\.|Vierteljahr|[Hh]albjahr|Halbj\.|H[Jj]\.?(?!\w)|KW|Kalenderwoche)(?:e?s)?"
    rf"(?P<dated>{PERIOD_YEAR})?)"
)
_CODES = {"q": "Q", "v": "Q", "h": "H", "k": "W"}


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    if match["and"].startswith(" und") and not match["between"]:
        return None
    code = _CODES[match["unit"][0].lower()]
    number, last = (_week(match[end]) if code == "W" else nth(match[end]) for end in ("span", "last"))
    if not (number and last) or (code == "H" and max(number, last) > 2):
        return None
    name = f"-{code}{{:02d}}" if code == "W" else f"-{code}{{}}"
    far = nearest("{y}" + name.format(last), reference)
    year = period_year(match, reference) if match["dated"] else (far.timex_value or "XXXX")[:4] if far else None
    return dated(before(year, int(number > last)) + name.format(number)) if year else None


def _week(word: str) -> int | None:
    return int(word[:-1]) if word[:-1].isdigit() else None


RULE = Rule(
    name="time_number_of_range",
    label="TIME",
    yearless=True,
    signs=("uart", "iertelj", "albj", "HJ", "Hj", "KW", "Kalenderwoche"),
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("im 1. bis 3. Quartal 2024", "1.", "2024-01-01..2024-03-31", "2024-Q1"),
        sample("vom ersten bis dritten Quartal 2023", "ersten", "2023-01-01..2023-03-31", "2023-Q1"),
        sample("zwischen dem 1. und 3. Quartal 2024", "1.", "2024-01-01..2024-03-31", "2024-Q1"),
        sample("IV.-I. Quartal 2025", "IV.", "2024-10-01..2024-12-31", "2024-Q4"),
        sample("1. - 2. Halbjahr 2025", "1.", "2025-01-01..2025-06-30", "2025-H1"),
        sample("von der 20. bis 22. KW", "20.", "2024-05-13..2024-05-19", "2024-W20"),
    ),
    counter_examples=("1. und 3. Quartal 2024", "1. bis 3. Klasse", "von der 1. bis 3. Etage"),
)
