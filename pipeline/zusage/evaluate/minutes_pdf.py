"""Lines of minutes as a PDF, and from a place in that PDF back to the line."""

import io
import re
from collections.abc import Sequence

HEIGHT, TOP, LEFT = 842.0, 56.0, 48.0
COLUMN = 5.1
"""Points for one column of the text: a line of 97 characters fits between the margins."""

FONTS = {"mono": ("Courier", 8.5), "proportional": ("Helvetica", 9.5)}
_PIECE = re.compile(r"\S+(?: \S+)*")
"""Two blanks and more are a step to another column, as a tabulator makes it."""


def pages_of(lines: Sequence[str]) -> list[list[tuple[int, str]]]:
    """The lines with their numbers from 1, page by page: a form feed begins a page."""
    pages: list[list[tuple[int, str]]] = [[]]
    for number, line in enumerate(lines, 1):
        if line.startswith("\f"):
            pages.append([])
        pages[-1].append((number, line.removeprefix("\f")))
    return pages


def step_of(page: Sequence[object]) -> float:
    """Points from one line to the next; full pages are set closer."""
    return min(14.0, (HEIGHT - 2 * TOP) / max(1, len(page)))


def to_pdf(lines: Sequence[str], font: str) -> bytes:
    """The PDF of the lines in `font`, a key of `FONTS`."""
    from reportlab.pdfgen.canvas import Canvas  # for those who measure: it is no part of the installed product

    name, size = FONTS[font]
    stream = io.BytesIO()
    sheet = Canvas(stream, pagesize=(595.0, HEIGHT), invariant=True)
    for page in pages_of(lines):
        sheet.setFont(name, size)
        for index, (_, line) in enumerate(page):
            end = 0.0
            for piece in _PIECE.finditer(line):
                x = max(LEFT + COLUMN * piece.start(), end)
                sheet.drawString(x, HEIGHT - TOP - index * step_of(page), piece.group())
                end = x + sheet.stringWidth(piece.group(), name, size) + 2 * COLUMN
        sheet.showPage()
    sheet.save()
    return stream.getvalue()


def lines_at(pages: Sequence[Sequence[tuple[int, str]]], page: int, top: float, bottom: float) -> list[int]:
    """Numbers of the lines of page `page` (from 1) whose middle lies between `top` and `bottom`, in points from the top."""
    step = step_of(pages[page - 1])
    return [number for index, (number, _) in enumerate(pages[page - 1]) if top <= TOP + index * step - 3 <= bottom]
