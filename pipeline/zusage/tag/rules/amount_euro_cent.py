"""One amount said in two: 4 Euro 50 Cent, 4 Euro 50, 3€50, 1 Mio. 250 Tausend Euro."""

import re
from datetime import date

from ..amount_parts import BLANK, EURO, EURO_SIGNS, GAP, LEFT, MAGNITUDE, exact, sample
from ..amount_reading import read_number, scale
from ..values import AmountValue, Rule

_ENDS = rf"(?=[.,;:!?)](?![0-9])|\s{{0,3}}\Z|\r?\n|{BLANK}(?!bis\b|mal\b|x\b|und [0-9]|m\b|km\b|qm\b|l\b|t\b|kg\b|h\b|%)[a-zäöüß(])"
"""What follows cents without the word: no thing that they might count."""


def _produce(match: re.Match[str], _reference: date | None) -> AmountValue | None:
    whole, rest = read_number(match["whole"] or match["first"]), read_number(match["cents"] or match["second"])
    if whole is None or rest is None:
        return None
    if match["first"]:
        return exact(whole * scale(match["magnitude"]) + rest * scale(match["smaller"]))
    return exact(whole + rest / 100) if rest < 100 else None


RULE = Rule(
    name="amount_euro_cent",
    label="AMOUNT",
    signs=EURO_SIGNS,
    pattern=re.compile(
        rf"{LEFT}(?<![a-zäöüß-])(?P<span>(?P<whole>[0-9]{{1,4}}){GAP}{EURO}(?:{GAP}(?:und{GAP})?"
        rf"(?P<cents>[0-9]{{1,2}}(?=\s?[Cc](?:t|ent))|[0-9]{{2}}(?={_ENDS}))(?:{GAP}(?:[Cc]ents?|[Cc]t(?:\.(?=,|/|\s[a-zäöü(]))?)(?![A-Za-zäöü])|{_ENDS}))"
        rf"|(?P<first>[0-9]{{1,4}}){GAP}(?P<magnitude>(?=[Mm]){MAGNITUDE}){BLANK}(?P<second>[0-9]{{1,3}}(?:\.[0-9]{{3}})?)"
        rf"(?:{GAP}(?P<smaller>(?=T|t){MAGNITUDE}))?{GAP}{EURO})"
    ),
    produce=_produce,
    priority=2,
    examples=(
        sample("Die Karte gibt es für 4 Euro 50 Cent.", "4 Euro 50 Cent", 4.5),
        sample("Die Karte gibt es für 2 Euro 5 Cent.", "2 Euro 5 Cent", 2.05),
        sample("Die Karte gibt es für 5 Euro und 20 Cent.", "5 Euro und 20 Cent", 5.2),
        sample("Die Karte gibt es für 4 Euro 50.", "4 Euro 50", 4.5),
        sample("Die Karte gibt es für 3€50, Kinder frei.", "3€50", 3.5),
        sample("Der Steg liegt bei 1 Mio. 250 Tausend Euro.", "1 Mio. 250 Tausend Euro", 1_250_000),
        sample("Der Steg liegt bei 2 Millionen 300.000 Euro.", "2 Millionen 300.000 Euro", 2_300_000),
    ),
    counter_examples=("Der Euro fünfzig Jahre danach", "Kurs des Euro fünfzig Tage später"),
)
