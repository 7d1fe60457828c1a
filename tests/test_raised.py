"""Small digits above the line are marks of footnotes and powers, no digits of the number before them."""

import io
from collections.abc import Sequence

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen import canvas

from zusage.parse import quote_boxes
from zusage.parse.pdf import read_pdf
from zusage.records import Anchor

Piece = tuple[str, float, float]
"""Text, size and rise in points."""


def sheet(*rows: Sequence[Piece]) -> bytes:
    stream = io.BytesIO()
    made = canvas.Canvas(stream)
    for number, row in enumerate(rows):
        x = 72.0
        for text, size, rise in row:
            made.setFont("Helvetica", size)
            made.drawString(x, 780 - 16 * number + rise, text)
            x += stringWidth(text, "Helvetica", size)
    made.save()
    return stream.getvalue()


def text(data: bytes) -> str:
    return "\n".join(block.text for block in read_pdf(data, "a.pdf").blocks)


@pytest.mark.parametrize(
    ("row", "read"),
    [
        ((("Es kostet 120.000", 11, 0), ("1", 7, 4), (" Euro im Jahr.", 11, 0)), "Es kostet 120.000¹ Euro im Jahr."),
        ((("Gebaut wird 2025", 11, 0), ("12", 7, 4), (" am Markt.", 11, 0)), "Gebaut wird 2025¹² am Markt."),
        ((("Eine Fläche von 2.300 m", 11, 0), ("2", 7, 4), (" am Markt", 11, 0)), "Eine Fläche von 2.300 m² am Markt"),
        ((("Die CO", 11, 0), ("2", 7, -2), ("-Minderung zählt", 11, 0)), "Die CO2-Minderung zählt"),
        ((("1", 7, 4), (" Siehe die Vorlage 045/2024.", 9, 0)), "1 Siehe die Vorlage 045/2024."),
        ((("Der Rat", 11, 0), (" der Stadt", 14, 0), (" hat 12 Sitze", 9, 0)), "Der Rat der Stadt hat 12 Sitze"),
        ((("12", 20, 0), (" Sitze hat der Rat, 14 der Kreis", 9, 0)), "12 Sitze hat der Rat, 14 der Kreis"),
    ],
)
def test_a_line_with_small_characters_is_one_line(row: Sequence[Piece], read: str) -> None:
    assert text(sheet(row, [("Der Rat nimmt Kenntnis.", 11, 0)])) == f"{read}\nDer Rat nimmt Kenntnis."


def test_a_sentence_around_a_raised_digit_has_boxes_on_both_sides_of_it() -> None:
    data = sheet((("Es kostet 120.000", 11, 0), ("1", 7, 4), (" Euro im Jahr.", 11, 0)))
    block = read_pdf(data, "a.pdf").blocks[0]
    anchors = [
        Anchor(
            id=str(number), document_id="d", start=spot.start, end=spot.end, page=spot.page, page_char=spot.first,
            x0=spot.box and spot.box[0], y0=spot.box and spot.box[1], x1=spot.box and spot.box[2],
            y1=spot.box and spot.box[3],
        )
        for number, spot in enumerate(block.spots)
    ]  # fmt: skip
    (boxes,) = quote_boxes(data, "a.pdf", block.text, anchors, [(0, len(block.text))])
    assert min(box[0] for _, box in boxes) < 75
    assert max(box[2] for _, box in boxes) > 72 + stringWidth("Es kostet 120.000 Euro im Jahr", "Helvetica", 11)


def test_words_that_stand_apart_at_one_height_stay_two_lines() -> None:
    stream = io.BytesIO()
    made = canvas.Canvas(stream)
    made.drawString(72, 780, "Der Rat beschließt den Bau.")
    made.drawString(400, 780, "Vorlage 12/2025")
    made.save()
    assert "Bau.Vorlage" not in text(stream.getvalue())
