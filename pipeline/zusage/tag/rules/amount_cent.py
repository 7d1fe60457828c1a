"""Cents: 99 Cent, 12,5 ct/kWh, 25 Eurocent, zehn Cent."""

import re
from datetime import date

from ..amount_parts import GAP, LEFT, NUMBER, WORDED, exact, sample
from ..amount_reading import read_number
from ..number_words import read_words
from ..values import AmountValue, Rule


def _produce(match: re.Match[str], _reference: date | None) -> AmountValue | None:
    written = match["number"]
    value = read_number(written) if written[0].isdigit() else read_words(written)
    return None if value is None else exact(value / 100)


RULE = Rule(
    name="amount_cent",
    label="AMOUNT",
    signs=("Cent", "cent", "CENT", "ct", "Ct"),
    pattern=re.compile(
        rf"(?:{LEFT}|{WORDED})(?P<span>(?P<number>{NUMBER}|[A-Za-zäöüß]{{3,25}}){GAP}(?:(?:Euro-?)?[Cc]ents?|CENT|[Cc]t(?:\.(?=,|/|\s[a-zäöü(]))?)(?![A-Za-zÄÖÜäöüß]|-?(?:Stück|Münz|Marke)))"
    ),
    produce=_produce,
    priority=1,
    examples=(
        sample("Die Kopie liegt bei 99 Cent.", "99 Cent", 0.99),
        sample("Die Kopie liegt bei 25 Cents.", "25 Cents", 0.25),
        sample("Die Kopie liegt bei 5 ct, mehr nicht.", "5 ct", 0.05),
        sample("Die Kopie liegt bei 12,5 Ct, mehr nicht.", "12,5 Ct", 0.125),
        sample("Die Kopie liegt bei zehn Cent.", "zehn Cent", 0.1),
        sample("Die Kopie liegt bei 25 Eurocent.", "25 Eurocent", 0.25),
        sample("Die Kopie liegt bei 3\u00a0Cent.", "3\u00a0Cent", 0.03),
    ),
    counter_examples=(
        "Das 50 Cent-Stück fehlt.",
        "Halle 5 Center Nord",
        "Sie spielt 3 Centrum-Konzerte.",
        "Seite 12 ctrl",
    ),
)
