"""Two ends of one range as one amount, and numbers that share the currency of a later one."""

import re
from dataclasses import replace

from .amount_parts import GAP, LEFT, MAGNITUDE, NUMBER, amount_of, is_year, read_number, scale, scale_within
from .number_words import read_words
from .values import AmountValue, Found

_REACH = 48
"""Characters before an amount in which the other number of a pair may begin."""

_TO = rf"bis(?:{GAP}(?:zu|maximal|max\.|höchstens))?"
_LINK = re.compile(rf"{GAP}(?P<word>{_TO}|[-–—]|und){GAP}")
_LEFT_NUMBER = re.compile(
    # A word may be a number ("drei bis vier Millionen"); the reader of number words decides.
    rf"{LEFT}(?<![A-Za-zÄÖÜäöüß])(?P<number>{NUMBER}|[a-zäöüß]{{3,16}})(?:{GAP}(?P<magnitude>{MAGNITUDE}))?"
    rf"{GAP}(?P<word>{_TO}|[-–—]|und|auf|oder|bzw\.|beziehungsweise|,|){GAP}\Z"
)
_BETWEEN = re.compile(r"[Zz]wischen\s(?:(?:ca\.|rund|etwa|circa|rd\.)\s)?\s?\Z")
_FROM = re.compile(r"\b[Vv]on\s(?:(?:ca\.|rund|etwa|derzeit|bisher|jährlich|insgesamt|jeweils|je)\s)?\s?\Z")
# Numbers of things, not of money: "Los 2 - 5.000 €".
_COUNTED = re.compile(r"(?:\b(?:Nr|TOP|Los|Punkt|Ziffer|Kapitel|Jahre?|Seite|Anlage|Zeile|Titel|Abs|Art)\b|§)\.?\s?\Z")
_FORMATTED = re.compile(r"[0-9]{1,3}(?:[. ][0-9]{3})+(?:,[0-9]{2}|,--?)?|[0-9]{1,9}(?:,[0-9]{2}|,--?)")
_EITHER = ("oder", "bzw.", "beziehungsweise")


def compose(text: str, bare: list[Found]) -> list[Found]:
    """`bare` amounts (in order) with ranges joined and elliptic partners added: "von 10.000 auf 15.000 Euro"."""
    composed: list[Found] = []
    for found in bare:
        joined = _joined(text, composed[-1], found) if composed else None
        if joined:
            composed[-1] = joined
        else:
            composed += _with_left(text, found, composed[-1].end if composed else 0)
    return composed


def _joined(text: str, first: Found, second: Found) -> Found | None:
    """The range of two whole amounts ("800 € bis 1.000 €"); None where they are two."""
    gap = text[first.end : second.start]
    link = _LINK.fullmatch(gap) if len(gap) < 20 else None
    if not link or "+range" in first.origin or not _between(text, first.start, link["word"]):
        return None
    return _range(second, first.start, _value(first), _value(second), gap)


def _between(text: str, start: int, word: str) -> bool:
    """Whether the word makes a range; "und" does so only after "zwischen"."""
    return word != "und" or _BETWEEN.search(text[max(0, start - 30) : start]) is not None


def _range(second: Found, start: int, low: float, high: float, gap: str) -> Found | None:
    """`second` widened to `start` with both values, where they rise and a dash in `gap` is no column or minus sign."""
    if not low < high:
        return None
    if gap.strip() in ("-", "–", "—"):
        even = gap[:1].isspace() == gap[-1:].isspace()
        columns = any(end >= 1000 and end % 1 for end in (low, high))  # plan and actual figures, to the cent
        if columns or not even or low <= 0 or high / low > 50:
            return None
    amount = AmountValue(min=low, max=high, currency=amount_of(second).currency)
    return replace(second, start=start, origin=f"{second.origin}+range", amount=amount)


def _with_left(text: str, found: Found, low: int) -> list[Found]:
    """`found` with what stands left of it: the lower end of its range, or elliptic partners before it."""
    left = _left_number(text, found, low)
    if left and (joined := _left_range(text, found, left)):
        return [joined]
    amounts = [found]
    while left and len(amounts) < 7 and (partner := _partner(text, found, left, chained=len(amounts) > 1)):
        amounts.insert(0, partner)
        left = _left_number(text, partner, low)
    return amounts


def _left_number(text: str, found: Found, low: int) -> re.Match[str] | None:
    match = _LEFT_NUMBER.search(text, max(low, found.start - _REACH), found.start)
    return None if match and _COUNTED.search(text[max(0, match.start() - 9) : match.start()]) else match


def _left_range(text: str, found: Found, left: re.Match[str]) -> Found | None:
    """The range of a number without currency and an amount: "20 - 30 T€", "10.000 -20.000 €"."""
    minus, word = text[found.start] in "-−–", left["word"]
    if is_year(left["number"]) or word in ("auf", ",", *_EITHER) or (not word and not minus):
        return None
    low = _scaled(text, left, found)
    if low is None or not _between(text, left.start(), word):
        return None
    # "20 -30 €": the dash was read as the sign of the second number.
    gap = "-" if minus else text[left.end("magnitude" if left["magnitude"] else "number") : found.start]
    return _range(found, left.start(), low, abs(_value(found)) if minus else _value(found), gap)


def _scaled(text: str, left: re.Match[str], found: Found) -> float | None:
    """The left number in units of the currency: with its own word of magnitude, or with that of `found`."""
    written = left["number"]
    number = read_words(written) if written.isalpha() else read_number(written)
    if number is None or left["magnitude"]:
        return None if number is None else float(number * scale(left["magnitude"]))
    shared = number * scale_within(text[found.start : found.end])
    # "800.000 bis 1,5 Mio. Euro": a number that would overshoot is meant as it stands.
    return float(number if shared > abs(_value(found)) and number >= 1000 else shared)


def _partner(text: str, found: Found, left: re.Match[str], *, chained: bool) -> Found | None:
    """The amount that a number left of "auf", "oder", "bzw.", "und" is; None where it may count something else."""
    if not _shares_currency(text, found, left, chained=chained):
        return None
    value = _scaled(text, left, found)
    if value is None:
        return None
    end = left.end("magnitude" if left["magnitude"] else "number")
    amount = AmountValue(min=value, max=value, currency=amount_of(found).currency)
    return Found(start=left.start("number"), end=end, label="AMOUNT", origin=f"{found.origin}+ellipsis", amount=amount)


def _shares_currency(text: str, found: Found, left: re.Match[str], *, chained: bool) -> bool:
    word, number = left["word"], left["number"]
    if word == "auf":
        return _FROM.search(text[max(0, left.start() - 24) : left.start()]) is not None
    if _FORMATTED.fullmatch(number):
        return word in ("und", *_EITHER) or (chained and word == ",")
    # "3 oder 4 Millionen Euro": a short number, and a magnitude that only money has here.
    short = len(number) <= 3 or number.isalpha()
    return word in _EITHER and short and scale_within(text[found.start : found.end]) > 1


def _value(found: Found) -> float:
    """The number of a bare amount, whose min and max are one."""
    value = amount_of(found).min
    assert value is not None, found
    return value
