"""Part of a year counted from now: Ende dieses Jahres, Mitte nächsten Jahres, Ende des Vorjahres, Ende d. J."""

import re
from datetime import date

from ..calendar import year_from
from ..values import Rule, TimeValue
from ._time_periods import PARTS, YEAR_KIND, in_part, of_school
from ._time_words import PART_SIGNS, WHICH, offset, sample

_PATTERN = re.compile(
    rf"(?<![\w-])(?P<span>{PARTS}(?: des)? (?:(?P<which>{WHICH}) (?P<unit>{YEAR_KIND})(?:e?s)?|(?P<prior>Vorvor|Vor)jahr(?:e?s)?"
    r"|(?P<marked>(?:d|ds|lfd|l|v|n)\.(?: ?l(?:fd)?\.)? ?J(?:s?\.|ahres))))(?!\w)"
)
_MARKED = {"v": -1, "n": 1, "d": 0, "l": 0}


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    if match["prior"]:
        steps = -1 if match["prior"] == "Vor" else -2
    else:
        steps = offset(match["which"]) if match["which"] else _MARKED[match["marked"][0]]
    return in_part(match, year_from(reference, steps, school=of_school(match["unit"])))


RULE = Rule(
    name="time_year_part_relative",
    label="TIME",
    signs=PART_SIGNS,
    pattern=_PATTERN,
    produce=_produce,
    priority=3,
    examples=(
        sample("bis Ende dieses Jahres", "Ende dieses Jahres", "2024-09-01..2024-12-31", "2024", "END"),
        sample("Mitte nächsten Jahres", "Mitte nächsten Jahres", "2025-05-01..2025-08-31", "2025", "MID"),
        sample("Anfang des kommenden Jahres", "Anfang des kommenden Jahres", "2025-01-01..2025-04-30", "2025", "START"),
        sample("bis Ende des Vorjahres", "Ende des Vorjahres", "2023-09-01..2023-12-31", "2023", "END"),
        sample("Ende d. lfd. J.", "Ende d. lfd. J.", "2024-09-01..2024-12-31", "2024", "END"),
        sample("Mitte/Ende nächsten Jahres", "Mitte/Ende nächsten Jahres", "2025-05-01..2025-12-31", "2025-05/2025-12"),
        sample("Ende letzten Jahres", "Ende letzten Jahres", "2023-09-01..2023-12-31", "2023", "END"),
        sample(
            "Ende des laufenden Schuljahres",
            "Ende des laufenden Schuljahres",
            "2024-04-01..2024-07-31",
            "2023-08-01/2024-07-31",
            "END",
        ),
    ),
    counter_examples=("am Ende dieser Straße", "Ende dieses Jahrhunderts"),
)
