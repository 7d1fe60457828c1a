"""Whether a noun of money stands directly before a number: Kosten in Höhe von 85.000; Zuschuss Musikschule 8.500."""

import re

from .amount_money_words import COUNT, is_money

_TOKEN = re.compile(r"[A-Za-zÄÖÜäöüß0-9]+(?:-[A-Za-zÄÖÜäöüß]+)*\.?|\S")
_BETWEEN = frozenset((
    "in", "Höhe", "einer", "von", "i", "h", "v", "i.", "h.", "H", "v.", "H.", "bei", "auf", "über", "beträgt", "betragen", "betrug",
    "betrugen", "liegt", "liegen", "lag", "lagen", "macht", "machen", "brutto", "netto", "insgesamt", "jährlich", "monatlich",
    "zusammen", "rund", "rd.", "etwa", "ca.", "circa", "knapp", "gut", "nur", "lediglich", "dann", "noch", ":", "(", "=", "€", "EUR",
    "Euro", ")", "uns", "sie", "die", "Stadt", "iHv",
))  # fmt: skip
"""What may stand between the noun and its number: "Kosten (in €): ca."."""

_VERBS = frozenset(("kostet", "kosteten", "kostete", "kosten", "Kostet", "gekostet"))
_STATES = frozenset((
    "verfügbar", "ausgegeben", "geplant", "bewilligt", "ausgezahlt", "beantragt", "veranschlagt", "verausgabt", "eingenommen",
))  # fmt: skip
"""What money is, before a colon."""

_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_GENITIVE = frozenset(("des", "der", "vom"))
_NUMBERED = frozenset((
    "Nr", "Nummer", "Konto", "Kontonummer", "Kundennummer", "Kostenstelle", "Kto", "BLZ", "Produkt", "Sachkonto", "Flur", "Flurstück",
    "Az", "Aktenzeichen", "Position", "Pos", "Ziffer", "Artikel", "Auftrag", "Raum", "Zimmer", "PLZ", "Tel", "Telefon", "Blatt", "Halle",
    "Drucksache", "Vorlage", "Kapitel", "Titel", "Abs", "DIN", "ISO", "Version", "Maßstab", "Hausnummer", "Bebauungsplan", "Seite", "§",
    "PIN", "IBAN", "Postfach",
))  # fmt: skip
_PAPERS = re.compile(r"(?:[Rr]echnung|[Bb]eitrag|[Aa]ngebot|[Nn]achtrag|[Pp]aket|[Pp]rogramm|[Ff]onds|[Pp]reise?)\Z")
_CELL_STARTS = re.compile(r"[|\t\n:;]|\s{3}")
_CELL_ENDS = re.compile(r"[ \t\u00a0]{0,3}(?:\r?\n|\||;|,\s|\t|\Z)")
_NO_MONEY = (*COUNT, "punkte", "hektar")


_NAMES = re.compile(
    r"(?:[Nn]ummer|[a-zäöü]nr|[a-zäöü]stelle|[Kk]onto|[Zz]iffer|[Kk]assenzeichen|[a-z]träger|[a-z]gruppe|[a-z]schlüssel|[a-z]position)\.?$"
)
# How nouns end whose number names something: Investitionsnr., Haushaltsstelle, Kostenträger.


def numbered(before: str, *, whole: bool) -> bool:
    """Whether the number behind these words names a thing: Nr. 12.345, Konto 12.345, 1 : 5.000.

    A `whole` number without cents directly behind a paper is the paper's number: "Rechnung 2.023.456".
    """
    words = _TOKEN.findall(before[-24:])
    last = words.pop() if words else ""
    if last == ":" and words:
        last = words.pop()
    elif whole and _PAPERS.search(last):
        return True
    return last.rstrip(".") in _NUMBERED or last == "1" or _NAMES.search(last) is not None


def labelled(before: str) -> bool:
    """Whether a noun of money, or "kostet", says that the number behind these words is money."""
    words = _TOKEN.findall(before[-80:])
    place = len(words)
    if len(words) > 1 and words[-1] == ":" and words[-2].lower() in _STATES:
        return True
    while place and (words[place - 1] in _BETWEEN or _YEAR.fullmatch(words[place - 1])):
        place -= 1
    if place > 2 and words[place - 2] in ("je", "pro"):  # "Preis je Stück: 4,50"
        place -= 2
    if not place:
        return False
    last = words[place - 1]
    return last in _VERBS or is_money(last) or _of(words[:place])


def _of(words: list[str]) -> bool:
    """Whether the words end in a noun of money and its genitive: "Zuweisung des Landes"."""
    for length in (2, 3):
        if len(words) > length and words[-length] in _GENITIVE and words[-1][0].isupper():
            return is_money(words[-length - 1]) and not _counts(words[-length:])
    return False


def in_cell(before: str, text: str, end: int) -> bool:
    """Whether the number closes a cell or line of a few words that begins with a noun of money."""
    if not _CELL_ENDS.match(text, end):
        return False
    words = _CELL_STARTS.split(before.rstrip())[-1].split()
    return 2 <= len(words) <= 4 and is_money(words[0]) and not _counts(words)


def _counts(words: list[str]) -> bool:
    said = f" {' '.join(words).lower()} "
    return any(stem in said for stem in _NO_MONEY)
