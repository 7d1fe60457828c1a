"""Days with the month's name, without a year: 3. Mai, 30. September, 12./13. Mai; a range or list lends its year."""

import re
from datetime import date

from ..calendar import dated, nearest
from ..values import Rule, TimeValue
from ._time_days import DAY_WORD, FIRST, RECURS, WEEKDAY, day_of, days, in_law
from ._time_numbered import named
from ._time_ranges import begun
from ._time_words import DAY, MONTH, MONTH_SIGNS, OPEN_DAY, YEAR, month_number, sample

_PATTERN = re.compile(
    rf"(?P<span>(?:{OPEN_DAY}{FIRST}(?P<day>{DAY}) ?\. ?|(?<![\w-])(?P<word>{DAY_WORD}) )(?P<month>{MONTH}))"
    rf"(?![\w-]|,? ?{YEAR})"
)
# An abbreviation wants its dot where no year makes it sure.
_BARE = re.compile(r"(?:Jan|Jän|Feb|Mrz|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)")
_STEP = (
    rf",? ?(?:bis|und|oder|sowie|[–/,-]) ?(?:zum |auf den |dem |den |am )?(?:einschließlich |einschl\. )?"
    rf"(?:{WEEKDAY},? (?:den |dem )?)?(?:{DAY}\. ?(?:/|und) ?)?{DAY}\. ?"
)
_RANGE = re.compile(rf"(?:{_STEP}(?P<month>{MONTH})){{1,6}},? ?(?P<year>{YEAR})(?!\d)")
_END = re.compile(rf" ?(?:bis|[–-]) ?(?:zum |einschließlich )?(?P<day>{DAY})\. ?(?P<month>{MONTH})(?!,? ?{YEAR})")
# "vom 1. Oktober 2023 bis 31. März": the first day of that name behind the one with the year.
_BEFORE = re.compile(
    rf"(?<!\d)(?P<day>{DAY})\. ?(?P<month>{MONTH}) ?(?P<year>{YEAR}) ?(?:bis|[–-]) ?(?:zum |einschließlich )?$"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    if named(match) or _BARE.fullmatch(match["month"]) or in_law(match) or RECURS.match(match.string, match.end()):
        return None
    month = month_number(match["month"])
    template = f"{{y}}-{month:02d}-{day_of(match['word']):02d}" if match["word"] else days(match, f"{{y}}-{month:02d}")
    if template is None:
        return None
    follows = _RANGE.match(match.string, match.end())
    if follows:
        return dated(template.format(y=int(follows["year"]) - (month > month_number(follows["month"]))))
    if end := _END.match(match.string, match.end()):
        return begun(template, f"{{y}}-{month_number(end['month']):02d}-{int(end['day']):02d}", reference)
    return nearest(template, _begun(match) or reference)


def _begun(match: re.Match[str]) -> date | None:
    """The first day of a range that ends with the match, where it says its year."""
    start = match.start("span")
    before = _BEFORE.search(match.string[max(0, start - 48) : start])
    value = before and dated(f"{before['year']}-{month_number(before['month']):02d}-{int(before['day']):02d}")
    return value.date_from if value else None


RULE = Rule(
    name="time_day_name_yearless",
    label="TIME",
    yearless=True,
    signs=MONTH_SIGNS,
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("Am 3. Juni wird entschieden.", "3. Juni", "2024-06-03"),
        sample("bis zum 30. April vorzulegen", "30. April", "2025-04-30"),
        sample("am 15. Mai", "15. Mai", "2024-05-15"),
        sample("am 12./13. Juni im Bürgersaal", "12./13. Juni", "2024-06-12..2024-06-13", "2024-06-12/2024-06-13"),
        sample("24./25./26. Dezember", "24./25./26. Dezember", "2024-12-24..2024-12-26", "2024-12-24/2024-12-26"),
        sample("vom 20. Dezember bis 6. Januar 2026", "20. Dezember", "2025-12-20"),
        sample("am 3. Mai, 10. Mai und 17. Mai 2023", "3. Mai", "2023-05-03"),
        sample("vom 30. April/1. Mai 2024", "30. April", "2024-04-30"),
        sample("vom 1. Oktober 2024 bis 31. März", "31. März", "2025-03-31"),
        sample("bis 1. Sept. nachzureichen", "1. Sept.", "2024-09-01"),
        sample("vom 10. Mai bis 20. Juni", "10. Mai", "2024-05-10"),
        sample("zum ersten Juli", "ersten Juli", "2024-07-01"),
        sample("ab 15. Ju1i zulässig", "15. Ju1i", "2024-07-15"),
    ),
    counter_examples=(
        "Die Straße des 17. Juni wird gesperrt.",
        "Der Platz des 9. November erhält Bäume.",
        "In der 3. Maiwoche beginnt nichts.",
        "zwischen 15. und 20. Platz",
        "bis zum 31. März jeden Jahres",
        "Das 2. Abt. hat zugestimmt.",
    ),
)
