"""The year before: Vorjahr, Vorvorjahr."""

import re
from datetime import date

from ..calendar import between, dated, year_from
from ..values import Example, Rule, TimeValue

_PATTERN = re.compile(r"(?<![\w-])(?P<span>(?P<which>Vorvor|Vor)jahr(?:e?s)?)(?!\w|-\w)")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    return dated(year_from(reference, -1 if match["which"] == "Vor" else -2))


RULE = Rule(
    name="time_year_previous",
    label="TIME",
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        Example(text="weniger als im Vorjahr", span="Vorjahr", value=between("2023-01-01", "2023-12-31", timex="2023")),
        Example(text="der Wert des Vorjahres", span="Vorjahres", value=between("2023-01-01", "2023-12-31", timex="2023")),
        Example(text="wie im Vorvorjahr", span="Vorvorjahr", value=between("2022-01-01", "2022-12-31", timex="2022")),
    ),
    counter_examples=("Vorjahresreste werden übertragen.", "der Vorjahres-Ansatz"),
)  # fmt: skip
