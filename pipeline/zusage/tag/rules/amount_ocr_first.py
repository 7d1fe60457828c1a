"""The currency and a number that text recognition garbled: € 6.2l0,40, EUR 1O.000."""

import re
from datetime import date

from ..amount_parts import BLANK, EURO, EURO_SIGNS, exact, sample
from ..amount_reading import LOOK_ALIKES, read_number
from ..values import AmountValue, Rule


def _produce(match: re.Match[str], _reference: date | None) -> AmountValue | None:
    number = match["number"]
    if number == number.translate(LOOK_ALIKES) or not any(c.isdigit() for c in number):
        return None
    value = read_number(number.translate(LOOK_ALIKES))
    return None if value is None else exact(value)


RULE = Rule(
    name="amount_ocr_first",
    label="AMOUNT",
    signs=EURO_SIGNS,
    pattern=re.compile(
        rf"(?<![A-Za-z0-9])(?P<span>{EURO}{BLANK}{{1,3}}(?P<number>[0-9lIOo]{{1,3}}(?:\.[0-9lIOo]{{3}}){{0,3}}(?:,[0-9lIOo]{{2}}|,--?)?))(?![0-9A-Za-z])"
    ),
    produce=_produce,
    priority=1,
    examples=(
        sample("Offen sind € 6.2l0,40 seit Mai.", "€ 6.2l0,40", 6_210.4),
        sample("Offen sind EUR 1O.000 seit Mai.", "EUR 1O.000", 10_000),
    ),
    counter_examples=("Angaben in € Ol", "in Euro Io", "EUR lI.lOO"),
)
