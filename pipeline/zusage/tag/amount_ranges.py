"""Two ends of one range as one amount: 800 € bis 1.000 €, zwischen 20.000 und 30.000 Euro, EUR 800 bis 1.000."""

import re
from decimal import Decimal

from .amount_ellipsis import left_number, partners, scaled
from .amount_parts import BLANK, EURO, GAP, NUMBER, TO, amount_of, is_year, number_in
from .amount_reading import read_number, scale_within
from .values import AmountValue, Found

_LINK = re.compile(rf"{GAP}(?P<word>{TO}|[-–—]|und|/){GAP}")
_BETWEEN = re.compile(r"[Zz]wischen\s(?:(?:ca\.|rund|etwa|circa|rd\.|ungefähr)\s)?\s?\Z")
_RIGHT = re.compile(
    rf"{BLANK}{{0,2}}(?:(?P<word>bis(?:{BLANK}zu)?|und){BLANK}{{1,2}}|[-–—]{BLANK}?)(?P<number>{NUMBER})(?![0-9A-Za-z%:/]|[.,][0-9])"
    rf"(?!{GAP}{EURO})(?!{BLANK}{{1,2}}(?:[A-ZÄÖÜ]|Mio|Mrd|Tsd))"
)

_DOUBTFUL = ("amount_plain", "amount_dash")


def compose(text: str, bare: list[Found]) -> list[Found]:
    """`bare` amounts (in order) with ranges joined and elliptic partners added: "von 10.000 auf 15.000 Euro"."""
    composed: list[Found] = []
    for place, found in enumerate(bare):
        if composed and found.start < composed[-1].end:
            continue
        if composed and composed[-1].origin in _DOUBTFUL and found.start - composed[-1].end < 24:
            # A number with a link behind it is rather the first end of what follows: "1.500 bis 2.000 T€".
            whole = _with_left(text, found, composed[-2].end if len(composed) > 1 else 0)
            if whole[0].start <= composed[-1].start:
                composed[-1:] = whole
                continue
        joined = _joined(text, composed[-1], found) if composed else None
        if joined:
            composed[-1] = joined
            continue
        # A number behind the currency may have been read as an amount of its own: "T€ 1.500 bis 2.000".
        limit = next((other.start for other in bare[place + 1 : place + 3] if other.origin not in _DOUBTFUL), len(text))
        composed += _with_left(text, _with_right(text, found, limit), composed[-1].end if composed else 0)
    return composed


def _joined(text: str, first: Found, second: Found) -> Found | None:
    """The range of two whole amounts ("800 € bis 1.000 €"); None where they are two."""
    if second.start - first.end >= 20 or "+range" in first.origin:
        return None
    gap = text[first.end : second.start]
    link = _LINK.fullmatch(gap)
    if not link or link["word"] == "/" or not _between(text, first.start, link["word"]):
        return None
    return _range(second, first.start, number_in(first), number_in(second), gap)


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
    return _spanning(second, start, second.end, low, high)


def _spanning(found: Found, start: int, end: int, low: float, high: float) -> Found:
    amount = AmountValue(min=low, max=high, currency=amount_of(found).currency)
    return Found(start=start, end=end, label="AMOUNT", origin=f"{found.origin}+range", amount=amount)


def _with_right(text: str, found: Found, limit: int) -> Found:
    """`found` with the upper end behind it, where the currency stands in front: "EUR 800 bis 1.000"."""
    if text[found.start].isdigit() or text[found.start] in "-−–":
        return found
    right = _RIGHT.match(text, found.end, min(limit, found.end + 40))
    if not right or is_year(right["number"]) or not _between(text, found.start, right["word"] or "-"):
        return found
    number = read_number(right["number"])
    high = float((number or Decimal(0)) * scale_within(text[found.start : found.end]))
    fits = number_in(found) < high and (right["word"] or number_in(found) == 0 or high <= 50 * number_in(found))
    return _spanning(found, found.start, right.end(), number_in(found), high) if fits else found


def _with_left(text: str, found: Found, low: int) -> list[Found]:
    """`found` with what stands left of it: the lower end of its range, or elliptic partners before it."""
    if "+range" in found.origin:
        return [found]
    left = left_number(text, found, low)
    if not left:
        return partners(text, found, low)
    joined = _left_range(text, found, left)
    return [joined] if joined else partners(text, found, low)


def _left_range(text: str, found: Found, left: re.Match[str]) -> Found | None:
    """The range of a number without currency and an amount: "20 - 30 T€", "10.000 -20.000 €"."""
    minus, word = text[found.start] in "-−–", left["word"]
    between = word == "und" and _between(text, left.start("number"), word)
    if (is_year(left["number"]) and not between) or not (minus or word.startswith(("bis", "-", "–", "—", "und"))):
        return None
    low = scaled(text, left, found)
    if low is None or not _between(text, left.start("number"), word):
        return None
    # "20 -30 €": the dash was read as the sign of the second number.
    gap = "-" if minus else text[left.end("magnitude" if left["magnitude"] else "number") : found.start]
    return _range(found, left.start("number"), low, abs(number_in(found)) if minus else number_in(found), gap)
