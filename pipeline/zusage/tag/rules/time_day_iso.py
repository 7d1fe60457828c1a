"""Days as programs write them: 2025-12-31, 2025/12/31, 31-12-2025."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_numbered import numbered
from ._time_words import OPEN, YEAR, sample

_PATTERN = re.compile(
    rf"{OPEN}(?P<span>(?P<year>{YEAR})(?P<link>[-/])(?P<month>[01]\d)(?P=link)(?P<day>[0-3]\d)"
    rf"|(?P<first>[0-3]\d)-(?P<second>[01]\d)-(?P<last>{YEAR}))"
    r"(?=T\d\d:|(?![\w-]|[.,/]\w))"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    if numbered(match):
        return None
    if match["last"]:
        return dated(f"{match['last']}-{match['second']}-{match['first']}")
    return dated(f"{match['year']}-{match['month']}-{match['day']}")


RULE = Rule(
    name="time_day_iso",
    label="TIME",
    signs=("-0", "-1", "/0", "/1"),
    pattern=_PATTERN,
    produce=_produce,
    priority=5,
    examples=(
        sample("Export vom 2025-03-31 aus dem Fachverfahren", "2025-03-31", "2025-03-31"),
        sample("Stand 2024-01-09, Blatt 2", "2024-01-09", "2024-01-09"),
        sample("Sicherung 2024/03/17 vollständig", "2024/03/17", "2024-03-17"),
        sample("Rechnung vom 04-06-2024", "04-06-2024", "2024-06-04"),
        sample("gespeichert 2024-05-02T14:30:07", "2024-05-02", "2024-05-02"),
    ),
    counter_examples=(
        "Datei 2024-13-40 ist beschädigt.",
        "siehe protokoll_2024-05-13_final.pdf",
        "Aktenzeichen 2023-11-07/4-GR",
        "Vorlage 2024/05/13 wird beraten.",
    ),
)
