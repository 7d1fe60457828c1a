"""The words of the calendar in German minutes: regex parts with their reasons, and what each part says.

Patterns run on folded text (see `times.unfold`): one blank for any white space, words cut at a line end joined.
"""

import re
from datetime import date

from ..values import Example, TimeValue

# A number or name must begin here: no word, figure, paper number ("2018/0357"), section ("3.1.") or amount around it.
# The far end of a range may follow a hyphen: "01.-15.06.2025", "20.12.2024-10.01.2025".
OPEN = r"(?=\d)(?:(?<![\w.,/:§#=€$%&+-])|(?<=\d\.-)|(?<=[.\d]\d\d\d\d-))"
SHUT = r"(?![\w%€])"
YEAR = r"(?:19|20)\d\d"
DAY = r"[0-3]?\d"

MONTH_NAME = r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)"
# With a year behind it an abbreviation is safe with or without its dot; alone only the dotted one is.
MONTH = (
    r"(?:Jan(?:uars?|\.)?|Jän(?:ner|\.)|Feb(?:ruars?|r\.|\.)?|M(?:ärz|rz\.?)|Apr(?:ils?|\.)?|Mai|Jun(?:is?|\.)?|Jul"
    r"(?:is?|\.)?"
    r"|Aug(?:usts?|\.)?|Sep(?:tembers?|t\.|\.|t)?|Okt(?:obers?|\.)?|Nov(?:embers?|\.)?|Dez(?:embers?|\.)?)(?!\w)"
)
_MONTHS = {
    "jan": 1, "jän": 1, "feb": 2, "mär": 3, "mrz": 3, "apr": 4, "mai": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    "okt": 10, "nov": 11, "dez": 12,
}  # fmt: skip

