"""A grouped number that its noun or verb makes money: "der Zuschuss von 600.000 ist da", "Kaufpreis 185.000,00"."""

import re
from datetime import date

from ..amount_currencies import BEHIND
from ..amount_label import in_cell, labelled, numbered
from ..amount_money import counted, for_so_much, thousands_of_money
from ..amount_parts import BLANK, EURO, GAP, LEFT, exact, sample
from ..amount_reading import read_number
from ..values import AmountValue, Rule

_TO = re.compile(r"\s{1,2}bis (?:heute|[0-9])")
_PROSE = re.compile(r"(?:[a-zäöüß]{2}[,.]?|\))\s\Z|[a-zäöüß] \(\Z")


def _produce(match: re.Match[str], _reference: date | None) -> AmountValue | None:
    text, written, start, end = match.string, match["number"], match.start("span"), match.end("span")
    before, value = text[max(0, start - 80) : start], read_number(written)
    if value is None or counted(text, end) or _TO.match(text, end) or numbered(before, whole="," not in written):
        return None
    if labelled(before) or in_cell(before, text, end):
        return exact(value)
    # Rows of bare figures in tables say nothing; in a sentence the words around it do.
    if value < 1000 or "." not in written or not _PROSE.search(before[-4:]):
        return None
    sold = for_so_much(before, text[end : end + 16])
    return exact(value) if sold or thousands_of_money(text, start, end) else None


RULE = Rule(
    name="amount_plain",
    label="AMOUNT",
    pattern=re.compile(
        rf"{LEFT}(?<![A-Za-zÄÖÜäöüß-])(?P<span>(?P<number>[0-9]{{1,3}}(?:\.[0-9]{{3}}){{1,3}}(?:,[0-9]{{2}})?|[0-9]{{1,7}},[0-9]{{2}}))"
        rf"(?![0-9]|[.,](?:{BLANK}|\r?\n)?[0-9lIO]{{2}}|[.,][0-9]|{BLANK},[0-9])(?!{GAP}(?:{EURO}|{BEHIND}))"
    ),
    produce=_produce,
    priority=-2,
    examples=(
        sample("Die Kosten von 600.000 sind belegt.", "600.000", 600_000),
        sample("Es blieb bei Gesamtkosten in Höhe von 85.000.", "85.000", 85_000),
        sample("Die Brücke kostet 120.000, der Weg weniger.", "120.000", 120_000),
        sample("Summe: 12.500,00", "12.500,00", 12_500),
        sample("Summe: 812,50", "812,50", 812.5),
        sample("Die Auszahlungen beliefen sich, so der Bericht, auf 41.300 im Quartal.", "41.300", 41_300),
        sample("Der Fehlbetrag (18.200) bleibt.", "18.200", 18_200),
        sample("Kosten (in €): 12.500", "12.500", 12_500),
        sample("Kosten Chor Birkenlohe 2.400", "2.400", 2_400),
        sample("Sie bauen den Steg, und zwar für 95.000.", "95.000", 95_000),
    ),
    counter_examples=(
        "Die Kosten von 1.200 Anträgen stiegen.",
        "Die Förderung von 1.200 jungen Leuten läuft.",
        "Sie sammelten 1.200 Unterschriften.",
        "Der Bebauungsplan 12.345 gilt.",
        "Es kostet 1.200 kg Salz.",
        "Investitionen von 2.024 bis heute",
        "Die Auflage stieg auf 12.500, die Kosten nicht.",
        "12.500 13.700 14.100",
        "Der Zuschuss kommt 2.500 Mitgliedern zugute.",
    ),
)
