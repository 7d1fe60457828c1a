"""Cents behind a dash for no euros: -,50 €, –,99 Euro, --,80 EUR."""

import re
from datetime import date
from decimal import Decimal

from ..amount_parts import EURO, EURO_SIGNS, GAP, exact, sample
from ..values import AmountValue, Rule


def _produce(match: re.Match[str], _reference: date | None) -> AmountValue | None:
    return exact(Decimal(match["cents"]) / 100)


RULE = Rule(
    name="amount_dash_cent",
    label="AMOUNT",
    signs=EURO_SIGNS,
    pattern=re.compile(rf"(?<![A-Za-z0-9.,])(?P<span>(?:[-–—]{{1,2}})?,(?P<cents>[0-9]{{2}}){GAP}{EURO})"),
    produce=_produce,
    examples=(
        sample("Das Blatt für -,50 € am Tresen.", "-,50 €", 0.5),
        sample("Das Blatt für –,99 Euro am Tresen.", "–,99 Euro", 0.99),
        sample("Das Blatt für --,80 EUR am Tresen.", "--,80 EUR", 0.8),
        sample("Das Blatt für ,75 € am Tresen.", ",75 €", 0.75),
    ),
    counter_examples=("Halle,50 Eurasier", "-,50 m"),
)
