"""The picture of a page as black print on even white paper, without the edges of the glass."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from .patches import CELL

_UNEVEN = 24
"""Grey levels between the lightest and the darkest paper of a page; an even scan has under 10."""

_PAPER = 70
"""What is darker over a whole neighbourhood is no paper in shadow but a picture."""

_FAINT = 60
"""Grey levels between paper and print; what differs less is no print."""

_EDGE = 0.06
"""Share of a side's length in which the dark edge of the glass may lie; print keeps further from the sheet's edge."""


def print_only(grey: Image.Image) -> Image.Image:
    """The page in grey levels of full contrast, its paper evenly at 255."""
    small = grey.reduce(CELL)
    for box in _dark_edges(np.asarray(small)):
        grey.paste(255, box)
        small.paste(255, (box[0] // CELL, box[1] // CELL, -(-box[2] // CELL), -(-box[3] // CELL)))
    return _stretched(_level(grey, small))


def _dark_edges(small: NDArray[np.uint8]) -> Iterator[tuple[int, int, int, int]]:
    """Boxes, in pixels, of the strips along the sides that are dark over most of their length."""
    high, wide = (edge * CELL for edge in small.shape)
    for flipped, lines in ((False, small), (True, small[::-1]), (False, small.T), (True, small.T[::-1])):
        outer = np.median(lines[: max(1, int(len(lines) * _EDGE))], axis=1) < 128
        dark = CELL * (int(np.flatnonzero(outer)[-1]) + 2) if outer.any() else 0
        if not dark:
            continue
        if lines.shape == small.shape and lines.strides[0] in (small.strides[0], -small.strides[0]):
            yield (0, high - dark if flipped else 0, wide + CELL, high + CELL if flipped else dark)
        else:
            yield (wide - dark if flipped else 0, 0, wide + CELL if flipped else dark, high + CELL)


def _level(grey: Image.Image, small: Image.Image) -> Image.Image:
    """The page as if lit evenly; pages that are need no work."""
    paper = small.reduce(2).filter(ImageFilter.MaxFilter(5))
    dark, light = np.percentile(np.asarray(paper), (3, 97))
    if light - dark < _UNEVEN:
        return grey
    paper = paper.filter(ImageFilter.GaussianBlur(2))
    ground = np.asarray(paper.resize(grey.size, Image.Resampling.BILINEAR)).astype(np.uint16)
    levels = np.minimum(255, np.asarray(grey) * np.uint16(255) // np.maximum(ground, 1))
    return Image.fromarray(np.where(ground < _PAPER, 255, levels).astype(np.uint8))


def _stretched(grey: Image.Image) -> Image.Image:
    """Contrast to the full range: the darkest thousandth of the page is black, the middle is white."""
    counts = np.cumsum(grey.histogram())
    black, white = (int(np.searchsorted(counts, counts[-1] * share)) for share in (0.01, 0.5))
    if white - black < _FAINT:  # next to nothing is printed here, and what there is must not fade into its paper
        black, white = 0, max(white, 1)
    return grey.point([min(255, max(0, (level - black) * 255 // (white - black))) for level in range(256)])
