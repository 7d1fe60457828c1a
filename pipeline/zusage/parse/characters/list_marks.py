"""Marks of lists at the beginning of lines: one bullet, whatever font it came from; a dash stays a dash.

What stands as letter in Word's fonts for symbols ("o", "ü", "§", "Ø") is a mark only where German has no such word.
The level of a nested list is the left edge of the line's box, which stays as it is.
"""

import re
from collections.abc import Sequence

_GLYPHS = "·▪▫‣∙●○■◦►➢◆❖⁃⚫"
_BOXES = "\uf06f\uf0a3\uf0a8\uf0fb-\uf0fe\uf0e0\uf0e8\uf0f0"
"""Boxes to tick and arrows say something: they are no bullets."""

_UNREAD = rf"(?:(?![{_BOXES}])[\uf020-\uf0ff]|[\x00-\x08\x0e-\x1f\x7f\ufffd]|\(cid:\d{{1,5}}\))(?=[ \t\u00a0])"
"""A glyph without character that stands alone before a text."""

_LETTER = r"(?P<letter>[oü§Ø])(?=[ \t\u00a0]{1,9}(?:[A-ZÄÖÜ„\"(]|[a-zäöüß]{2}))"
_MARKED = re.compile(
    rf"[ \t\u00a0]{{0,20}}(?P<mark>(?:[{_GLYPHS}\uf0b7\uf0a7\uf0d8\uf02d]|•(?![ ]\S)|{_UNREAD}|{_LETTER})[ \t\u00a0]{{0,9}})(?=\S)"
)
_MAY_BEGIN = re.compile(rf"\s*[{_GLYPHS}•oü§Ø(\x00-\x1f\x7f\uf020-\uf0ff\ufffd]")
_AVERAGE = "Ø"
"""A sign of its own before words in tables ("Ø Kosten"), hence a mark only where a page has two lines with it."""


def marks(texts: Sequence[str]) -> dict[int, re.Match[str]]:
    """The list marks that lines of a page begin with, by the line's index; group `mark` ends before the first letter."""
    begun = ((index, _MARKED.match(text)) for index, text in enumerate(texts) if _MAY_BEGIN.match(text))
    found = {index: match for index, match in begun if match}
    averages = [index for index, match in found.items() if match["letter"] == _AVERAGE]
    if len(averages) == 1:
        del found[averages[0]]
    return found


def symbol(mark: str) -> str:
    """What stands in the text for the mark."""
    return "– " if mark.startswith("\uf02d") else "• "