MONTH_SIGNS = ("Jan", "Jän", "Feb", "Mär", "Mrz", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez")
SEASON_SIGNS = ("ommer", "erbst", "inter", "Früh")
PART_SIGNS = ("Anfang", "Mitte", "Ende", "Beginn")

PART = r"(?:Anfang|Mitte|Ende|Beginn)"
_PARTS = {"Anfang": "START", "Beginn": "START", "Mitte": "MID", "Ende": "END"}

ORDINAL = r"(?:[1-4] ?\.|I{1,3}\.|IV\.|(?:[Ee]rst|[Zz]weit|[Dd]ritt|[Vv]iert|[Ll]etzt)e[nsmr]?)"
_ORDINALS = {"1": 1, "2": 2, "3": 3, "4": 4, "i.": 1, "ii": 2, "iv": 4, "er": 1, "zw": 2, "dr": 3, "vi": 4, "le": 4}

SEASON = r"(?:(?:Früh|Spät)(?:sommer|herbst|winter)s?|Frühjahrs?|Frühlings?|(?:Sommer|Herbst|Winter)s?)(?!\w)"
_SEASONS = {"fr": "SP", "so": "SU", "he": "FA", "wi": "WI"}

WHICH = (
    r"(?:[Dd]ies|[Ll]aufend|[Aa]ktuell|[Nn]ächst|[Kk]ommend|[Üü]bernächst|[Ll]etzt|[Vv]ergangen|[Vv]orig|[Vv]orletzt"
    r"|[Vv]erflossen)e[nsmr]?"
)
_WHICH = {
    "dies": 0, "lauf": 0, "aktu": 0, "näch": 1, "komm": 1, "über": 2, "letz": -1, "verg": -1, "verf": -1, "vori": -1, "vorl": -2,
}  # fmt: skip

# "Mai 2025", "Ende Mai des Jahres 2025", "31. Dezember dieses Jahres", "1. Juli d. J."
OF_YEAR = (
    rf"(?:(?: des Jahres| im Jahre?)? ?(?P<year>{YEAR})(?!\d|/\d|[.,]\d)"
    rf"|(?: des)? (?P<which>{WHICH}) Jahres|(?P<current> ?d\. ?J\.))"
)

# Years that begin with August: ANNOTATION.md counts the school year from 1 August to 31 July.
SCHOOL_YEAR = r"(?:Schul|Kindergarten|Kita-?|Ausbildungs|Betreuungs)[Jj]ahr(?:e[sn]?)?"
UNIT_YEAR = (
    rf"(?:{SCHOOL_YEAR}|(?:Kalender|Haushalts|Rechnungs|Wirtschafts|Geschäfts|Berichts|Förder|Finanz|Programm|Plan"
    rf"|Abrechnungs)"
    r"jahr(?:e[sn]?)?|Jahr(?:e[sn]?)?)"
)

# A figure behind these is a number, not a date: "Nr. 12/2023", "Drucksache 04/2021", "Ziffer 1.2.24", "Raum 2010".
_NUMBERED = re.compile(
    r"(?:N[ru]mmer|Nrn?\.?|No\.|[Vv]orlagen?(?:nummer)?|Drucksachen?|DS|Drs\.?|VO|BV|MV|SV|Az\.?|Aktenzeichen|TOP"
    r"|Ziffern?|Ziff\.|Punkt"
    r"|Version|Kapitel|Abschnitt|Antrags?-?|Anfrage|Beschluss|Raum|Zimmer|Konto|Sachkonto|Kostenstelle"
    r"|Haushaltsstelle|Produkt"
    r"|Tel\.?|Telefon|Fax|Seite|Seiten|S\.|§§?|Art\.?|Artikel|Abs\.|Anlage|Windows|Server|Office|Exchange"
    r"|SharePoint|ISO|DIN|EEG|HOAI"
    r"|VOB|GEG|Bebauungsplan|B-Plan|BGBl\.|T€|€|EUR|TEUR|Euro|PLZ|Blatt|Bild|Abb\.|Los|Modell)[ :-]{1,3}$"
)
# Surnames and streets: "Herr Mai", "Frau Dr. März", "Straße des 17. Juni".
_NAMED = re.compile(
    r"(?:Herr|Herrn|Frau|Hr\.|Fr\.|Dr\.|StR|StRin|GR|GRin|RM|RH|RF|OB|BM|Stadtr[aä]t(?:in)?|Familie|Ratsherr"
    r"|Ratsfrau|Straße des|Platz des) $"
)


def numbered(match: re.Match[str]) -> bool:
    """True where the words before the span say that its figures are a number of something else."""
    start = match.start("span")
    return _NUMBERED.search(match.string[max(0, start - 24) : start]) is not None


def named(match: re.Match[str]) -> bool:
    """True where the words before the span make a person or street of it."""
    start = match.start("span")
    return _NAMED.search(match.string[max(0, start - 16) : start]) is not None


def month_number(word: str) -> int:
    """1 to 12 for a month's name or abbreviation."""
    return _MONTHS[word[:3].lower()]


def part(word: str | None) -> str | None:
    """The TIMEX3 modifier of Anfang, Mitte, Ende."""
    return _PARTS[word] if word else None


def ordinal(word: str) -> int:
    """1 to 4 for "2.", "II.", "zweiten"."""
    key = word.lower()
    return 3 if key.startswith("iii") else _ORDINALS[key[:2] if key[0].isalpha() else key[0]]


def season(word: str) -> tuple[str, str | None]:
    """The TIMEX3 code of a season and, for Früh- and Spätsommer, its modifier."""
    key = word.lower()
    if key.startswith("spät"):
        return _SEASONS[key[4:6]], "END"
    early = key.startswith("früh") and key[4:6] in _SEASONS
    return (_SEASONS[key[4:6]], "START") if early else (_SEASONS[key[:2]], None)


def offset(word: str) -> int:
    """How many periods on from now: dieses 0, nächstes 1, letztes -1."""
    return _WHICH[word[:4].lower()]


def stated_year(match: re.Match[str], reference: date | None) -> str:
    """The year of an `OF_YEAR`; XXXX where it is counted from an unknown meeting."""
    if match["year"]:
        return match["year"]
    steps = offset(match["which"]) if match["which"] else 0
    return "XXXX" if reference is None else str(reference.year + steps)


def second_year(first: str, second: str) -> str | None:
    """The later year of "2022/23" or "2022/2023"; None where the figures are no pair of neighbouring years."""
    full = second if len(second) == 4 else first[:2] + second
    return full if 0 < int(full) - int(first) <= 2 else None


def sample(
    text: str,
    span: str,
    days: str,
    timex: str | None = None,
    mod: str | None = None,
    *,
    kind: str = "DATE",
    reference: str = "2024-05-15",
) -> Example:
    """An example: `span` in `text` names `days` ("2025-12-31", "2025-01-01..2025-06-30", "" unknown).

    `timex` is the TIMEX3 value where it is not the day itself, `mod` its modifier, `kind` its type.
    """
    first, _, last = days.partition("..")
    value = TimeValue(
        date_from=date.fromisoformat(first) if first else None,
        date_to=date.fromisoformat(last or first) if first else None,
        timex_type=kind,
        timex_value=timex or days or None,
        timex_mod=mod,
    )
    return Example(text=text, span=span, value=value, reference=reference)
