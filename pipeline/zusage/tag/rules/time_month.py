"""Months with a year: März 2012, Sept. 2012, Ende April 2025, April/Mai 2023, Mai dieses Jahres."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_words import MONTH, MONTH_SIGNS, OF_YEAR, PART, month_number, part, sample, stated_year

_PATTERN = re.compile(
    rf"(?<![\w-])(?<!\d\.)(?<!\d\. )(?<!\d \. )(?P<span>(?:(?P<part>{PART}) (?:des Monats )?)?(?:"
    rf"(?P<first>{MONTH}) ?/ ?)?(?P<month>{MONTH}),?{OF_YEAR})(?![\w%€])"
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
    signs=MONTH_SIGNS,
    pattern=_PATTERN,
    produce=_produce,
    priority=3,
    examples=(
        sample("Im März 2012 gab es eine Anregung.", "März 2012", "2012-03-01..2012-03-31", "2012-03"),
        sample("bis Sept. 2012 erledigt", "Sept. 2012", "2012-09-01..2012-09-30", "2012-09"),
        sample("bis Ende April 2025", "Ende April 2025", "2025-04-21..2025-04-30", "2025-04", "END"),
        sample("ab Mitte Februar 2024", "Mitte Februar 2024", "2024-02-11..2024-02-20", "2024-02", "MID"),
        sample("im April/Mai 2023", "April/Mai 2023", "2023-04-01..2023-05-31", "2023-04/2023-05"),
        sample("Dezember/Januar 2025 geschlossen", "Dezember/Januar 2025", "2024-12-01..2025-01-31", "2024-12/2025-01"),
        sample("ab Mai dieses Jahres", "Mai dieses Jahres", "2024-05-01..2024-05-31", "2024-05"),
        sample("im November letzten Jahres", "November letzten Jahres", "2023-11-01..2023-11-30", "2023-11"),
        sample("als es im April \n2015 behandelt wurde", "April \n2015", "2015-04-01..2015-04-30", "2015-04"),
        sample(
            "Anfang Januar des Jahres 2026",
            "Anfang Januar des Jahres 2026",
            "2026-01-01..2026-01-10",
            "2026-01",
            "START",
        ),
    ),
    counter_examples=(
        "Die Augustastraße 2024 wurde saniert.",
        "Im Maimarkt 2023 fehlten Stände.",
        "Die Marke Juno 2024 ist neu.",
    ),
)
