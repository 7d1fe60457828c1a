"""Part of a year that is not named: Ende des Jahres, Mitte des Jahres, zum Jahresende, Schuljahresbeginn."""

import re
from datetime import date

from ..calendar import between, nearest
from ..values import Example, Rule, TimeValue
from ._time_words import PART, YEAR, part

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
    pattern=_PATTERN,
    produce=_produce,
    priority=3,
    examples=(
        Example(text="bis Ende des Jahres", span="Ende des Jahres", value=between("2024-09-01", "2024-12-31", timex="2024", mod="END")),
        Example(text="bis Mitte des Jahres gestemmt", span="Mitte des Jahres", value=between("2021-05-01", "2021-08-31", timex="2021", mod="MID"), reference="2020-12-08"),
        Example(text="Bis Jahresende prüft der Verband.", span="Jahresende", value=between("2024-09-01", "2024-12-31", timex="2024", mod="END")),
        Example(text="zum Jahresbeginn", span="Jahresbeginn", value=between("2025-01-01", "2025-04-30", timex="2025", mod="START")),
        Example(text="zum Schuljahresbeginn", span="Schuljahresbeginn", value=between("2024-08-01", "2024-11-30", timex="2024-08-01/2025-07-31", mod="START")),
    ),
    counter_examples=("das Jahresendgespräch", "Anfang der Straße", "die Jahresanfangs-Sitzung 3"),
)  # fmt: skip
