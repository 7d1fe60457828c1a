"""German money in pieces: the named parts that the patterns of the rules are made of, and how a rule makes a value."""

import re
from datetime import date
from decimal import Decimal

from .amount_reading import read_number, scale
from .values import AmountValue, Example, Found

BLANK = r"[ \t\u00a0\u2002\u2003\u2007\u2009\u200a\u202f]"
"""A blank within a line; PDF and Word put no-break and thin ones into money."""

GAP = rf"{BLANK}{{0,3}}(?:\r?\n{BLANK}{{0,3}})?"
"""What may stand between number and unit: blanks, and one line break (PDF lines end anywhere)."""

JOIN = rf"(?:{GAP}|-(?=[€EMTDk]))"
"""The gap, or the hyphen of a compound: 5-Mio.-Euro-Projekt."""

TO = rf"bis(?:{GAP}(?:zu|maximal|max\.|höchstens|etwa|ca\.|rund|unter))?"
"""What stands between the ends of a range."""

_BREAK = rf"(?:-{BLANK}?\r?\n{BLANK}{{0,3}}|\u00ad{BLANK}?(?:\r?\n{BLANK}{{0,3}})?)?"
# A word divided at a line's end: "Eu-\nro", "Mil-\nlionen".

_NO_LETTER = r"(?![A-Za-zÄÖÜäöüß])"

NO_NAME = (
    rf"(?!-{GAP}(?:Job|Ticket|Kr[aä]ft|Schein|Münz|Stück|Laden|Shop|Cent|Pal|Norm|Zone|Raum|Land|Länder|Staat|Schlüssel|Box|Pool|Kurs|Einführ|Bargeld))"
    # Names and coins, not money spent: 1-Euro-Job, 49-Euro-Ticket, 50-Euro-Schein, 40 Euro-Paletten.
    r"(?!(?: ?|-)(?:[1-7]|VI|V|IV)[ -]?(?:[Nn]orm|Bus|Fahrzeug|Diesel|L[Kk][Ww]|P[Kk][Ww]|Motor|Transporter))"
    # Emission classes: 12 Euro-6-Busse.
)

EURO = rf"(?:€(?:uro{_NO_LETTER})?|(?:EUROS?|EUR|[Ee]u{_BREAK}ros?|Eur){_NO_LETTER}){NO_NAME}"
"""The currency; no letter may follow, so that Europa and Eurozone are none."""

EURO_SIGNS = ("€", "EUR", "Eur", "eur", "Eu-", "eu-", "Eu\u00ad", "eu\u00ad")
"""One of these stands in every writing of the currency (`Rule.signs`)."""

MAGNITUDE = (
    rf"(?:(?:Mio|MIO|mio|Mill(?=\.|{BLANK}?€)|Mrd|MRD|mrd|Tsd|TSD|tsd)(?:\.|{_NO_LETTER})"
    rf"|(?:MILLION(?:EN)?|MILLIARDEN?|[Mm]il{_BREAK}li{_BREAK}(?:o{_BREAK}n(?:en)?|ar{_BREAK}den?)|[BT]illion(?:en)?|[Tt]au{_BREAK}send){_NO_LETTER})"
)
"""A word of magnitude; case is spelt out because a case-insensitive alternation is many times slower."""

THOUSAND_EURO = rf"(?:T(?:sd|SD)?\.?{BLANK}?-?|[kK]{BLANK}?){EURO}"
"""Thousand and currency in one sign: T€, TEUR, T-Euro, k€, Tsd. €."""

_FRACTION = r"(?:,[0-9]{1,5}(?![0-9])|\.[0-9]{1,2}(?![0-9.])|[,.] ?(?:-{1,2}|[–—]{1,2}))"
# Cents: ",50", ",12000" (software), ".50" (a typist's), ",-", ",--", ",—", ".-".

NUMBER = (
    r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,4}\.[0-9]{2}(?![0-9])"  # 1,250.00: English software
    r"|(?:[0-9]{1,2} ?)?[½¼¾]"
    r"|(?:[0-9]{1,3}(?:(?:\.[0-9]{3}){1,4}|(?:['’][0-9]{3}){1,4}|(?:,[0-9]{3}){2,4}"
    # Blanks between groups must all be of one kind: two columns of a table seldom agree so far.
    r"|(?: [0-9]{3}){1,4}|(?:\u00a0[0-9]{3}){1,4}|(?:[\u2007\u2009\u202f][0-9]{3}){1,4})(?![0-9])"
    rf"|[0-9]{{1,12}}){_FRACTION}?)"
)
"""A number as Germans write it: 1.250.000,50 · 1 250 000 · 12500,- · 2½. All repetitions are bounded."""

MIXED = r"(?:(?:[0-9]{1,2} )?[13]/[24](?![0-9/]))"
"""A fraction before a word of magnitude: 2 1/2 Millionen, 1/4 Mio."""

_NUMBER_WORD = (
    "[Nn](?:eun|ull)|[Ee](?:in|lf)|[Zz](?:w|ehn)|[Dd]rei|[Vv]ier|[Ff]ünf"
    "|[Ss](?:echs|echz|ieb)|[Aa](?:cht|nder)|[Hh](?:alb|undert)|[Tt]aus"
)
WORDED = rf"(?=[AaDdEeFfHhNnSsTtVvZz])(?<![A-Za-zÄÖÜäöüß0-9-])(?=(?:{_NUMBER_WORD}))"
"""Where a number word may begin; the reader of number words decides what is one."""

LEFT = r"(?=[-−–0-9½¼¾])(?<![0-9½])(?:(?<![0-9][.,:/])|(?<=,[0-9]{2}/)|(?<=,[0-9]/)|(?<=\.[0-9]{3}/))(?<![A-ZÄÖÜ§m])"
"""Where a number may begin: not inside a number, date, paper number (2018/0357) or code (A4, m2); but in 5,00/3,00 €."""

SIGN = r"(?:(?<![^\s(])[-−–](?=[0-9]))?"
"""A minus sign: after a blank and glued to the number; "- 5.000 €" is a list."""


def exact(value: Decimal, currency: str = "EUR") -> AmountValue:
    """One number: min = max."""
    return AmountValue(min=float(value), max=float(value), currency=currency)


def is_year(number: str) -> bool:
    """Whether a bare number looks like a plan year (1990 to 2049; 2000 is more often money)."""
    return len(number) == 4 and number.isdigit() and 1990 <= int(number) < 2050 and number != "2000"


def number_of(match: re.Match[str], _reference: date | None = None) -> AmountValue | None:
    """The production of most rules: groups `number` and, where the pattern has it, `magnitude`."""
    value = read_number(match["number"])
    return None if value is None else exact(value * scale(match.groupdict().get("magnitude")))


def amount_of(found: Found) -> AmountValue:
    """The value of an AMOUNT, which every one has."""
    assert found.amount is not None, found
    return found.amount


def number_in(found: Found) -> float:
    """The number of a bare AMOUNT, whose min and max are one."""
    value = amount_of(found).min
    assert value is not None, found
    return value


def sample(text: str, span: str, value: float, currency: str = "EUR") -> Example:
    """An example of one number."""
    return Example(text=text, span=span, value=AmountValue(min=value, max=value, currency=currency))
