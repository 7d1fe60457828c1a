"""A page as an image that shows nothing but published text, with the boxes of a quote drawn on it.

The image begins as a grey sheet. Only the boxes of characters that stand in published documents are laid open on it; what was
masked is black. So what is not published (closed items, margins, contact data) is not made hard to read, it is not in the image:
blurred or pixelated print can be read again (Hill et al., "On the (In)effectiveness of Mosaicing and Blurring as Tools for
Document Redaction", PoPETs 2016). What is drawn over published words, such as a line through them, shows with them.
"""

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import Image, ImageChops, ImageDraw

from ..privacy import MASK, mask
from ..records import Anchor
from .boxes import Box, rows
from .forms import shown_page
from .opening import open_pdf
from .places import loose_reader, show
from .quotes import quote_boxes
from .text import page_text

DPI = 120
MAX_PIXELS = 6_000_000
"""A0 plans are drawn coarser."""

_HIDDEN, _MASKED, _TINT, _FRAME = (222, 226, 232), (0, 0, 0), (255, 243, 196), (179, 38, 30)
_AIR, _MARGIN = 0.8, 2.5
"""Points around open characters, whose boxes end where their ink does; and between a quote and its frame."""

_SCAN = 0.5
"""Pictures that cover this part of a page are the print itself; smaller ones are signatures, stamps and photographs."""

_OPEN, _CLOSED = re.compile(f"[^{MASK}]+"), re.compile(f"{MASK}+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What of a page one published document holds: `anchors` count the characters of `text`."""

    text: str
    anchors: tuple[Anchor, ...]


def drawn_page(data: bytes, name: str, number: int, parts: Iterable[Part], marked: Sequence[Box]) -> bytes:
    """Page `number` (from 1) as PNG: the published `parts` of it readable, `marked` boxes framed, all else grey.

    Raises `DocumentError` where `data` is no PDF that can be opened, `PdfiumError` where the page is not there.
    """
    opened, masked = list[Box](), list[Box]()
    for part in parts:
        opened += _boxes(data, name, part, _OPEN)
        masked += _boxes(data, name, part, _CLOSED)
    with closing(open_pdf(data, name, [])[0]) as pdf, closing(shown_page(pdf, number - 1)) as page:
        masked += _contacts(page)
        _take_off_pictures(page)
        scale = min(DPI / 72, (MAX_PIXELS / (page.get_width() * page.get_height())) ** 0.5)
        printed = page.render(scale=scale, draw_annots=False, may_draw_forms=False).to_pil().convert("RGB")
    return _png(_sheet(printed, scale, opened, masked, marked))


def _boxes(data: bytes, name: str, part: Part, stretch: re.Pattern[str]) -> list[Box]:
    spans = [match.span() for match in stretch.finditer(part.text)]
    return [box for places in quote_boxes(data, name, part.text, part.anchors, spans) for _, box in places]


def _contacts(page: pdfium.PdfPage) -> Iterator[Box]:
    """Contact data in the page's own text: where cleaning moved characters, a mask's place in the document is no proof.

    The boxes are those of the type, not of the ink, whose edges tell a 1 from a 4.
    """
    with closing(page.get_textpage()) as textpage:
        text, rect, shown = page_text(textpage), loose_reader(textpage), show(page)
        for match in _CLOSED.finditer(mask(text)):
            yield from rows(shown(found) for place in range(*match.span()) if (found := rect(place)))


def _take_off_pictures(page: pdfium.PdfPage) -> None:
    """Takes signatures, stamps and photographs off the page: nothing of them is published."""
    pictures = list(page.get_objects(filter=(pdfium_c.FPDF_PAGEOBJ_IMAGE,)))
    sheet = page.get_width() * page.get_height()
    if sum(_area(picture) for picture in pictures) < _SCAN * sheet:
        for picture in pictures:
            page.remove_obj(picture)


def _area(picture: pdfium.PdfObject) -> float:
    x0, y0, x1, y1 = picture.get_bounds()
    return float((x1 - x0) * (y1 - y0))


def _sheet(
    printed: Image.Image, scale: float, opened: Iterable[Box], masked: Iterable[Box], marked: Iterable[Box]
) -> Image.Image:
    sheet = Image.new("RGB", printed.size, _HIDDEN)
    pen = ImageDraw.Draw(sheet)
    for box in opened:
        place = _pixels(box, scale, _AIR)
        sheet.paste(printed.crop(place), place)
    for box in masked:
        pen.rectangle(_pixels(box, scale, 0), fill=_MASKED)
    frames = [_pixels(box, scale, _MARGIN) for box in marked]
    for place in frames:
        part = sheet.crop(place)
        sheet.paste(ImageChops.multiply(part, Image.new("RGB", part.size, _TINT)), place)
    for place in frames:
        pen.rectangle(place, outline=_FRAME, width=2)
    return sheet


def _pixels(box: Box, scale: float, air: float) -> tuple[int, int, int, int]:
    x0, y0, x1, y1 = box
    return (
        round((x0 - air) * scale), round((y0 - air) * scale), round((x1 + air) * scale), round((y1 + air) * scale)
    )  # fmt: skip


def _png(sheet: Image.Image) -> bytes:
    stream = io.BytesIO()
    # Print needs few shades; a third of the bytes.
    sheet.quantize(32, method=Image.Quantize.FASTOCTREE).save(stream, "PNG")
    return stream.getvalue()
