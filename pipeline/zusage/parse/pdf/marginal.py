"""Marginal columns: labels of sections left of the text, votes and notes right of it, which PDFium reads into its lines."""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from ...pdf_pages.boxes import Box
from ..lines import Line
from ..minutes.heads import bare
from ..minutes.sections import label_of
from .columns import WIDE, Halves

_LEAST = 4
"""Lines of running text without a gap that show where the text ends to the right."""

_SAME = 3.0
"""Points by which edges of one column may differ."""

_WIDE = 0.7
"""Of the text's width: shorter lines with something to their right are rows of a table."""

_NEW, _LOWEST = 2.4, 7.0
"""Heights from a line to the next from which on that one begins something new; a line without tall letters counts as 7 points."""

_ENDS = (".", "!", "?", ":", ";")
_OF_ITS_ROW = re.compile(r"\d\.\d{3}\b|\d,\d|€|EUR\b|%")
"""Amounts belong to what stands before them, however far."""

_LEADERS = re.compile(r"(?::|\.\s?\.)\s*$")
_OPENING = re.compile(r"[A-ZÄÖÜ„(]")

Cut = Callable[[Line, Halves], tuple[Line, Line]]


def notes_apart(lines: Sequence[Line], gaps: Mapping[int, Halves], cut: Cut) -> tuple[list[Line], dict[int, Halves]]:
    """The lines with labels in the left margin as lines of their own, and notes in the right one behind their paragraph.

    `gaps` holds for places of lines with a wide gap the boxes on both sides, and is given back for the new places.
    """
    left, right = _body(lines, gaps)
    made, kept, waiting = list[Line](), dict[int, Halves](), list[Line]()
    for place, (line, below) in enumerate(pairwise([*lines, None])):
        assert line is not None
        sides = gaps.get(place)
        if sides and (parts := _label(line, below, cut)):
            made.append(parts[0])
            line, sides = parts[1], _behind(sides, parts[1])
        if sides and sides[1][0] >= right and (parts := _note(line, sides, left, right, cut)):
            line, sides = parts[0], None
            waiting.append(parts[1])
        if sides:
            kept[len(made)] = sides
        made.append(line)
        if waiting and _ends(line, below):
            made += waiting
            waiting = []
    return [*made, *waiting], kept


def _body(lines: Sequence[Line], gaps: Mapping[int, Halves]) -> tuple[float, float]:
    """Left and right edge of the lines without a gap; no edge at all where they are too few."""
    boxes = [line.box for place, line in enumerate(lines) if line.box and place not in gaps]
    if len(boxes) < _LEAST:
        return 0.0, float("inf")
    return min(box[0] for box in boxes), max(box[2] for box in boxes)


def _label(line: Line, below: Line | None, cut: Cut) -> tuple[Line, Line] | None:
    """Label and text of a line, where the next line goes on below the text."""
    if not line.box or not below or not below.box or _is_new(line.box, below.box):
        return None
    x0, y0, x1, y1 = line.box
    at = below.box[0]
    if not x0 + WIDE < at < x1:
        return None
    label, text = cut(line, ((x0, y0, at - WIDE, y1), (at, y0, x1, y1)))
    parted = line.text[len(label.text) :][:1].isspace()
    return (label, text) if parted and label_of(bare(label.text)) and _OPENING.match(text.text) else None


def _behind(sides: Halves, text: Line) -> Halves | None:
    """The gap of a line without its label; None where it was the label's."""
    if not text.box or sides[1][0] <= text.box[0] + _SAME:
        return None
    return (text.box[0], *sides[0][1:]), sides[1]


def _note(line: Line, sides: Halves, left: float, right: float, cut: Cut) -> tuple[Line, Line] | None:
    """A line of running text and the note to the right of it."""
    if sides[0][2] - sides[0][0] < _WIDE * (right - left):
        return None
    text, note = cut(line, sides)
    if not text.text or _LEADERS.search(text.text) or _OF_ITS_ROW.search(note.text):
        return None
    return text, note


def _ends(line: Line, below: Line | None) -> bool:
    """Whether a paragraph ends with this line."""
    if not below or not below.box or not line.box or line.text.rstrip().endswith(_ENDS):
        return True
    return _is_new(line.box, below.box)


def _is_new(above: Box, below: Box) -> bool:
    return not 0 < below[1] - above[1] <= _NEW * max(above[3] - above[1], _LOWEST)
