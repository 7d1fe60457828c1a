"""The new year: im neuen Jahr, Anfang des neuen Jahres; said in January or February it is the one that has begun."""

import re
from datetime import date

from ..calendar import dated, year_from
from ..values import Rule, TimeValue
from ._time_words import PART, part, sample

_PATTERN = re.compile(
    rf"(?<![\w-])(?P<span>(?:(?P<part>{PART}) de[sr] )?neue[nsm]? (?P<unit>Schulj|Haushaltsj|Kalenderj|J)ahr"
    rf"(?:e?s)?)(?!\w|-\w)"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    school = match["unit"] == "Schulj"
    begun = reference is not None and reference.month in ((8, 9) if school else (1, 2))
    return dated(year_from(reference, 0 if begun else 1, school=school), part(match["part"]))


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
