"""The first part of a range that names its month or year only once: Mitte bis Ende Juni, Anfang bis Mitte 2025."""

import re
from datetime import date

from ..calendar import dated, nearest
from ..values import Rule, TimeValue
from ._time_words import MONTH, OF_YEAR, PART, PART_SIGNS, month_number, part, sample, stated_year

_PATTERN = re.compile(
    rf"(?<![\w-])(?P<span>(?P<part>{PART}))(?= ?(?:bis|[–-]) ?(?:zum |zur )?(?P<until>{PART})"
    rf"(?: (?:des Monats )?(?P<month>{MONTH}))?(?:,?{OF_YEAR}|(?P<of> des Jahres)?(?![\w-])))"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    tail = f"-{month_number(match['month']):02d}" if match["month"] else ""
    mod = part(match["part"])
    if match["year"] or match["yy"] or match["which"] or match["prior"] or match["marked"]:
        return dated(stated_year(match, reference) + tail, mod)
    if not (tail or match["of"]):
        return None
    last = nearest("{y}" + tail, reference, part(match["until"]))
    return dated(last.timex_value or "", mod) if last and last.timex_value else None


RULE = Rule(
    name="time_part_of_range",
    label="TIME",
    yearless=True,
    signs=PART_SIGNS,
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("Mitte bis Ende Juni", "Mitte", "2024-06-11..2024-06-20", "2024-06", "MID"),
        sample("Anfang bis Mitte September 2025", "Anfang", "2025-09-01..2025-09-10", "2025-09", "START"),
        sample("Anfang bis Mitte 2025", "Anfang", "2025-01-01..2025-04-30", "2025", "START"),
        sample("Mitte bis Ende nächsten Jahres", "Mitte", "2025-05-01..2025-08-31", "2025", "MID"),
        sample("von Mitte bis Ende des Jahres", "Mitte", "2024-05-01..2024-08-31", "2024", "MID"),
    ),
    counter_examples=("von Anfang bis Ende gelesen", "Anfang bis Mitte der Straße", "Mitte - Ende offen"),
)
