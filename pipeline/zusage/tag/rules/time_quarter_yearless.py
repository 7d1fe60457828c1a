"""Quarters without a year: im 4. Quartal, bis Ende des zweiten Quartals, Q3; a range's end lends its year."""

import re
from datetime import date

from ..calendar import dated, nearest
from ..values import Rule, TimeValue
from ._time_words import ORDINAL, PART, WHICH, YEAR, ordinal, part, sample

_PATTERN = re.compile(
    rf"(?<![\w.,-])(?P<span>(?:(?P<part>{PART}) (?:des )?)?(?:(?P<first>{ORDINAL}) ?(?:/|und|u\.|oder) ?)?"
    rf"(?P<number>{ORDINAL}) ?(?:Quartals?|Vierteljahr(?:es)?))(?! ?{YEAR}| (?:des )?{WHICH} Jahres"
    rf"| des Jahres {YEAR}|\w)"
)
_RANGE = re.compile(rf" ?(?:bis|und|[–-]) ?(?:zum )?{ORDINAL} ?Quartals? ?(?P<year>{YEAR})")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    first = f"{{y}}-Q{ordinal(match['first'])}/" if match["first"] else ""
    template = f"{first}{{y}}-Q{ordinal(match['number'])}"
    follows = _RANGE.match(match.string, match.end())
    mod = part(match["part"])
    return dated(template.format(y=follows["year"]), mod) if follows else nearest(template, reference, mod)


RULE = Rule(
    name="time_quarter_yearless",
    label="TIME",
    signs=("Quart", "Viertel"),
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("frühestens im 4. Quartal", "4. Quartal", "2024-10-01..2024-12-31", "2024-Q4"),
        sample(
            "bis Ende des zweiten Quartals", "Ende des zweiten Quartals", "2024-06-01..2024-06-30", "2024-Q2", "END"
        ),
        sample("im ersten Quartal", "ersten Quartal", "2025-01-01..2025-03-31", "2025-Q1"),
        sample("vom 3. Quartal bis 4. Quartal 2022", "3. Quartal", "2022-07-01..2022-09-30", "2022-Q3"),
    ),
    counter_examples=("Die Quartalszahlen liegen vor.", "im Wohnquartal 3"),
)
