"""Word files and pages of no known vendor become lines; a broken one is one clear error."""

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.document import Document

from zusage.errors import DocumentError
from zusage.parse.files import read_docx, read_html
from zusage.vendors.page import Page


def word(write: Callable[[Document], object]) -> bytes:
    """A DOCX with what `write` puts into it."""
    document = docx.Document()
    write(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def rezipped(data: bytes, **changes: bytes | None) -> bytes:
    """The DOCX with parts replaced or (None) left out; "document" stands for word/document.xml."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            name = entry.filename.rsplit("/", 1)[-1].split(".")[0].strip("[]")
            content = changes.get(name, old.read(entry))
            if content is not None:
                new.writestr(entry.filename, content)
    return stream.getvalue()


LETTER = word(lambda document: document.add_paragraph("Der Rat tagt am 12.03.2025."))


def text(page: Page) -> str:
    return "\n".join(block.text for block in page.blocks)


def minutes(document: Document) -> None:
    document.add_paragraph("TOP 1 Breitbandausbau")
    document.add_paragraph("Beschluss:")
    document.add_paragraph("Der Ausbau beginnt 2026.\nEr endet 2027.")
    document.add_paragraph("Tablets", style="List Bullet")
    document.add_paragraph("", style="List Bullet")
    table = document.add_table(rows=2, cols=3)
    for cell, value in zip(table.rows[0].cells, ("Projekt", "2025", "2026"), strict=True):
        cell.text = value
    table.cell(1, 1).merge(table.cell(1, 2)).text = "80.000 €"
    table.cell(1, 0).text = "E-Akte\nund WLAN"


def test_paragraphs_lists_and_tables_come_in_order() -> None:
    page = read_docx(word(minutes), "a.docx")
    assert text(page) == (
        "TOP 1 Breitbandausbau\nBeschluss:\nDer Ausbau beginnt 2026.\nEr endet 2027.\n• Tablets\n\n"
        "Projekt | 2025 | 2026\nE-Akte und WLAN | 80.000 €"
    )
    assert (page.vendor, page.kind) == ("docx", "minutes")
    assert [block.kind for block in page.blocks] == ["text", "resolution"]


def test_equal_cells_beside_each_other_both_count() -> None:
    def equal(document: Document) -> None:
        for cell in document.add_table(rows=1, cols=2).rows[0].cells:
            cell.text = "80.000 €"

    assert text(read_docx(word(equal), "a.docx")) == "80.000 € | 80.000 €"


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04",
        b"kein Zip",
        LETTER[: len(LETTER) // 2],
        LETTER[:-30],
        rezipped(LETTER, document=None),
        rezipped(LETTER, Content_Types=None),
        rezipped(LETTER, document=b"<w:document"),
        rezipped(LETTER, document=b""),
        rezipped(LETTER, document=b"<x/>"),
        rezipped(LETTER, Content_Types=b"kein XML"),
        rezipped(LETTER, styles=b"kein XML"),
    ],
)
def test_a_damaged_word_file_is_an_error(data: bytes) -> None:
    with pytest.raises(DocumentError, match="damaged"):
        read_docx(data, "a.docx")


def is_read_or_refused(data: bytes) -> bool:
    """Whether the file gives text, or one error that names it; any other exception is a defect."""
    try:
        return bool(read_docx(data, "a.docx").blocks)
    except DocumentError as error:
        return error.where == "a.docx"


@pytest.mark.parametrize("place", range(0, len(LETTER), max(1, len(LETTER) // 60)))
def test_a_word_file_with_a_wrong_byte_is_read_or_is_one_error(place: int) -> None:
    data = bytearray(LETTER)
    data[place] ^= 0xFF
    assert is_read_or_refused(bytes(data))


def test_an_empty_word_file_is_an_error() -> None:
    with pytest.raises(DocumentError, match="empty"):
        read_docx(word(lambda document: document.add_paragraph("  ")), "a.docx")


def test_a_word_file_that_unpacks_without_end_is_not_unpacked() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr("word/document.xml", "x")
        packed.filelist[0].file_size = 600_000_000
    with pytest.raises(DocumentError, match="unpacked"):
        read_docx(stream.getvalue(), "a.docx")


ARTICLE = """<html><head><title>Moorfelde</title></head><body><nav><a href="/">Start</a> <a href="/rat">Rat</a></nav>
<main><article><h1>Digitale Verwaltung in Moorfelde</h1>
<p>Der Gemeinderat hat am Dienstag die Einführung der E-Akte beschlossen. Die Kosten liegen bei 80.000 Euro im Jahr 2026.</p>
<p>Die Verwaltung beginnt im Herbst mit den Schulungen für alle Beschäftigten des Rathauses und der Außenstellen.</p>
<ul><li>Tablets für den Rat</li><li>WLAN im Rathaus</li></ul></article></main>
<footer>Impressum Datenschutz</footer></body></html>"""


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_the_main_text_of_a_page_is_read(encoding: str) -> None:
    page = read_html(ARTICLE.encode(encoding), "a.html")
    assert "Einführung der E-Akte beschlossen" in text(page)
    assert "Tablets für den Rat" in text(page)
    assert "Impressum" not in text(page)
    assert (page.vendor, page.kind) == ("html", "text")


@pytest.mark.parametrize(
    "data",
    [
        b"<html><body></body></html>",
        b"<html><body><script>x</script></body></html>",
        b"<p></p>",
        b"<",
        b"<html>\x00\xff",
    ],
)
def test_a_page_without_text_is_an_error(data: bytes) -> None:
    with pytest.raises(DocumentError, match="main text"):
        read_html(data, "a.html")
