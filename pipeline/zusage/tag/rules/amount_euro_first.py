"""The currency and a number behind it: EUR 12.500,00, € 3,50, Euro 25.000, € 1,2 Mio."""

import re
from datetime import date

from ..amount_parts import BLANK, EURO, EURO_SIGNS, GAP, MAGNITUDE, NUMBER, exact, is_year, sample
from ..amount_reading import read_number, scale
from ..values import AmountValue, Rule

_TABLE_HEAD = re.compile(
    r"(?:\b[Ii]n|[0-9](?<!19[0-9][0-9])(?<!20[0-9][0-9])|Größe|Schuhe|\([Ii]n|Mio\.?|Mrd\.?|Tsd\.?|Mill\.?) ?$"
)
_EMISSION = re.compile(r"E[Uu][Rr][Oo][ -]?[1-7]")
_PRICE = re.compile(r"[Bb]eitr[aä]g|[Ee]intritt|[Gg]ebühr|[Kk]ost|[Pp]reis|[Zz]ahl|Euro [0-9]|Entgelt|[Ee]rmäßigt")
_VEHICLE = re.compile(
    r"[Nn]orm|[Aa]bgas|Klasse|[Ff]ahrzeug|[Bb]uss?e?\b|Diesel|[LP][Kk][Ww]|Motor|Schadstoff|[Pp]lakette|Umwelt|Stufe"
)


def _produce(match: re.Match[str], _reference: date | None) -> AmountValue | None:
    before = match.string[max(0, match.start() - 10) : match.start()]
    # "Angaben in € 2023": unit and year of a column; "Euro 5": an emission class.
    if _TABLE_HEAD.search(before) or is_year(match["number"]):
        return None
    if _EMISSION.fullmatch(match["span"]) and not _is_money(match.string, match.start("span"), match.end("span")):
        return None
    value = read_number(match["number"])
    return None if value is None else exact(value * scale(match["magnitude"] or match["english"]))


def _is_money(text: str, start: int, end: int) -> bool:
    """Whether "Euro 5" is a price: one is named before or behind, and no vehicle."""
    around = text[max(0, start - 60) : start] + "|" + text[end : end + 60]
    return _PRICE.search(around) is not None and not _VEHICLE.search(around)


RULE = Rule(
    name="amount_euro_first",
    label="AMOUNT",
    signs=EURO_SIGNS,
    pattern=re.compile(
        rf"(?<![A-Za-z0-9])(?P<span>{EURO}(?:{BLANK}{{0,3}}|\r?\n(?=[0-9]{{1,3}}[.,][0-9]))"
        # A currency behind the number owns it ("in Euro 5.000 Euro") unless a column goes on ("€ 5,00 € 6,00").
        rf"(?P<number>(?<!o)-?{NUMBER})(?![0-9%:lIO]|/[0-9]|\.[0-9]|,[0-9]|{BLANK}?(?:%|Cent|Prozent|v\. ?H\.))"
        rf"(?!{GAP}{EURO}(?!{GAP}[0-9]))(?:{GAP}(?P<magnitude>{MAGNITUDE})|{BLANK}?(?P<english>(?:[mk]|mn|bn|M)(?![A-Za-zÄÖÜäöüß²³0-9])))?)"
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
        sample("Wir zahlen EUR 5 Mio für den Steg.", "EUR 5 Mio", 5_000_000),
        sample("Wir zahlen €1.5m, mehr nicht.", "€1.5m", 1_500_000),
        sample("Wir zahlen € 9,99/Abend.", "€ 9,99", 9.99),
        sample("Es werden in 2024 € 350.000.", "€ 350.000", 350_000),
        sample("Der Eintritt liegt bei Euro 5.", "Euro 5", 5),
    ),
    counter_examples=(
        "Angaben in Euro 2023 2024",
        "in EUR 1. Personal 2. Sachen",
        "Busse mit Euro 5 und Euro 6.",
        "Fußball: EURO 2024",
        "T-Shirt-Größe EUR 42/44",
        "Schuhe EUR 42",
        "Fahrzeuge der Euro-6-Norm",
        "Gebühr für Busse mit Euro 5",
    ),
)
