"""A grouped number that its noun or verb makes money: "der Zuschuss von 600.000 ist da", "die Brücke kostet 120.000"."""

import re
from datetime import date

from ..amount_parts import EURO, GAP, LEFT, exact, read_number, sample
from ..values import AmountValue, Rule

_SAID = re.compile(
    r"(?:(?:[Kk]osten|[Zz]usch[uü]ss|[Zz]uwendung|[Ff]örder(?:ung|mittel|summe)|[Bb]etrag|[Bb]eträge|[Ss]umme|[Mm]ittel|Ansatz|Budget|"
    r"[Ee]igenanteil|[Aa]usgabe|[Ee]innahme|[Ii]nvestition|Defizit|Fehlbetrag|Preis|Honorar|Spende|Kredit|Darlehen)[a-z]{0,2}"
    r"(?: in Höhe)?(?: von| bei| auf|:)|\bkostete?[tn]?)"
    r"(?: (?:rund|etwa|ca\.|circa|knapp|nur|lediglich|insgesamt|dann|jährlich|über))?\s{1,2}\Z"
)
_GOES_ON = re.compile(  # what follows a sum of money: a stop, or words that are neither thing nor adjective with a thing
    r"[.;:!?)]|,\s|\s{0,2}\Z|\s{1,3}(?![a-zäöüß]{1,20}(?:en|er|es|e)\s{1,3}[A-ZÄÖÜ])(?!(?:m|qm|km|ha|t|l|kg|kWh|v\.|bis|und|Stück)\b)[a-zäöü(–-]"
)


def _produce(match: re.Match[str], _reference: date | None) -> AmountValue | None:
    start, value = match.start("span"), read_number(match["number"])
    said = _SAID.search(match.string[max(0, start - 60) : start])
    return exact(value) if value is not None and said and _GOES_ON.match(match.string, match.end("span")) else None


RULE = Rule(
    name="amount_plain",
    label="AMOUNT",
    pattern=re.compile(
        rf"{LEFT}(?<![A-Za-zÄÖÜäöüß-])(?P<span>(?P<number>[0-9]{{1,3}}(?:\.[0-9]{{3}}){{1,3}}(?:,[0-9]{{2}})?))"
        rf"(?![0-9]|[.,][0-9])(?!{GAP}{EURO})"
    ),
    produce=_produce,
    priority=-2,
    examples=(
        sample("Die Kosten von 600.000 sind belegt.", "600.000", 600_000),
        sample("Es blieb bei Gesamtkosten in Höhe von 85.000.", "85.000", 85_000),
        sample("Die Brücke kostet 120.000, der Weg weniger.", "120.000", 120_000),
        sample("Summe: 12.500,00", "12.500,00", 12_500),
    ),
    counter_examples=(
        "Die Kosten von 1.200 Anträgen stiegen.",
        "Die Förderung von 1.200 jungen Leuten läuft.",
        "Sie sammelten 1.200 Unterschriften.",
        "Der Bebauungsplan 12.345 gilt.",
        "Es kostet 1.200 kg Salz.",
        "Investitionen von 2.024 bis heute",
    ),
)
