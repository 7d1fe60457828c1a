"""The new year: im neuen Jahr, Anfang des neuen Jahres; said in January or February it is the one that has begun."""

import re
from datetime import date

from ..calendar import year_from
from ..values import Rule, TimeValue
from ._time_periods import PARTS, YEAR_KIND, in_part, of_school
from ._time_words import YEAR, sample

_PATTERN = re.compile(
    rf"(?<![\w-])(?P<span>(?:{PARTS} (?:de[sr] )?)?neue[nsm]? (?P<unit>{YEAR_KIND})(?:e?s)?)(?!\w|-\w| {YEAR})"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    school = of_school(match["unit"])
    begun = reference is not None and reference.month in ((8, 9) if school else (1, 2))
    return in_part(match, year_from(reference, 0 if begun else 1, school=school))


RULE = Rule(
    name="time_year_new",
    label="TIME",
    signs=("neue",),
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("Im neuen Jahr folgt ein Bericht.", "neuen Jahr", "2025-01-01..2025-12-31", "2025"),
        sample("im neuen Jahr", "neuen Jahr", "2024-01-01..2024-12-31", "2024", reference="2024-01-20"),
        sample("zum neuen Schuljahr", "neuen Schuljahr", "2024-08-01..2025-07-31", "2024-08-01/2025-07-31"),
        sample("Anfang des neuen Jahres", "Anfang des neuen Jahres", "2025-01-01..2025-04-30", "2025", "START"),
    ),
    counter_examples=("die neue Jahreszahl", "neue Jahrgänge"),
)
