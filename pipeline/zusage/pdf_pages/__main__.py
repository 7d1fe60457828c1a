"""Draws a page in a process of its own, within limits: PDFium is C++, and files come from anywhere.

`python -m zusage.pdf_pages` reads an order as JSON and writes a PNG; whoever cannot draw says why in one line and exits with 1.
The order: `file` (path), `page` (from 1), `parts` (each `text`, and `anchors` as records), `boxes` (of the quote).
"""

import json
import sys
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium

from ..errors import ZusageError
from ..limits import limited
from ..records import Anchor
from .drawing import Part, drawn_page

MEMORY = 2**30
"""Pages of print and scans take under 0.2 GB."""

SECONDS = 10
"""CPU seconds; a page of print takes 0.3, a scan one to two."""


def draw(order: dict[str, Any]) -> bytes:
    """The image that an order asks for; raises as `drawn_page` does."""
    parts = [
        Part(text=part["text"], anchors=tuple(Anchor(**each) for each in part["anchors"])) for part in order["parts"]
    ]
    path = Path(order["file"])
    return drawn_page(path.read_bytes(), path.name, order["page"], parts, [tuple(box) for box in order["boxes"]])


if __name__ == "__main__":
    try:
        sys.stdout.buffer.write(limited(draw, json.load(sys.stdin), MEMORY, SECONDS))
    except (ZusageError, pdfium.PdfiumError, OSError, MemoryError) as error:
        sys.exit(f"{type(error).__name__}: {error}")
