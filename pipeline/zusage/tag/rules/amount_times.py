"""A multiple of one amount: 2 x 15 TEUR means thirty thousand."""

import re
from datetime import date

from ..amount_parts import EURO, EURO_SIGNS, GAP, MAGNITUDE, NUMBER, THOUSAND_EURO, exact, sample
from ..amount_reading import read_number, scale
from ..values import AmountValue, Rule


def _produce(match: re.Match[str], _reference: date | None) -> AmountValue | None:
    value = read_number(match["number"] or match["behind"])
    if value is None:
        return None
    return exact(int(match["times"]) * value * scale(match["thousand"] or match["magnitude"]))


RULE = Rule(
    name="amount_times",
    label="AMOUNT",
    signs=EURO_SIGNS,
    pattern=re.compile(
        rf"(?<![A-Za-z0-9.,/])(?P<span>(?P<times>[0-9]{{1,3}}){GAP}(?:[xX×*]|mal){GAP}(?:(?P<number>{NUMBER}){GAP}"
        rf"(?:(?P<thousand>{THOUSAND_EURO})|(?:(?P<magnitude>{MAGNITUDE}){GAP})?{EURO})|{EURO}{GAP}(?P<behind>{NUMBER})(?![0-9])))"
    ),
    produce=_produce,
    priority=2,
    examples=(
        sample("Zweimal im Plan: 2 x 15 TEUR.", "2 x 15 TEUR", 30_000),
        sample("Für die Wege 3 × 5.000 €.", "3 × 5.000 €", 15_000),
        sample("Für die Wege 2x 500 Euro.", "2x 500 Euro", 1_000),
        sample("Für die Wege 4 mal 1,5 Mio. Euro.", "4 mal 1,5 Mio. Euro", 6_000_000),
        sample("Für die Wege 12 * 40,50 €.", "12 * 40,50 €", 486),
        sample("Für die Wege 2 x 15 T€.", "2 x 15 T€", 30_000),
        sample("Für die Wege 2 x € 750.", "2 x € 750", 1_500),
    ),
    counter_examples=("Der Raum misst 2 x 15 m.", "Sie tagten 3 mal.", "Blatt 4 x 6 Europa"),
)
