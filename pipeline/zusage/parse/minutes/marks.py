"""Marks of items that are public or not: in front of the number, behind it, at the end of the title, or below it."""

import re

from .heads import Head

_N = r"(?:N\.?\s?Ö\.?|Nö|nö|n\.\s?ö\.|N|(?i:nicht\W{0,3}(?:ö|oe?)ffentlich|vertraulich))"
_LONG = r"(?:N\.?\s?Ö\.?|Nö|nö|n\.\s?ö\.|(?i:nicht\W{0,3}(?:ö|oe?)ffentlich|vertraulich))"
_O = r"(?:Ö|ö|(?i:öffentlich))"
_BEFORE = r"[\s#*|]{0,8}"
_WORD = r"(?:[Zz]u\s{1,3})?(?:TOP|Top|Tagesordnungspunkt|Punkt|§)\s{0,3}"
_NUMBER = r"\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?(?![\w%])[.):]{0,2}"


def _bracketed(mark: str) -> str:
    return rf"[(\[]\s?{mark}\s?[)\]]"


_CLOSED = re.compile(
    rf"{_BEFORE}(?:(?:{_WORD}|[Zz]u\s{{1,3}}){_N}[\s.]{{0,3}}\d|{_LONG}[\s.]{{0,3}}{_NUMBER}|{_bracketed(_N)}(?:\s|\d|$)"
    rf"|(?:{_WORD}|[Zz]u\s{{1,3}})?{_NUMBER}\s{{0,3}}(?:{_bracketed(_N)}|[-–|:]?\s{{0,3}}{_N}(?=\s{{0,2}}[-–:|]|\s{{1,9}}[A-ZÄÖÜ„]))"
    rf"|{_WORD}{_NUMBER}\s{{0,3}}[-–|:]?\s{{0,3}}{_N}\s{{0,3}}$)"
)
_SIGNS = frozenset("([|-–")
_FIRST, _FIRST_OPEN = frozenset("zZTP§NnVv([0123456789"), frozenset("zZTP§Ö")
_OPEN = re.compile(rf"{_BEFORE}(?:{_WORD}Ö[\s.]{{0,3}}\d|Ö[\s.]{{0,2}}{_NUMBER}\s{{0,3}}(?:[|:]|[A-ZÄÖÜ„(\d]|$))")
_OPEN_BESIDE = re.compile(rf"{_BEFORE}(?:{_bracketed(_O)}|(?:{_WORD})?{_NUMBER}\s{{0,3}}{_bracketed(_O)})")
_PLAIN = re.compile(
    rf"{_BEFORE}N[\s.]{{0,2}}(?P<number>\d{{1,3}})(?:\.\d{{1,3}}){{0,3}}[.:)|]{{0,2}}(?:\s{{0,8}}[A-ZÄÖÜ„|]|\s{{0,8}}$)"
)
_BEHIND = re.compile(
    rf"(?:\s{_bracketed(_N)}|\s[-–|]\s?{_N}\s?[-–|]?|\s{{2,9}}(?i:nicht\W{{0,3}}öffentlich))\s{{0,3}}$"
)
_OPEN_BEHIND = re.compile(rf"\s{_bracketed(_O)}\s{{0,3}}$")
_BELOW = re.compile(rf"(?:{_bracketed(_N)}|[-–*]{{1,3}}\s?{_N}\s?[-–*]{{0,3}}|(?i:nicht\W{{0,3}}öffentlich))$")
_TREATED = re.compile(
    r"\d{1,2}\.\d{1,2}\.\d{2}|^(?:\w{0,30}(?:ausschuss|rat|beirat|versammlung|vorstand|Rat)|Anlagen?)\b"
)
"""Rows that say where a paper was treated, and lists of attachments, have marks of their own."""


def is_closed(text: str, head: Head | None, below: str) -> bool:
    """Whether the line begins an item that is marked as not public; `below` is the next line."""
    first = text.lstrip(" #*|")[:1]
    if first in _FIRST and _CLOSED.match(text):
        return not _TREATED.search(text.strip(" |*#"))
    if head is None:
        return False
    if below and _BELOW.match(below) and (head.strong or not below[0].isalpha()):
        return True
    return _BEHIND.search(text) is not None and not _TREATED.search(head.title)


def is_open(text: str) -> bool:
    """Whether the line begins an item marked "Ö"."""
    return text.lstrip(" #*|")[:1] in _FIRST_OPEN and _OPEN.match(text) is not None


def is_open_beside(text: str, head: Head | None) -> bool:
    """Whether the mark of a public item stands in brackets before or behind its title."""
    return _OPEN_BESIDE.match(text) is not None or (head is not None and _OPEN_BEHIND.search(text) is not None)


def plain_number(text: str) -> int | None:
    """The number of "N 4 Titel", which is a road where no items have marks."""
    match = _PLAIN.match(text)
    return int(match["number"]) if match else None


def unmarked(title: str) -> str:
    """The title without the mark behind or before it."""
    if _SIGNS.isdisjoint(title) and not title.endswith("lich"):
        return title
    return re.sub(rf"^{_bracketed(_N)}\s?|^{_bracketed(_O)}\s?", "", _OPEN_BEHIND.sub("", _BEHIND.sub("", title)))
