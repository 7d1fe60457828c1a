"""Small digits above the line: marks of footnotes and powers, which are no digits of the number that they stand behind."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from ...pdf_pages.places import Rect

_SMALL = 0.8
_HIGHER = 0.2
"""Of a letter's height: a raised digit is smaller than the one, and its foot higher up than the other."""

_WIDEST = 30.0
"""Points; raised digits are one, two or three."""

_UP = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

Letter = tuple[str, Rect]
"""A character and its rectangle as high as the font; words of one line have one bottom, with and without descenders."""


def may_be_raised(runs: Sequence[Rect]) -> bool:
    """Whether a line of these runs may hold raised digits, which are a run of their own."""
    return any(
        b[2] - b[0] < _WIDEST and b[1] - b[3] < a[1] - a[3] and b[3] > a[3] + _HIGHER * (a[1] - a[3])
        for a, b in pairwise(runs)
    )


def with_raised(text: str, first: int, rect: Callable[[int], Rect | None]) -> str:
    """The line, which begins at place `first`, with raised digits as such: "120.000¹", "450 m³"; its length stays."""
    if not any(char.isdecimal() for char in text):
        return text
    return raised([(char, rect(first + place)) for place, char in enumerate(text)])


def raised(letters: Sequence[tuple[str, Rect | None]]) -> str:
    """The letters of a line or word, each with its rectangle, as text."""
    text, last = "", None
    for char, rect in letters:
        up = rect is not None and last is not None and char.isdecimal() and _is_raised(last, rect)
        text += char.translate(_UP) if up else char
        last = rect if rect is not None and char.isalnum() and not up else last
    return text


def _is_raised(letter: Rect, digit: Rect) -> bool:
    height = letter[1] - letter[3]
    return digit[1] - digit[3] < _SMALL * height and digit[3] > letter[3] + _HIGHER * height
