"""The words of the calendar in German minutes: regex parts with their reasons, and what each part says.

Patterns run on folded text (see `folding.unfold`): one blank for any white space, words cut at a line end joined.
"""

import re
from datetime import date

from ..values import Example, TimeValue

# A number or name must begin here: no word, figure, paper number ("2018/0357"), section ("3.1.") or amount around it.
# The far end of a range may follow a hyphen: "01.-15.06.2025", "20.12.2024-10.01.2025".
OPEN = r"(?=\d)(?:(?<![\w.,/:§#=€$%&+-])|(?<=\d\.[-/])|(?<=[./\d]\d\d\d\d-)|(?<=\d\.\d\d-)|(?<=\.\d\d\d\d/))"
# Behind a month's name a slash leads on: "30. April/1. Mai 2024".
OPEN_DAY = rf"(?:{OPEN}|(?=\d)(?<=[a-zäöü]/))"
YEAR = r"(?:19|20)\d\d"
DAY = r"[0-3]?\d"

# Scans have "rn" for "m".
MONTH_NAME = r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|Septe(?:m|rn)ber|Oktober|Nove(?:m|rn)ber|Deze(?:m|rn)ber)"
# With a year behind it an abbreviation is safe with or without its dot; alone only the dotted one is.
MONTH = (
    r"(?:Jan(?:uars?|\.)?|Jän(?:ner|\.)|Feb(?:ruars?|er|r\.|\.)?|M(?:ärz|rz\.?)|Apr(?:ils?|\.)?|Mai|Jun(?:is?|\.)?|Jul(?:is?|\.)?"
    r"|Aug(?:usts?|\.)?|Sep(?:te(?:m|rn)bers?|t\.|\.|t)?|Okt(?:obers?|\.)?|Nov(?:e(?:m|rn)bers?|\.)?|Dez(?:e(?:m|rn)bers?|\.)?"
    r"|JANUAR|FEBRUAR|MÄRZ|APRIL|MAI|JUNI|JULI|AUGUST|SEPTEMBER|OKTOBER|NOVEMBER|DEZEMBER)(?!\w)"
)
_MONTHS = {
    "jan": 1, "jän": 1, "feb": 2, "mär": 3, "mrz": 3, "apr": 4, "mai": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    "okt": 10, "nov": 11, "dez": 12,
}  # fmt: skip

MONTH_SIGNS = (
    "Jan", "Jän", "Feb", "Mär", "Mrz", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez",
    "JANUAR", "FEBRUAR", "MÄRZ", "APRIL", "MAI", "JUNI", "JULI", "AUGUST", "EMBER", "OKTOBER",
)  # fmt: skip
SEASON_SIGNS = ("ommer", "erbst", "inter", "Früh")
PART_SIGNS = ("Anfang", "Mitte", "Ende", "Beginn")

PART = r"(?:Anfang|Mitte|Ende|Beginn)"
_PARTS = {"Anfang": "START", "Beginn": "START", "Mitte": "MID", "Ende": "END"}

ORDINAL = r"(?:[1-4] ?\.|I{1,3}\.|IV\.|(?:[Ee]rst|[Zz]weit|[Dd]ritt|[Vv]iert|[Ll]etzt)e[nsmr]?)"
_ORDINALS = {"1": 1, "2": 2, "3": 3, "4": 4, "i.": 1, "ii": 2, "iv": 4, "er": 1, "zw": 2, "dr": 3, "vi": 4, "le": 4}

SEASON = r"(?:(?:Früh|Spät)(?:sommer|herbst|winter)s?|Frühjahrs?|Frühlings?|(?:Sommer|Herbst|Winter)s?)(?!\w)"
_SEASONS = {"fr": "SP", "so": "SU", "he": "FA", "wi": "WI"}

WHICH = (
    r"(?:(?:[Dd]ies|[Ll]aufend|[Aa]ktuell|[Gg]egenwärtig|[Jj]etzig|[Nn]ächst|[Kk]ommend|[Bb]evorstehend|[Üü]bernächst|[Ll]etzt"
    r"|[Vv]ergangen|[Aa]bgelaufen|[Vv]orangegangen|[Vv]orausgegangen|[Vv]orhergehend|[Zz]urückliegend|[Vv]orig|[Vv]orletzt"
    r"|[Vv]erflossen)e[nsmr]?|[Ll]fd\.)"
)
_WHICH = {
    "dies": 0, "lauf": 0, "aktu": 0, "gege": 0, "jetz": 0, "lfd.": 0, "näch": 1, "komm": 1, "bevo": 1, "über": 2, "letz": -1,
    "verg": -1, "abge": -1, "vora": -1, "vorh": -1, "zurü": -1, "vori": -1, "vorl": -2, "verf": -1,
}  # fmt: skip

# "Mai 2025", "Ende Mai des Jahres 2025", "Januar '24", "31. Dezember dieses Jahres", "Mai des Vorjahres", "1. Juli d. J.", "v. J.";
# in a date a year may lie far back ("12. März 1848"), but "im Mai 1600 Besucher" counts.
OF_YEAR = (
    rf"(?:(?: des Jahres| im Jahre?)? ?(?P<year>{YEAR}|1[5-8]\d\d(?! ?(?:[A-ZÄÖÜ€]|Mio|Mrd)))(?!\d|/\d(?!\d? ?\.)|[.,]\d)"
    r"| ?['’´](?P<yy>\d\d)(?!\d)"
    rf"|(?: des)? (?P<which>{WHICH}) (?:Kalenderj|Haushaltsj|J)ahres| des (?P<prior>Vorvor|Vor)jahre?s"
    r"|(?P<marked> ?(?:d\. ?(?:l|lfd)|ds|dies|d|lfd|l|v|n)\. ?Js?\.))"
)
_MARKED = {"v": -1, "n": 1}

# Years that begin with August: ANNOTATION.md counts the school year from 1 August to 31 July.
SCHOOL_YEAR = r"(?:(?:Schul|Kindergarten|K[Ii][Tt]a-?|Ausbildungs|Betreuungs)[Jj]ahr(?:e[sn]?)?|SJ)"
# A building's or a person's year is no unit of the calendar.
UNIT_YEAR = (
    rf"(?:{SCHOOL_YEAR}|(?:HH|Haushalts|Kalender)-?[Jj]ahr(?:e[sn]?)?|HHJ"
    r"|(?!Bau|Früh|Halb|Viertel|Neu|Vor|Geburts)[A-ZÄÖÜ][a-zäöüß]{2,20}jahr(?:e[sn]?)?|Jahr(?:e[sn]?)?)"
)


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
    if match["year"] or match["yy"]:
        return match["year"] or full_year(match["yy"], reference)
    if match["prior"]:
        steps = -1 if match["prior"] == "Vor" else -2
    else:
        steps = offset(match["which"]) if match["which"] else _MARKED.get(match["marked"].strip()[0], 0)
    return "XXXX" if reference is None else str(reference.year + steps)


def full_year(figures: str, reference: date | None) -> str:
    """The year of two figures: the last one not more than forty years after the meeting; as POSIX has it where that is unknown."""
    latest = reference.year + 40 if reference else 2068
    year = latest - latest % 100 + int(figures)
    return str(year if year <= latest else year - 100)


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
