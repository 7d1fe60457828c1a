"""Days as programs write them: 2025-12-31."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_words import OPEN, YEAR, sample

_PATTERN = re.compile(rf"{OPEN}(?P<span>{YEAR}-[01]\d-[0-3]\d)(?![\w-])")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    return dated(match["span"])


RULE = Rule(
    name="time_day_iso",
    label="TIME",
    signs=("-",),
    pattern=_PATTERN,
    produce=_produce,
    priority=5,
    examples=(
        sample("Export vom 2025-03-31 aus dem Fachverfahren", "2025-03-31", "2025-03-31"),
        sample("Stand 2024-01-09, Blatt 2", "2024-01-09", "2024-01-09"),
    ),
    counter_examples=("Datei 2024-13-40 ist beschädigt.", "siehe protokoll_2024-05-13_final.pdf"),
)
