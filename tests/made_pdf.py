"""Small PDFs for tests, made on the spot."""

import io
from collections.abc import Sequence

import pikepdf
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas
from reportlab.platypus import SimpleDocTemplate, Table, TableStyle

A4 = (595.0, 842.0)


def pdf(*pages: Sequence[str], step: int = 16) -> bytes:
    """One page for each list of lines."""
    stream = io.BytesIO()
    sheet = canvas.Canvas(stream, pagesize=A4)
    for page in pages:
        for index, line in enumerate(page):
            sheet.drawString(72, 780 - step * index, line)
        sheet.showPage()
    sheet.save()
    return stream.getvalue()


def changed(data: bytes, **boxes: object) -> bytes:
    """The PDF with these entries on its first page, such as Rotate or CropBox."""
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as opened:
        for name, value in boxes.items():
            opened.pages[0][f"/{name}"] = value
        opened.save(stream)
    return stream.getvalue()


def encrypted(data: bytes) -> bytes:
    """The PDF behind a password."""
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as opened:
        opened.save(stream, encryption=pikepdf.Encryption(user="geheim", owner="geheim"))
    return stream.getvalue()


def table(rows: Sequence[Sequence[str]]) -> bytes:
    """A page with a ruled table."""
    stream = io.BytesIO()
    style = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "black")])
    SimpleDocTemplate(stream, pagesize=A4).build([Table([list(row) for row in rows], style=style)])
    return stream.getvalue()


def scan(lines: Sequence[str], *, size: tuple[float, float] = A4) -> bytes:
    """A page that is nothing but a picture of these lines."""
    image = Image.new("L", (1240, 1754), 255)
    pen = ImageDraw.Draw(image)
    for index, line in enumerate(lines):
        pen.text((120, 150 + 70 * index), line, fill=0, font=ImageFont.load_default(34))
    stream = io.BytesIO()
    sheet = canvas.Canvas(stream, pagesize=size)
    sheet.drawImage(ImageReader(image), 0, size[1] - 842, 595, 842)
    sheet.showPage()
    sheet.save()
    return stream.getvalue()


def scans(pages: Sequence[Sequence[str]]) -> bytes:
    """A PDF whose pages are nothing but pictures of these lines."""
    joined = pikepdf.new()
    for lines in pages:
        with pikepdf.open(io.BytesIO(scan(lines))) as single:
            joined.pages.extend(single.pages)
    stream = io.BytesIO()
    joined.save(stream)
    return stream.getvalue()
