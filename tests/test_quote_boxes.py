"""A quote's boxes hold its own characters and no others, on every page; after a run each commitment out of a PDF has them."""

import io
import re
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen import canvas

from conftest import Zusage
from made_pdf import A4, changed, encrypted, pdf, scan, table
from pdf_places import text_in
from zusage import parse
from zusage.errors import DocumentError
from zusage.pdf_pages.aligned import sources
from zusage.records import Anchor, Document, RawFile
from zusage.scale import boxes as stage
from zusage.scale.engines import Failure

LINES = (
    "Niederschrift über die Sitzung des Gemeinderates",
    "am 12.03.2025 im Rathaus",
    "TOP 1 Serviceportal",
    "Die Verwaltung wird beauftragt, das Serviceportal bis zum 30.06.2026 für",
    "48.000 Euro freizuschalten. Der Bau der Daten-",
    "leitung beginnt im Mai.",
)


def read(data: bytes) -> tuple[Document, list[Anchor]]:
    """The one document of a PDF, with its anchors."""
    raw = RawFile(id="r", source="s", path="a.pdf", sha256="0", size=len(data), media_type="application/pdf")
    records = parse.parse(raw, data).records
    (document,) = [record for record in records if isinstance(record, Document)]
    return document, [record for record in records if isinstance(record, Anchor)]


def boxes_of(data: bytes, *quotes: str) -> list[list[tuple[int, tuple[float, float, float, float]]]]:
    """The boxes of each quote where it stands first in the document."""
    document, anchors = read(data)
    spans = [(document.text.index(quote), document.text.index(quote) + len(quote)) for quote in quotes]
    return parse.quote_boxes(data, "a.pdf", document.text, anchors, spans)


def bare(text: str) -> str:
    """Letters, digits and signs: no blanks, and no hyphens, which a line end may have put there."""
    return re.sub(r"[\s\u00ad\ufffe\x02-]", "", text)


def shown(data: bytes, places: Sequence[tuple[int, tuple[float, float, float, float]]]) -> str:
    return bare("".join(text_in(data, page, box) for page, box in places))


TURNED = {
    "plain": {}, "turned": {"Rotate": 90}, "upside down": {"Rotate": 180}, "turned back": {"Rotate": 270},
    "cropped": {"CropBox": [50, 50, 545, 820]}, "cropped and turned": {"CropBox": [50, 50, 545, 820], "Rotate": 270},
    "shifted": {"MediaBox": [-40, 100, 595, 842]}, "larger unit": {"UserUnit": 2},
}  # fmt: skip


@pytest.mark.parametrize("boxes", TURNED.values(), ids=TURNED)
def test_a_box_holds_the_quote_and_nothing_else(boxes: dict[str, object]) -> None:
    data = changed(pdf(LINES), **boxes)
    quote = "das Serviceportal bis zum 30.06.2026"
    (places,) = boxes_of(data, quote)
    assert len(places) == 1
    assert shown(data, places) == bare(quote)


def landscape(degrees: int) -> bytes:
    """A page whose writing stands upright once the sheet is turned, as word processors make them."""
    stream = io.BytesIO()
    sheet = canvas.Canvas(stream, pagesize=A4)
    sheet.translate(*{0: (0, 0), 90: (A4[0], 0), 180: A4, 270: (0, A4[1])}[degrees])
    sheet.rotate(degrees)
    for index, line in enumerate(LINES):
        sheet.drawString(72, 500 - 16 * index, line)
    sheet.showPage()
    sheet.save()
    return changed(stream.getvalue(), Rotate=degrees)


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_each_line_has_a_box_of_its_own_on_sheets_however_turned(degrees: int) -> None:
    data = landscape(degrees)
    quote = "das Serviceportal bis zum 30.06.2026 für\n48.000 Euro freizuschalten."
    (places,) = boxes_of(data, quote)
    assert shown(data, places) == bare(quote)
    (_, above), (_, below) = places
    assert above[0] > below[0]
    assert above[3] < below[1]


