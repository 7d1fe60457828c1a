"""A term in one word from the meeting on: binnen Jahresfrist, innerhalb Monatsfrist."""

import re
from datetime import date

from ..calendar import stretch
from ..values import Rule, TimeValue
from ._time_words import sample

_UNITS = {"Jahres": (1, "Y"), "Halbjahres": (6, "M"), "Quartals": (3, "M"), "Monats": (1, "M"), "Wochen": (1, "W")}
_PATTERN = re.compile(
    rf"(?:[Bb]innen|[Ii]nnerhalb|[Ii]n)(?: von)? (?P<span>(?P<unit>{'|'.join(_UNITS)})frist)(?!\w|-\w| nach \w)"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    return stretch(reference, *_UNITS[match["unit"]])


RULE = Rule(
    name="time_within_term",
    label="TIME",
    signs=("frist",),
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("binnen Jahresfrist zu räumen", "Jahresfrist", "2024-05-15..2025-05-15", "P1Y", kind="DURATION"),
        sample("innerhalb Monatsfrist", "Monatsfrist", "2024-05-15..2024-06-15", "P1M", kind="DURATION"),
        sample("binnen Wochenfrist", "Wochenfrist", "2024-05-15..2024-05-22", "P1W", kind="DURATION"),
    ),
    counter_examples=("die Monatsfrist läuft", "binnen Monatsfrist nach Zustellung", "in der Jahresfristenliste"),
)
