"""How the number of an amount and its word of magnitude are read: 1.250.000,50 · 1'250.00 · 2½ · Mio. · T€."""

import re
from decimal import Decimal

_PARTS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "1/2": "0.5", "1/4": "0.25", "3/4": "0.75"}
_SCALES = (("trillion", 18), ("t", 3), ("k", 3), ("mr", 9), ("millia", 9), ("billion", 12), ("b", 9), ("m", 6))
_COMMON = re.compile(r"(?:[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,4}|[0-9]{1,9})(?:,[0-9]{1,2})?")
_DASHES = re.compile(r"[,.] ?(?:-{1,2}|[–—]{1,2})$")
_NOT_NUMBER = re.compile(r"[^0-9.,]")
_PART = re.compile(r"[½¼¾]$|(?:(?<=\s)|^)[13]/[24]$")
_ANY_SCALE = re.compile(
    r"(?<![A-Za-zäöüß])(?:[BT]illion|M(?=EUR|€)|[Mm](?:[Ii][LlOo]|[Rr][Dd])[A-Za-z\u00ad\s-]{0,12}|T(?:sd|SD)|tsd|[Tt]au"
    r"|[Tk](?=[ \u00a0]?-?(?:€|E[Uu])))"
)
"""Enough of a word of magnitude to tell which it is; one divided at a line's end goes on behind the hyphen."""


LOOK_ALIKES = str.maketrans({"l": "1", "I": "1", "|": "1", "O": "0", "o": "0"})
"""Letters that text recognition gives for figures."""


def read_number(written: str) -> Decimal | None:
    """The value of `written` in German reading (dot groups, comma decides decimals); None where it is no number.

    A dot followed by one or two digits is a decimal point ("1.1 Mio.", "1.250.50"); "50,000" is fifty thousand, for
    nobody states tenths of cents as zeros.
    """
    if _COMMON.fullmatch(written):
        return Decimal(written.replace(".", "").replace(",", "."))
    if written[:1] in ("-", "−", "–"):
        value = read_number(written[1:])
        return None if value is None else -value
    part = _PART.search(written)
    if part:
        whole = _NOT_NUMBER.sub("", written[: part.start()])
        return Decimal(whole or 0) + Decimal(_PARTS[part[0]]) if whole.isdigit() or not whole else None
    plain = _with_point(_NOT_NUMBER.sub("", _DASHES.sub("", written)))
    return None if plain is None else Decimal(plain)


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
    cents = groups.pop() if groups and len(groups[-1]) < 3 else ""
    if any(len(group) != 3 for group in groups) or (groups and (len(first) > 3 or first == "0")):
        return digits if len(groups) == 1 and not cents else None
    return "".join((first, *groups)) + (f".{cents}" if cents else "")


def scale(word: str | None) -> Decimal:
    """What a word of magnitude multiplies with: Tsd., T€ 1,000; Mio. 1,000,000; Mrd. 1,000,000,000; none 1."""
    if not word:
        return Decimal(1)
    low = "".join(filter(str.isalpha, word.lower()))
    return Decimal(10) ** next((power for start, power in _SCALES if low.startswith(start)), 0)


def scale_within(span: str) -> Decimal:
    """The magnitude that a whole amount such as "1,5 Mio. Euro" or "30 T€" is written in."""
    found = _ANY_SCALE.search(span)
    return scale(found[0]) if found else Decimal(1)
