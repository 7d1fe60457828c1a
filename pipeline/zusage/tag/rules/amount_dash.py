"""A number with a dash for the cents and no currency: "ein Zuschuss von 15.000,--" can be nothing but money."""

import re
from datetime import date

from ..amount_parts import LEFT, exact, is_year, read_number, sample
from ..values import AmountValue, Rule


def _produce(match: re.Match[str], _reference: date | None) -> AmountValue | None:
    value = read_number(match["number"])
    return None if value is None or is_year(match["whole"]) else exact(value)


RULE = Rule(
    name="amount_dash",
    label="AMOUNT",
    signs=(",-", ",–", ",—"),
    pattern=re.compile(
        rf"{LEFT}(?P<span>(?P<number>(?P<whole>[0-9]{{1,3}}(?:[. ][0-9]{{3}}){{1,3}}|[0-9]{{2,6}}),(?:--?|[–—]{{1,2}})))"
        r"(?![0-9A-Za-zÄÖÜäöüß-])"
    ),
    produce=_produce,
    priority=-1,
    examples=(
        sample("Vermerk: 15.000,--.", "15.000,--", 15_000),
        sample("Vermerk: 754.520,- für den Steg.", "754.520,-", 754_520),
        sample("Vermerk: 250,— für den Steg.", "250,—", 250),
        sample("Vermerk: 126.538,- für den Steg.", "126.538,-", 126_538),
    ),
    counter_examples=("Seit 2021,- so der Rat - gilt es.", "Punkt 5,- entfällt", "Seiten 12,-14", "15.000, - und mehr"),
)
