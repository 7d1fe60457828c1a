"""A number and the currency behind it: 12.500,00 €, 15.000,- Euro, 1 250 000 EUR."""

import re
from datetime import date

from ..amount_parts import BLANK, EURO, EURO_SIGNS, JOIN, LEFT, NUMBER, SIGN, exact, is_year, sample
from ..amount_reading import read_number
from ..values import AmountValue, Rule

# A date or a budget head before a bare year: "31.12.2022 Euro", "Ansatz 2024 EUR" head a column.
_HEAD = re.compile(
    r"(?:[0-9]{1,2}\. ?[0-9]{1,2}\. ?|(?:19|20)[0-9]{2}(?:\s{1,3}|[-–/])|(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|"
    r"Oktober|November|Dezember|Ansatz|Plan|Ist|HJ|VJ|RE|VE|Ertrag|Aufwand|Soll|Rechnung|Budget|Entwurf|Prognose|Jahr|Jahre|Ergebnis|Haushalt|[a-z]jahr|[a-z]plan|Stand)\s{1,3})$"
)

_REST = re.compile(r"0{2,3}(?:,.{0,2})?")  # what is left of a number broken otherwise: "1.250 000 €"
_SUM = re.compile(rf"{BLANK}?-?[0-9]{{1,3}}(?:\.[0-9]{{3}}|,[0-9])")  # "in 2024 € 350.000": the sum comes behind


def _produce(match: re.Match[str], _reference: date | None) -> AmountValue | None:
    start, before = match.start("number"), match.string[max(0, match.start("number") - 16) : match.start("number")]
    value = read_number(match["number"])
    if (
        value is None
        or _REST.fullmatch(match["number"])
        or (is_year(match["number"]) and (_HEAD.search(before) or _SUM.match(match.string, match.end())))
    ):
        return None
    if value == 1000 and match.string[max(0, start - 3) : start].strip() == "in":  # "Angaben in 1.000 €" heads a table
        return None
    return exact(-value if match["debit"] else value)


RULE = Rule(
    name="amount_euro",
    label="AMOUNT",
    signs=EURO_SIGNS,
    pattern=re.compile(
        rf"{LEFT}(?P<span>(?P<number>{SIGN}{NUMBER})(?:(?P<debit>(?<=,[0-9]{{2}})-(?={BLANK})|){JOIN}|{BLANK}-{{1,2}}{BLANK}?){EURO})"
    ),
    produce=_produce,
    examples=(
        sample("Für die Tafeln wurden 12.500,00 € ausgereicht.", "12.500,00 €", 12500),
        sample("Die Rechnung lautet auf 60.000 Euro.", "60.000 Euro", 60000),
        sample("Das sind 267.196,00 EUR.", "267.196,00 EUR", 267196),
        sample("Der Verein erhält 15.000,- €.", "15.000,- €", 15000),
        sample("Der Verein erhält 15.000,-- Euro.", "15.000,-- Euro", 15000),
        sample("Der Verein erhält 696,-€.", "696,-€", 696),
        sample("Der Verein erhält 400,— Euro.", "400,— Euro", 400),
        sample("Wieder sind es 50.000Euro.", "50.000Euro", 50000),
        sample("Wieder sind es 13.609.657€.", "13.609.657€", 13609657),
        sample("Nötig sind 1 250 000 EUR.", "1 250 000 EUR", 1250000),
        sample("Nötig sind 100 000 Euro.", "100 000 Euro", 100000),
        sample("Nötig sind 25\u00a0000\u00a0€.", "25\u00a0000\u00a0€", 25000),
        sample("Nötig sind 25\u202f000\u202f€.", "25\u202f000\u202f€", 25000),
        sample("Die Anlage kam auf 250.000 \nEuro.", "250.000 \nEuro", 250000),
        sample("Die Anlage kam auf 250.000 Eu-\nro.", "250.000 Eu-\nro", 250000),
        sample("Die Anlage kam auf 250.000 Eu\u00adro.", "250.000 Eu\u00adro", 250000),
        sample("Im Ergebnis bleibt -5.000 € stehen.", "-5.000 €", -5000),
        sample("Plan und Ist: 62.500 € -1.366.343 €", "-1.366.343 €", -1366343),
        sample("Laut Export 17593516,12000 € im Bestand.", "17593516,12000 €", 17593516.12),
        sample("Das Heft liegt bei 800.00 €.", "800.00 €", 800),
        sample("Das Heft liegt bei 0,55€.", "0,55€", 0.55),
        sample("Die Gebühr liegt bei 5'000 €.", "5'000 €", 5000),
        sample("Die Gebühr liegt bei 1,250.00 €.", "1,250.00 €", 1250),
        sample("Die Gebühr liegt bei 50,000 €.", "50,000 €", 50000),
        sample("Es gilt die 10.000-Euro-Grenze.", "10.000-Euro", 10000),
        sample("Im Ort gilt eine 500 €-Grenze.", "500 €", 500),
        sample("Es blieben 2025 EUR.", "2025 EUR", 2025),
        sample("Es blieb: 2023 - 4.305,23 €", "4.305,23 €", 4305.23),
        sample("Die Karte für 50 euro.", "50 euro", 50),
        sample("Kassenfehlbetrag: 1.250.50 €", "1.250.50 €", 1250.5),
        sample("Im Soll 1.234,56- € laut Auszug.", "1.234,56- €", -1234.56),
        sample("Für 500,00 - € im Los.", "500,00 - €", 500),
        sample("Die Tafel für 30 €uro.", "30 €uro", 30),
        sample("Der Topf hält 5.000.- € bereit.", "5.000.- €", 5000),
        sample("Stelle: 1,234,567.89 EUR", "1,234,567.89 EUR", 1234567.89),
    ),
    counter_examples=(
        "Stand 31.12.2022 Euro",
        "Spalte 31. 12. 2022 Euro",
        "Stand 31. Dezember 2022 Euro",
        "Ansatz 2024 EUR",
        "Angaben in 1.000 €",
        "Zwei Stellen als 1-Euro-Job in Lindwerder.",
        "Das 49-Euro-Ticket bleibt.",
        "Es gab 5 Europaabgeordnete.",
        "Vorlage 2018/0357 Eurythmie",
        "Am 12.05.2023 tagte der Rat von Moorkaten mit 25 Stimmen.",
        "Das Gesetz gilt in 15 Eurostaaten.",
        "Der Hof stapelt 40 Euro-Paletten.",
        "Der Kreis fährt 12 Euro-6-Busse.",
        "Tel. 04711 250000, 79110 Birkenlohe, 12 % und 3 Millionen Bäume.",
    ),
)
