"""Days with the month's name and a year: 31. Dezember 2025, 3.Januar 2021, 3., 4. und 5. Mai 2024, ersten Juli 2024, 1. Juli d. J."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_days import DAY_WORD, FIRST, day_of, days, in_law
from ._time_words import DAY, MONTH, MONTH_SIGNS, OF_YEAR, OPEN_DAY, full_year, month_number, sample, stated_year

# A coordination that shares its month is one span; "12. bis 13. Mai" is a range, whose ends are two. Two figures are a year
# at the end of a cell or clause: "4. Juni 24", but not "am 4. Juni 24 Kinder".
_PATTERN = re.compile(
    rf"(?P<span>(?:{OPEN_DAY}{FIRST}(?P<day>{DAY})(?P<dot> ?\. ?| )|(?<![\w-])(?P<word>{DAY_WORD}) )(?P<month>{MONTH})"
    rf"(?:(?:,|\.(?=\d))?{OF_YEAR}| (?P<short>\d\d)(?= ?[|;)\n\t]| ?$|, |\. ?$)))(?!\w)"
)
# "4 Juni 2024" without its dot; "Saal 3 Mai 2024" is none.
_DOTLESS = re.compile(r"(?:^|[\n\t(:,] ?|(?:[Aa]m|[Dd]e[nm]|[Vv]om|[Zz]um|[Bb]is|[Aa]b|[Ss]eit) )$")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    start = match.start("span")
    dotless = match["dot"] == " " and not _DOTLESS.search(match.string[max(0, start - 5) : start])
    year = full_year(match["short"], reference) if match["short"] else stated_year(match, reference)
    far = match["short"] and reference and abs(int(year) - reference.year) > 15
    if dotless or far or in_law(match):
        return None
    month = f"{year}-{month_number(match['month']):02d}"
    timex = f"{month}-{day_of(match['word']):02d}" if match["word"] else days(match, month)
    return dated(timex) if timex else None


RULE = Rule(
    name="time_day_name",
    label="TIME",
    signs=MONTH_SIGNS,
    pattern=_PATTERN,
    produce=_produce,
    priority=5,
    examples=(
        sample("bis zum 31. Dezember 2025 umzusetzen", "31. Dezember 2025", "2025-12-31"),
        sample("Moorhagen, 17. Juli 2018", "17. Juli 2018", "2018-07-17"),
        sample("Seit dem 1. Okt. 2023 gilt das.", "1. Okt. 2023", "2023-10-01"),
        sample("ab 1. De-\nzember 2026", "1. De-\nzember 2026", "2026-12-01"),
        sample("am 3.Januar 2021 brach das Rohr", "3.Januar 2021", "2021-01-03"),
        sample("Bis zum 31. Dezember dieses Jahres soll", "31. Dezember dieses Jahres", "2024-12-31"),
        sample("zum 1. Juli d. J. bestellt", "1. Juli d. J.", "2024-07-01"),
        sample("zum 1. August nächsten Jahres", "1. August nächsten Jahres", "2025-08-01"),
        sample("am 12. und 13. Mai 2024", "12. und 13. Mai 2024", "2024-05-12..2024-05-13", "2024-05-12/2024-05-13"),
        sample("3., 4. und 5. Juni 2024", "3., 4. und 5. Juni 2024", "2024-06-03..2024-06-05", "2024-06-03/2024-06-05"),
        sample("zum ersten Januar 2025", "ersten Januar 2025", "2025-01-01"),
        sample("Abgabe: 4. Juni 24", "4. Juni 24", "2024-06-04"),
        sample("SITZUNG VOM 15. MÄRZ 2024", "15. MÄRZ 2024", "2024-03-15"),
        sample("der Abschluß zum 3l. Dezember 2OO7", "3l. Dezember 2OO7", "2007-12-31"),
        sample("vom 30. April/1. Mai 2024", "1. Mai 2024", "2024-05-01"),
    ),
    counter_examples=(
        "Am 31. Februar 2024 war nichts.",
        "Die Straße Am 2. Maiweg 2024 wird saniert.",
        "§ 31. Dezemberfassung 2020",
        "Im Saal 3 Mai 2024 geschlossen",
        "Nach der GemO in der Fassung vom 24. Juli 2000 (GBl. S. 581) gilt das.",
    ),
)
