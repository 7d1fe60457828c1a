"""Page marks: "Seite 3 von 12", "- 3 -", "3/12", and bare numbers that count pages in order."""

import re
from collections import Counter
from collections.abc import Sequence

from ..lines import Line
from .edges import Row

_MARK = re.compile(
    r"\s*(?:[-–—]\s*(?:Seite\s+)?\d{1,4}\s*[-–—]|(?:Seite|Blatt|S\.)\s{0,3}[:|]?\s{0,3}[-–]?\s{0,3}\d{1,4}\s{0,3}[-–]?(?:\s*(?:/|\||von)\s*\d{1,4})?"
    r"|(?P<page>\d{1,4})\s*(?:/|\||von)\s*(?P<of>\d{1,4}))\s*",
    re.IGNORECASE,
)
_LONGEST = 40
_BARE = re.compile(r"\s*(\d{1,4})\.?\s*")


def is_mark(text: str, pages: int) -> bool:
    """Whether the line counts pages; "045/2025" is a paper's number, a cover may not be counted."""
    match = _MARK.fullmatch(text) if len(text) < _LONGEST else None
    if not match or not match["of"]:
        return match is not None
    return int(match["page"]) <= int(match["of"]) and abs(int(match["of"]) - pages) <= 2


class Counted:
    """Bare numbers at the outermost rows: at least two pages have theirs as far from the page's own number."""

    def __init__(self, edges: Sequence[Sequence[Sequence[Row]]]) -> None:
        self._ahead = Counter(
            ahead
            for number, sides in enumerate(edges)
            for ahead in {_ahead(line, number) for side in sides if side for line in side[0].lines}
            if ahead is not None
        )

    def has(self, line: Line, number: int) -> bool:
        """Whether the line on page `number` (from 0) is such a number."""
        ahead = _ahead(line, number)
        return ahead is not None and self._ahead[ahead] >= 2


def _ahead(line: Line, number: int) -> int | None:
    match = _BARE.fullmatch(line.text) if len(line.text) < _LONGEST else None
    return int(match[1]) - number if match else None
