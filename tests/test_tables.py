"""Tables come out as rows with cells, heads and units, from PDF and DOCX; no letter of a page is lost to them."""

import io
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import docx
import pdfplumber
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from made_pdf import pdf
from made_tables import CASES, load, table_pdf
from table_scores import measure
from zusage.parse.files import read_docx, read_html
from zusage.parse.lines import Line
from zusage.parse.pdf import read_pdf
from zusage.parse.pdf.inside import place_of
from zusage.parse.pdf.pages import text_lines
from zusage.parse.pdf.shows import signs_of
from zusage.parse.tables.grid import Grid, GridCell
from zusage.parse.tables.numbers import with_unit
from zusage.parse.tables.units import caption_unit, counts, unit_of
from zusage.pdf_pages.text import page_text
from zusage.tag.amounts import find_amounts
from zusage.vendors.page import Page, Spot

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def name(path: Path) -> str:
    return path.stem


@pytest.mark.parametrize("path", CASES, ids=name)
def test_cells_heads_units_and_amounts_are_read_as_printed(path: Path) -> None:
    case = load(path)
    for kind, score in measure(case, table_pdf(case)).items():
        assert score.expected == score.found == score.right, kind


def letters(text: str) -> Counter[str]:
    return Counter(char for char in unicodedata.normalize("NFKC", text) if char.isalnum())


def cells(page: Page) -> list[tuple[str, Spot]]:
    return [(b.text[s.start : s.end], s) for b in page.blocks for s in b.spots if s.cell]


@pytest.mark.parametrize("path", CASES, ids=name)
def test_no_letter_of_a_page_is_lost(path: Path) -> None:
    case = load(path)
    data = table_pdf(case)
    document = pypdfium2.PdfDocument(data)
    printed = Counter[str]()
    for page in document:
        printed += letters(page_text(page.get_textpage()))
    if repeated := sum(part.get("repeat", 0) > 0 for part in case["printed"] if isinstance(part, dict)):
        assert repeated == 1  # the head that is printed on each page is read once
        for row in case["tables"][0]["cells"][: case["tables"][0]["head_rows"]]:
            for _ in range(len(document) - 1):
                printed -= letters("".join(row))
    for number in range(1, len(document) + 1 if case.get("mark") else 1):
        printed -= letters(f"{case['mark']} Seite {number}")
    read = read_pdf(data, "a.pdf")
    assert not printed - letters("".join(block.text for block in read.blocks))


@pytest.mark.parametrize("path", [path for path in CASES if "gedreht" not in path.stem], ids=name)
def test_the_box_of_a_cell_holds_what_is_printed_in_it(path: Path) -> None:
    data = table_pdf(load(path))
    with pdfplumber.open(io.BytesIO(data)) as opened:
        for text, spot in cells(read_pdf(data, "a.pdf")):
            assert spot.page
            assert spot.box
            assert spot.cell
            page = opened.pages[spot.page - 1]
            left, top = page.cropbox[:2]
            x0, y0, x1, y1 = spot.box
            chars = page.crop((x0 + left - 1, y0 + top - 1, x1 + left + 1, y1 + top + 1), strict=False).chars
            inside = letters("".join(char["text"] for char in chars))
            assert not letters(text) - inside - letters(spot.cell.unit or "")


def test_two_lines_can_be_a_table() -> None:
    data = table_pdf({"printed": [{"rows": [["Los", "Preis in €", "Ort"], ["Kabel", "1.200", "Amt"]]}]})
    assert [text for text, _ in cells(read_pdf(data, "a.pdf"))] == [
        "Los",
        "Preis in €",
        "Ort",
        "Kabel",
        "1.200 €",
        "Amt",
    ]


@pytest.mark.parametrize(("printed", "taken"), [("Kabel 1.200", True), ("Kabel 1.200 ab Mai", False)])
def test_lines_stay_where_a_letter_of_them_stands_in_no_cell(printed: str, taken: bool) -> None:
    box = (10.0, 10.0, 90.0, 20.0)
    grid = Grid(rows=((GridCell(text="Kabel", box=box), GridCell(text="1.200", box=box)),), page=1, box=box)
    place = place_of([Line(text="vorher"), Line(text=printed, page=1, box=box), Line(text="nachher")], grid, [])
    assert (place is not None) == taken
    if place:
        assert [line.text for line in (*place.before, *place.after)] == ["vorher", "nachher"]


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        ("1.200- T€", -1_200_000),
        ("– 1.200 T€", -1_200_000),
        ("./. 300 €", -300),
        ("-45 T€", -45_000),
        ("45 T€", 45_000),
        ("3.150,50- EUR", -3150.5),
    ],
)
def test_a_minus_in_a_cell_counts(cell: str, amount: float) -> None:
    (found,) = find_amounts(f"Abweichung | {cell} | ja")
    assert found.amount
    assert (found.amount.min, found.amount.max) == (amount, amount)