def test_a_word_cut_over_pages_has_boxes_on_both() -> None:
    filled = [f"Zeile {number} der Aussprache über den Haushalt" for number in "abcdefgh"]
    data = pdf((*filled, "Der Rat beschließt den Breitband-"), ("ausbau im Ort.", *filled))
    (places,) = boxes_of(data, "den Breitbandausbau im Ort.")
    assert [page for page, _ in places] == [1, 2]
    assert shown(data, places) == bare("den Breitbandausbau im Ort.")


def test_cells_of_a_table_have_boxes_around_what_is_printed() -> None:
    rows = [
        ("Projekt", "2025 T€", "2026 T€"),
        ("Breitband", "1.250", "300"),
        ("E-Akte", "80", "95"),
        ("WLAN", "12", "7"),
    ]
    data = table(rows)
    document, _ = read(data)
    quote = next(line for line in document.text.splitlines() if line.startswith("Breitband"))
    (places,) = boxes_of(data, quote)
    assert shown(data, places) == "Breitband1.250300"


def test_words_of_a_scan_give_the_boxes_of_their_line() -> None:
    text = "Der Rat beschließt\ndie E-Akte"
    common = {"document_id": "d", "page": 1, "score": 0.9}
    edges = {(0, 18): (50, 50, 300, 60), (0, 3): (50, 50, 80, 60), (4, 7): (90, 50, 120, 60), (8, 18): (130, 50, 300, 60),
             (19, 29): (50, 70, 200, 80), (19, 22): (50, 70, 80, 80), (23, 29): (90, 70, 200, 80)}  # fmt: skip
    anchors = [
        Anchor(id=str(span), start=span[0], end=span[1], x0=x0, y0=y0, x1=x1, y1=y1, **common)
        for span, (x0, y0, x1, y1) in edges.items()
    ]  # fmt: skip
    found = parse.quote_boxes(b"", "a.pdf", text, anchors, [(4, 22)])
    assert found == [[(1, (90, 50, 300, 60)), (1, (50, 70, 80, 80))]]


def test_a_scan_has_boxes_without_its_text_being_read_again() -> None:
    data = scan(("Der Rat beschliesst die Akte", "Kosten: 50.000 Euro"))
    (places,) = boxes_of(data, "50.000 Euro")
    assert all(page == 1 and box[0] < box[2] and box[1] < box[3] for page, box in places)
    assert len(places) == 1


def test_of_a_page_that_is_not_there_any_more_the_lines_boxes_remain() -> None:
    document, anchors = read(pdf(LINES, ("Zweite Seite der Niederschrift",)))
    start = document.text.index("Zweite")
    places = parse.quote_boxes(pdf(LINES), "a.pdf", document.text, anchors, [(start, start + 6)])
    line = next(anchor for anchor in anchors if anchor.page == 2)
    assert places == [[(2, (line.x0, line.y0, line.x1, line.y1))]]


def test_a_file_that_cannot_be_opened_is_one_error() -> None:
    document, anchors = read(pdf(LINES))
    with pytest.raises(DocumentError, match="encrypted"):
        parse.quote_boxes(encrypted(pdf(LINES)), "a.pdf", document.text, anchors, [(0, 5)])


@pytest.mark.parametrize(
    ("clean", "raw", "part", "expected"),
    [
        ("Der Rat tagt", "Der Rat tagt heute", "Rat", "Rat"),
        ("Bauhof am Ort", "Bau\u00adhof am Ort", "Bauhof", "Bauhof"),
        ("Protokoll: ja", "P r o t o k o l l : ja", "Protokoll", "Protokoll"),
        ("das Treffen dort", "das Tre\ufb00en dort", "Treffen", "Tre\ufb00en"),
        ("die Straße", "die Stra\ufffde", "Straße", "Stra\ufffde"),
        ("- Erstens", "\uf0b7 Erstens", "- Erstens", "\uf0b7Erstens"),
        ("Netz | 12 T€ | 7 T€", "Netz 12 7", "12 T€", "12"),
        ("linke Spalte", "linke Spalte rechte Spalte", "Spalte", "Spalte"),
        ("Tel. ▒▒▒▒ im Rat", "Tel. 0123 im Rat", "▒▒", "01"),
    ],
)  # fmt: skip
def test_cleaned_characters_lead_back_to_what_they_were_made_of(clean: str, raw: str, part: str, expected: str) -> None:
    start = clean.index(part)
    made_of = [raw[place] for place in sources(clean, raw, start, start + len(part))]
    assert "".join(char for char in made_of if char != "\u00ad") == expected


