"""The year before: Vorjahr, Vorvorjahr, Vorjahr 2022."""

import re
from datetime import date

from ..calendar import dated, year_from
from ..values import Rule, TimeValue
from ._time_words import YEAR, sample

_PATTERN = re.compile(
    rf"(?<![\w-])(?P<span>(?P<which>Vorvor|Vor)jahr(?:e?s)?(?: (?P<year>{YEAR})(?![\d/]))?)(?!\w|-\w)"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    return dated(match["year"] or year_from(reference, -1 if match["which"] == "Vor" else -2))


RULE = Rule(
    name="time_year_previous",
    label="TIME",
    signs=("orjahr",),
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("weniger als im Vorjahr", "Vorjahr", "2023-01-01..2023-12-31", "2023"),
        sample("der Wert des Vorjahres", "Vorjahres", "2023-01-01..2023-12-31", "2023"),
        sample("gegenüber dem Vorjahr 2022", "Vorjahr 2022", "2022-01-01..2022-12-31", "2022"),
        sample("wie im Vorvorjahr", "Vorvorjahr", "2022-01-01..2022-12-31", "2022"),
    ),
    counter_examples=("Vorjahresreste werden übertragen.", "der Vorjahres-Ansatz"),
)
