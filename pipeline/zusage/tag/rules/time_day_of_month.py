"""Days of this or another month: am 5. des Monats, 11. d. M., 15. dieses Monats, 10. nächsten Monats."""

import re
from datetime import date

from dateutil.relativedelta import relativedelta

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_days import FIRST, days
from ._time_words import DAY, OPEN, WHICH, offset, sample

_PATTERN = re.compile(
    rf"{OPEN}(?P<span>{FIRST}(?P<day>{DAY})\. ?(?:(?:des )?(?P<which>{WHICH}) Monats"
    r"|(?P<marked>d|ds|dies|lfd|d\. ?lfd|v|n)\. ?(?:M(?:ts?|on)?\.|Mts?\b)|(?P<plain>des Monats)))"
    r"(?!\w|-\w| (?:Jan|Feb|Mär|Apr|Mai|Ju[nl]|Aug|Sep|Okt|Nov|Dez))"
)
_MARKED = {"v": -1, "n": 1}


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    if reference is None:
        return dated(f"XXXX-XX-{int(match['day']):02d}")
    if match["plain"]:
        return _coming(match, reference)
    steps = offset(match["which"]) if match["which"] else _MARKED.get(match["marked"], 0)
    return _in_month(match, reference + relativedelta(months=steps))


def _coming(match: re.Match[str], reference: date) -> TimeValue | None:
    """The nearest such day not before the meeting."""
    values = [_in_month(match, reference + relativedelta(months=steps)) for steps in range(3)]
    return next((value for value in values if value and value.date_to and value.date_to >= reference), None)


def _in_month(match: re.Match[str], day: date) -> TimeValue | None:
    timex = days(match, f"{day:%Y-%m}")
    return dated(timex) if timex else None


RULE = Rule(
    name="time_day_of_month",
    label="TIME",
    signs=("Mon", "M.", "Mt"),
    pattern=_PATTERN,
    produce=_produce,
    priority=4,
    examples=(
        sample("Abgabe bis zum 5. des Monats", "5. des Monats", "2024-06-05"),
        sample("Auskunft vom 11. d. M. liegt vor", "11. d. M.", "2024-05-11"),
        sample("am 15. dieses Monats", "15. dieses Monats", "2024-05-15"),
        sample("zum 10. nächsten Monats", "10. nächsten Monats", "2024-06-10"),
        sample("am 20. v. M. eingegangen", "20. v. M.", "2024-04-20"),
        sample("am 7. und 8. d. Mts.", "7. und 8. d. Mts.", "2024-05-07..2024-05-08", "2024-05-07/2024-05-08"),
    ),
    counter_examples=(
        "zum 15. eines jeden Monats",
        "Die Nr. 5. des Monatsberichts",
        "Die 3. d. Mannschaften steigt auf.",
        "bis zum 15. des Folgemonats",
    ),
)
