"""What tells a year from a number: what is counted behind the figure, and the words that count before it."""

import re
from datetime import date

from ._time_numbered import numbered
from ._time_words import DAY, MONTH, YEAR

# Measures behind a figure, and money where the figure is its number: in "2024 € 350.000" it is the next one's.
_MEASURE = (
    r"(?:(?:€|EUR|TEUR|T€|Euro)(?! ?\d)|Mio|Mrd|Tsd|Cent|%|v\. ?H|Prozent|[Mm]²|qm|km|kWh?|MW|GWh|°"
    r"|(?:mm|cm|m|ha|kg|t|l|W|V|Bits?|[GM]B|[GM]Hz|Mark|DM)\b"
    r"|Uhr|Quadrat|Kubik|Kilo|Hekt|Watt|Volt|Mbit|MBit|Grad|Dollar|Franken|davon\b)"
)
_PEOPLE = (
    r"(?:Einwohner|Person|Bürger|Mensch|Gäste|Besucher|Zuschauer|Zuhörer|Mitglied|Teilnehm|Schüler|Kinder|Jugendliche|Lernende"
    r"|Studierende|Studenten|Senioren|Männer|Frauen|Mitarbeit|Beschäftigte|Soldat|Wähler|Wahlberechtigte|Patient|Flüchtlinge"
    r"|Geflüchtete|Arbeitslose|Familien|Helfer|Pendler|Kunden|Nutzer|Läufer)"
)
_THINGS = (
    r"(?:Stück|Geräte|Tablets|iPads|Notebooks|Haushalte|Unterschriften|Meter|Liter|Tonnen|Stunden|Tage|Jahren?|Exemplare|Wohnungen"
    r"|Wohneinheiten|Plätze|Stellplätze|Bäume|Arbeitsplätze|Anschlüsse|Stimmen|Besuche|Leistungen|Akten|Seiten|Fahrzeuge|Autos"
    r"|Positionen|Fälle|Betriebe|Punkten?|Zugriffe|Aufrufe|Downloads|Ausleihen|Übernachtungen|Einsätze|Fragebögen)"
)
_COUNTED = re.compile(
    rf" ?{_MEASURE}| {_PEOPLE}[a-zäöü]{{0,6}}(?!\w)| {_THINGS}n?(?!\w)"
    r"| (?:neue|weitere|junge|ehrenamtliche|zusätzliche|verschiedene|einzelne|registrierte)[nr]? [A-ZÄÖÜ]"
)
# Words that count what a noun behind says, or a figure that is no year of these times: "etwa 2030", "mehr als 2016" are years.
_COUNT = re.compile(
    r"(?<!\w)(?:[Mm]ehr als|[Ww]eniger als|mindestens|höchstens|wenigstens|maximal|nahezu|insgesamt|weitere[nr]?|je|jeweils"
    r"|[Rr]und|[Ee]twa|[Cc]a\.|[Cc]irca|[Kk]napp|gut|fast|über|bis zu|zirka|ungefähr|genau|alle|mit|zählte?|umfasste?|fasste?|hat|hatte) $"
)
_RATIO = re.compile(r"(?:\d ?[x:] ?|Größe )$")
_NOUN = re.compile(r" (?:[a-zäöü]{3,16}(?:e|en|er) )?[A-ZÄÖÜ][a-zäöü]{3}")
# Heads of columns say the unit behind the year: "Ergebnis 2020 EUR", "Plan 2025 in T€".
_HEAD = re.compile(
    r"(?:Ergebnis|Ansatz|Ansätze|Plan|Planung|Soll|Ist|Rechnung|RE|RErg\.?|Entwurf|VE|HH|Haushalt(?:sansatz|splan|sjahr)?|HHA|HPL|Finanzplan(?:ung)?"
    r"|Nachtrag|Hochrechnung|Prognose|Jahr|Anmeldung|Mittel|Investition|Budget|Reste?) $"
)
# Another number before it ("0721 2034", "T€ 2023 202") makes it part of a figure; another year, or a sum in the row above, does not.
_FIGURE = re.compile(r"(?:\d|(?<![\d.,])\d{1,2}[.)]) ?[)-]? $")
_NO_FIGURE = re.compile(rf"(?:(?<!\d){YEAR}(?:,| ?[–-])?|\.\d\d\d(?:,\d\d)?|(?<!\d),\d\d) $")
_ACCOUNT = re.compile(r"(?:IBAN|BIC|BLZ|Kto\.|\b[A-Z]{2}\d\d(?= \d{4}))[^.;|]{0,32}$")
# "2. Dezember 2020" that no rule took is a law's or street's day; "„1984“" is a title.
_OF_DAY = re.compile(rf"(?<!\d){DAY}\. ?{MONTH} $|[„“\"»]$")
_GAZETTE = re.compile(r",? ?S\. ?\d|,? ?Nr\. ?\d")  # "BGBl. I 2017 S. 3634"
_QUOTED = re.compile(r"[”“\"«]")
_FROM_TO = re.compile(rf" auf (?!{YEAR}(?!\d))\d")


def is_number(match: re.Match[str], reference: date | None) -> bool:
    """True where the four figures of the span are no year but a number."""
    start, end = match.span("span")
    before = match.string[max(0, start - 48) : start]
    if numbered(match) or _of_figure(before) or _RATIO.search(before) or _ACCOUNT.search(before):
        return True
    if _COUNT.search(before) and (_NOUN.match(match.string, end) or _far(match, reference)):
        return True
    return (
        _counts(match.string, end, before) or _of_other(match, before) or _GAZETTE.match(match.string, end) is not None
    )


def _far(match: re.Match[str], reference: date | None) -> bool:
    return reference is not None and abs(int(match["span"]) - reference.year) > 30


def _of_figure(before: str) -> bool:
    return _FIGURE.search(before) is not None and _NO_FIGURE.search(before) is None


def _counts(text: str, end: int, before: str) -> bool:
    return _COUNTED.match(text, end) is not None and _HEAD.search(before) is None


def _of_other(match: re.Match[str], before: str) -> bool:
    """A day's, a title's or the first of two numbers ("von 2000 auf 1.800")."""
    end = match.end("span")
    day = _OF_DAY.search(before)
    if day and (day[0][0] not in '„“"»' or _QUOTED.match(match.string, end)):
        return True
    return _FROM_TO.match(match.string, end) is not None
