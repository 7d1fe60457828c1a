"""Two columns of running text: where the gap between them is, and lines that run over it although it parts them.

PDFium joins what stands at one height, so columns that were written in turns come as lines over both of them.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from ...pdf_pages.boxes import Box
from ..lines import Line
from ..minutes.lists import group_and_names

_FACTION = re.compile(r"[Ff]raktion|\bSPD\b|\bCDU\b|\bCSU\b")
"""Hardly a list of those present has none of them."""

Halves = tuple[Box, Box]
Gap = tuple[float, float]
_NONE = (0.0, 0.0)

WIDE = 9.0
"""Points between two runs of a line that no blank fills: a column may end here, or a cell."""

MIN_ROWS = 6
"""Rows side by side that are taken for two columns; most cells of tables have fewer lines."""

_FULL, _SHARE = 0.75, 0.7
"""Running text: so much of the lines reach over so much of their column; in a table they are as long as what they say."""

_COLUMN = 110.0
"""Points; narrower columns are those of tables."""

_APART, _LOWEST = 1.8, 8.0
"""Heights of a line from one line to the next in running text; rows of a table stand further apart. A line counts 8 points at
least: names without letters that reach below the line are lower than the lines around them."""


def fills(boxes: Sequence[Box]) -> bool:
    """Whether the boxes are lines of running text in one column: most are as wide as it, and it is not narrow."""
    left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
    wide = sum(box[2] - box[0] >= _FULL * (right - left) for box in boxes)
    return right - left >= _COLUMN and wide >= _SHARE * len(boxes)


def gutter_of(boxes: Sequence[Box]) -> float | None:
    """The height line between two columns: hardly any box lies over it, and a fifth or more on either side; else None."""
    ends = sorted({box[2] for box in boxes})
    few = len(boxes) / 5
    found = None
    for end in ends[:400]:  # a page has a few columns; thousands of ends are no page to be read
        crossed = sum(box[0] < end < box[2] for box in boxes)
        before, behind = sum(box[2] <= end for box in boxes), sum(box[0] >= end for box in boxes)
        if min(before, behind) >= max(few, 2) and (found is None or crossed < found[0]):
            found = (crossed, end)
    return found[1] if found and found[0] <= len(boxes) / 4 else None


def apart(
    lines: Sequence[Line], gaps: Mapping[int, Halves], cut: Callable[[Line, Halves], tuple[Line, Line]]
) -> list[Line]:
    """The lines with those that run over two columns cut in two, of each stretch the left column first.

    Columns are those of running text, or of two lists of names with their groups.

    `gaps` holds for places of lines with a wide gap the boxes on both sides; `cut` makes two lines of one.
    """
    done = list[Line]()
    for stretch, gap in _stretches(lines, gaps):
        found = [gaps[place] for place in stretch if place in gaps]
        beside = [lines[place] for place in stretch]
        if len(found) < MIN_ROWS or not (_are_text(found) or _FACTION.search("\n".join(line.text for line in beside))):
            done += beside
            continue
        halves = [_halves(line, gaps.get(place), gap, cut) for place, line in zip(stretch, beside, strict=True)]
        columns = [line for line, _ in halves if line], [line for _, line in halves if line]
        parted = _are_text(found) or all(group_and_names([line.text.strip() for line in column]) for column in columns)
        done += [*columns[0], *columns[1]] if parted else beside
    return done


def _are_text(sides: Sequence[Halves]) -> bool:
    return fills([left for left, _ in sides]) and fills([right for _, right in sides])


def _halves(
    line: Line, sides: Halves | None, gap: Gap, cut: Callable[[Line, Halves], tuple[Line, Line]]
) -> tuple[Line | None, Line | None]:
    if sides:
        return cut(line, sides)
    return (line, None) if line.box and line.box[2] <= gap[1] else (None, line)


def _stretches(lines: Sequence[Line], gaps: Mapping[int, Halves]) -> Iterator[tuple[list[int], Gap]]:
    """Places of lines that follow close on each other beside one gap, with it; other lines one by one."""
    stretch, gap = list[int](), _NONE
    for place, line in enumerate(lines):
        common = _common(gap, gaps.get(place), line.box)
        if stretch and common[0] < common[1] and _follows(lines[place - 1], line):
            stretch.append(place)
            gap = common
            continue
        if stretch:
            yield stretch, gap
        left, right = gaps.get(place, (_NONE * 2, _NONE * 2))
        stretch, gap = [place], (left[2], right[0])
    if stretch:
        yield stretch, gap


def _common(gap: Gap, sides: Halves | None, box: Box | None) -> Gap:
    """What is left of the gap beside a further line: one over both columns, or in one of them."""
    if sides:
        return max(gap[0], sides[0][2]), min(gap[1], sides[1][0])
    if box and box[2] <= gap[1]:
        return max(gap[0], box[2]), gap[1]
    return (gap[0], min(gap[1], box[0])) if box and box[0] >= gap[0] else _NONE


def _follows(above: Line, below: Line) -> bool:
    if not above.box or not below.box:
        return False
    height = above.box[3] - above.box[1]
    return 0 < below.box[1] - above.box[1] <= _APART * max(height, _LOWEST)
