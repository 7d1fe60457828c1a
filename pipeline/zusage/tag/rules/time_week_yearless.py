"""Calendar weeks without a year: KW 11, 3. KW, KW 23/24 (two weeks), 12. und 13. KW; KW 20 of "KW 20-22/2025" borrows it."""

import re
from datetime import date

from ..calendar import dated, nearest
from ..values import Rule, TimeValue
from ._time_periods import PERIOD_YEAR, before, period_year
from ._time_weeks import NUMBER, OPEN_WEEK, UNIT, WEEKS, week_timex, weeks
from ._time_words import YEAR, sample

_PATTERN = re.compile(rf"{OPEN_WEEK}(?P<span>{WEEKS})(?!\w|,? ?/?(?: des Jahres)? ?{YEAR}|/\d)")
_RANGE = re.compile(rf" ?(?:bis|[–-]) ?(?:zur )?(?:{UNIT} ?)?(?P<last>{NUMBER})(?:\. ?{UNIT})?{PERIOD_YEAR}")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    first, second = weeks(match)
    # More than a few weeks apart, the second figure is no week.
    if second is not None and "/" in match["span"] and not 0 < (second - first) % 52 <= 4:
        return None
    template = week_timex(first, second, "{y}", "{z}")
    follows = _RANGE.match(match.string, match.end())
    year = period_year(follows, reference) if follows else None
    if year is None:
        return nearest(template, reference)
    year = before(year, int(first > int(follows["last"]))) if follows else year
    later = "XXXX" if "X" in year else str(int(year) + 1)
    return dated(template.format(y=year, z=later))


RULE = Rule(
    name="time_week_yearless",
    label="TIME",
    yearless=True,
    signs=("KW", "Kalenderwoche"),
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("Lieferung in KW 23", "KW 23", "2024-06-03..2024-06-09", "2024-W23"),
        sample("in der 3. KW", "3. KW", "2025-01-13..2025-01-19", "2025-W03"),
        sample("in der 12. und 13. KW", "12. und 13. KW", "2025-03-17..2025-03-30", "2025-W12/2025-W13"),
        sample("KW 51/1 geschlossen", "KW 51/1", "2024-12-16..2025-01-05", "2024-W51/2025-W01"),
        sample("KW 20-22/2025", "KW 20", "2025-05-12..2025-05-18", "2025-W20"),
        sample("Umbau KW 30/31", "KW 30/31", "2024-07-22..2024-08-04", "2024-W30/2024-W31"),
    ),
    counter_examples=("KW 60", "eine Anlage mit 30 kW", "das KW-Gelände", "Leistung 45.KWh"),
)
