"""Halves of a month, to the 15th and from the 16th: zweite Märzhälfte, erste Hälfte des Monats Juni, zweite Monatshälfte."""

import re
from datetime import date

from ..calendar import counted, dated
from ..values import Rule, TimeValue
from ._time_words import MONTH_NAME, OF_YEAR, WHICH, month_number, offset, sample, stated_year

_HALF = r"(?P<half>1\.|2\.|I\.|II\.|(?:[Ee]rst|[Zz]weit|[Ll]etzt)e[nrs]?)"
_PATTERN = re.compile(
    rf"(?<![\w.,-])(?P<span>{_HALF} (?:(?:(?P<month>{MONTH_NAME})(?:hälfte|-Hälfte)|Hälfte (?:des )?(?:Monats )?(?P<name>{MONTH_NAME})s?)"
    rf"(?:,?(?P<dated>{OF_YEAR}))?|Monatshälfte|Hälfte (?:(?P<this>des)|(?:des )?(?P<of>{WHICH})) Monats))(?![\w%€]|-\w)"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    second = match["half"] not in ("1.", "I.") and match["half"][:4].lower() != "erst"
    name = match["month"] or match["name"]
    if not name:
        month = counted(reference, offset(match["of"]) if match["of"] else 0, "M").timex_value
        return _half(month, second=second) if month else dated("XXXX-XX")
    year = stated_year(match, reference) if match["dated"] else None
    if year or reference is None:
        return _half(f"{year or 'XXXX'}-{month_number(name):02d}", second=second)
    years = (_half(f"{reference.year + step}-{month_number(name):02d}", second=second) for step in (0, 1))
    return next((value for value in years if value and value.date_to and value.date_to >= reference), None)


def _half(month: str, *, second: bool) -> TimeValue | None:
    whole = dated(month)
    if whole is None or whole.date_from is None or whole.date_to is None:
        return whole
    first, last = (16, whole.date_to.day) if second else (1, 15)
    return dated(f"{month}-{first:02d}/{month}-{last:02d}")


RULE = Rule(
    name="time_month_half",
    label="TIME",
    yearless=True,
    signs=("älfte",),
    pattern=_PATTERN,
    produce=_produce,
    priority=4,
    examples=(
        sample("in der zweiten Märzhälfte", "zweiten Märzhälfte", "2025-03-16..2025-03-31", "2025-03-16/2025-03-31"),
        sample("erste Junihälfte 2025", "erste Junihälfte 2025", "2025-06-01..2025-06-15", "2025-06-01/2025-06-15"),
        sample(
            "in der ersten Hälfte des Monats Juni",
            "ersten Hälfte des Monats Juni",
            "2024-06-01..2024-06-15",
            "2024-06-01/2024-06-15",
        ),
        sample("2. Februarhälfte 2024", "2. Februarhälfte 2024", "2024-02-16..2024-02-29", "2024-02-16/2024-02-29"),
        sample("zweite Monatshälfte", "zweite Monatshälfte", "2024-05-16..2024-05-31", "2024-05-16/2024-05-31"),
        sample(
            "erste Hälfte des nächsten Monats",
            "erste Hälfte des nächsten Monats",
            "2024-06-01..2024-06-15",
            "2024-06-01/2024-06-15",
        ),
    ),
    counter_examples=("die zweite Hälfte der Maikäfer", "die Hälfte im Mai", "zweite Hälfte Maier"),
)
