"""Scanned pages to lines with Tesseract's German model; each word keeps its box on the page and its confidence.

A page is rendered, coloured ink over print taken off (`stamps`), its paper evened (`ink`), set straight (`straight`), read
(`words`), looked at again where that went badly (`second`), rid of what is no print (`noise`); boxes go back to the page as
it is shown.
"""

from collections.abc import Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import Image, ImageFilter

from ...pdf_pages.boxes import Box
from ..lines import Line, Part
from .ink import print_only
from .kept import from_json, to_json
from .noise import printed, usual_height
from .quality import doubtful, quality
from .second import looked_again
from .stamps import unstamped
from .straight import Pose, headlong, ink_of, sideways, skew, turned
from .words import Row, mean_score, rows_in, tessdata_folder, turned_by

VERSION = "1"
"""Raised with every change of what is recognised; pages that an older version read are read anew."""

DPI = 200
"""150 to 200 dpi reads as well as 300 on council letters and takes half the time; what is stored coarser reads better at it."""

MAX_PIXELS = 40_000_000
"""A0 plans are rendered coarser: 200 dpi of a page of 5 m would take gigabytes."""

_IMAGES = (pdfium_c.FPDF_PAGEOBJ_IMAGE,)
_SOFT, _SPECK = 0.7, 205
"""Pixels of blur, and the grey level that is paper after it: little is left of a single black pixel, strokes stay dark."""

_LOST = 0.5
"""The mean confidence of pages that lie otherwise than was thought is under 0.4."""


def read_page_image(page: pdfium.PdfPage, number: int) -> list[Line]:
    """The lines that Tesseract reads on the rendered page, boxes of lines and words in points from the top left."""
    scale = min(DPI / 72, (MAX_PIXELS / (page.get_width() * page.get_height())) ** 0.5)
    colours = _colours(page)
    picture = page.render(scale=scale, grayscale=colours != "colour").to_pil()
    grey = picture.convert("L")
    if colours == "black":
        grey = _softened(grey)
    plain = unstamped(picture.convert("RGB"), grey) if colours == "colour" else grey
    rows, pose = _read(print_only(plain), None if plain is grey else print_only(grey), round(scale * 72))
    return list(_lines(rows, pose, number, scale))


def _colours(page: pdfium.PdfPage) -> str:
    """What the page's pictures are made of: "black" (and white, as faxes are), "grey" or "colour"."""
    kinds = [
        (found.bits_per_pixel, found.colorspace)
        for found in (image.get_metadata() for image in page.get_objects(filter=_IMAGES, max_depth=3))
    ]
    if not kinds:  # print whose font says nothing of its characters
        return "colour"
    if all(bits == 1 for bits, _ in kinds):
        return "black"
    plain = all(bits <= 8 and space == pdfium_c.FPDF_COLORSPACE_DEVICEGRAY for bits, space in kinds)
    return "grey" if plain else "colour"


def _softened(grey: Image.Image) -> Image.Image:
    """A picture of black and white pixels without its specks, which run into letters; strokes are wider and stay."""
    return grey.filter(ImageFilter.GaussianBlur(_SOFT)).point([min(255, level * 255 // _SPECK) for level in range(256)])


def _read(grey: Image.Image, stamped: Image.Image | None, dpi: int) -> tuple[list[Row], Pose]:
    """The rows of print and how the page had to be laid for them; `stamped` is the page with its stamps, if it has any."""
    pose, asked = _pose(grey)
    righted = pose.righted(grey)
    rows = rows_in(righted, dpi)
    if mean_score(rows) < _LOST and not asked and (turns := turned_by(grey)):
        pose = _laid(grey, turns)
        righted = pose.righted(grey)
        rows = rows_in(righted, dpi)
    height = usual_height(rows)
    rows = looked_again(rows, pose.righted(stamped) if stamped else righted, dpi, height)
    return printed(rows, height), pose


def _pose(grey: Image.Image) -> tuple[Pose, bool]:
    """How the page is to be laid, and whether Tesseract's orientation model was asked, which takes a third of reading it."""
    ink = ink_of(grey)
    angle = skew(ink)
    if not (sideways(ink, angle) or headlong(ink, angle)):
        return Pose(size=grey.size, angle=angle), False
    return _laid(grey, turned_by(grey)), True


def _laid(grey: Image.Image, turns: int) -> Pose:
    return Pose(size=grey.size, turns=turns, angle=skew(turned(ink_of(grey), turns)))


def _lines(rows: list[Row], pose: Pose, number: int, scale: float) -> Iterator[Line]:
    for row in rows:
        text, parts = "", list[Part]()
        for word in row:
            start = len(text) + 1 if text else 0
            text = f"{text} {word.text}".strip()
            box = _points(pose.back(word.box), scale)
            parts.append(Part(start=start, end=len(text), box=box, score=round(word.score, 3)))
        whole = (
            min(w.box[0] for w in row),
            min(w.box[1] for w in row),
            max(w.box[2] for w in row),
            max(w.box[3] for w in row),
        )
        yield Line(
            text=text, page=number, box=_points(pose.back(whole), scale), score=round(mean_score([row]), 3),
            parts=tuple(parts),
        )  # fmt: skip


def _points(box: Box, scale: float) -> Box:
    x0, y0, x1, y1 = (round(edge / scale, 1) for edge in box)
    return x0, y0, x1, y1


__all__ = ["VERSION", "doubtful", "from_json", "quality", "read_page_image", "tessdata_folder", "to_json"]
