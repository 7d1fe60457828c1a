"""A number, a word of magnitude and the currency: 1,1 Mio. Euro, 12 Tsd. €, 3,5 Millionen Euro."""

import re
from datetime import date

from ..amount_parts import EURO, EURO_SIGNS, JOIN, LEFT, MAGNITUDE, MIXED, NUMBER, SIGN, is_year, number_of, sample
from ..values import AmountValue, Rule


def _produce(match: re.Match[str], reference: date | None) -> AmountValue | None:
    # "Ertrag 2024 Mio. €" heads a column.
    return None if is_year(match["number"]) else number_of(match, reference)


RULE = Rule(
    name="amount_million",
    label="AMOUNT",
    signs=EURO_SIGNS,
    pattern=re.compile(
        rf"{LEFT}(?P<span>(?P<number>{MIXED}|{SIGN}{NUMBER}){JOIN}(?P<magnitude>{MAGNITUDE})(?: \.)?{JOIN}{EURO})"
    ),
    produce=_produce,
    priority=1,
    examples=(
        sample("Es geht um 1,1 Mio. Euro.", "1,1 Mio. Euro", 1_100_000),
        sample("Es geht um 1.1 Mio €.", "1.1 Mio €", 1_100_000),
        sample("Es geht um 3,5 Millionen Euro.", "3,5 Millionen Euro", 3_500_000),
        sample("Es geht um 1 Million Euro.", "1 Million Euro", 1_000_000),
        sample("Es geht um 2,6 Milliarden Euro.", "2,6 Milliarden Euro", 2_600_000_000),
        sample("Es geht um 11,35 Mrd. Euro.", "11,35 Mrd. Euro", 11_350_000_000),
        sample("Es geht um 12 Tsd. €.", "12 Tsd. €", 12_000),
        sample("Es geht um 12 Tsd.€.", "12 Tsd.€", 12_000),
        sample("Es geht um 80 Tausend Euro.", "80 Tausend Euro", 80_000),
        sample("Es geht um 8,7Mio.€.", "8,7Mio.€", 8_700_000),
        sample("Es geht um 8,7 Mio.Euro.", "8,7 Mio.Euro", 8_700_000),
        sample("Es geht um 8,559 Mio. €.", "8,559 Mio. €", 8_559_000),
        sample("Es geht um 33 Millio-\nnen Euro.", "33 Millio-\nnen Euro", 33_000_000),
        sample("Es geht um 33 Mio.\nEuro.", "33 Mio.\nEuro", 33_000_000),
        sample("Ein 5,2 Mio. Euro-Projekt für Wiesenfurt.", "5,2 Mio. Euro", 5_200_000),
        sample("Ein 10-Millionen-Euro-Projekt für Wiesenfurt.", "10-Millionen-Euro", 10_000_000),
        sample("Es geht um 1½ Mio. €.", "1½ Mio. €", 1_500_000),
        sample("Es geht um 1.250 Mio. €.", "1.250 Mio. €", 1_250_000_000),
        sample("Es geht um 0,250 MIO EUR.", "0,250 MIO EUR", 250_000),
        sample("Es geht um 2 1/2 Millionen Euro.", "2 1/2 Millionen Euro", 2_500_000),
        sample("Es geht um 1/4 Mio. Euro.", "1/4 Mio. Euro", 250_000),
        sample("Es geht um 2,5  Mio .  €.", "2,5  Mio .  €", 2_500_000),
    ),
    counter_examples=(
        "In Seewalden stehen 3 Millionen Bäume.",
        "Die Region zählt 2 Mio. Einwohner.",
        "Die Anlage liefert 1,5 Mio. kWh.",
        "Das Video sahen 2 Millionen Europäer.",
    ),
)
