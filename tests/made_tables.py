"""Pages with tables made of the cases in `tests/tables`: every case says what is printed and what must be read of it."""

import io
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pikepdf
import yaml
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

CASES = sorted((Path(__file__).parent / "tables").glob("*.yml"))
_STYLE = ParagraphStyle("cell", fontName="Helvetica", fontSize=9, leading=11)
_RULES: dict[str, list[tuple[Any, ...]]] = {
    "grid": [("GRID", (0, 0), (-1, -1), 0.5, "black")],
    "horizontal": [("LINEBELOW", (0, 0), (-1, -1), 0.5, "black"), ("LINEABOVE", (0, 0), (-1, 0), 0.5, "black")],
    "upright": [
        ("BOX", (0, 0), (-1, -1), 0.5, "black"),
        ("LINEAFTER", (0, 0), (-2, -1), 0.5, "black"),
        ("LINEBELOW", (0, 0), (-1, 0), 0.5, "black"),
    ],
    "open": [("INNERGRID", (0, 0), (-1, -1), 0.5, "black")],
    "none": [],
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A table as printed: `widths` of columns in points (cells wrap), `spans` as (row, column, row, column), both ends in."""

    rows: list[list[str]]
    rules: str = "grid"
    widths: list[float] | None = None
    spans: list[list[int]] = field(default_factory=list)
    right: int | None = 1
    align: str = "RIGHT"
    size: float = 9
    repeat: int = 0


def table_pdf(case: dict[str, Any]) -> bytes:
    """The PDF of a case: its tables and the lines around them, from top to bottom."""
    stream = io.BytesIO()
    width, height = case.get("page", [595, 842])
    frame = SimpleDocTemplate(
        stream, pagesize=(width, height), leftMargin=50, rightMargin=50, topMargin=50, bottomMargin=50
    )
    story: list[Flowable] = []
    for part in case["printed"]:
        if isinstance(part, str):
            story.append(Paragraph(part, _STYLE))
        elif "beside" in part:
            story.append(
                Table(
                    [[_part(each) for each in part["beside"]]],
                    colWidths=part["widths"],
                    style=[("VALIGN", (0, 0), (-1, -1), "TOP")],
                )
            )
        else:
            story += [Spacer(1, 8), _table(Printed(**part)), Spacer(1, 8)]
    mark = case.get("mark")
    frame.build(story, onFirstPage=partial(_furniture, mark), onLaterPages=partial(_furniture, mark))
    return _turned(stream.getvalue(), case)


def _furniture(mark: str | None, sheet: Canvas, frame: SimpleDocTemplate) -> None:
    """Letterhead and page mark."""
    if mark:
        sheet.setFont("Helvetica", 8)
        sheet.drawString(50, frame.pagesize[1] - 30, mark)
        sheet.drawString(50, 25, f"Seite {sheet.getPageNumber()}")


def _turned(data: bytes, case: dict[str, Any]) -> bytes:
    """The pages as they are, cropped to a box, or drawn on their side and shown upright."""
    width, _ = case.get("page", [595, 842])
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            if crop := case.get("crop"):
                page.CropBox = pikepdf.Array(crop)
            if case.get("turned"):
                height = float(page.MediaBox[3])
                page.contents_add(f"q 0 1 -1 0 {height} 0 cm".encode(), prepend=True)
                page.contents_add(b"Q")
                page.MediaBox = pikepdf.Array([0, 0, height, width])
                page.Rotate = 90
        pdf.save(stream)
    return stream.getvalue()


def _part(part: str | dict[str, Any]) -> Flowable:
    return Paragraph(part, _STYLE) if isinstance(part, str) else _table(Printed(**part))


def _table(printed: Printed) -> Table:
    style = [
        ("FONTSIZE", (0, 0), (-1, -1), printed.size),
        ("LEADING", (0, 0), (-1, -1), printed.size + 2),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ]
    style += _RULES[printed.rules]
    style += [("SPAN", (c0, r0), (c1, r1)) for r0, c0, r1, c1 in printed.spans]
    if printed.right is not None:
        style.append(("ALIGN", (printed.right, 0), (-1, -1), printed.align))
    style += [("ALIGN", (c0, r0), (c1, r1), "CENTER") for r0, c0, r1, c1 in printed.spans]
    rows = [[_cell(text, printed, column) for column, text in enumerate(row)] for row in printed.rows]
    return Table(rows, colWidths=printed.widths, style=TableStyle(style), repeatRows=printed.repeat)


def _cell(text: str, printed: Printed, column: int) -> object:
    wraps = printed.widths is not None and (printed.right is None or column < printed.right)
    return Paragraph(text, _STYLE) if wraps or "<" in text else text


def load(path: Path) -> dict[str, Any]:
    """The case of a file."""
    case: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return case
