"""Other currencies before the number: DM 2.000,00, CHF 500, $ 99, Fr. 1'200.--, $2bn."""

import re
from datetime import date

from ..amount_currencies import FIRST, SIGNS, currency_code
from ..amount_money import thousands_of_money
from ..amount_parts import BLANK, GAP, MAGNITUDE, NUMBER, exact, is_year, sample
from ..amount_reading import read_number, scale
from ..values import AmountValue, Rule

_CLOCK = re.compile(r"\s?(?:bis|-|–|Uhr|und|\.)\s?[0-9U]")


def _produce(match: re.Match[str], _reference: date | None) -> AmountValue | None:
    written, string, end = match["number"], match.string, match.end("span")
    value, word = read_number(written), match["currency"]
    if value is None or is_year(written):
        return None
    small = written.isdigit() and len(written) < 3 and not match["magnitude"]
    if word == "Fr." and (small or _CLOCK.match(string, end)):  # "Fr. 8 bis 12 Uhr"
        return None
    if word == "DM" and small and not thousands_of_money(string, match.start("span"), end):  # measuring points: "DM 4"
        return None
    return exact(value * scale(match["magnitude"] or match["english"]), currency_code(word))


RULE = Rule(
    name="amount_foreign_first",
    label="AMOUNT",
    signs=SIGNS,
    pattern=re.compile(
        rf"(?<![A-Za-z0-9/-])(?P<span>(?P<currency>{FIRST}){BLANK}{{0,2}}(?P<number>{NUMBER})(?![0-9%/:]|[.,][0-9])"
        rf"(?:{GAP}(?P<magnitude>{MAGNITUDE})|{BLANK}?(?P<english>(?:[mk]|mn|bn|M)(?![A-Za-zÄÖÜäöüß²³0-9])))?)"
    ),
    produce=_produce,
    examples=(
        sample("Damals waren es DM 2.000,00.", "DM 2.000,00", 2000, "DEM"),
        sample("Damals waren es DM 2,4 Mio. im Ganzen.", "DM 2,4 Mio.", 2_400_000, "DEM"),
        sample("Die Uhr kam auf CHF 500.", "CHF 500", 500, "CHF"),
        sample("Die Uhr kam auf Fr. 1'200.-- am Markt.", "Fr. 1'200.--", 1200, "CHF"),
        sample("Die Lizenz kam auf $ 99.", "$ 99", 99, "USD"),
        sample("Die Lizenz kam auf $2bn.", "$2bn", 2_000_000_000, "USD"),
        sample("Die Lizenz kam auf £120.", "£120", 120, "GBP"),
        sample("Die Lizenz kam auf PLN 8.400.", "PLN 8.400", 8400, "PLN"),
        sample("Die Lizenz kam auf öS 12.000.", "öS 12.000", 12_000, "ATS"),
    ),
    counter_examples=("Stand DM 1999", "Halle CHF2", "Feld $5/7", "Messpunkt DM 4", "Do. 14, Fr. 8 bis 12 Uhr", "Kurs EUR/USD 1,0850"),
)  # fmt: skip
