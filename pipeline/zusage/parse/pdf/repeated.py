"""Which lines at the edges of pages other pages repeat: the same text, but for digits, at the same height."""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz, process

from ..lines import Line
from .edges import Row, shape

_STEP = 4
"""Points; furniture stands at the same height on every page, give or take a step, the labels of items do not."""

_CROOKED = 4
"""Steps by which the pages of a scan may differ."""

_ALIKE = 80
"""Of 100, rapidfuzz: readings of one header by the OCR; other lines of the same length have less than 60."""

_LETTER = re.compile(r"[^\W\d_]")
_AMOUNT = re.compile(r"\d\.\d{3}\b|\d,\d|\d\s?(?:€|T€|EUR|%)")
"""Pages of a budget have the same rows at the same height, and differ in what counts."""

_PAGE = re.compile(r"\b(?:Seite|Blatt)\s{0,3}:?\s{0,3}(\d{1,4})\b")

_Place = tuple[str, int | None]


class Repeated:
    """Counts the lines of `edges`: for each page its rows from the top and from the bottom, outermost first.

    Three pages prove a line where at least half of the pages between its first and its last have it (left and right
    pages may differ, an attachment may have a header of its own); two pages where it stands outside the block of text on
    both, or counts pages.
    """

    def __init__(self, edges: Sequence[Sequence[Sequence[Row]]]) -> None:
        self._read: dict[int, list[str]] = {}
        self._place: dict[int, _Place] = {}
        self._pages: dict[_Place, dict[int, bool]] = {}
        self._all = len(edges)
        for number, sides in enumerate(edges):
            for row in (row for side in sides for row in side):
                for line in row.lines:
                    place = self._place[id(line)] = self._place_of(line)
                    self._pages.setdefault(place, {})[number] = row.outside or _counts(line, number)

    def has(self, line: Line, number: int, *, inner: bool = False) -> bool:
        """Whether others repeat the line of page `number` (from 0); `inner` asks for more, as a row further out changes."""
        pages = self._on(line)
        if len(pages) < 2:
            return False
        text = self._place[id(line)][0]
        if not _LETTER.search(text) or text.endswith(":") or (inner and len(text.split()) < 3):
            return False  # "Beschluss:" may stand at the same height by chance
        if _AMOUNT.search(line.text):
            return False
        if len(pages) >= 3:
            return 2 * len(pages) >= max(pages) - min(pages) + 1
        return len(pages) == 2 and all(pages.values()) and max(pages) - min(pages) == 1

    def everywhere(self, line: Line) -> bool:
        """Whether all pages have the line; the first may be a cover."""
        return len(self._on(line)) >= self._all - 1

    def _on(self, line: Line) -> dict[int, bool]:
        text, step = self._place[id(line)]
        if step is None:
            return self._pages[text, step]
        found: dict[int, bool] = {}
        for near in (step - 1, step + 1, step):
            found |= self._pages.get((text, near), {})
        return found

    def _place_of(self, line: Line) -> _Place:
        text = shape(line.text)
        if line.box is None:
            return text, None
        step = round(line.box[1] / _STEP)
        return (text, step) if line.score is None else self._reading(text, step)

    def _reading(self, text: str, step: int) -> _Place:
        """For a line of a scan the first reading that is like it, and that one's height."""
        for near in sorted(range(step - _CROOKED, step + _CROOKED + 1), key=lambda other: abs(other - step)):
            if like := process.extractOne(text, self._read.get(near, ()), scorer=fuzz.ratio, score_cutoff=_ALIKE):
                return like[0], near
        self._read.setdefault(step, []).append(text)
        return text, step


def _counts(line: Line, number: int) -> bool:
    match = _PAGE.search(line.text) if "eite" in line.text or "latt" in line.text else None
    return match is not None and int(match[1]) - number in (0, 1)
