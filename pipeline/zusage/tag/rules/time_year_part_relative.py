"""Part of a year counted from now: Ende dieses Jahres, Mitte nächsten Jahres, Ende des laufenden Schuljahres."""

import re
from datetime import date

from ..calendar import dated, year_from
from ..values import Rule, TimeValue
from ._time_words import PART, PART_SIGNS, WHICH, offset, part, sample

_PATTERN = re.compile(
    rf"(?<![\w-])(?P<span>(?P<part>{PART})(?: des)? (?:(?P<which>{WHICH}) (?P<unit>Schulj|Haushaltsj|Kalenderj"
    rf"|J)ahr(?:e?s)?|d\. ?J\.))(?!\w)"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    steps = offset(match["which"]) if match["which"] else 0
    return dated(year_from(reference, steps, school=match["unit"] == "Schulj"), part(match["part"]))


RULE = Rule(
    name="time_year_part_relative",
    label="TIME",
    signs=PART_SIGNS,
    pattern=_PATTERN,
    produce=_produce,
    priority=3,
    examples=(
        sample("bis Ende dieses Jahres", "Ende dieses Jahres", "2024-09-01..2024-12-31", "2024", "END"),
        sample("Mitte nächsten Jahres", "Mitte nächsten Jahres", "2025-05-01..2025-08-31", "2025", "MID"),
        sample("Anfang des kommenden Jahres", "Anfang des kommenden Jahres", "2025-01-01..2025-04-30", "2025", "START"),
        sample("Ende letzten Jahres", "Ende letzten Jahres", "2023-09-01..2023-12-31", "2023", "END"),
        sample(
            "Ende des laufenden Schuljahres",
            "Ende des laufenden Schuljahres",
            "2024-04-01..2024-07-31",
            "2023-08-01/2024-07-31",
            "END",
        ),
    ),
    counter_examples=("am Ende dieser Straße", "Ende dieses Jahrhunderts"),
)
