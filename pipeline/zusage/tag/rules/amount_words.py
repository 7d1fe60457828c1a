"""Money in number words: eine halbe Million Euro, zweieinhalb Mrd. Euro, fünftausend Euro, drei Cent."""

import re
from datetime import date
from decimal import Decimal

from ..amount_parts import EURO, EURO_SIGNS, GAP, MAGNITUDE, exact, sample, scale
from ..number_words import read_words
from ..values import AmountValue, Rule


def _produce(match: re.Match[str], _reference: date | None) -> AmountValue | None:
    value = read_words(match["number"])
    if value is None:
        return None
    return exact(value * scale(match["magnitude"]) / (100 if match["cent"] else Decimal(1)))


RULE = Rule(
    name="amount_words",
    label="AMOUNT",
    signs=(*EURO_SIGNS, "Cent"),
    pattern=re.compile(
        # Any word is tried as a number: the reader, not the pattern, knows the number words.
        rf"(?<![A-Za-zÄÖÜäöüß0-9-])(?P<span>(?P<number>(?:[Ee]ine[rmns]?{GAP}(?=[Hh]alb|[Vv]iertel|[Dd]reiv))?[A-Za-zäöüß]{{3,45}})"
        rf"(?:{GAP}|-)(?:(?P<magnitude>{MAGNITUDE})(?:{GAP}|-))?(?:{EURO}|(?P<cent>Cents?)(?![A-Za-zäöü])))"
    ),
    produce=_produce,
    examples=(
        sample("Es geht um eine halbe Million Euro.", "eine halbe Million Euro", 500_000),
        sample("Mit einer halben Million Euro rechnet niemand.", "einer halben Million Euro", 500_000),
        sample("Es geht um zweieinhalb Mrd. Euro.", "zweieinhalb Mrd. Euro", 2_500_000_000),
        sample("Es geht um zwei Millionen Euro.", "zwei Millionen Euro", 2_000_000),
        sample("Es geht um eine Milliarde Euro.", "eine Milliarde Euro", 1_000_000_000),
        sample("Es geht um eine dreiviertel Million Euro.", "eine dreiviertel Million Euro", 750_000),
        sample("Es geht um anderthalb Millionen Euro.", "anderthalb Millionen Euro", 1_500_000),
        sample("Es geht um fünftausend Euro.", "fünftausend Euro", 5_000),
        sample("Es geht um zwölf Tausend Euro.", "zwölf Tausend Euro", 12_000),
        sample("Es geht um zweihundertfünfzigtausend Euro.", "zweihundertfünfzigtausend Euro", 250_000),
        sample("Es geht um hundert Euro.", "hundert Euro", 100),
        sample("Es geht um fünfundzwanzig Euro.", "fünfundzwanzig Euro", 25),
        sample("Es geht um einen Euro.", "einen Euro", 1),
        sample("Es geht um fünf Cent.", "fünf Cent", 0.05),
        sample("Es geht um drei Mil-\nlionen Euro.", "drei Mil-\nlionen Euro", 3_000_000),
        sample("Ein Zwei-Millionen-Euro-Projekt für Wiesenfurt.", "Zwei-Millionen-Euro", 2_000_000),
    ),
    counter_examples=(
        "Drei Stellen als Ein-Euro-Job in Birkenlohe.",
        "Der Wert des Euro sank.",
        "Niemand hat mehrere tausend Euro übrig.",
        "Sie zahlt in Euro.",
        "Die drei Europastädte trafen sich.",
    ),
)
