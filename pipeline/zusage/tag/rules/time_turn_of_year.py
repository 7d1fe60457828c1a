"""The turn of the year, its last and first day: Jahreswechsel, Jahreswende 23/24, Jahreswechsel 2023/2024."""

import re
from datetime import date

from ..calendar import dated, nearest
from ..values import Rule, TimeValue
from ._time_words import YEAR, full_year, sample, second_year

_PATTERN = re.compile(
    rf"(?<![\w-])(?P<span>Jahreswe(?:chsels?|nden?)(?: (?P<year>{YEAR}|\d\d) ?[/–-] ?(?P<second>{YEAR}|\d\d)(?!\d)"
    rf"| (?:auf |nach |zu |in )?(?P<new>{YEAR})(?!\d))?)(?![\w-])"
)
_TURN = "{y}-12-31/{z}-01-01"


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    if match["new"]:
        return dated(_TURN.format(y=int(match["new"]) - 1, z=match["new"]))
    if not match["year"]:
        return nearest(_TURN, reference)
    first = match["year"] if len(match["year"]) == 4 else full_year(match["year"], reference)
    second = second_year(first, match["second"])
    return dated(_TURN.format(y=first, z=second)) if second else None


RULE = Rule(
    name="time_turn_of_year",
    label="TIME",
    yearless=True,
    signs=("ahreswe",),
    pattern=_PATTERN,
    produce=_produce,
    priority=2,
    examples=(
        sample("nennt nun den Jahreswechsel", "Jahreswechsel", "2024-12-31..2025-01-01", "2024-12-31/2025-01-01"),
        sample(
            "zum Jahreswechsel 2023/2024", "Jahreswechsel 2023/2024", "2023-12-31..2024-01-01", "2023-12-31/2024-01-01"
        ),
        sample(
            "beim Jahreswechsel 2025/26", "Jahreswechsel 2025/26", "2025-12-31..2026-01-01", "2025-12-31/2026-01-01"
        ),
        sample(
            "zum Jahreswechsel auf 2025", "Jahreswechsel auf 2025", "2024-12-31..2025-01-01", "2024-12-31/2025-01-01"
        ),
        sample("zur Jahreswende 23/24", "Jahreswende 23/24", "2023-12-31..2024-01-01", "2023-12-31/2024-01-01"),
    ),
    counter_examples=("der Schuljahreswechsel", "die Jahreswechsel-Arbeiten"),
)
