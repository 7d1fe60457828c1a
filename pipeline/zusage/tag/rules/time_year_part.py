"""Part of a named year: Ende 2022, Mitte/Ende 2025, Mitte des Jahres 2025, Anfang des Schuljahres 2025/26, Jahresende 2025."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_periods import PARTS, in_part
from ._time_words import PART_SIGNS, SCHOOL_YEAR, UNIT_YEAR, YEAR, full_year, part, sample, second_year

_PATTERN = re.compile(
    rf"(?<![\w-])(?P<span>(?:{PARTS}(?: de[sr])?(?: (?P<unit>{UNIT_YEAR}))?"
    rf"|(?P<compound>(?:Schulj|Haushaltsj|Geschäftsj|J)ahres(?P<suffix>ende|mitte|beginn|anfang)s?)(?: des Jahres)?),? ?"
    rf"(?:(?:in )?(?P<year>(?<= ){YEAR})(?: ?/ ?(?P<second>{YEAR}|\d\d)(?!\d))?"
    rf"|(?<= )(?P<short>\d\d)/(?P<short2>\d\d)|['’´](?P<yy>\d\d)))"
    rf"(?![\w%€]|/\d(?! ?\.)|-[\w€]|[.,]\d| ?(?:€|EUR|Euro))"
)
_SCHOOL = re.compile(rf"{SCHOOL_YEAR}|Schuljahres")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    school = _SCHOOL.match(match["unit"] or match["compound"] or "")
    year = match["year"] or full_year(match["yy"] or match["short"], reference)
    figures = match["second"] or match["short2"]
    second = second_year(year, figures) if figures else None
    if figures and second is None:
        return None
    if school and not second:
        # The school year that ends in this year, or begins in it.
        year = str(int(year) - (match["suffix"] == "ende" or match["part"] == "Ende"))
        second = str(int(year) + 1)
    timex = f"{year}-08-01/{second}-07-31" if school else f"{year}/{second}" if second else year
    return dated(timex, part(match["suffix"].capitalize())) if match["suffix"] else in_part(match, timex)


RULE = Rule(
    name="time_year_part",
    label="TIME",
    signs=(*PART_SIGNS, "ahres"),
    pattern=_PATTERN,
    produce=_produce,
    priority=3,
    examples=(
        sample("bis Ende 2022 fertig", "Ende 2022", "2022-09-01..2022-12-31", "2022", "END"),
        sample("ab Mitte 2010", "Mitte 2010", "2010-05-01..2010-08-31", "2010", "MID"),
        sample("Anfang des Jahres 2016", "Anfang des Jahres 2016", "2016-01-01..2016-04-30", "2016", "START"),
        sample("Mitte/Ende 2025", "Mitte/Ende 2025", "2025-05-01..2025-12-31", "2025-05/2025-12"),
        sample("Ende 2024/Anfang 2025", "Ende 2024", "2024-09-01..2024-12-31", "2024", "END"),
        sample("bis Ende '24", "Ende '24", "2024-09-01..2024-12-31", "2024", "END"),
        sample(
            "zum Schuljahresende 2024", "Schuljahresende 2024", "2024-04-01..2024-07-31", "2023-08-01/2024-07-31", "END"
        ),
        sample("zum Jahresende 2025", "Jahresende 2025", "2025-09-01..2025-12-31", "2025", "END"),
        sample(
            "bis Ende des Schuljahres 2023/24",
            "Ende des Schuljahres 2023/24",
            "2024-04-01..2024-07-31",
            "2023-08-01/2024-07-31",
            "END",
        ),
        sample(
            "zu Beginn des Haushaltsjahres 2026",
            "Beginn des Haushaltsjahres 2026",
            "2026-01-01..2026-04-30",
            "2026",
            "START",
        ),
        sample("Ende  des \nJahres 2022", "Ende  des \nJahres 2022", "2022-09-01..2022-12-31", "2022", "END"),
        sample("Mitte 2024/2025", "Mitte 2024/2025", "2024-09-01..2025-04-30", "2024/2025", "MID"),
    ),
    counter_examples=(
        "Baubeginn 2025 offen, Beginn 2026",
        "am Ende 2022 Euro übrig",
        "Ende der Vorlage 2018/0357",
        "Stadtmitte 20.000 Besucher",
    ),
)
