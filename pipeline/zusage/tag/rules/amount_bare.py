"""Millions without a currency where only money can be meant: "das Netz kostet 4,6 Millionen"."""

import re
from datetime import date

from ..amount_parts import EURO, GAP, LEFT, MAGNITUDE, NUMBER, exact, read_number, sample, scale
from ..number_words import read_words
from ..values import AmountValue, Rule

_MONEY = re.compile(
    r"€|EUR|Euro|[Kk]ost(?:e|spiel)|gekostet|teuer|[Zz]uschuss|[Zz]uschüsse|[Ff]örder(?:ung|mittel|summe|t)|[Mm]ittel\b|"
    r"[Hh]aushalt(?!e\b|en\b)|[Bb]udget|Etat|[Ii]nvest|zahl(?:t|en)\b|[Aa]us(?:gaben|gegeben|geben|zahl)|[Ee]innahme|"
    r"[Aa]ufwand|[Aa]ufwend|[Ss]umme|[Bb]etrag|[Bb]eträge|Defizit|Fehlbetrag|[Ss]chulden|Kredit|Darlehen|Gewinn|Verlust|"
    r"Erlös|[Ss]par|[Ff]inanz|[Pp]reis|Umsatz|[Bb]ewillig|veranschlag|Geld|[Ss]teuer|Überschuss|[Rr]ücklage|Ansatz"
)
_FOR_SO_MUCH = re.compile(r"\b[Ff]ür(?: (?:rund|etwa|ca\.|gut|knapp|über|fast|circa))?\s{1,3}$")
_END = re.compile(r"[.;!?)]|,\s|$")
_COUNTED = re.compile(  # what the millions count, where no currency does
    r"\s{1,3}(?:[A-ZÄÖÜ]|(?:neue|junge|weitere|zusätzliche|alte|kleine|große|verschiedene|deutsche|private)[nr]?\s|"
    r"(?:m|m2|m3|m²|m³|qm|cbm|km|ha|t|l|kg|kWh|MWh|GWh|v\.)(?![A-Za-zäöü])|%)"
)


def _produce(match: re.Match[str], _reference: date | None) -> AmountValue | None:
    value = read_number(match["number"]) if match["number"][-1].isdigit() else read_words(match["number"])
    if value is None or not _is_money(match.string, match.start("span"), match.end("span")):
        return None
    return exact(value * scale(match["magnitude"]))


def _is_money(text: str, start: int, end: int) -> bool:
    """Whether nothing is counted and money is spoken of nearby, or the millions are the price that closes a clause."""
    if _COUNTED.match(text, end):
        return False
    before, after = text[max(0, start - 90) : start], text[end : end + 60]
    if _FOR_SO_MUCH.search(before) and _END.match(after):
        return True
    return bool(_MONEY.search(before.rpartition(". ")[2]) or _MONEY.search(after.partition(". ")[0]))


RULE = Rule(
    name="amount_bare",
    label="AMOUNT",
    signs=("Mi", "MI", "Mrd", "MRD"),
    pattern=re.compile(
        rf"(?:{LEFT}(?<![A-Za-zÄÖÜäöüß-]))(?P<span>(?P<number>{NUMBER}|(?:[Ee]ine[rmns]?{GAP}(?=[Hh]alb|[Vv]iertel|[Dd]reiv))?[A-Za-zäöüß]{{3,25}})"
        rf"(?:{GAP})(?P<magnitude>(?=M){MAGNITUDE}))(?!{GAP}{EURO})(?!-)"
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
    ),
    counter_examples=(
        "Im Forst von Heidebruch stehen 3 Millionen Bäume.",
        "Die Kosten tragen 3 Millionen Menschen.",
        "Die Seite wurde 2 Millionen mal aufgerufen.",
        "Der Haushalt der Region speist 2 Mio. m³ Wasser ein.",
        "Die Kosten teilen sich 2 Millionen junge Leute.",
        "Ein Millionenprojekt.",
    ),
)
