"""Boxes on a page: (x0, y0, x1, y1) in points from the top left of the page as it is shown."""

from collections.abc import Iterable, Iterator, Sequence

Box = tuple[float, float, float, float]


def union(boxes: Sequence[Box]) -> Box:
    """The smallest box around all of them."""
    x0, y0, x1, y1 = zip(*boxes, strict=True)
    return min(x0), min(y0), max(x1), max(y1)


def within(box: Box, table: Box) -> bool:
    """Whether a line stands inside a table: its middle by height, any part by width."""
    middle = (box[1] + box[3]) / 2
    return table[1] <= middle <= table[3] and box[0] < table[2] and box[2] > table[0]


def moved(box: Box, shown: Box) -> Box:
    """The box counted from the edge of the part of the sheet that is shown."""
    x0, y0, x1, y1 = (round(edge - shown[index % 2], 1) for index, edge in enumerate(box))
    return x0, y0, x1, y1


def rows(boxes: Iterable[Box]) -> Iterator[Box]:
    """One box for each row: a new one begins where it goes back to the left, or further down."""
    row, bottom = list[Box](), 0.0
    for box in boxes:
        if row and (box[0] < row[-1][0] - 1 or box[1] > bottom):
            yield union(row)
            row, bottom = [], 0.0
        row.append(box)
        bottom = max(bottom, box[3])
    if row:
        yield union(row)