@given(st.text(alphabet="abÄ \u00ad\ufb01-1", max_size=30), st.data())
def test_the_way_back_is_in_order_and_inside_the_line(raw: str, data: st.DataObject) -> None:
    clean = raw.replace("\u00ad", "").replace("\ufb01", "fi")
    start = data.draw(st.integers(0, len(clean)))
    end = data.draw(st.integers(start, len(clean)))
    places = list(sources(clean, raw, start, end))
    assert places == sorted(set(places))
    assert all(0 <= place < len(raw) for place in places)


def test_a_line_without_end_costs_no_time() -> None:
    assert list(sources("ab" * 50_000, "ba" * 50_000, 0, 9)) == []


TOWN = (
    "file,municipality,ags,date,organization,url\n"
    "a.pdf,Moorfelde,12999009,2025-03-12,Gemeinderat,https://ris.example/a.pdf\n"
)


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "manifest.csv").write_text(TOWN, encoding="utf-8")
    (tmp_path / "in" / "a.pdf").write_bytes(pdf(LINES))
    return tmp_path / "in"


def run(zusage: Zusage, inputs: Path, *more: str) -> sqlite3.Connection:
    folder = inputs.parent
    done = zusage("run", "--input", inputs, "--db", folder / "z.db", "--raw", folder / "raw", *more)
    assert done.returncode == 0, done.stderr
    return sqlite3.connect(folder / "z.db")


QUERY = """SELECT c.quote, q.page, q.x0, q.y0, q.x1, q.y1 FROM quote_boxes q JOIN commitments c ON c.id = q.commitment_id
           ORDER BY c.id, number"""


def test_after_a_run_every_commitment_out_of_a_pdf_has_its_boxes(zusage: Zusage, inputs: Path) -> None:
    db = run(zusage, inputs, "--workers", "1")
    rows = db.execute(QUERY).fetchall()
    assert {quote for (quote,) in db.execute("SELECT quote FROM commitments")} == {row[0] for row in rows} != set()
    for quote in {row[0] for row in rows}:
        places = [(page, (x0, y0, x1, y1)) for said, page, x0, y0, x1, y1 in rows if said == quote]
        assert shown(pdf(LINES), places) == bare(quote)


def test_boxes_of_an_older_file_go_and_a_run_without_news_looks_for_none(zusage: Zusage, inputs: Path) -> None:
    old = run(zusage, inputs, "--engine", "serial").execute(QUERY).fetchall()
    assert old
    (inputs / "a.pdf").write_bytes(pdf(("Gemeinde Moorfelde", *LINES)))
    new = run(zusage, inputs, "--engine", "serial").execute(QUERY).fetchall()
    assert [row[3] for row in new] == pytest.approx([row[3] + 16 for row in old])
    db = run(zusage, inputs, "--engine", "serial")
    assert db.execute(QUERY).fetchall() == new


JOB = stage.Job(
    raw=RawFile(id="r", source="s", path="a.pdf", sha256="0", size=1, media_type="application/pdf"),
    document=Document(id="d", raw_file_id="r", body_id="b", kind="text", title="a", text="Rat"), anchors=(), quotes=(),
)  # fmt: skip


def test_a_document_that_no_worker_finished_is_an_issue() -> None:
    (found,) = stage.written(JOB, Failure(code="timeout", message="not finished after 300 seconds"))
    assert (found.stage, found.code, found.where, found.raw_file_id) == ("link", "box-timeout", "a.pdf", "r")
