"""The currency and a number behind it: EUR 12.500,00, € 3,50, Euro 25.000, € 1,2 Mio."""

import re
from datetime import date

from ..amount_parts import BLANK, EURO, EURO_SIGNS, GAP, MAGNITUDE, NUMBER, is_year, number_of, sample
from ..values import AmountValue, Rule

_TABLE_HEAD = re.compile(r"(?:\b[Ii]n|[0-9]|\([Ii]n|Mio\.?|Mrd\.?|Tsd\.?|Mill\.?) ?$")
_EMISSION = re.compile(r"E[Uu][Rr][Oo] ?[1-7]")


def _produce(match: re.Match[str], reference: date | None) -> AmountValue | None:
    before = match.string[max(0, match.start() - 6) : match.start()]
    # "Angaben in € 2023": unit and year of a column; "Euro 5": an emission class.
    if _TABLE_HEAD.search(before) or is_year(match["number"]) or _EMISSION.fullmatch(match["span"]):
        return None
    return number_of(match, reference)


RULE = Rule(
    name="amount_euro_first",
    label="AMOUNT",
    signs=EURO_SIGNS,
    pattern=re.compile(
        rf"(?<![A-Za-z0-9])(?P<span>{EURO}(?:{BLANK}{{0,3}}|\r?\n(?=[0-9]{{1,3}}[.,][0-9]))"
        # A currency behind the number owns it ("in Euro 5.000 Euro") unless a column goes on ("€ 5,00 € 6,00").
        rf"(?P<number>-?{NUMBER})(?![0-9%/:]|\.[0-9]|,[0-9]|{BLANK}?(?:%|Cent|Prozent|v\. ?H\.))"
        rf"(?!{GAP}{EURO}(?!{GAP}[0-9]))(?:{GAP}(?P<magnitude>{MAGNITUDE}))?)"
    ),
    produce=_produce,
    examples=(
        sample("Wir zahlen EUR 12.500,00.", "EUR 12.500,00", 12500),
        sample("Wir zahlen Euro 25.000.", "Euro 25.000", 25000),
        sample("Wir zahlen Euro 4.023.106.727,56.", "Euro 4.023.106.727,56", 4023106727.56),
        sample("Wir zahlen € 3,50.", "€ 3,50", 3.5),
        sample("Wir zahlen €120.000,00.", "€120.000,00", 120000),
        sample("Wir zahlen €53.501.739.", "€53.501.739", 53501739),
        sample("Wir zahlen € 80.000,--.", "€ 80.000,--", 80000),
        sample("Wir zahlen €\u00a010.366,00.", "€\u00a010.366,00", 10366),
        sample("Wir zahlen EUR\n12.500,00.", "EUR\n12.500,00", 12500),
        sample("Wir zahlen Euro 7,5 Mio.", "Euro 7,5 Mio.", 7_500_000),
        sample("Wir zahlen € 1,2 Millionen.", "€ 1,2 Millionen", 1_200_000),
        sample("Euro 648.481.138,22 664", "Euro 648.481.138,22", 648481138.22),
        sample("Anlage A € 410,00 € 510,00", "€ 410,00", 410),
        sample("Wir zahlen €10.", "€10", 10),
    ),
    counter_examples=(
        "Angaben in Euro 2023 2024",
        "in EUR 1. Personal 2. Sachen",
        "Busse mit Euro 5 und Euro 6.",
        "Fußball: EURO 2024",
        "T-Shirt-Größe EUR 42/44",
    ),
)
