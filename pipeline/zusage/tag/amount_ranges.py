"""Two ends of one range as one amount, and numbers that share the currency of a later one."""

import re
from dataclasses import replace
from decimal import Decimal

from .amount_parts import BLANK, GAP, LEFT, MAGNITUDE, NUMBER, is_year, read_number, scale, scale_within
from .values import AmountValue, Found

_REACH = 48
"""Characters before an amount in which the other number of a pair may begin."""

_LINK = re.compile(rf"{GAP}(?P<word>bis{BLANK}{{1,2}}zu|bis|[-–—]|und){GAP}(?:zu{BLANK})?\Z")
_LEFT_NUMBER = re.compile(
    rf"{LEFT}(?<![A-Za-z])(?P<number>{NUMBER}){GAP}(?P<magnitude>{MAGNITUDE})?"
    rf"(?P<link>{GAP}(?:bis{GAP}zu|bis|[-–—]|und|auf|oder|bzw\.|beziehungsweise|,|/|{BLANK}){GAP})\Z"
)
_ZWISCHEN = re.compile(r"[Zz]wischen\s(?:(?:ca\.|rund|etwa|circa|rd\.)\s)?\s?\Z")
_FROM = re.compile(r"\b[Vv]on\s(?:(?:ca\.|rund|etwa|derzeit|bisher|jährlich|insgesamt|jeweils|je)\s)?\s?\Z")
_COUNTED = re.compile(r"(?:\b(?:Nr|TOP|Los|Punkt|Ziffer|Kapitel|Jahre?|Seite|Anlage|Zeile|Titel|Abs|Art)\b|§)\.?\s?\Z")
_FORMATTED = re.compile(r"[0-9]{1,3}(?:[. ][0-9]{3})+(?:,[0-9]{2}|,--?)?|[0-9]{1,9}(?:,[0-9]{2}|,--?)")


def compose(text: str, bare: list[Found]) -> list[Found]:
    """`bare` amounts (in order) with ranges joined and elliptic partners added: "von 10.000 auf 15.000 Euro"."""
    composed: list[Found] = []
    for found in bare:
        if composed and (joined := _joined(text, composed[-1], found)):
            composed[-1] = joined
            continue
        low = composed[-1].end if composed else 0
        composed += _with_left(text, found, low)
    return composed


def _joined(text: str, first: Found, second: Found) -> Found | None:
    """The range of two whole amounts ("800 € bis 1.000 €"); None where they are two."""
    gap = text[first.end : second.start]
    link = _LINK.fullmatch(gap) if len(gap) < 16 else None
    if not link or "+range" in first.origin or first.amount is None or second.amount is None:
        return None
    low, high = first.amount.min, second.amount.max
    if low is None or high is None or not _rises(low, high, gap, link["word"]):
        return None
    if link["word"] == "und" and not _ZWISCHEN.search(text[max(0, first.start - 30) : first.start]):
        return None
    return _range(second, first.start, low, high)


def _rises(low: float, high: float, gap: str, word: str) -> bool:
    """Whether two numbers make a range: the second is larger, and a dash is no column, list mark or minus sign."""
    if not low < high:
        return False
    if word[0] not in "-–—":
        return True
    even = gap[:1].isspace() == gap[-1:].isspace()
    columns = any(end >= 1000 and end % 1 for end in (low, high))  # plan and actual figures, to the cent
    return even and not columns and low > 0 and high / low <= 50


def _with_left(text: str, found: Found, low: int) -> list[Found]:
    """`found` with what stands left of it: the lower end of its range, or elliptic partners before it."""
    partners: list[Found] = []
    current = found
    for _ in range(6):
        left = _left_number(text, current, low)
        if left is None or found.amount is None:
            break
        if not partners and (joined := _left_range(text, found, left)):
            return [joined]
        partner = _partner(text, found, left, chained=bool(partners))
        if partner is None:
            break
        partners.insert(0, partner)
        current = partner
    return [*partners, found]


def _left_number(text: str, found: Found, low: int) -> re.Match[str] | None:
    floor = max(low, found.start - _REACH)
    match = _LEFT_NUMBER.search(text, floor, found.start)
    if match is None or _COUNTED.search(text[max(0, match.start() - 9) : match.start()]):
        return None
    return match


def _left_range(text: str, found: Found, left: re.Match[str]) -> Found | None:
    """The range of a number without currency and an amount: "20 - 30 T€", "10.000 -20.000 €"."""
    minus = text[found.start] in "-−–"
    word, value = left["link"].strip(), found.amount.max if found.amount else None
    if value is None or (not word and not minus) or is_year(left["number"]) or word in _ELLIPTIC:
        return None
    if word == "und" and not _ZWISCHEN.search(text[max(0, left.start() - 30) : left.start()]):
        return None
    high = -value if minus else value
    low = _scaled(text, left, found, high)
    # "20 -30 €": the dash was read as a sign of the second number, hence its blanks need not be even.
    if low is None or not _rises(
        low, high, "" if minus else text[left.end("number") : found.start], "-" if minus else word
    ):
        return None
    return _range(found, left.start(), low, high)


def _scaled(text: str, left: re.Match[str], found: Found, high: float) -> float | None:
    """The left number in units of the currency: with its own word of magnitude, or with that of `found`."""
    number = read_number(left["number"])
    if number is None:
        return None
    if left["magnitude"]:
        return float(number * scale(left["magnitude"]))
    shared = number * scale_within(text[found.start : found.end])
    # "800.000 bis 1,5 Mio. Euro": a number that would overshoot is meant as it stands.
    return float(shared if shared <= Decimal(str(high)) or number < 1000 else number)


_ELLIPTIC = ("auf", "oder", "bzw.", "beziehungsweise", ",", "/")


def _partner(text: str, found: Found, left: re.Match[str], *, chained: bool) -> Found | None:
    """The amount that a number left of "auf", "oder", "bzw.", "und" is; None where it may count something else."""
    word, formatted = left["link"].strip(), _FORMATTED.fullmatch(left["number"]) is not None
    risen = word == "auf" and _FROM.search(text[max(0, left.start() - 24) : left.start()]) is not None
    either = word in ("oder", "bzw.", "beziehungsweise")
    short = len(left["number"]) <= 4 and not is_year(left["number"]) and scale_within(text[found.start : found.end]) > 1
    if not (risen or (formatted and (either or word == "und" or (chained and word == ","))) or (either and short)):
        return None
    value = _scaled(text, left, found, found.amount.max or 0.0) if found.amount else None
    if value is None or found.amount is None:
        return None
    end = left.end("magnitude") if left["magnitude"] else left.end("number")
    amount = AmountValue(min=value, max=value, currency=found.amount.currency)
    return Found(start=left.start("number"), end=end, label="AMOUNT", origin=f"{found.origin}+ellipsis", amount=amount)


def _range(second: Found, start: int, low: float, high: float) -> Found:
    currency = second.amount.currency if second.amount else "EUR"
    amount = AmountValue(min=low, max=high, currency=currency)
    return replace(second, start=start, origin=f"{second.origin}+range", amount=amount)