def test_rows_stay_behind_the_heading_that_stands_over_them() -> None:
    case = load(next(path for path in CASES if path.stem.startswith("12")))
    text = "\n".join(block.text for block in read_pdf(table_pdf(case), "a.pdf").blocks)
    order = ["Tabelle 1", "Bauamt | 45 TEUR", "Rücklage", "Tabelle 2", "Wartung | 3.200 Euro"]
    assert sorted(order, key=text.index) == order


@pytest.mark.parametrize("number", ["02", "03", "09", "10", "11", "24"])
def test_a_docx_table_is_read_like_a_printed_one(number: str) -> None:
    case = load(next(path for path in CASES if path.stem.startswith(number)))
    for kind, score in measure(case, table_docx(case), DOCX).items():
        assert score.expected == score.found == score.right, kind


def table_docx(case: dict[str, Any]) -> bytes:
    """The case as a DOCX."""
    document, stream = docx.Document(), io.BytesIO()
    for part in case["printed"]:
        if isinstance(part, str):
            document.add_paragraph(part)
            continue
        table = document.add_table(len(part["rows"]), len(part["rows"][0]))
        for row, texts in enumerate(part["rows"]):
            for column, text in enumerate(texts):
                if text:
                    table.cell(row, column).text = text
        for r0, c0, r1, c1 in part.get("spans", []):
            table.cell(r0, c0).merge(table.cell(r1, c1)).text = part["rows"][r0][c0]
    document.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("number", ["02", "03", "09", "11", "24", "28"])
def test_an_html_table_is_read_like_a_printed_one(number: str) -> None:
    case = load(next(path for path in CASES if path.stem.startswith(number)))
    for kind, score in measure(case, table_html(case), "text/html").items():
        assert score.expected == score.found == score.right, kind


def test_a_cell_that_claims_countless_columns_makes_no_table() -> None:
    rows = (
        "<tr><td>Kabel für das Rathaus</td><td>12 Euro</td></tr><tr><td colspan='500'>Schränke</td><td>7 Euro</td></tr>"
    )
    text = "Die Verwaltung berichtet dem Ausschuss über den Stand der Arbeiten im Rathaus und die Kosten."
    page = read_html(f"<html><body><p>{text}</p><table>{rows}</table><p>{text}</p></body></html>".encode(), "a.html")
    assert "Kabel für das Rathaus | 12 Euro" in page.blocks[0].text
    assert not cells(page)


def table_html(case: dict[str, Any]) -> bytes:
    """The case as a page of running text with its table in it."""
    body = ["<p>Der Ausschuss hat in seiner Sitzung am Abend über die folgende Aufstellung ausführlich beraten.</p>"]
    for part in case["printed"]:
        if isinstance(part, str):
            body.append(f"<p>{part}</p>")
            continue
        spans = {(r0, c0): (r1 - r0 + 1, c1 - c0 + 1) for r0, c0, r1, c1 in part.get("spans", [])}
        covered = {
            (row + r, column + c)
            for (row, column), (down, across) in spans.items()
            for r in range(down)
            for c in range(across)
            if r or c
        }
        rows = []
        for row, texts in enumerate(part["rows"]):
            cells = []
            for column, text in enumerate(texts):
                down, across = spans.get((row, column), (1, 1))
                if (row, column) not in covered:
                    cells.append(f'<td rowspan="{down}" colspan="{across}">{text}</td>')
            rows.append(f"<tr>{''.join(cells)}</tr>")
        body.append(f"<table>{''.join(rows)}</table>")
    body.append("<p>Die Verwaltung wird beauftragt, im nächsten Jahr erneut über den Stand zu berichten.</p>")
    return f"<html><body><article>{''.join(body)}</article></body></html>".encode()


def test_a_docx_letterhead_in_a_grid_keeps_its_filled_cells() -> None:
    case = {"printed": [{"rows": [["Stadt Lindenbrück", "Vorlage: 2025/117"], ["Az.: 10.24", ""]]}]}
    page = read_docx(table_docx(case), "a.docx")
    assert page.blocks[0].text == "Stadt Lindenbrück | Vorlage: 2025/117\nAz.: 10.24"
    assert not cells(page)


