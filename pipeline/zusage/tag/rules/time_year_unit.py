"""Years with their noun: Jahr 2022, Haushaltsjahr 2017, Schuljahr 2022/23, Schuljahr 24/25, Haushaltsjahre 2022/2023."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_words import SCHOOL_YEAR, UNIT_YEAR, YEAR, full_year, sample, second_year

# "Schuljahr 2024-2025" is one year, "Jahre 2024-2026" has two ends.
_PATTERN = re.compile(
    rf"(?<![\w-])(?P<span>(?:(?P<school>{SCHOOL_YEAR}),? (?P<first>{YEAR}|\d\d) ?[/–-] ?(?P<next>{YEAR}|\d\d)(?!\d)"
    rf"|(?P<unit>{UNIT_YEAR}),? (?:(?P<year>{YEAR})(?: ?/ ?(?P<second>{YEAR}|\d\d)(?!\d))?|(?P<short>\d\d)/(?P<short2>\d\d))))"
    rf"(?!\w|/\d(?! ?\.)|[.,]\d)"
)

# "Sommerhalbjahr 2024" is no year, nor is the autumn of the South-West.
_SHORTER = ("halbjahr", "halbjahres", "spätjahr", "spätjahres")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    if match["unit"] and match["unit"].lower().endswith(_SHORTER):
        return None
    written = match["first"] or match["year"] or match["short"]
    first = written if len(written) == 4 else full_year(written, reference)
    figures = match["next"] or match["second"] or match["short2"]
    if not figures:
        return dated(first)
    second = second_year(first, figures)
    if second is None or (match["school"] and int(second) != int(first) + 1):
        return None
    return dated(f"{first}-08-01/{second}-07-31" if match["school"] else f"{first}/{second}")


RULE = Rule(
    name="time_year_unit",
    label="TIME",
    signs=("ahr",),
    pattern=_PATTERN,
    produce=_produce,
    priority=2,
    examples=(
        sample("Bis zum Jahr 2022 müssen alle Leistungen online sein.", "Jahr 2022", "2022-01-01..2022-12-31", "2022"),
        sample("im Kalenderjahr 2022", "Kalenderjahr 2022", "2022-01-01..2022-12-31", "2022"),
        sample("in das Haushaltsjahr 2017 übertragen", "Haushaltsjahr 2017", "2017-01-01..2017-12-31", "2017"),
        sample("zum Schuljahr 2022/23", "Schuljahr 2022/23", "2022-08-01..2023-07-31", "2022-08-01/2023-07-31"),
        sample("des Schuljahres 2025/2026", "Schuljahres 2025/2026", "2025-08-01..2026-07-31", "2025-08-01/2026-07-31"),
        sample("für die Haushaltsjahre 2022/2023", "Haushaltsjahre 2022/2023", "2022-01-01..2023-12-31", "2022/2023"),
        sample("bis zum Jahre 2050", "Jahre 2050", "2050-01-01..2050-12-31", "2050"),
        sample("im Schuljahr 24/25", "Schuljahr 24/25", "2024-08-01..2025-07-31", "2024-08-01/2025-07-31"),
        sample("zum Schuljahr 2024-2025", "Schuljahr 2024-2025", "2024-08-01..2025-07-31", "2024-08-01/2025-07-31"),
        sample("Haushaltsjahr 2024/3. Änderung", "Haushaltsjahr 2024", "2024-01-01..2024-12-31", "2024"),
        sample(
            "im Kindergartenjahr 2024/25", "Kindergartenjahr 2024/25", "2024-08-01..2025-07-31", "2024-08-01/2025-07-31"
        ),
        sample("in den Jahren 2018, 2019 und 2020", "Jahren 2018", "2018-01-01..2018-12-31", "2018"),
        sample("im Laufe des Jahres 2013", "Jahres 2013", "2013-01-01..2013-12-31", "2013"),
    ),
    counter_examples=(
        "Das Jahr 20.000 Kilometer",
        "im Schuljahr 2022/0357",
        "im Sommerhalbjahr 2024",
        "ein Jahrbuch zwanzig",
    ),
)
