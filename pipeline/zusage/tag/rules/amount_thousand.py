"""Thousands in one sign with the currency: 15 TEUR, 50 T€, 142T€, 20 k€; and 3 M€."""

import re
from datetime import date
from decimal import Decimal

from ..amount_parts import (
    BLANK,
    EURO,
    EURO_SIGNS,
    JOIN,
    LEFT,
    NUMBER,
    SIGN,
    THOUSAND_EURO,
    exact,
    is_year,
    number_of,
    sample,
)
from ..values import AmountValue, Rule


def _produce(match: re.Match[str], reference: date | None) -> AmountValue | None:
    # "2023 T€" heads a column far more often than it means two million.
    value = None if is_year(match["number"]) else number_of(match, reference)
    if value is None or value.min is None or not match["debit"]:
        return value
    return exact(-Decimal(str(value.min)))


RULE = Rule(
    name="amount_thousand",
    label="AMOUNT",
    signs=EURO_SIGNS,
    pattern=re.compile(
        rf"{LEFT}(?P<span>(?P<number>{SIGN}{NUMBER})(?:(?P<debit>-)(?={BLANK}T))?{JOIN}(?P<magnitude>{THOUSAND_EURO}|(?:M|Mio){EURO}))"
    ),
    produce=_produce,
    priority=1,
    examples=(
        sample("Es fehlen 15 TEUR.", "15 TEUR", 15_000),
        sample("Es fehlen 50 T€.", "50 T€", 50_000),
        sample("Es fehlen 142T€.", "142T€", 142_000),
        sample("Es fehlen 62,5 T€.", "62,5 T€", 62_500),
        sample("Es fehlen 7.000 T€.", "7.000 T€", 7_000_000),
        sample("Es fehlen 374 T-Euro.", "374 T-Euro", 374_000),
        sample("Es fehlen 374 T Euro.", "374 T Euro", 374_000),
        sample("Es fehlen 20 k€.", "20 k€", 20_000),
        sample("Es fehlen 20 kEUR.", "20 kEUR", 20_000),
        sample("Es fehlen -12 T€.", "-12 T€", -12_000),
        sample("Es fehlen 3 MEUR.", "3 MEUR", 3_000_000),
        sample("Abweichung 1.200- T€ im Plan.", "1.200- T€", -1_200_000),
        sample("Es fehlen 15 T€\n.", "15 T€", 15_000),
    ),
    counter_examples=("Plan 2023 T€", "Zeile 4 Tafel", "im Jahr 2023 TEUR", "Ein 15 T schwerer Kran."),
)
