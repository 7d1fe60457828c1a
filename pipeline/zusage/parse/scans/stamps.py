"""Coloured ink over black print (stamps, signatures, tinted fields), told from black by its colour and taken off."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops

from .patches import CELL, Cell, bounds, patches

_COLOURED = 45
"""Difference of channels: blue and red ink have 80 to 200, the fringes that JPEG leaves around black print under 30."""

_BLACK = 120
_LARGE = 64
"""Pixels; a stamp, signature or tinted field is higher than that, a line of coloured print is not."""

_MET = 4
"""Cells in which colour and black print must meet: the end of a black word beside a coloured heading takes one or two."""

_RARE = 0.0005


def unstamped(picture: Image.Image, grey: Image.Image) -> Image.Image:
    """The page in `grey` without the coloured ink over black print; `grey` itself where the picture shows none."""
    # A copy of a quarter of the size says whether there is any colour: most scans have none, and pay nothing more.
    light, tint = _channels(picture.reduce(4))
    if sum(tint.histogram()[_COLOURED:]) < _RARE * tint.width * tint.height:
        return grey
    light, tint = _channels(picture)
    pale = light.point(lambda level: 255 * (level > _BLACK))
    coloured = ImageChops.darker(pale, tint.point(lambda level: 255 * (level > _COLOURED)))
    black = ImageChops.invert(ImageChops.lighter(pale, tint.point(lambda level: 255 * (level > _COLOURED))))
    cells = list(_over_print(_share(coloured) > 0.08, _share(black) > 0.03))
    if not cells:
        return grey
    over = Image.new("L", coloured.reduce(CELL).size, 0)
    for row, column in cells:
        over.putpixel((column, row), 255)
    # The ink's own fringes are pale and go as well; black print under the ink is dark in all channels and stays.
    fringe = ImageChops.darker(pale, tint.point(lambda level: 255 * (level > _COLOURED // 3)))
    inside = over.resize((over.width * CELL, over.height * CELL), Image.Resampling.NEAREST).crop((0, 0, *grey.size))
    return ImageChops.lighter(grey, ImageChops.darker(inside, fringe))


def _channels(picture: Image.Image) -> tuple[Image.Image, Image.Image]:
    """Each pixel's lightest channel, and how far its darkest lies under that."""
    red, green, blue = picture.split()
    light = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return light, ImageChops.subtract(light, ImageChops.darker(ImageChops.darker(red, green), blue))


def _share(mask: Image.Image) -> NDArray[np.float64]:
    """The share of each cell that the mask covers."""
    return np.asarray(mask.reduce(CELL)) / 255


def _over_print(coloured: NDArray[np.bool_], black: NDArray[np.bool_]) -> Iterator[Cell]:
    """The cells of each patch of colour that is large and has black print in it."""
    for patch in patches(coloured):
        _, top, _, bottom = bounds(patch)
        if bottom - top > _LARGE and sum(bool(black[cell]) for cell in patch) >= _MET:
            yield from patch
