"""Words of a page as printed lines, cut where a gap is wider than a blank: what columns without rules are told by."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..pdf_pages.boxes import Box

_GAP = 7.0
"""Points of nothing between two words of different columns; a blank is half as wide."""

_SLACK = 3.0


@dataclass(slots=True, kw_only=True)  # frozen would take three times as long to make
class Run:
    """A word, or words of one line with no wide gap between them; the box in points from the top left of the page as shown."""

    text: str
    box: Box


def printed(words: Iterable[Run]) -> Iterator[list[Run]]:
    """The words line by line from the top of the page, from left to right, those without a wide gap between them in one run."""
    row: list[Run] = []
    for word in sorted(words, key=lambda word: (round(word.box[3]), word.box[0])):
        if row and abs(word.box[3] - row[-1].box[3]) > _SLACK:
            yield row
            row = []
        if row and word.box[0] - row[-1].box[2] < _GAP:
            last = row[-1]
            box = (last.box[0], last.box[1], word.box[2], max(last.box[3], word.box[3]))
            row[-1] = Run(text=f"{last.text} {word.text}", box=box)
        else:
            row.append(word)
    if row:
        yield row
