"""Part of a year counted from now: Ende dieses Jahres, Mitte nächsten Jahres, Ende des laufenden Schuljahres."""

import re
from datetime import date

from ..calendar import between, dated, year_from
from ..values import Example, Rule, TimeValue
from ._time_words import PART, WHICH, offset, part

_PATTERN = re.compile(
    rf"(?<![\w-])(?P<span>(?P<part>{PART})(?: des)? (?:(?P<which>{WHICH}) (?P<unit>Schulj|Haushaltsj|Kalenderj|J)ahr(?:e?s)?|d\. ?J\.))(?!\w)"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    steps = offset(match["which"]) if match["which"] else 0
    return dated(year_from(reference, steps, school=match["unit"] == "Schulj"), part(match["part"]))


RULE = Rule(
    name="time_year_part_relative",
    label="TIME",
    pattern=_PATTERN,
    produce=_produce,
    priority=3,
    examples=(
        Example(text="bis Ende dieses Jahres", span="Ende dieses Jahres", value=between("2024-09-01", "2024-12-31", timex="2024", mod="END")),
        Example(text="Mitte nächsten Jahres", span="Mitte nächsten Jahres", value=between("2025-05-01", "2025-08-31", timex="2025", mod="MID")),
        Example(text="Anfang des kommenden Jahres", span="Anfang des kommenden Jahres", value=between("2025-01-01", "2025-04-30", timex="2025", mod="START")),
        Example(text="Ende letzten Jahres", span="Ende letzten Jahres", value=between("2023-09-01", "2023-12-31", timex="2023", mod="END")),
        Example(text="Ende des laufenden Schuljahres", span="Ende des laufenden Schuljahres", value=between("2024-04-01", "2024-07-31", timex="2023-08-01/2024-07-31", mod="END")),
    ),
    counter_examples=("am Ende dieser Straße", "Ende dieses Jahrhunderts"),
)  # fmt: skip
