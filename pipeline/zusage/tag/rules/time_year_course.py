"""The running year where only its noun stands: im Laufe des Jahres, im Verlauf des Schuljahres, unter dem Jahr."""

import re
from datetime import date

from ..calendar import dated, year_from
from ..values import Rule, TimeValue
from ._time_periods import YEAR_KIND, of_school
from ._time_words import YEAR, sample

_PATTERN = re.compile(
    rf"(?:(?<=aufe des )|(?<=rlauf des )|(?<=nter dem )|(?<=ährend des ))(?P<span>(?P<unit>{YEAR_KIND})(?:e?s)?)"
    rf"(?! {YEAR}| ?\d)(?![\w-])"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    return dated(year_from(reference, 0, school=of_school(match["unit"])))


RULE = Rule(
    name="time_year_course",
    label="TIME",
    signs=("aufe des ", "rlauf des ", "nter dem ", "ährend des "),
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("Im Laufe des Jahres folgt der Umzug.", "Jahres", "2024-01-01..2024-12-31", "2024"),
        sample("im Laufe des Schuljahres", "Schuljahres", "2023-08-01..2024-07-31", "2023-08-01/2024-07-31"),
        sample("im Verlauf des Jahres", "Jahres", "2024-01-01..2024-12-31", "2024"),
        sample("unter dem Jahr", "Jahr", "2024-01-01..2024-12-31", "2024"),
    ),
    counter_examples=("im Laufe des Verfahrens", "das Ergebnis des Jahres"),
)
