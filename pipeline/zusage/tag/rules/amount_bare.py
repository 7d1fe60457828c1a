"""Millions without a currency where only money can be meant: "das Netz kostet 4,6 Millionen"."""

import re
from datetime import date

from ..amount_currencies import BEHIND
from ..amount_money import millions_of_money
from ..amount_parts import EURO, GAP, LEFT, MAGNITUDE, MIXED, NUMBER, WORDED, exact, is_year, sample
from ..amount_reading import read_number, scale
from ..number_words import read_words
from ..values import AmountValue, Rule


def _produce(match: re.Match[str], _reference: date | None) -> AmountValue | None:
    value = read_number(match["number"]) if match["number"][-1] in "0123456789½¼¾-–—" else read_words(match["number"])
    # "Ertrag 2024 Mio. €" heads a column, as in amount_million.
    if (
        value is None
        or is_year(match["number"])
        or not millions_of_money(match.string, match.start("span"), match.end("span"))
    ):
        return None
    return exact(value * scale(match["magnitude"]))


RULE = Rule(
    name="amount_bare",
    label="AMOUNT",
    signs=("Mi", "MI", "Mrd", "MRD", "Tsd", "TSD"),
    pattern=re.compile(
        rf"(?:{LEFT}(?<![a-zäöüß-])|{WORDED})(?P<span>(?P<number>{MIXED}|{NUMBER}|(?:[Ee]ine[rmns]?{GAP}(?=[Hh]alb|[Vv]iertel|[Dd]reiv))?[A-Za-zäöüß]{{3,25}})"
        rf"(?:{GAP}|-)(?P<magnitude>(?=M|Ts|TS){MAGNITUDE}))(?!{GAP}(?:{EURO}|{BEHIND}))"
    ),
    produce=_produce,
    priority=-2,
    examples=(
        sample("Die Leitungen kosten 4,6 Millionen.", "4,6 Millionen", 4_600_000),
        sample("Gebaut wird für 4,6 Millionen.", "4,6 Millionen", 4_600_000),
        sample("Allein die Kosten machen 2 Mio. aus.", "2 Mio.", 2_000_000),
        sample("Das Defizit wächst auf 1,2 Milliarden.", "1,2 Milliarden", 1_200_000_000),
        sample("Dafür nahm man einen Kredit von einer Million auf.", "einer Million", 1_000_000),
        sample("Eine halbe Million zahlt der Kreis.", "Eine halbe Million", 500_000),
        sample("Die Halle ist mit drei Millionen zu teuer.", "drei Millionen", 3_000_000),
        sample("Der Steg (1,3 Mio.) wird vertagt.", "1,3 Mio.", 1_300_000),
        sample("Fünf Millionen für eine Treppe!", "Fünf Millionen", 5_000_000),
        sample("Dem Bad fehlen 700 Tsd. seit Mai.", "700 Tsd.", 700_000),
        sample("Das Land zahlt 2,5 Millionen Mehrkosten.", "2,5 Millionen", 2_500_000),
        sample("Das 100-Milliarden-Sondervermögen hilft.", "100-Milliarden", 100_000_000_000),
        sample("Es waren 78 Mio. Euro. Nun lesen wir von 93 Millionen und staunen.", "93 Millionen", 93_000_000),
        sample("Der Umbau kostet 2 1/2 Millionen.", "2 1/2 Millionen", 2_500_000),
    ),
    counter_examples=(
        "Ertrag 2024 Mio. €",
        "Im Forst von Heidebruch stehen 3 Millionen Bäume.",
        "Die Kosten tragen 3 Millionen Menschen.",
        "Die Seite wurde 2 Millionen mal aufgerufen.",
        "Der Haushalt der Region speist 2 Mio. m³ Wasser ein.",
        "Die Kosten teilen sich 2 Millionen junge Leute.",
        "Ein Millionenprojekt.",
        "Die 3-Millionen-Stadt wächst.",
        "Die Zahl der Fahrgäste stieg auf 2,1 Millionen, und das ohne Kosten für Werbung.",
        "Gezählt wurden 1,2 Mio. im Jahr.",
        "Der Kreis hat 140 Tsd. Einwohner.",
    ),
)
