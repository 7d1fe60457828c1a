"""Part of a year that is not named: Ende des Jahres, Mitte des Jahres, zum Jahresende, Schuljahresbeginn."""

import re
from datetime import date

from ..calendar import nearest
from ..values import Rule, TimeValue
from ._time_words import PART, YEAR, part, sample

_PATTERN = re.compile(
    rf"(?<![\w-])(?P<span>(?P<part>{PART}) des (?P<unit>Schulj|Haushaltsj|Kalenderj|J)ahre?s"
    rf"|(?P<school>Schulj|Haushaltsj|J)ahres(?P<suffix>ende|mitte|beginn|anfang))s?(?!\w| {YEAR}|-\w)"
)
_SCHOOL_YEAR = "{y}-08-01/{z}-07-31"


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    school = "Schulj" in (match["unit"], match["school"])
    return nearest(_SCHOOL_YEAR if school else "{y}", reference, part(match["part"] or match["suffix"].capitalize()))


RULE = Rule(
    name="time_year_part_yearless",
    label="TIME",
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
