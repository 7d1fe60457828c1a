"""Labels beside the text are labels, and what stands in the right margin does not break the sentence that it stands beside."""

import io
from collections.abc import Sequence

from reportlab.pdfgen import canvas

from made_pdf import A4
from zusage.parse.pdf import read_pdf
from zusage.vendors.page import Page

WIDE = "Der Ausschuss empfiehlt dem Rat, der Vorlage zuzustimmen und die Mittel"
REST = ("in den Haushalt des nächsten Jahres einzustellen, soweit das Land den Bau", "der neuen Halle fördert.")


def sheet(*rows: Sequence[tuple[float, str]]) -> Page:
    """A page whose rows hold texts at places from the left."""
    stream = io.BytesIO()
    made = canvas.Canvas(stream, pagesize=A4)
    for number, row in enumerate(rows):
        for x, text in row:
            made.setFont("Helvetica", 10)
            made.drawString(x, 780 - 13 * number, text)
    made.save()
    return read_pdf(stream.getvalue(), "a.pdf")


def text(page: Page) -> str:
    return "\n".join(block.text for block in page.blocks)


def under(x: float, *rows: str) -> list[list[tuple[float, str]]]:
    return [[(x, row)] for row in rows]


def test_a_label_beside_its_text_opens_a_section() -> None:
    page = sheet(
        [(50, "Niederschrift der Gemeinde Moorfelde")],
        [(50, "Beratung"), (130, WIDE)], *under(130, *REST),
        [(50, "Beschluss"), (130, WIDE)], *under(130, *REST),
    )  # fmt: skip
    assert [(block.kind, block.heading) for block in page.blocks[1:]] == [
        ("discussion", "Beratung"), ("resolution", "Beschluss"),
    ]  # fmt: skip
    assert page.blocks[2].text == "\n".join(("Beschluss", WIDE, *REST))


def test_a_vote_in_the_margin_stands_behind_its_paragraph() -> None:
    page = sheet(
        *under(130, WIDE, *REST, WIDE),
        [(50, "Beschluss"), (130, WIDE), (510, "8 : 1")],
        *under(130, *REST),
        *under(130, "Weiteres wird nicht beraten."),
    )
    assert page.blocks[-1].text == "\n".join(("Beschluss", WIDE, *REST, "8 : 1", "Weiteres wird nicht beraten."))
    (spot,) = [spot for spot in page.blocks[-1].spots if page.blocks[-1].text[spot.start : spot.end] == "8 : 1"]
    assert spot.box is not None
    assert spot.box[0] > 500


def test_an_amount_far_behind_its_words_stays_with_them() -> None:
    page = sheet(*under(72, WIDE[:60], *REST, WIDE[:60]), [(72, WIDE[:60]), (480, "85.000 €")], *under(72, WIDE[:60]))
    assert f"{WIDE[:60]} 85.000 €" in text(page)


def test_a_word_that_is_no_label_stays_in_its_line() -> None:
    page = sheet([(72, "Frau Harms:"), (160, WIDE)], *under(160, *REST), [(72, "1."), (160, WIDE)], *under(160, *REST))
    assert f"Frau Harms: {WIDE}\n" in text(page)
    assert f"1. {WIDE}\n" in text(page)


def test_a_label_with_an_amount_beside_it_is_a_row() -> None:
    page = sheet([(72, "Kosten"), (300, "12.500 Euro")], *under(300, "im Jahr 2026"))
    assert "Kosten 12.500 Euro" in text(page)
