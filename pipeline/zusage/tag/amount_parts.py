"""German money in pieces: named parts of patterns, and how a written number and a word of magnitude are read."""

import re
from datetime import date
from decimal import Decimal

from .values import AmountValue, Example, Found

BLANK = r"[ \t\u00a0\u2002\u2003\u2007\u2009\u200a\u202f]"
"""A blank within a line; PDF and Word put no-break and thin ones into money."""

GAP = rf"{BLANK}{{0,3}}(?:\r?\n{BLANK}{{0,3}})?"
"""What may stand between number and unit: blanks, and one line break (PDF lines end anywhere)."""

JOIN = rf"(?:{GAP}|-(?=[€EMTDk]))"
"""The gap, or the hyphen of a compound: 5-Mio.-Euro-Projekt."""

_BREAK = rf"(?:-{BLANK}?\r?\n{BLANK}{{0,3}}|\u00ad{BLANK}?(?:\r?\n{BLANK}{{0,3}})?)?"
# A word divided at a line's end: "Eu-\nro", "Mil-\nlionen".

_NO_LETTER = r"(?![A-Za-zÄÖÜäöüß])"

NO_NAME = (
    rf"(?!-{GAP}(?:Job|Ticket|Kr[aä]ft|Schein|Münz|Stück|Laden|Shop|Cent))"
    # Names and coins, not money spent: 1-Euro-Job, 49-Euro-Ticket, 50-Euro-Schein.
)

EURO = rf"(?:€|(?:EUROS?|EUR|[Ee]u{_BREAK}ros?|Eur){_NO_LETTER}){NO_NAME}"
"""The currency; no letter may follow, so that Europa and Eurozone are none."""

EURO_SIGNS = ("€", "EUR", "Eur", "eur", "Eu-", "eu-", "Eu\u00ad", "eu\u00ad")
"""One of these stands in every writing of the currency (`Rule.signs`)."""

MAGNITUDE = (
    rf"(?:(?:Mio|MIO|mio|Mill(?=\.)|Mrd|MRD|mrd|Tsd|TSD|tsd)(?:\.|{_NO_LETTER})"
    rf"|(?:M(?:il|IL){_BREAK}(?:lio|LIO){_BREAK}(?:n(?:en)?|N(?:EN)?)|mil{_BREAK}lio{_BREAK}n(?:en)?"
    rf"|Mil{_BREAK}li{_BREAK}ar{_BREAK}den?|[Tt]au{_BREAK}send){_NO_LETTER})"
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

LEFT = r"(?<![0-9½])(?<![0-9][.,:/])(?<![A-ZÄÖÜ§m])"
"""Where a number may begin: not inside a number, date, paper number (2018/0357) or code (A4, m2)."""

SIGN = r"(?:(?<![^\s(])[-−–](?=[0-9]))?"
"""A minus sign: after a blank and glued to the number; "- 5.000 €" is a list."""

_HALVES = {"½": "0.5", "¼": "0.25", "¾": "0.75"}
_SCALES = (("t", 3), ("k", 3), ("mr", 9), ("millia", 9), ("m", 6))
_DASHES = re.compile(r"[,.] ?(?:-{1,2}|[–—]{1,2})$")
_NOT_NUMBER = re.compile(r"[^0-9.,½¼¾]")


def read_number(written: str) -> Decimal | None:
    """The value of `written` in German reading (dot groups, comma decides decimals); None where it is no number.

    A dot followed by one or two digits is a decimal point ("1.1 Mio."); "50,000" is fifty thousand, for nobody states
    tenths of cents as zeros.
    """
    sign = -1 if written[:1] in ("-", "−", "–") else 1
    digits = _NOT_NUMBER.sub("", _DASHES.sub("", written))
    if digits[-1:] in _HALVES:
        return sign * (Decimal(digits[:-1] or 0) + Decimal(_HALVES[digits[-1]]))
    plain = _with_point(digits)
    return None if plain is None else sign * Decimal(plain)


def _with_point(digits: str) -> str | None:
    """`digits` with a decimal point and no groups; None where the marks contradict each other."""
    whole, comma, cents = digits.partition(",")
    if not comma:
        return _without_comma(whole)
    groups = digits.split(".")[0].split(",")
    english = "." in cents or len(groups) > 2 or (cents == "000" and whole.isdigit() and whole[:1] != "0")
    if english and len(whole) <= 3 and all(len(group) == 3 for group in groups[1:]):
        return digits.replace(",", "")
    return f"{whole.replace('.', '')}.{cents}" if cents.isdigit() and whole else None


def _without_comma(digits: str) -> str | None:
    first, *groups = digits.split(".")
    if not first:
        return None
    if all(len(group) == 3 for group in groups) and len(first) <= 3 and first != "0":
        return first + "".join(groups)
    return digits if len(groups) <= 1 else None


def scale(word: str | None) -> Decimal:
    """What a word of magnitude multiplies with: Tsd., T€ 1,000; Mio. 1,000,000; Mrd. 1,000,000,000; none 1."""
    low = re.sub(r"[^a-z]", "", (word or "").lower())
    return Decimal(10) ** next((power for start, power in _SCALES if low.startswith(start)), 0)


def scale_within(span: str) -> Decimal:
    """The magnitude that a whole amount such as "1,5 Mio. Euro" or "30 T€" is written in."""
    found = _ANY_SCALE.search(span)
    return scale(found[0]) if found else Decimal(1)


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


def sample(text: str, span: str, value: float, currency: str = "EUR") -> Example:
    """An example of one number."""
    return Example(text=text, span=span, value=AmountValue(min=value, max=value, currency=currency))


_ANY_SCALE = re.compile(rf"{MAGNITUDE}|[TkKM](?={BLANK}?-?(?:€|EUR|Eur))|Tsd")
