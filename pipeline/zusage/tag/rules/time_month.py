"""Months with a year: März 2012, Sept. 2012, Ende April 2025, Mitte/Ende Mai 2023, Januar und Februar 2025."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_months import NOT_DAY, in_compound
from ._time_periods import AND, NO_RANGE, ONE_PART, PARTS, PERIOD_YEAR, before, between, in_part, period_year
from ._time_words import MONTH, MONTH_SIGNS, month_number, part, sample

_MONTH = rf"(?:(?:{ONE_PART} )?{MONTH})"
# "Ende Mai/Anfang Juni 2024", "Januar, Februar und März 2024": what stands before the last month.
_FIRST = (
    rf"{NO_RANGE}(?:(?P<early>{ONE_PART}) |(?<!Ende )(?<!Anfang )(?<!Mitte ))(?P<first>{MONTH})"
    rf"(?: ?[,/] ?{_MONTH}){{0,4}},?{AND}"
)
_PATTERN = re.compile(
    rf"{NOT_DAY}(?P<span>(?:{_FIRST})?(?:{PARTS} (?:des Monats )?)?(?P<month>{MONTH})"
    rf"{PERIOD_YEAR})"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    year = period_year(match, reference)
    # In a list ("Mai 24, Juni 30") two figures count something.
    counts = match["bare"] and match.string[match.end() : match.end() + 1] in (",", ".")
    if year is None or counts or in_compound(match):
        return None
    timex = f"{year}-{month_number(match['month']):02d}"
    last = in_part(match, timex)
    if not match["first"]:
        return last
    earlier = month_number(match["first"])
    opening = f"{before(year, int(earlier > month_number(match['month'])))}-{earlier:02d}"
    if match["early"] or match["part"]:
        return between(dated(opening, part(match["early"])), last) or dated(timex)
    return dated(timex) if "X" in year else dated(f"{opening}/{timex}")


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
        sample("im Januar und Februar 2025", "Januar und Februar 2025", "2025-01-01..2025-02-28", "2025-01/2025-02"),
        sample("Juni, Juli und August 2024", "Juni, Juli und August 2024", "2024-06-01..2024-08-31", "2024-06/2024-08"),
        sample("Mitte/Ende Mai 2025", "Mitte/Ende Mai 2025", "2025-05-11..2025-05-31", "2025-05-11/2025-05-31"),
        sample(
            "Ende Mai/Anfang Juni 2024", "Ende Mai/Anfang Juni 2024", "2024-05-21..2024-06-10", "2024-05-21/2024-06-10"
        ),
        sample("Januar-März 2024", "März 2024", "2024-03-01..2024-03-31", "2024-03"),
        sample("| Umzug | Mai 24 |", "Mai 24", "2024-05-01..2024-05-31", "2024-05"),
        sample("Lieferung Mai/2025", "Mai/2025", "2025-05-01..2025-05-31", "2025-05"),
        sample("im Mai des Vorjahres", "Mai des Vorjahres", "2023-05-01..2023-05-31", "2023-05"),
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
        "Die Baufirma Müller-Mai 2024 baut.",
        "Die Augustastraße 2024 wurde saniert.",
        "Im Maimarkt 2023 fehlten Stände.",
        "Die Marke Juno 2024 ist neu.",
    ),
)
