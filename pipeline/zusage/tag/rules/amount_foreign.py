"""Other currencies behind the number: 2.000 DM, 500 CHF, 3 Mio. US-Dollar, zehn Mark; the value stays in that currency."""

import re
from datetime import date
from decimal import Decimal

from ..amount_currencies import BEHIND, HUNDREDTHS, SIGNS, THOUSANDS, currency_code, doubtful
from ..amount_money import counted, thousands_of_money
from ..amount_parts import GAP, JOIN, LEFT, MAGNITUDE, NUMBER, WORDED, exact, sample
from ..amount_reading import read_number, scale
from ..number_words import read_words
from ..values import AmountValue, Rule


def _produce(match: re.Match[str], _reference: date | None) -> AmountValue | None:
    written, word = match["number"], match["currency"]
    value = read_number(written) if written[0].isdigit() else read_words(written)
    start, end = match.start("span"), match.end("span")
    if value is None:
        return None
    # "20 Franken" are people, "200 Pfund Kartoffeln" weight: such a word needs a sum or talk of money.
    plain = match["magnitude"] is None and (written.isdigit() or written.isalpha())
    if doubtful(word) and (counted(match.string, end) or (plain and not thousands_of_money(match.string, start, end))):
        return None
    unit = Decimal("0.01") if word in HUNDREDTHS else Decimal(1000) if word in THOUSANDS else Decimal(1)
    return exact(value * scale(match["magnitude"]) * unit, currency_code(word))


RULE = Rule(
    name="amount_foreign",
    label="AMOUNT",
    signs=SIGNS,
    pattern=re.compile(
        rf"(?:{LEFT}(?<![a-zäöüß-])|{WORDED})(?P<span>(?P<number>{NUMBER}|(?:[Ee]ine[rmns]?{GAP}(?=[Hh]alb))?[A-Za-zäöüß]{{3,25}})"
        rf"(?:{JOIN}(?P<magnitude>{MAGNITUDE}))?{JOIN}(?P<currency>{BEHIND}))"
    ),
    produce=_produce,
    examples=(
        sample("Damals waren es 2.000 DM.", "2.000 DM", 2000, "DEM"),
        sample("Damals waren es 2.000,- D-Mark.", "2.000,- D-Mark", 2000, "DEM"),
        sample("Damals waren es 15 TDM.", "15 TDM", 15000, "DEM"),
        sample("Damals waren es 60 Millionen Mark.", "60 Millionen Mark", 60_000_000, "DEM"),
        sample("Damals waren es zehn Mark.", "zehn Mark", 10, "DEM"),
        sample("Damals waren es 80 Pfennig.", "80 Pfennig", 0.8, "DEM"),
        sample("Damals waren es mehr, eine Million DM.", "eine Million DM", 1_000_000, "DEM"),
        sample("Die Uhr kam auf 500 CHF.", "500 CHF", 500, "CHF"),
        sample("Die Uhr kam auf 1.500 Schweizer Franken.", "1.500 Schweizer Franken", 1500, "CHF"),
        sample("Die Uhr kam auf 1'000 Fr. am Markt.", "1'000 Fr.", 1000, "CHF"),
        sample("Die Lizenz kam auf 3 Mio. US-Dollar.", "3 Mio. US-Dollar", 3_000_000, "USD"),
        sample("Die Lizenz kam auf 99 $.", "99 $", 99, "USD"),
        sample("Die Lizenz kam auf 99 Dollar.", "99 Dollar", 99, "USD"),
        sample("Die Lizenz kam auf 120 britische Pfund.", "120 britische Pfund", 120, "GBP"),
        sample("Die Lizenz kam auf 2.500 Kč.", "2.500 Kč", 2500, "CZK"),
        sample("Die Lizenz kam auf 900 schwedische Kronen.", "900 schwedische Kronen", 900, "SEK"),
        sample("Die Lizenz kam auf 4 Mio. Yen.", "4 Mio. Yen", 4_000_000, "JPY"),
        sample("Die Lizenz kam auf 7.000 Schilling.", "7.000 Schilling", 7000, "ATS"),
        sample("Der Eintritt betrug, für alle gleich, 20 Franken.", "20 Franken", 20, "CHF"),
    ),
    counter_examples=(
        "Filiale 12 DMS",
        "Die 5 Frankenstraßen",
        "Modul 3 CHFX",
        "Im Chor singen 20 Franken und 5 Schwaben.",
        "Der Markt gab 200 Pfund Kartoffeln aus.",
        "Er fällte 5 Kronen und 12 Stämme.",
        "Der Ort hat 2 dm-Filialen und 1 DM-Markt.",
    ),
)
