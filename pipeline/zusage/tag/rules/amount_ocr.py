"""Money as text recognition garbles it: l.000 € for 1.000 €, 1 .000 €, 5O.000 Euro, 12. 000 €."""

import re
from datetime import date

from ..amount_parts import BLANK, EURO, EURO_SIGNS, GAP, MAGNITUDE, NUMBER, exact, read_number, sample, scale
from ..values import AmountValue, Rule

_WHOLE = re.compile(NUMBER)
_LOOK_ALIKES = str.maketrans({"l": "1", "I": "1", "|": "1", "O": "0", "o": "0"})


def _produce(match: re.Match[str], _reference: date | None) -> AmountValue | None:
    number = match["grouped"] or match["number"]
    if _WHOLE.fullmatch(number) or not any(c.isdigit() for c in number):
        return None
    value = read_number(number.translate(_LOOK_ALIKES))
    return None if value is None else exact(value * scale(match["magnitude"]))


RULE = Rule(
    name="amount_ocr",
    label="AMOUNT",
    signs=EURO_SIGNS,
    pattern=re.compile(
        r"(?<![A-Za-zÄÖÜäöüß0-9.,/])(?P<span>(?:(?P<grouped>[0-9lI|Oo]{1,3}"
        # A dot that lost its place: blanks before it, or behind it when zeros follow (no number begins with a zero).
        rf"(?:{BLANK}?\.[0-9lIOo]{{3}}|\.{BLANK}[0Oo][0-9Oo]{{2}}){{1,3}}(?:,[0-9Oo]{{2}}|,--?)?)"
        rf"|(?P<number>[0-9lI|Oo]{{1,3}},[0-9lIOo]{{1,3}}){GAP}(?P<magnitude>{MAGNITUDE})(?: \.)?){GAP}{EURO})"
    ),
    produce=_produce,
    priority=-1,
    examples=(
        sample("Die Bank gab l.000 € dazu.", "l.000 €", 1_000),
        sample("Die Bank gab I2.500 Euro dazu.", "I2.500 Euro", 12_500),
        sample("Die Bank gab 1 .000 € dazu.", "1 .000 €", 1_000),
        sample("Die Bank gab 5O.000 Euro dazu.", "5O.000 Euro", 50_000),
        sample("Die Bank gab 1.OOO,00 € dazu.", "1.OOO,00 €", 1_000),
        sample("Die Bank gab l,35 Mio. € dazu.", "l,35 Mio. €", 1_350_000),
        sample("Die Bank gab 12. 000 € dazu.", "12. 000 €", 12_000),
    ),
    counter_examples=("Das Il.000 der Liste.", "Text oo.ooo €", "Kapitel I.200 Europa"),
)
