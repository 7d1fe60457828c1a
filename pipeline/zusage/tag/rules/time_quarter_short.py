"""Quarters as planners write them: Q3/2025, Q4/24, Q1 2026, Q2/Q3 2025, 2024/Q1, Q III 2025, IV/2024."""

import re
from datetime import date

from ..values import Rule, TimeValue
from ._time_numbered import filed
from ._time_periods import PARTS, PERIOD_YEAR, before, in_part, nth, period_year
from ._time_words import YEAR, sample

_PATTERN = re.compile(
    rf"(?:(?<![\w-])|(?<=Q[1-4]-))(?P<span>(?:{PARTS} (?:de[sr] )?)?(?:(?P<early>{YEAR}) ?[/-]? ?Q(?P<behind>[1-4])(?![\w%€])"
    r"|(?:Q ?(?P<first>[1-4])(?: ?[/,] ?Q[1-4]){0,2} ?(?:[/+&]|und|u\.) ?(?:Q ?)?(?P<last>[1-4])|Q ?(?P<number>[1-4]|I{1,3}|IV))"
    rf" ?\.?{PERIOD_YEAR})|(?P<roman>I{{1,3}}|IV) ?/ ?(?P<of>{YEAR})(?![\w%€-]|/\d|[.,]\d))"
)
_MAKER = re.compile(r"(?:Audi|Modell|Typ|Serie) $")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    start = match.start("span")
    if _MAKER.search(match.string[max(0, start - 8) : start]) or ((match["roman"] or match["early"]) and filed(match)):
        return None
    year = match["of"] or match["early"] or period_year(match, reference)
    if year is None:
        return None
    if match["first"]:
        first, last = int(match["first"]), int(match["last"])
        return in_part(match, f"{before(year, int(first > last))}-Q{first}/{year}-Q{last}")
    return in_part(match, f"{year}-Q{nth(match['roman'] or match['behind'] or match['number'])}")


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
        sample("Abschluss Q4/24", "Q4/24", "2024-10-01..2024-12-31", "2024-Q4"),
        sample("Start Q1'25", "Q1'25", "2025-01-01..2025-03-31", "2025-Q1"),
        sample("Zahlen 2024/Q1", "2024/Q1", "2024-01-01..2024-03-31", "2024-Q1"),
        sample("Ausbau Q III 2025", "Q III 2025", "2025-07-01..2025-09-30", "2025-Q3"),
        sample("geplant IV/2024", "IV/2024", "2024-10-01..2024-12-31", "2024-Q4"),
        sample("ab Mitte Q1/2026", "Mitte Q1/2026", "2026-02-01..2026-02-28", "2026-Q1", "MID"),
    ),
    counter_examples=(
        "Drs. I/2024",
        "Leuchte Q3/250",
        "Der Audi Q3 ist ein Dienstwagen.",
        "Formular FAQ1 2020a",
        "Q7 2024 gibt es nicht.",
    ),
)
