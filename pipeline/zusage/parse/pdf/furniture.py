"""Headers, footers and page marks: what pages repeat at their edges is no part of the text."""

import re
from collections import Counter
from collections.abc import Sequence

from ..lines import Line


def without_furniture(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages without the lines that every page repeats at its top or bottom, and without page marks there."""
    repeated = _repeated(pages)
    return [
        [
            line
            for index, line in enumerate(page)
            if _EDGE <= index < len(page) - _EDGE or not (_shape(line) in repeated or _is_mark(line, len(pages)))
        ]
        for page in pages
    ]


_EDGE = 4
_MARK = re.compile(
    r"^\s*(?:[-–—]\s*\d{1,4}\s*[-–—]|Seite:?\s+\d{1,4}(?:\s*(?:/|von)\s*\d{1,4})?"
    r"|(?P<page>\d{1,4})\s*(?:/|von)\s*(?P<of>\d{1,4}))\s*$",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_STEP = 8
"""Points; furniture stands at the same height on every page, the labels that every item has do not."""


def _shape(line: Line) -> tuple[str, int | None]:
    return _DIGITS.sub("#", line.text.strip()), round(line.box[1] / _STEP) if line.box else None


def _repeated(pages: Sequence[Sequence[Line]]) -> set[tuple[str, int | None]]:
    counts: Counter[tuple[str, int | None]] = Counter()
    for page in pages:
        counts.update({_shape(line) for line in [*page[:_EDGE], *page[-_EDGE:]]})
    # Two pages prove nothing: a heading may stand on both; from three pages on, more than half of them do.
    return {shape for shape, count in counts.items() if shape[0] and count >= max(3, len(pages) // 2 + 1)}


def _is_mark(line: Line, pages: int) -> bool:
    """Whether the line counts pages; "045/2025" is a paper's number, a cover may not be counted."""
    match = _MARK.match(line.text)
    if not match or not match["of"]:
        return match is not None
    return int(match["page"]) <= int(match["of"]) and abs(int(match["of"]) - pages) <= 2
