"""Part of a year that is not named: Ende des Jahres, Mitte des Jahres, zum Jahresende, Schuljahresbeginn."""

import re
from datetime import date

from ..calendar import nearest
from ..values import Rule, TimeValue
from ._time_periods import PARTS, YEAR_KIND, nearest_part, of_school
from ._time_words import YEAR, part, sample

_PATTERN = re.compile(
    rf"(?<![\w-])(?P<span>{PARTS} des (?P<unit>{YEAR_KIND})(?:e?s)|(?P<compound>(?:Schulj|Kindergartenj|Haushaltsj|J)ahr)es"
    rf"(?P<suffix>ende|mitte|beginn|anfang)s?)(?!\w| {YEAR}| \d\d/|-\w)"
)
_SCHOOL_YEAR = "{y}-08-01/{z}-07-31"


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    template = _SCHOOL_YEAR if of_school(match["unit"] or match["compound"]) else "{y}"
    if match["suffix"]:
        return nearest(template, reference, part(match["suffix"].capitalize()))
    return nearest_part(match, template, reference)


RULE = Rule(
    name="time_year_part_yearless",
    label="TIME",
    yearless=True,
    signs=("ahre",),
    pattern=_PATTERN,
    produce=_produce,
    priority=3,
    examples=(
        sample("bis Ende des Jahres", "Ende des Jahres", "2024-09-01..2024-12-31", "2024", "END"),
        sample(
            "bis Mitte des Jahres gestemmt",
            "Mitte des Jahres",
            "2021-05-01..2021-08-31",
            "2021",
            "MID",
            reference="2020-12-08",
        ),
        sample("Bis Jahresende prüft der Verband.", "Jahresende", "2024-09-01..2024-12-31", "2024", "END"),
        sample("zum Jahresbeginn", "Jahresbeginn", "2025-01-01..2025-04-30", "2025", "START"),
        sample(
            "zum Schuljahresbeginn", "Schuljahresbeginn", "2024-08-01..2024-11-30", "2024-08-01/2025-07-31", "START"
        ),
    ),
    counter_examples=("das Jahresendgespräch", "Anfang der Straße", "die Jahresanfangs-Sitzung 3"),
)