def test_a_docx_row_leads_to_its_element() -> None:
    case = {"printed": ["Kosten", {"rows": [["Los", "in T€"], ["", ""], ["Kabel", "12"]]}]}
    found = cells(read_docx(table_docx(case), "a.docx"))
    assert [(text, spot.element) for text, spot in found[-2:]] == [
        ("Kabel", "body > tbl:nth-of-type(1) > tr:nth-of-type(3)"),
        ("12 T€", "body > tbl:nth-of-type(1) > tr:nth-of-type(3)"),
    ]


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        (("Der Rat beschließt die E-Akte.", "Die Kosten betragen 120 Euro.", "Es folgt eine Pause."), False),
        (("Bauamt          120          140", "Hauptamt       80          90", "Schulamt       7          9"), True),
        (("Bauamt 120 140", "Hauptamt 80 90", "Schulamt 7 9"), False),
        ((), False),
    ],
)
def test_only_pages_that_show_a_table_are_looked_at_again(lines: tuple[str, ...], shown: bool) -> None:
    page = pypdfium2.PdfDocument(pdf(lines))[0]
    assert (signs_of(page, list(text_lines(page, 1))) is not None) == shown


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        ("120", "T€", "120 T€"),
        ("1.250,50", "EUR", "1.250,50 EUR"),
        ("1 250 000", "EUR", "1 250 000 EUR"),
        ("2.400,--", "€", "2.400,-- €"),
        ("120*", "T€", "120 T€*"),
        ("120¹", "T€", "120 T€¹"),
        ("120 2)", "T€", "120 T€ 2)"),
        ("(45)", "T€", "(45 T€)"),
        ("-45", "T€", "-45 T€"),
        ("3.150,50-", "EUR", "3.150,50- EUR"),
        ("ca. 80", "T€", "ca. 80 T€"),
        ("120–150", "T€", "120–150 T€"),
        ("k. A.", "T€", "k. A."),
        ("-", "T€", "-"),
        ("./.", "T€", "./."),
        ("120 €", "T€", "120 €"),
        ("Los 3", "T€", "Los 3"),
        ("", "T€", ""),
    ],
)
def test_a_unit_is_written_behind_bare_numbers_only(text: str, unit: str, expected: str) -> None:
    assert with_unit(text, unit) == expected


@given(st.text(alphabet="0123456789.,- *()¹ca€", max_size=14))
def test_a_unit_changes_nothing_else(text: str) -> None:
    assert with_unit(text, "TEUR").replace(" TEUR", "") == text


@pytest.mark.parametrize(
    ("head", "unit"),
    [
        ("Ansatz 2025 in T€", "T€"),
        ("2025 TEUR", "TEUR"),
        ("Kosten (EUR)", "EUR"),
        ("Betrag [Euro]", "Euro"),
        ("Mittel in Tsd. €", "Tsd. €"),
        ("Summe in Mio. Euro", "Mio. Euro"),
        ("Plan in 1.000 €", "T€"),
        ("Anteil in %", "%"),
        ("Förderquote in v. H.", "%"),
        ("Kosten in € / Anteil in %", None),
        ("Aufträge über 5.000 €", None),
        ("Europäische Mittel", None),
        ("Frist", None),
    ],
)
def test_the_unit_of_a_head(head: str, unit: str | None) -> None:
    assert unit_of(head) == unit


@pytest.mark.parametrize(
    ("head", "counted"),
    [
        ("Anzahl Haushalte", True),
        ("Schüler", True),
        ("Jahr", True),
        ("Anteil", True),
        ("Anteil Land", False),
        ("Kosten je Schüler", False),
        ("Haushaltsansatz", False),
        ("Wartung", False),
        ("Gesamtschülerzahl", True),
        ("Auszahlung", False),
    ],
)
def test_columns_that_count_are_told_from_money(head: str, counted: bool) -> None:
    assert counts(head) == counted


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("(Angaben in T€)", "T€"),
        ("- in EUR -", "EUR"),
        ("in Tsd. Euro", "Tsd. Euro"),
        ("Alle Beträge in Mio. €", "Mio. €"),
        ("Tabelle 3: Investitionen (TEUR)", "TEUR"),
        ("Haushalt 2025 in 1.000 €:", "T€"),
        ("Der Rat stellt 500 € bereit.", None),
        ("Die Halle kostet 12 Mio. €", None),
        ("Tabelle 3: Investitionen", None),
        ("", None),
    ],
)
def test_the_unit_above_a_table(line: str, unit: str | None) -> None:
    assert caption_unit(line) == unit
