"""Calendar weeks with a year: 23. KW 2025, KW 8/2024, KW 20/24, 12. und 13. KW 2024."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_periods import PERIOD_YEAR, before, period_year
from ._time_weeks import OPEN_WEEK, WEEKS, week_timex, weeks
from ._time_words import YEAR, sample

_PATTERN = re.compile(
    rf"{OPEN_WEEK}(?P<span>{WEEKS}(?:{PERIOD_YEAR}| ?/ ?(?P<of>{YEAR})(?!\w))|(?P<early>{YEAR}) ?[/-]? ?KW ?(?P<week>[0-5]?\d)(?!\w))"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    if match["early"]:
        return dated(f"{match['early']}-W{int(match['week']):02d}")
    first, second = weeks(match)
    year = match["of"] or period_year(match, reference)
    if year is None or (match["short"] and not _is_year(first, match["short"], year, reference)):
        return None
    return dated(week_timex(first, second, before(year, int(second is not None and second < first)), year))


def _is_year(week: int, figures: str, year: str, reference: date | None) -> bool:
    """ "KW 20/24" is a week of 2024, "KW 23/24" two weeks."""
    apart = not 0 < int(figures) - week <= 2
    return apart and (reference is None or abs(int(year) - reference.year) <= 3)


RULE = Rule(
    name="time_week",
    label="TIME",
    signs=("KW", "Kalenderwoche"),
    pattern=_PATTERN,
    produce=_produce,
    priority=2,
    examples=(
        sample("in der 8. KW 2024 veröffentlicht", "8. KW 2024", "2024-02-19..2024-02-25", "2024-W08"),
        sample("ab KW 23/2025", "KW 23/2025", "2025-06-02..2025-06-08", "2025-W23"),
        sample("Zählung: KW 20/24", "KW 20/24", "2024-05-13..2024-05-19", "2024-W20"),
        sample("in der 12. und 13. KW 2024", "12. und 13. KW 2024", "2024-03-18..2024-03-31", "2024-W12/2024-W13"),
        sample("KW 20/21 2025", "KW 20/21 2025", "2025-05-12..2025-05-25", "2025-W20/2025-W21"),
        sample("in der 20. KW nächsten Jahres", "20. KW nächsten Jahres", "2025-05-12..2025-05-18", "2025-W20"),
        sample("in der Kalenderwoche 40 2024", "Kalenderwoche 40 2024", "2024-09-30..2024-10-06", "2024-W40"),
    ),
    counter_examples=("KW 54/2025", "120 kW 2024 installiert", "der KWK-Bonus 2023"),
)
