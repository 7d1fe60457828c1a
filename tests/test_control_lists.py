"""Control lists as they are published: ruled PDF, HTML, DOCX and text; and tables that are none."""

import io

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen import canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

from made_pdf import A4, table
from zusage.control_lists import JOINT, cells, is_head, is_title, role, roles
from zusage.parse.files import read_docx, read_html
from zusage.parse.files.text import read_text, text_page
from zusage.parse.pdf import read_pdf
from zusage.vendors.page import Page

HEAD = ["Nr.", "Vorlage", "Datum", "Beschluss", "Amt", "Termin", "Erledigungsvermerk"]
ROWS = [
    ["1", "BV/012/2024", "15.02.2024", "Einführung der E-Akte", "Hauptamt", "31.12.2025", "Umsetzung läuft"],
    ["2", "BV/014/2024", "15.02.2024", "WLAN im Bürgerhaus", "Bauamt", "", "erledigt"],
]


def entries(page: Page) -> list[list[str]]:
    """The cells of each row of the list, read by its own columns."""
    found = []
    for block in page.blocks:
        if block.kind == "control":
            spans = cells(block.text, len((block.heading or "").split(JOINT)))
            assert spans is not None
            found.append([block.text[start:end] for start, end in spans])
    return found


def long_pdf(rows: list[list[str]], *, repeat: int, gap: float = 0, title: str = "Beschlusskontrolle") -> bytes:
    """A ruled table over several pages; `repeat` heads on each, `gap` points of nothing before it."""
    plain = getSampleStyleSheet()["BodyText"]
    made = Table([[Paragraph(cell, plain) for cell in row] for row in rows], repeatRows=repeat, splitInRow=1)
    made.setStyle([("GRID", (0, 0), (-1, -1), 0.5, "black")])
    stream = io.BytesIO()
    SimpleDocTemplate(stream, pagesize=A4).build([Paragraph(title, plain), Spacer(1, gap), made])
    return stream.getvalue()


