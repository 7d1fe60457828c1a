"""How a page lies on the glass: on a side, on its head, or a little askew; all by profiles of its ink on a small copy."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from ...pdf_pages.boxes import Box

_WIDE = 700
"""Pixels of the longer side of the copy that is looked at: about 60 dpi, a line of print is six pixels high."""

_DARK = 160
_STEEPEST = 6.0
"""Degrees; nobody lays a page more askew than that without seeing it."""

_COARSE = np.arange(-_STEEPEST, _STEEPEST + 0.1, 0.5)
_STRAIGHT = 0.3
"""Degrees that Tesseract reads as well as none; turning a page costs a twentieth of reading it."""

Ink = tuple[NDArray[np.float64], NDArray[np.float64]]
"""Rows and columns of dark pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """What was done to a picture of `size`: quarter `turns` to the left, then `angle` degrees to the left around its middle."""

    size: tuple[int, int]
    turns: int = 0
    angle: float = 0.0

    def righted(self, picture: Image.Image) -> Image.Image:
        """The picture as this pose has it."""
        if self.turns:
            picture = picture.transpose(_TURNS[self.turns])
        return picture.rotate(self.angle, Image.Resampling.BILINEAR, fillcolor=255) if self.angle else picture

    def back(self, box: Box) -> Box:
        """The box around what the box of the righted picture shows, in the picture as it was."""
        corners = [self._point(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
        across, down = zip(*corners, strict=True)
        return min(across), min(down), max(across), max(down)

    def _point(self, x: float, y: float) -> tuple[float, float]:
        width, height = self.size
        wide, high = (height, width) if self.turns % 2 else (width, height)
        slope = np.radians(-self.angle)
        right, down = x - wide / 2, y - high / 2
        x = float(right * np.cos(slope) + down * np.sin(slope)) + wide / 2
        y = float(down * np.cos(slope) - right * np.sin(slope)) + high / 2
        return ((x, y), (width - y, x), (width - x, height - y), (y, height - x))[self.turns]


_TURNS = {1: Image.Transpose.ROTATE_90, 2: Image.Transpose.ROTATE_180, 3: Image.Transpose.ROTATE_270}


def ink_of(grey: Image.Image) -> Ink:
    """The dark pixels of a small copy."""
    rows, columns = np.nonzero(np.asarray(grey.reduce(max(1, max(grey.size) // _WIDE))) < _DARK)
    return rows.astype(np.float64), columns.astype(np.float64)


def turned(ink: Ink, turns: int) -> Ink:
    """The ink of the picture after so many quarter turns to the left; only its order and distances count."""
    rows, columns = ink
    return ((rows, columns), (-columns, rows), (-rows, -columns), (columns, -rows))[turns]


def skew(ink: Ink) -> float:
    """The angle to turn by to the left, in degrees, so that lines lie level; 0 where they do or where none are seen."""
    if len(ink[0]) < 100:
        return 0.0
    rough = _steepest(ink, _COARSE)
    fine = _steepest(ink, np.arange(rough - 0.4, rough + 0.41, 0.1))
    return round(fine, 1) if abs(fine) >= _STRAIGHT else 0.0


def _steepest(ink: Ink, angles: NDArray[np.float64]) -> float:
    return float(angles[int(np.argmax([sharpness(ink, float(angle)) for angle in angles]))])


def sharpness(ink: Ink, angle: float = 0.0) -> float:
    """How steeply ink begins and ends from row to row: most where rows run along the lines (Postl's measure)."""
    return float(np.square(np.diff(profile(ink, angle))).sum() / max(1, len(ink[0])))


def profile(ink: Ink, angle: float) -> NDArray[np.float64]:
    """Dark pixels in each row of the picture turned by `angle` degrees."""
    rows, columns = ink
    slope = np.radians(angle)
    heights = rows * np.cos(slope) - columns * np.sin(slope)
    return np.bincount((heights - heights.min(initial=0)).astype(np.int64)).astype(np.float64)


def sideways(ink: Ink, angle: float) -> bool:
    """Whether the lines, level at `angle`, seem to run from top to bottom instead: their ink begins and ends more steeply so."""
    across, down = ink
    level = sharpness(ink, angle)
    return any(sharpness((down, across), float(other)) > level for other in _COARSE)


def headlong(ink: Ink, angle: float) -> bool:
    """Whether the lines seem to stand on their heads: capitals and ascenders outweigh descenders in German print."""
    rows = profile(ink, angle)
    dense = np.percentile(rows, 95) if len(rows) else 0.0
    edges = np.flatnonzero(np.diff(np.concatenate(([False], rows > 0.06 * dense, [False]))))
    balance = [
        _balance(rows[start:end])
        for start, end in zip(edges[::2], edges[1::2], strict=True)
        if 4 <= end - start <= 16 and rows[start:end].max() > 0.3 * dense
    ]
    return sum(balance) < 0


def _balance(line: NDArray[np.float64]) -> float:
    """Ink above the line's dense middle less ink below it."""
    core = np.flatnonzero(line > 0.55 * line.max())
    return float(line[: core[0]].sum() - line[core[-1] + 1 :].sum())
