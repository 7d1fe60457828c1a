"""Days with the month's name, without a year: 3. Mai, 30. September, 12./13. Mai; a range's end lends its year."""

import re
from datetime import date

from ..calendar import dated, nearest
from ..values import Rule, TimeValue
from ._time_words import DAY, MONTH, MONTH_NAME, MONTH_SIGNS, OPEN, YEAR, month_number, named, sample

_PATTERN = re.compile(
    rf"{OPEN}(?P<span>(?:(?P<first>{DAY})\. ?(?:/|und|u\.) ?)?(?P<day>{DAY}) ?\. ?(?P<month>{MONTH_NAME}"
    rf"|[A-Z][a-zä]{{2,3}}\.))"
    rf"(?![\w-]| ?{YEAR})"
)
_RANGE = re.compile(rf" ?(?:bis|und|[–-]) ?(?:zum |dem )?{DAY}\. ?(?P<month>{MONTH}) ?(?P<year>{YEAR})")
_ABBREVIATED = re.compile(MONTH)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    if named(match) or not _ABBREVIATED.fullmatch(match["month"]):
        return None
    month = month_number(match["month"])
    first = f"{{y}}-{month:02d}-{int(match['first']):02d}/" if match["first"] else ""
    template = f"{first}{{y}}-{month:02d}-{int(match['day']):02d}"
    follows = _RANGE.match(match.string, match.end())
    if follows is None:
        return nearest(template, reference)
    return dated(template.format(y=int(follows["year"]) - (month > month_number(follows["month"]))))


RULE = Rule(
    name="time_day_name_yearless",
    label="TIME",
    signs=MONTH_SIGNS,
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("Am 3. Juni wird entschieden.", "3. Juni", "2024-06-03"),
        sample("bis zum 30. April vorzulegen", "30. April", "2025-04-30"),
        sample("am 15. Mai", "15. Mai", "2024-05-15"),
        sample("am 12./13. Juni im Bürgersaal", "12./13. Juni", "2024-06-12..2024-06-13", "2024-06-12/2024-06-13"),
        sample("vom 20. Dezember bis 6. Januar 2026", "20. Dezember", "2025-12-20"),
        sample("bis 1. Sept. nachzureichen", "1. Sept.", "2024-09-01"),
    ),
    counter_examples=(
        "Die Straße des 17. Juni wird gesperrt.",
        "Der Platz des 9. November erhält Bäume.",
        "In der 3. Maiwoche beginnt nichts.",
        "Das 2. Abt. hat zugestimmt.",
    ),
)
