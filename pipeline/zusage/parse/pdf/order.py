"""Lines in the order in which they are read: the content stream's where it is plausible, and it nearly always is.

PDFium gives lines in the order of the content stream. Its order is doubted only where a line stands above the one before
it: a header that was written last or a footer in between goes where it stands. If lines still jump up again and again in
one column, or if two columns are written in turns, the page is sorted. Jumps up into another column are what columns,
marginal notes and cells of tables do.
"""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from ...pdf_pages.boxes import Box
from ..lines import Line
from .columns import fills, gutter_of

_TOLERANCE = 2.0
"""Points by which the boxes of neighbouring lines may run into each other."""

_GAP = 20.0
"""Points between the text of a page and its foot or head, where they share no column with what is printed next."""

_MOVES, _FEW = 4, 20
"""Heads and feet put right before the page is sorted as a whole, and jumps that are looked at; tables have one a cell."""

_MOST = 2_000
"""Lines; pages with more are made to be slow, not to be read."""

_TURNS = 6
"""Changes from the left column to the right one that are no table any more, if all lines are as wide as their column."""


def in_reading_order(lines: list[Line]) -> list[Line]:
    """The lines of a page, top to bottom, of two columns the left one first; the same list where nothing is wrong."""
    boxes = [line.box for line in lines if line.box]
    if len(boxes) < len(lines) or len(boxes) > _MOST:
        return lines  # places that are not known prove nothing
    jumps = _jumps(boxes)
    if not jumps:
        return _by_columns(lines, boxes) if _in_turns(boxes) else lines
    order = _edges_put_right(boxes, jumps)
    if sum(_share(boxes[a], boxes[b]) for a, b in _pairs(order, boxes)) > 1:
        return _by_columns(lines, boxes)
    return [lines[place] for place in order]


def _jumps(boxes: Sequence[Box]) -> list[int]:
    """Places of lines that stand above the line before them."""
    return [place for place, (a, b) in enumerate(pairwise(boxes), 1) if b[1] + b[3] < 2 * a[1]]


def _pairs(order: Sequence[int], boxes: Sequence[Box]) -> list[tuple[int, int]]:
    return [(order[jump - 1], order[jump]) for jump in _jumps([boxes[place] for place in order])]


def _share(one: Box, other: Box) -> bool:
    """Whether both stand in one column, at least in part."""
    return one[0] < other[2] and other[0] < one[2]


def _edges_put_right(boxes: Sequence[Box], jumps: Sequence[int]) -> list[int]:
    """The order of the lines with those at the foot of the page at the end, and those at its head in front."""
    order = list(range(len(boxes)))
    for _ in range(_MOVES):
        here = [boxes[place] for place in order]
        if len(jumps) > _FEW or not (cuts := next(filter(None, (_cuts(here, jump) for jump in jumps)), None)):
            break
        start, middle, end = cuts
        order = [*order[:start], *order[middle:end], *order[start:middle], *order[end:]]
        jumps = _jumps([boxes[place] for place in order])
    return order


def _cuts(boxes: Sequence[Box], jump: int) -> tuple[int, int, int] | None:
    """Three places: what stands between the first two is to change places with what stands between the last two.

    Either what was printed before the jump stands below all other lines, or what was printed behind it above all.
    """
    count = len(boxes)
    if foot := _foot([(y0, y1) for _, y0, _, y1 in boxes[:jump]], max(box[3] for box in boxes[jump:])):
        start, gap = foot
        if gap >= _GAP or any(_share(box, boxes[jump]) for box in boxes[start:jump]):
            return start, jump, count
    # The head of a page is the foot of the page upside down, read backwards.
    if head := _foot([(-y1, -y0) for _, y0, _, y1 in reversed(boxes[jump:])], -min(box[1] for box in boxes[:jump])):
        end, gap = count - head[0], head[1]
        if gap >= _GAP or any(_share(box, boxes[jump - 1]) for box in boxes[jump:end]):
            return 0, jump, end
    return None


def _foot(edges: Sequence[tuple[float, float]], lowest: float) -> tuple[int, float] | None:
    """From which of the lines on all stand below those before and below `lowest`, and by how much; None: none does."""
    before = list(accumulate((bottom for _, bottom in edges), max, initial=lowest))
    found, top = None, float("inf")
    for place in range(len(edges) - 1, -1, -1):
        top = min(top, edges[place][0])
        if top + _TOLERANCE < lowest:
            break
        if top + _TOLERANCE >= before[place]:
            found = place, top - before[place]
    return found


def _in_turns(boxes: Sequence[Box]) -> bool:
    """Whether two columns of running text are printed line by line: left, right, left, right."""
    turns = [(a, b) for a, b in pairwise(boxes) if a[2] < b[0] and b[1] < a[3] + (a[3] - a[1])]
    return len(turns) >= _TURNS and fills([a for a, _ in turns]) and fills([b for _, b in turns])


def _by_columns(lines: Sequence[Line], boxes: Sequence[Box]) -> list[Line]:
    """All lines from top to bottom; between lines over the whole width the left column before the right one."""
    gutter = gutter_of(boxes)
    done, left, right = list[Line](), list[Line](), list[Line]()
    for index in _by_rows(boxes):
        x0, _, x1, _ = boxes[index]
        if gutter is not None and x1 <= gutter:
            left.append(lines[index])
        elif gutter is not None and x0 >= gutter:
            right.append(lines[index])
        else:
            done += [*left, *right, lines[index]]
            left, right = [], []
    return [*done, *left, *right]


def _by_rows(boxes: Sequence[Box]) -> list[int]:
    """Places from top to bottom, those at one height from left to right."""
    row, edge, keys = 0, float("-inf"), dict[int, tuple[int, float]]()
    for index in sorted(range(len(boxes)), key=lambda index: boxes[index][1] + boxes[index][3]):
        x0, y0, _, y1 = boxes[index]
        if (y0 + y1) / 2 > edge:
            row, edge = row + 1, y1
        keys[index] = (row, x0)
    return sorted(keys, key=keys.__getitem__)