def markdown(*rows: list[str]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def html(body: str) -> bytes:
    return f"<html><head><title>x</title></head><body>{body}</body></html>".encode()


def html_table(*rows: list[str]) -> str:
    return "<table>" + "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows) + "</table>"


def test_a_ruled_pdf_is_read_row_by_row_with_page_and_box() -> None:
    page = read_pdf(table([HEAD, *ROWS]), "liste.pdf")
    assert page.kind == "control"
    assert entries(page) == ROWS
    for block in page.blocks:
        for spot in block.spots:
            assert block.text[spot.start : spot.end].strip()
            assert spot.page == 1
            assert spot.box


def test_a_list_is_read_from_html_with_spanning_cells_and_headings_between_rows() -> None:
    body = (
        "<h1>Übersicht über die Ausführung der Beschlüsse</h1><p>Stand: 12.06.2025</p><table id='t'><thead><tr>"
        + "".join(f"<th>{head}</th>" for head in HEAD)
        + "</tr></thead><tbody><tr><td colspan='7'>Schulen</td></tr>"
        "<tr><td rowspan='2'>1</td><td>BV/012/2024</td><td>15.02.2024</td><td>Einführung<br>der E-Akte</td><td>Hauptamt</td><td></td>"
        "<td>läuft</td></tr><tr><td></td><td></td><td>WLAN im Bürgerhaus</td><td>Bauamt</td><td></td><td>erledigt</td></tr></tbody></table>"
    )
    page = read_html(html(body), "liste.html")
    assert (page.kind, page.start, page.title) == (
        "control",
        "2025-06-12",
        "Übersicht über die Ausführung der Beschlüsse",
    )
    assert entries(page) == [
        ["1", "BV/012/2024", "15.02.2024", "Einführung der E-Akte", "Hauptamt", "", "läuft"],
        ["1", "", "", "WLAN im Bürgerhaus", "Bauamt", "", "erledigt"],
    ]
    rows = [block for block in page.blocks if block.kind == "control"]
    assert rows[0].spots[0].element == "table#t > tbody > tr:nth-of-type(2)"
    assert [block.text for block in page.blocks if block.kind == "text"] == ["Schulen"]


@pytest.mark.parametrize("bar", ["|", "\t"])
def test_text_stays_as_it_is_and_its_rows_are_slices(bar: str) -> None:
    text = "Beschlusskontrolle\n\n" + "\n".join(bar.join(row) for row in [HEAD, *ROWS]) + "\n"
    page = read_text(text.encode(), "liste.txt")
    assert page.contiguous
    assert "".join(block.text for block in page.blocks) == text
    assert entries(page) == ROWS


def test_markdown_rules_under_the_head_are_no_row() -> None:
    text = "# Beschlusskontrolle\n\n" + markdown(HEAD, ["---"] * len(HEAD), *ROWS)
    assert entries(read_text(text.encode(), "liste.md")) == ROWS


def test_a_docx_is_read_as_well() -> None:
    document = docx.Document()
    document.add_paragraph("Beschlussverfolgung")
    made = document.add_table(0, len(HEAD))
    for row in [HEAD, *ROWS]:
        for cell, text in zip(made.add_row().cells, row, strict=True):
            cell.text = text
    stream = io.BytesIO()
    document.save(stream)
    assert entries(read_docx(stream.getvalue(), "liste.docx")) == ROWS


def test_columns_in_any_order_and_several_tables_keep_their_own_heads() -> None:
    other = ["Sachstand", "Beschluss", "Vorlage-Nr."]
    text = (
        "Sachstand der Beschlüsse\n"
        + markdown(HEAD, *ROWS)
        + "\nFrüher:\n"
        + markdown(other, ["läuft", "Stadt-App", "3/2023"])
    )
    page = read_text(text.encode(), "liste.md")
    assert entries(page) == [*ROWS, ["läuft", "Stadt-App", "3/2023"]]
    assert {block.heading for block in page.blocks if block.kind == "control"} == {JOINT.join(HEAD), JOINT.join(other)}


@pytest.mark.parametrize("repeat", [0, 1])
def test_a_table_goes_on_over_pages_with_its_head_printed_again_or_not(repeat: int) -> None:
    rows = [[str(n), f"BV/{n}/2024", "15.02.2024", f"Vorhaben {n}", "Bauamt", "", "erledigt"] for n in range(1, 60)]
    page = read_pdf(long_pdf([HEAD, *rows], repeat=repeat), "liste.pdf")
    assert (page.pages or 0) > 1
    assert [row[0] for row in entries(page)] == [row[0] for row in rows]


def test_a_row_over_a_page_break_is_one_row_with_places_on_both_pages() -> None:
    head = ["Nr.", "Beschluss", "Amt", "Erledigungsvermerk"]
    note = " ".join(f"Schritt{n} läuft." for n in range(60))
    page = read_pdf(
        long_pdf([head, ["1", "E-Akte", "Hauptamt", note], ["2", "WLAN", "Bauamt", "erledigt"]], repeat=1, gap=450),
        "x.pdf",
    )
    assert [row[0] for row in entries(page)] == ["1", "2"]
    assert entries(page)[0][3] == note
    (first, _) = (block for block in page.blocks if block.kind == "control")
    assert {spot.page for spot in first.spots} == {1, 2}
    for spot in first.spots:
        assert "|" not in first.text[spot.start : spot.end]


def unruled_pdf(*pages: list[tuple[float, list[str]]], edges: tuple[int, ...]) -> bytes:
    """Pages of printed lines, each with its height and a text at each left edge; no rule anywhere."""
    stream = io.BytesIO()
    sheet = canvas.Canvas(stream, pagesize=A4)
    for page in pages:
        sheet.setFont("Helvetica", 9)
        for height, texts in page:
            for edge, text in zip(edges, texts, strict=False):
                sheet.drawString(edge, height, text)
        sheet.showPage()
    sheet.save()
    return stream.getvalue()


def test_a_table_without_rules_is_read_by_its_columns() -> None:
    first = [
        (780.0, ["Beschlussverfolgung des Stadtrates"]),
        (750.0, ["Nr.", "Beschluss", "Amt", "Termin", "Sachstand"]),
        (730.0, ["1", "Einführung der E-Akte in allen", "Hauptamt", "31.12.2025", "Umsetzung"]),
        (719.0, ["", "Fachdiensten", "", "", "läuft"]),
        (708.0, ["2", "WLAN im Bürgerhaus", "Bauamt", "", "erledigt"]),
        (690.0, ["Die folgenden Beschlüsse hat der Ausschuss gefasst."]),
        (670.0, ["3", "Stadt-App", "Hauptamt", "2026", "noch nicht"]),
    ]
    second = [
        (780.0, ["", "mit Mängelmelder", "", "", "begonnen"]),
        (760.0, ["4", "Ratsinfo", "Hauptamt", "", "offen"]),
    ]
    page = read_pdf(unruled_pdf(first, second, edges=(60, 90, 260, 340, 420)), "liste.pdf")
    assert page.kind == "control"
    assert entries(page) == [
        ["1", "Einführung der E-Akte in allen Fachdiensten", "Hauptamt", "31.12.2025", "Umsetzung läuft"],
        ["2", "WLAN im Bürgerhaus", "Bauamt", "", "erledigt"],
        ["3", "Stadt-App mit Mängelmelder", "Hauptamt", "2026", "noch nicht begonnen"],
        ["4", "Ratsinfo", "Hauptamt", "", "offen"],
    ]
    assert all(spot.box for block in page.blocks for spot in block.spots)


def test_rows_set_apart_may_break_their_first_cell() -> None:
    lines = [
        (780.0, ["Beschlusskontrolle"]),
        (750.0, ["Vorlage", "Beschluss", "Sachstand"]),
        (725.0, ["BV/012/", "Einführung der", "läuft"]),
        (714.0, ["2024", "E-Akte", ""]),
        (690.0, ["BV/014/", "WLAN", "erledigt"]),
        (679.0, ["2024", "", ""]),
    ]
    page = read_pdf(unruled_pdf(lines, edges=(60, 160, 340)), "liste.pdf")
    assert [row[1:] for row in entries(page)] == [["Einführung der E-Akte", "läuft"], ["WLAN", "erledigt"]]


def test_what_is_not_public_is_left_out_and_said() -> None:
    closed = ["9", "BV/099/2024", "15.02.2024", "Grundstück", "Bauamt", "", "offen"]
    text = "Beschlusskontrolle\n" + markdown(HEAD, *ROWS, ["Nichtöffentliche Beschlüsse", *[""] * 6], closed)
    page = read_text(text.encode(), "liste.md")
    assert entries(page) == ROWS
    assert "Grundstück" not in "".join(block.text for block in page.blocks)
    assert page.notes[-1][0] == "non-public-rows"
    marked = "Beschlusskontrolle\n" + markdown([*HEAD, "öff."], [*ROWS[0], "ö"], [*closed, "nö"])
    assert [row[0] for row in entries(read_text(marked.encode(), "liste.md"))] == ["1"]


NO_LISTS = [
    (
        ["Gremium", "Sitzungstermin", "Zuständigkeit", "Beschluss", "Status"],
        ["Stadtrat", "12.06.2025", "Entscheidung", "ja", "öffentlich"],
    ),
    (["Nr.", "Maßnahme", "Kosten", "Termin", "Stand"], ["1", "Glasfaser", "20.000 €", "2025", "läuft"]),
    (["TOP", "Betreff", "Vorlage", "Beschluss"], ["1", "Haushalt", "12/2025", "einstimmig"]),
    (["Produkt", "Ansatz 2024", "Ansatz 2025", "Bemerkung"], ["E-Akte", "45 T€", "20 T€", "Restlose"]),
    (["Frage", "Antwort", "Stand"], ["Wann?", "Bald.", "2025"]),
]


@pytest.mark.parametrize(("head", "row"), NO_LISTS)
def test_other_tables_are_no_control_lists(head: list[str], row: list[str]) -> None:
    assert read_pdf(table([head, row, row, row]), "tabelle.pdf").kind == "text"
    assert read_text(f"Bericht\n{markdown(head, row, row)}".encode(), "tabelle.md").kind == "text"
    prose = "<p>Die Verwaltung berichtet über die Maßnahmen des vergangenen Jahres.</p>"
    assert read_html(html(prose + html_table(head, row, row)), "tabelle.html").kind == "text"


def test_minutes_that_hold_a_control_list_among_other_things_stay_minutes() -> None:
    talk = "Die Verwaltung berichtet ausführlich über den Stand der Arbeiten und beantwortet Fragen. " * 12
    text = f"Niederschrift der Sitzung\n\nTOP 1 Beschlusskontrolle\n{talk}\n{markdown(HEAD, *ROWS)}\n\nTOP 2 Anfragen\n{talk}"
    assert read_text(text.encode(), "niederschrift.md").kind == "minutes"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Lfd. Nr.", "number"), ("Beschluss-Nr./Vorlage", "reference"), ("DS-Nr.", "reference"), ("Beschluss vom", "decided_on"),
        ("Sitzungsdatum", "decided_on"), ("Sitzungstermin", "decided_on"), ("Gremium", "body"), ("Beschlusstext", "decision"),
        ("Gegenstand", "decision"), ("zuständiges Amt", "responsible"), ("Federführung", "responsible"), ("bis wann", "deadline"),
        ("zu erledigen bis", "deadline"), ("Erledigungsvermerk", "note"), ("Stand der Umsetzung", "note"), ("erledigt ja/nein", "tick"),
        ("erl.", "tick"), ("erledigt am", "tick"), ("Termi n", "deadline"), ("Kosten", None), ("Vorstand", None),
    ],
)  # fmt: skip
def test_a_column_is_known_by_its_head(head: str, expected: str | None) -> None:
    assert role(head) == expected


