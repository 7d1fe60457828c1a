"""Months with a year: März 2012, Sept. 2012, Ende April 2025, April/Mai 2023, Mai dieses Jahres."""

import re
from datetime import date

from ..calendar import between, dated
from ..values import Example, Rule, TimeValue
from ._time_words import MONTH, OF_YEAR, PART, month_number, part, stated_year

_PATTERN = re.compile(
    rf"(?<![\w-])(?<!\d\.)(?<!\d\. )(?<!\d \. )(?P<span>(?:(?P<part>{PART}) (?:des Monats )?)?(?:(?P<first>{MONTH}) ?/ ?)?(?P<month>{MONTH}),?{OF_YEAR})(?![\w%€])"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    year = stated_year(match, reference)
    timex = f"{year}-{month_number(match['month']):02d}"
    if not match["first"]:
        return dated(timex, part(match["part"]))
    before = month_number(match["first"])
    if "X" in year:
        return dated(timex)
    return dated(f"{int(year) - (before > month_number(match['month']))}-{before:02d}/{timex}")


RULE = Rule(
    name="time_month",
    label="TIME",
    pattern=_PATTERN,
    produce=_produce,
    priority=3,
    examples=(
        Example(text="Im März 2012 gab es eine Anregung.", span="März 2012", value=between("2012-03-01", "2012-03-31", timex="2012-03")),
        Example(text="bis Sept. 2012 erledigt", span="Sept. 2012", value=between("2012-09-01", "2012-09-30", timex="2012-09")),
        Example(text="bis Ende April 2025", span="Ende April 2025", value=between("2025-04-21", "2025-04-30", timex="2025-04", mod="END")),
        Example(text="ab Mitte Februar 2024", span="Mitte Februar 2024", value=between("2024-02-11", "2024-02-20", timex="2024-02", mod="MID")),
        Example(text="im April/Mai 2023", span="April/Mai 2023", value=between("2023-04-01", "2023-05-31", timex="2023-04/2023-05")),
        Example(text="Dezember/Januar 2025 geschlossen", span="Dezember/Januar 2025", value=between("2024-12-01", "2025-01-31", timex="2024-12/2025-01")),
        Example(text="ab Mai dieses Jahres", span="Mai dieses Jahres", value=between("2024-05-01", "2024-05-31", timex="2024-05")),
        Example(text="im November letzten Jahres", span="November letzten Jahres", value=between("2023-11-01", "2023-11-30", timex="2023-11")),
        Example(text="als es im April \n2015 behandelt wurde", span="April \n2015", value=between("2015-04-01", "2015-04-30", timex="2015-04")),
        Example(text="Anfang Januar des Jahres 2026", span="Anfang Januar des Jahres 2026", value=between("2026-01-01", "2026-01-10", timex="2026-01", mod="START")),
    ),
    counter_examples=("Die Augustastraße 2024 wurde saniert.", "Im Maimarkt 2023 fehlten Stände.", "Die Marke Juno 2024 ist neu."),
)  # fmt: skip
