"""A second look at what the first one did not read well: those words alone on white paper, and print it passed over."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from PIL import Image

from .noise import printed
from .patches import CELL, bounds, patches
from .words import Row, Word, rows_in

_SURE = 0.6
_DARK = 225
_HIGH = 2.5
_WORTH = 3
"""Heights of a word: less length than that is not worth a second look."""

_NEW = 0.75
"""What a second look finds elsewhere must be read well, or logos and scribbles become words."""

Pixels = tuple[int, int, int, int]


def looked_again(rows: list[Row], picture: Image.Image, dpi: int, height: float) -> list[Row]:
    """The rows with doubtful words replaced by better readings and with words that were passed over.

    `height` is the page's usual height of words. Pages without doubtful words and without other print pay next to nothing.
    """
    rest = _rest(picture, [word for row in rows for word in row if word.score >= _SURE], height)
    if not rest:
        return rows
    alone, window = rest
    found = [_moved(word, window) for row in printed(rows_in(alone, dpi, sparse=True), height) for word in row]
    rows = [_bettered(row, found) for row in rows]
    known = [word for row in rows for word in row]
    for word in found:
        if word.score >= _NEW and len(word.text) > 1 and not any(_overlap(word, other) for other in known):
            rows = _placed(rows, word, height)
    return rows


def _rest(picture: Image.Image, sure: Sequence[Word], height: float) -> tuple[Image.Image, Pixels] | None:
    """What looks like lines of print beside the sure words, alone on white, and where that lies; None where nothing does."""
    blank = picture.copy()
    for word in sure:
        x0, y0, x1, y1 = (round(edge) for edge in word.box)
        blank.paste(255, (x0 - 4, y0 - 4, x1 + 4, y1 + 4))
    boxes = [bounds(patch) for patch in patches(np.asarray(blank.reduce(CELL)) < _DARK)]
    boxes = [box for box in boxes if _is_line(box, height)]
    if sum(box[2] - box[0] for box in boxes) < _WORTH * height or not height:
        return None
    left, top = (min(box[edge] for box in boxes) - 2 * CELL for edge in (0, 1))
    right, bottom = (max(box[edge] for box in boxes) + 2 * CELL for edge in (2, 3))
    alone = Image.new("L", (right - left, bottom - top), 255)
    for box in boxes:
        alone.paste(blank.crop(box), (box[0] - left, box[1] - top))
    return alone, (left, top, right, bottom)


def _is_line(box: Pixels, height: float) -> bool:
    """Whether a patch is as high as a line of print, and no rule, speck, logo or signature."""
    return 0.5 * height < box[3] - box[1] < _HIGH * height and box[2] - box[0] > height


def _moved(word: Word, window: Pixels) -> Word:
    x0, y0, x1, y1 = word.box
    return replace(word, box=(x0 + window[0], y0 + window[1], x1 + window[0], y1 + window[1]))


def _bettered(row: Row, found: Sequence[Word]) -> Row:
    made: Row = []
    for word in row:
        inside = [other for other in found if word.score < _SURE and _holds(word, other)]
        weight = sum(len(other.text) for other in inside)
        better = sum(other.score * len(other.text) for other in inside) / weight if weight else 0.0
        whole = sum(other.box[2] - other.box[0] for other in inside) > 0.7 * (word.box[2] - word.box[0])
        made += inside if whole and better > word.score + 0.1 else [word]
    return made


def _holds(word: Word, other: Word) -> bool:
    across, down = other.middle
    return word.box[0] <= across <= word.box[2] and word.box[1] - 2 <= down <= word.box[3] + 2


def _overlap(word: Word, other: Word) -> bool:
    one, two = word.box, other.box
    return one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]


def _placed(rows: list[Row], word: Word, height: float) -> list[Row]:
    """The rows with the word in the line it stands in, else as a line of its own before the next lower one."""
    down = word.middle[1]
    for index, row in enumerate(rows):
        near = any(
            other.box[1] <= down <= other.box[3]
            and other.box[1] - height < word.box[1]
            and max(other.box[0] - word.box[2], word.box[0] - other.box[2]) < 3 * height
            for other in row
        )
        if near:
            joined = sorted([*row, word], key=lambda other: other.box[0])
            return [*rows[:index], joined, *rows[index + 1 :]]
    lower = (
        index
        for index, row in enumerate(rows)
        if row[0].box[1] > down and row[0].box[0] < word.box[2] and word.box[0] < row[-1].box[2]
    )
    at = next(lower, next((index for index, row in enumerate(rows) if row[0].box[1] > down), len(rows)))
    return [*rows[:at], [word], *rows[at:]]
