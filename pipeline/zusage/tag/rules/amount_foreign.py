"""Other currencies behind the number: 2.000 DM, 500 CHF, 3 Mio. US-Dollar; the value stays in that currency."""

import re
from datetime import date
from decimal import Decimal

from ..amount_parts import GAP, LEFT, MAGNITUDE, NUMBER, exact, read_number, sample, scale
from ..values import AmountValue, Rule

_CODES = (
    ("T", "DEM"),
    ("D", "DEM"),
    ("C", "CHF"),
    ("F", "CHF"),
    ("S", "CHF"),
    ("U", "USD"),
    ("$", "USD"),
    ("£", "GBP"),
)


def currency_code(word: str) -> str:
    """The ISO 4217 code of a currency as the patterns below write it ("Dollar" is the American one)."""
    return "USD" if word.startswith("Dollar") else next(code for start, code in _CODES if word.startswith(start))


def _produce(match: re.Match[str], _reference: date | None) -> AmountValue | None:
    value = read_number(match["number"])
    if value is None:
        return None
    thousand = Decimal(1000) if match["currency"] == "TDM" else Decimal(1)
    return exact(value * scale(match["magnitude"]) * thousand, currency_code(match["currency"]))


FOREIGN_SIGNS = ("DM", "D-M", "CHF", "Franken", "Dollar", "USD", "$", "£")
"""One of these stands in every writing of another currency (`Rule.signs`)."""


RULE = Rule(
    name="amount_foreign",
    label="AMOUNT",
    signs=FOREIGN_SIGNS,
    pattern=re.compile(
        rf"{LEFT}(?P<span>(?P<number>{NUMBER}){GAP}(?:(?P<magnitude>{MAGNITUDE}){GAP})?"
        r"(?P<currency>T?DM|D-Mark|CHF|Schweizer Franken|Franken|US-Dollar|Dollar|USD|US-\$|\$|£)(?![A-Za-zÄÖÜäöüß]))"
    ),
    produce=_produce,
    examples=(
        sample("Damals waren es 2.000 DM.", "2.000 DM", 2000, "DEM"),
        sample("Damals waren es 2.000,- D-Mark.", "2.000,- D-Mark", 2000, "DEM"),
        sample("Damals waren es 15 TDM.", "15 TDM", 15000, "DEM"),
        sample("Die Uhr kam auf 500 CHF.", "500 CHF", 500, "CHF"),
        sample("Die Uhr kam auf 1.500 Schweizer Franken.", "1.500 Schweizer Franken", 1500, "CHF"),
        sample("Die Lizenz kam auf 3 Mio. US-Dollar.", "3 Mio. US-Dollar", 3_000_000, "USD"),
        sample("Die Lizenz kam auf 99 $.", "99 $", 99, "USD"),
        sample("Die Lizenz kam auf 99 Dollar.", "99 Dollar", 99, "USD"),
    ),
    counter_examples=("Filiale 12 DMS", "Die 5 Frankenstraßen", "Modul 3 CHFX"),
)
