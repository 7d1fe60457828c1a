"""Made-up scans: pages rendered by PDFium, then damaged as scanners and desks do."""

import io
import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pypdfium2 as pdfium
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

from .scan_pages import columns, letter, minutes, table


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """A scanned page: `truth` are its printed lines in reading order, `aside` words of stamps, which count neither way.

    `plain` says that the raw engine reads it whole: where it drops or garbles half a page its time is no measure.
    """

    name: str
    data: bytes
    truth: tuple[str, ...]
    aside: str = ""
    plain: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """What happens to a page on its way: `skew` in degrees, `turn` in quarter turns to the left, `noise` in grey levels.

    `shade` is the loss of light at the right edge, `fade` the share of contrast that is lost, `jpeg` the quality. A `fax` has
    but black and white.
    """

    dpi: int = 300
    skew: float = 0.0
    turn: int = 0
    noise: float = 0.0
    shade: float = 0.0
    fade: float = 0.0
    jpeg: int = 60
    stamp: tuple[int, int, int] | None = None
    scribble: bool = False
    edges: bool = False
    fax: bool = False


STAMP = ("Stadt Falkenwerth", "Eingegangen", "14. SEP. 2008")
BLUE, RED, GREY = (40, 60, 190), (205, 40, 45), (105, 105, 105)


def scanned(page: bytes, damage: Damage) -> bytes:
    """The first page of a PDF as a PDF that is nothing but a damaged picture of it."""
    image = _rendered(page, damage.dpi)
    if damage.stamp:
        _stamp(image, damage.stamp, damage.dpi)
    if damage.scribble:
        _scribble(image, damage.dpi)
    image = _placed(image, damage)
    stream = io.BytesIO()
    # Pillow stores pictures of black and white pixels as faxes are (CCITT), colours as JPEG.
    image.save(stream, "PDF", resolution=damage.dpi, **({} if damage.fax else {"quality": damage.jpeg}))
    return stream.getvalue()


def _rendered(page: bytes, dpi: int) -> Image.Image:
    with pdfium.PdfDocument(page) as pdf:
        image: Image.Image = pdf[0].render(scale=dpi / 72).to_pil().convert("RGB")
    return image


def _placed(image: Image.Image, damage: Damage) -> Image.Image:
    """The page as it lies on the glass: askew, turned, badly lit."""
    if damage.skew:
        image = image.rotate(damage.skew, Image.Resampling.BICUBIC, fillcolor="white")
    image = _lit(image, damage)
    if damage.edges:
        _edges(image, damage.dpi)
    if damage.turn:
        image = image.rotate(90 * damage.turn, expand=True)
    return image.convert("L").point(lambda level: 255 * (level > 150)).convert("1") if damage.fax else image


def _lit(image: Image.Image, damage: Damage) -> Image.Image:
    light = np.asarray(image.filter(ImageFilter.GaussianBlur(damage.dpi / 600)), dtype=np.float32)
    light = 255 - (255 - light) * (1 - damage.fade)
    light *= np.linspace(1, 1 - damage.shade, image.width, dtype=np.float32)[None, :, None]
    noise = np.random.default_rng(7).normal(0, damage.noise, (image.height, image.width, 1)) if damage.noise else 0
    return Image.fromarray(np.clip(light + noise, 0, 255).astype(np.uint8))


def _stamp(image: Image.Image, ink: tuple[int, int, int], dpi: int) -> None:
    """A framed stamp, a little askew, over the first lines of the text."""
    unit = dpi / 72
    seal = Image.new("L", (int(190 * unit), int(64 * unit)), 0)
    pen = ImageDraw.Draw(seal)
    pen.rectangle((2, 2, seal.width - 3, seal.height - 3), outline=255, width=max(2, int(2 * unit)))
    for row, text in enumerate(STAMP):
        pen.text((12 * unit, (4 + 19 * row) * unit), text, fill=255, font=ImageFont.load_default(15 * unit))
    seal = seal.rotate(5, Image.Resampling.BICUBIC, expand=True)
    place = (int(330 * unit), int(160 * unit))
    under = image.crop((*place, place[0] + seal.width, place[1] + seal.height))
    inked = Image.composite(Image.new("RGB", seal.size, ink), Image.new("RGB", seal.size, "white"), seal)
    image.paste(ImageChops.multiply(under, inked), place)


def _scribble(image: Image.Image, dpi: int) -> None:
    unit = dpi / 72
    steps = [index / 40 for index in range(400)]
    points = [
        ((90 + 14 * t + 12 * math.sin(5.1 * t)) * unit, (480 + 20 * math.sin(4.3 * t) * math.cos(0.7 * t)) * unit)
        for t in steps
    ]
    ImageDraw.Draw(image).line(points, fill=(40, 40, 60), width=max(2, int(1.6 * unit)))


def _edges(image: Image.Image, dpi: int) -> None:
    """The dark edge of the glass, and two punched holes."""
    unit, pen = dpi / 72, ImageDraw.Draw(image)
    pen.rectangle((0, 0, 14 * unit, image.height), fill=(35, 35, 35))
    pen.rectangle((0, image.height - 9 * unit, image.width, image.height), fill=(60, 60, 60))
    for y in (300, 527):
        pen.ellipse((26 * unit, y * unit, 42 * unit, (y + 16) * unit), fill=(20, 20, 20))


def scans() -> Iterator[Scan]:
    """The pages that are measured: what council archives of 1990 to 2013 look like."""
    for name, (page, truth), damage in (
        ("letter 300 dpi, noise", letter(), Damage(noise=18)),
        ("letter 200 dpi, blue stamp, signature", letter(), Damage(dpi=200, stamp=BLUE, scribble=True)),
        ("letter 150 dpi, grey stamp, 1.8° askew", letter(), Damage(dpi=150, stamp=GREY, skew=1.8, noise=8)),
        ("minutes 200 dpi, 3.5° askew, red stamp", minutes(), Damage(dpi=200, skew=-3.5, stamp=RED)),
        ("letter 200 dpi, on its left side", letter(), Damage(dpi=200, turn=1, skew=0.6)),
        ("letter 150 dpi, on its head", letter(), Damage(dpi=150, turn=2)),
        ("two columns 300 dpi, edges", columns(), Damage(edges=True, skew=0.8)),
        ("table 200 dpi", table(), Damage(dpi=200, noise=6)),
        ("fax 200 dpi", minutes("Courier", 9), Damage(dpi=200, fax=True, noise=40, skew=0.5)),
        ("letter 200 dpi, faded, in shadow", letter(), Damage(dpi=200, fade=0.55, shade=0.5, noise=4, edges=True)),
    ):
        yield Scan(
            name=name, data=scanned(page, damage), truth=truth, aside=" ".join(STAMP) if damage.stamp else "",
            plain=not (damage.turn or damage.shade or abs(damage.skew) > 3),
        )  # fmt: skip
