"""Other currencies before the number: DM 2.000,00, CHF 500, $ 99."""

import re
from datetime import date

from ..amount_parts import BLANK, NUMBER, exact, is_year, read_number, sample
from ..values import AmountValue, Rule
from .amount_foreign import FOREIGN_SIGNS, currency_code


def _produce(match: re.Match[str], _reference: date | None) -> AmountValue | None:
    value = read_number(match["number"])
    return None if value is None or is_year(match["number"]) else exact(value, currency_code(match["currency"]))


RULE = Rule(
    name="amount_foreign_first",
    label="AMOUNT",
    signs=FOREIGN_SIGNS,
    pattern=re.compile(
        rf"(?<![A-Za-z0-9-])(?P<span>(?P<currency>(?:DM|CHF|USD)(?={BLANK})|US-\$|\$|£){BLANK}{{0,2}}(?P<number>{NUMBER}))"
        r"(?![0-9%/:]|[.,][0-9])"
    ),
    produce=_produce,
    examples=(
        sample("Damals waren es DM 2.000,00.", "DM 2.000,00", 2000, "DEM"),
        sample("Die Uhr kam auf CHF 500.", "CHF 500", 500, "CHF"),
        sample("Die Lizenz kam auf $ 99.", "$ 99", 99, "USD"),
        sample("Die Lizenz kam auf £120.", "£120", 120, "GBP"),
    ),
    counter_examples=("Stand DM 1999", "Halle CHF2", "Feld $5/7"),
)
