"""Quarters as planners write them: Q3/2025, Q1 2026, Q2/Q3 2025, IV/2024."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_words import PART, YEAR, ordinal, part, sample

_PATTERN = re.compile(
    rf"(?<![\w-])(?P<span>(?:(?P<part>{PART}) )?(?:Q(?P<first>[1-4]) ?[/+–-] ?)?Q ?(?P<number>[1-4]) ?[-/.]? ?"
    rf"(?P<year>{YEAR})"
    rf"|(?P<roman>I{{1,3}}|IV) ?/ ?(?P<of>{YEAR}))(?![\w/])"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    if match["roman"]:
        return dated(f"{match['of']}-Q{ordinal(match['roman'] + '.')}")
    timex = f"{match['year']}-Q{match['number']}"
    return dated(f"{match['year']}-Q{match['first']}/{timex}" if match["first"] else timex, part(match["part"]))


RULE = Rule(
    name="time_quarter_short",
    label="TIME",
    signs=("Q", "I/", "V/", "I /", "V /"),
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("Bescheid erwartet: Q2/2025", "Q2/2025", "2025-04-01..2025-06-30", "2025-Q2"),
        sample("bis Q4 2026 fertig", "Q4 2026", "2026-10-01..2026-12-31", "2026-Q4"),
        sample("Rollout Q2/Q3 2025", "Q2/Q3 2025", "2025-04-01..2025-09-30", "2025-Q2/2025-Q3"),
        sample("geplant IV/2024", "IV/2024", "2024-10-01..2024-12-31", "2024-Q4"),
        sample("ab Mitte Q1/2026", "Mitte Q1/2026", "2026-02-01..2026-02-28", "2026-Q1", "MID"),
    ),
    counter_examples=("Der Audi Q3 ist ein Dienstwagen.", "Formular FAQ1 2020a", "Q7 2024 gibt es nicht."),
)
