"""Where characters of a page stand: PDFium's rectangles, in points from the top left of the page as it is shown."""

import ctypes
import struct
from collections.abc import Callable

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from .boxes import Box

Rect = tuple[float, float, float, float]
"""Left, top, right, bottom as PDF counts them: from the bottom left of the sheet, before it is turned and cropped."""

Show = Callable[[Rect], Box]


def show(page: pdfium.PdfPage) -> Show:
    """The way from the sheet to the page as it is shown, turned and cropped; made once a page, and exact to 0.01 points.

    Like PDFium it reads no UserUnit: a point is the page's own unit.
    """
    left, bottom, right, top = page.get_bbox()
    return {
        0: lambda r: _fine(r[0] - left, top - r[1], r[2] - left, top - r[3]),
        90: lambda r: _fine(r[3] - bottom, r[0] - left, r[1] - bottom, r[2] - left),
        180: lambda r: _fine(right - r[2], r[3] - bottom, right - r[0], r[1] - bottom),
        270: lambda r: _fine(top - r[1], right - r[2], top - r[3], right - r[0]),
    }[page.get_rotation()]


def _fine(x0: float, y0: float, x1: float, y1: float) -> Box:
    # `round` to digits goes through the number's decimals: three times the time
    return int(x0 * 100 + 0.5) / 100, int(y0 * 100 + 0.5) / 100, int(x1 * 100 + 0.5) / 100, int(y1 * 100 + 0.5) / 100


def union(rects: list[Rect]) -> Rect:
    """The smallest rectangle around all of them."""
    if len(rects) == 1:
        return rects[0]
    lefts, tops, rights, bottoms = zip(*rects, strict=True)
    return min(lefts), max(tops), max(rights), min(bottoms)


def reader(textpage: pdfium.PdfTextPage) -> Callable[[int, int], list[Rect]]:
    """A function that gives the rectangles of characters `start:end`, one for each run of the page's own, in the order of the text.

    Two calls of PDFium for a line of one run, where boxes of characters take one for each of them.
    """
    edges = (ctypes.c_double * 4)()
    size, where = ctypes.sizeof(ctypes.c_double), ctypes.addressof(edges)
    places = [ctypes.cast(where + size * place, ctypes.POINTER(ctypes.c_double)) for place in range(4)]
    unpack: Callable[[object], Rect] = struct.Struct("4d").unpack_from  # type: ignore[assignment]
    count, get, raw = pdfium_c.FPDFText_CountRects, pdfium_c.FPDFText_GetRect, textpage.raw

    def rects(start: int, end: int) -> list[Rect]:
        found = []
        for index in range(count(raw, start, end - start)):
            get(raw, index, *places)
            found.append(unpack(edges))
        return found

    return rects


def char_reader(textpage: pdfium.PdfTextPage) -> Callable[[int], Rect | None]:
    """A function that gives the rectangle of one character; None where it has none."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    get, raw = pdfium_c.FPDFText_GetCharBox, textpage.raw

    def rect(index: int) -> Rect | None:
        if not get(raw, index, left, right, bottom, top) or right.value <= left.value:
            return None
        return left.value, top.value, right.value, bottom.value

    return rect


def loose_reader(textpage: pdfium.PdfTextPage) -> Callable[[int], Rect | None]:
    """A function that gives the rectangle of one character, as high as its font; None where it has none."""
    found, get, raw = pdfium_c.FS_RECTF(), pdfium_c.FPDFText_GetLooseCharBox, textpage.raw

    def rect(index: int) -> Rect | None:
        if not get(raw, index, found) or found.right <= found.left:
            return None
        return found.left, max(found.top, found.bottom), found.right, min(found.top, found.bottom)

    return rect
