"""Scans read beside the raw engine on the same rendering: words found, words right, characters wrong, time as a ratio."""

import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import tesserocr
from PIL import ImageOps
from rapidfuzz.distance import Levenshtein

from ..parse.scans import DPI, read_page_image, tessdata_folder
from .made_scans import Scan, scans


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How well a page was read: shares of its words found and of the words read that are right, of characters wrong; CPU seconds."""

    recall: float
    precision: float
    errors: float | None
    seconds: float

    def __str__(self) -> str:
        wrong = "" if self.errors is None else f", characters wrong {self.errors:.1%}"
        return f"words found {self.recall:.1%}, right {self.precision:.1%}{wrong}"


def scan_lines() -> Iterator[str]:
    """A line for each made-up scan, ours behind the raw engine's, and two for all."""
    pages = list(scans())
    raw, ours = list[Reading](), list[Reading]()
    with tesserocr.PyTessBaseAPI(path=tessdata_folder(), lang="deu", psm=tesserocr.PSM.AUTO) as engine:
        our_text(pdfium.PdfDocument(pages[0].data)[0])  # our model is loaded beforehand as well
        for scan in pages:
            raw.append(measured(scan, lambda page: raw_text(engine, page)))
            ours.append(measured(scan, our_text))
    for scan, one, other in zip(pages, raw, ours, strict=True):
        yield f"scan: {scan.name}: {other}; the raw engine: {one}; {other.seconds / one.seconds:.2f} × its time"
    plain = [(one, other) for scan, one, other in zip(pages, raw, ours, strict=True) if scan.plain]
    ratio = sum(other.seconds for _, other in plain) / sum(one.seconds for one, _ in plain)
    yield f"scan: {ratio:.2f} × the raw engine's time on the {len(plain)} pages that it reads whole, of {len(pages)}"


def measured(scan: Scan, read: Callable[[pdfium.PdfPage], str]) -> Reading:
    """A scan's reading; stamps' words count neither as found nor as wrong, and with them among the lines characters are not counted."""
    with pdfium.PdfDocument(scan.data) as pdf:
        begun = time.process_time()
        text = read(pdf[0])
        seconds = time.process_time() - begun
    found, truth, aside = _words(text), _words(" ".join(scan.truth)), _words(scan.aside)
    right = (found & truth).total()
    extra = (found - truth - aside).total()
    plain = " ".join(" ".join(scan.truth).split())
    return Reading(
        recall=right / truth.total(), precision=right / max(1, right + extra), seconds=seconds,
        errors=None if scan.aside else Levenshtein.distance(" ".join(text.split()), plain) / len(plain),
    )  # fmt: skip


def raw_text(engine: tesserocr.PyTessBaseAPI, page: pdfium.PdfPage) -> str:
    """The yardstick: Tesseract as it is on the page in grey, its model loaded beforehand."""
    engine.SetImage(ImageOps.autocontrast(page.render(scale=DPI / 72, grayscale=True).to_pil().convert("L")))
    engine.SetSourceResolution(DPI)
    text: str = engine.GetUTF8Text()
    return text


def our_text(page: pdfium.PdfPage) -> str:
    """The page as the pipeline reads it."""
    return "\n".join(line.text for line in read_page_image(page, 1))


def _words(text: str) -> Counter[str]:
    return Counter(word for word in (re.sub(r"^\W+|\W+$", "", piece) for piece in text.split()) if word)
