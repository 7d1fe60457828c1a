"""Pages with tables made of the cases in `tests/tables`: every case says what is printed and what must be read of it."""

import io
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

CASES = sorted((Path(__file__).parent / "tables").glob("*.yml"))
_STYLE = ParagraphStyle("cell", fontName="Helvetica", fontSize=9, leading=11)
_RULES: dict[str, list[tuple[Any, ...]]] = {
    "grid": [("GRID", (0, 0), (-1, -1), 0.5, "black")],
    "horizontal": [("LINEBELOW", (0, 0), (-1, -1), 0.5, "black"), ("LINEABOVE", (0, 0), (-1, 0), 0.5, "black")],
    "upright": [("BOX", (0, 0), (-1, -1), 0.5, "black"), ("LINEAFTER", (0, 0), (-2, -1), 0.5, "black"), ("LINEBELOW", (0, 0), (-1, 0), 0.5, "black")],
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
    repeat: int = 0


def table_pdf(case: dict[str, Any]) -> bytes:
    """The PDF of a case: its tables and the lines around them, from top to bottom."""
    stream = io.BytesIO()
    width, height = case.get("page", [595, 842])
    frame = SimpleDocTemplate(stream, pagesize=(width, height), leftMargin=50, rightMargin=50, topMargin=50, bottomMargin=50)
    story: list[Flowable] = []
    for part in case["printed"]:
        if isinstance(part, str):
            story.append(Paragraph(part, _STYLE))
        else:
            story += [Spacer(1, 8), _table(Printed(**part)), Spacer(1, 8)]
    frame.build(story)
    return stream.getvalue()


def _table(printed: Printed) -> Table:
    style = [("FONTSIZE", (0, 0), (-1, -1), 9), ("LEADING", (0, 0), (-1, -1), 11), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    style += _RULES[printed.rules]
    style += [("SPAN", (c0, r0), (c1, r1)) for r0, c0, r1, c1 in printed.spans]
    if printed.right is not None:
        style.append(("ALIGN", (printed.right, 0), (-1, -1), "RIGHT"))
    rows = [[_cell(text, printed, column) for column, text in enumerate(row)] for row in printed.rows]
    return Table(rows, colWidths=printed.widths, style=TableStyle(style), repeatRows=printed.repeat)


def _cell(text: str, printed: Printed, column: int) -> object:
    wraps = printed.widths is not None and (printed.right is None or column < printed.right)
    return Paragraph(text, _STYLE) if wraps or "<" in text else text


def load(path: Path) -> dict[str, Any]:
    """The case of a file."""
    case: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return case