def test_one_word_may_head_two_columns() -> None:
    assert roles(["Vorlage-Nr.", "Vorlage", "Stand"]) == ["reference", "decision", "note"]
    assert roles(["Beschluss", "Beschluss", "Stand", "Bemerkung"]) == ["decision", None, "note", "note"]


def test_a_title_lets_fewer_columns_do() -> None:
    assert is_title("Offene-Punkte-Liste des Digitalausschusses")
    assert not is_title("TOP 3 Bericht der Verwaltung")
    assert is_head(["Nr.", "Punkt", "Stand"], titled=True)
    assert not is_head(["Nr.", "Punkt", "Stand"], titled=False)


TEXT = st.text(st.characters(exclude_characters="|\t\r\n", exclude_categories=["C", "Z"]), max_size=8)


@given(st.lists(TEXT, min_size=2, max_size=8))
def test_cells_come_back_from_a_row(texts: list[str]) -> None:
    for row in (JOINT.join(texts), f"| {JOINT.join(texts)} |", "\t".join(texts)):
        spans = cells(row, len(texts))
        assert spans is not None
        assert [row[start:end] for start, end in spans] == texts


@given(st.lists(st.lists(TEXT.filter(bool), min_size=4, max_size=4), min_size=1, max_size=5))
def test_every_row_of_a_text_is_a_slice_of_it_with_its_cells_inside(rows: list[list[str]]) -> None:
    text = "Beschlusskontrolle\n" + markdown(["Nr.", "Beschluss", "Frist", "Sachstand"], *rows)
    page = text_page(text, "liste.md")
    assert page.kind == "text" or all(cell in text for row in entries(page) for cell in row)
    assert page.notes or "".join(block.text for block in page.blocks) == text
