"""The first or last months, quarters or weeks of a year: in den ersten neun Monaten 2024, die letzten beiden Quartale 2023."""

import re
from datetime import date, timedelta

from ..calendar import dated, year_from
from ..values import Rule, TimeValue
from ._time_counts import NUMBER, read_count
from ._time_periods import stretched
from ._time_words import OF_YEAR, sample, stated_year

_PATTERN = re.compile(
    rf"(?<![\w-])(?P<span>(?P<end>[Ee]rsten?|[Ll]etzten?) (?P<number>{NUMBER}) (?P<unit>Monaten?|Quartalen?|Wochen|Tagen?)"
    rf"(?: (?:in|von|im Jahre?))?,?(?:{OF_YEAR}|(?P<running> des (?:Kalender|Haushalts)?[Jj]ahre?s)(?! ?\d)))(?![\w%€]|/\d)"
)
_SIZES = {"M": 1, "Q": 3}


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    year = year_from(reference, 0) if match["running"] else stated_year(match, reference)
    count, first = _count(match), match["end"][0] in "Ee"
    whole = dated(year)
    if count is None or whole is None or whole.date_from is None or whole.date_to is None:
        return whole
    size = _SIZES.get(match["unit"][0])
    if size is None:
        days = timedelta(days=count * (7 if match["unit"][0] == "W" else 1) - 1)
        if days > whole.date_to - whole.date_from:
            return None
        return (
            stretched(whole.date_from, whole.date_from + days)
            if first
            else stretched(whole.date_to - days, whole.date_to)
        )
    months = count * size
    if not 0 < months <= 12:
        return None
    return dated(f"{year}-01/{year}-{months:02d}" if first else f"{year}-{13 - months:02d}/{year}-12")


def _count(match: re.Match[str]) -> int | None:
    word = match["number"]
    if word.isdigit():
        return int(word)
    # Quarters are no unit of a duration: their number is read as one of months.
    read = read_count(re.match(r"(?P<number>\w+) (?P<unit>\w+)", f"{word} Monate"))  # type: ignore[arg-type]
    return read[0] if read else None


RULE = Rule(
    name="time_first_months",
    label="TIME",
    signs=("onat", "uartal", "Woche", "Tage"),
    pattern=_PATTERN,
    produce=_produce,
    priority=4,
    examples=(
        sample(
            "in den ersten neun Monaten 2024", "ersten neun Monaten 2024", "2024-01-01..2024-09-30", "2024-01/2024-09"
        ),
        sample("die letzten drei Monate 2023", "letzten drei Monate 2023", "2023-10-01..2023-12-31", "2023-10/2023-12"),
        sample(
            "der ersten beiden Quartale 2024",
            "ersten beiden Quartale 2024",
            "2024-01-01..2024-06-30",
            "2024-01/2024-06",
        ),
        sample(
            "in den ersten sechs Monaten dieses Jahres",
            "ersten sechs Monaten dieses Jahres",
            "2024-01-01..2024-06-30",
            "2024-01/2024-06",
        ),
        sample(
            "in den ersten 4 Monaten des Jahres",
            "ersten 4 Monaten des Jahres",
            "2024-01-01..2024-04-30",
            "2024-01/2024-04",
        ),
        sample(
            "in den ersten drei Wochen 2025",
            "ersten drei Wochen 2025",
            "2025-01-01..2025-01-21",
            "2025-01-01/2025-01-21",
        ),
    ),
    counter_examples=("in den ersten drei Monaten der Amtszeit", "die ersten 100 Tage", "die ersten 20 Monate 2024"),
)
