"""What Word shows is what is read: automatic numbers, accepted changes, text boxes; each line leads to its element."""

import io
from collections.abc import Callable
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from zusage.parse.files import read_docx
from zusage.vendors.page import Page


def read(write: Callable[[Document], object]) -> Page:
    document = docx.Document()
    write(document)
    stream = io.BytesIO()
    document.save(stream)
    return read_docx(stream.getvalue(), "a.docx")


def text(page: Page) -> str:
    return "\n".join(block.text for block in page.blocks)


def numbered(document: Document, *levels: tuple[int, str, str, int]) -> None:
    """A list 99 with these levels: (level, format, text, start)."""
    made = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{shown}"/></w:lvl>'
        for level, form, shown, start in levels
    )
    root: Any = document.part.numbering_part.element
    root.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="99">{made}</w:abstractNum>'))
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="99"><w:abstractNumId w:val="99"/></w:num>'))


def item(document: Document, words: str, level: int = 0) -> None:
    paragraph: Any = document.add_paragraph(words)._p
    numbers = paragraph.get_or_add_pPr().get_or_add_numPr()
    numbers.get_or_add_numId().val = 99
    numbers.get_or_add_ilvl().val = level


def test_automatic_numbers_are_what_word_prints() -> None:
    def write(document: Document) -> None:
        numbered(document, (0, "decimal", "TOP %1", 1), (1, "decimal", "%1.%2", 1), (2, "lowerLetter", "%3)", 1))
        item(document, "Eröffnung")
        item(document, "Digitales")
        item(document, "E-Akte", 1)
        item(document, "Scanstelle", 2)
        item(document, "Fristen", 2)
        item(document, "WLAN", 1)
        item(document, "Verschiedenes")
        item(document, "Termine", 1)

    assert text(read(write)).split("\n") == [
        "TOP 1 Eröffnung", "TOP 2 Digitales", "2.1 E-Akte", "a) Scanstelle", "b) Fristen", "2.2 WLAN",
        "TOP 3 Verschiedenes", "3.1 Termine",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("form", "start", "expected"),
    [
        ("decimal", 4, "4. A"),
        ("upperRoman", 9, "IX. A"),
        ("lowerRoman", 4, "iv. A"),
        ("upperLetter", 3, "C. A"),
        ("bullet", 1, "• A"),
        ("none", 1, "A"),
    ],
)
def test_forms_of_numbers(form: str, start: int, expected: str) -> None:
    def write(document: Document) -> None:
        numbered(document, (0, form, "%1.", start))
        item(document, "A")

    assert text(read(write)) == expected


def test_numbered_heads_are_items() -> None:
    def write(document: Document) -> None:
        numbered(document, (0, "decimal", "TOP %1", 1))
        for title in ("Glasfaser", "E-Akte"):
            item(document, title)
            document.add_paragraph("Der Rat beschließt die Maßnahme.")

    assert [(each.number, each.name) for each in read(write).items] == [("1", "Glasfaser"), ("2", "E-Akte")]


def test_insertions_count_and_deletions_do_not() -> None:
    def write(document: Document) -> None:
        paragraph: Any = document.add_paragraph("Kosten: ")._p
        paragraph.append(parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>80.000 Euro</w:delText></w:r></w:del>"))
        paragraph.append(parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t>95.000 Euro</w:t></w:r></w:ins>"))

    assert text(read(write)) == "Kosten: 95.000 Euro"


def test_a_text_box_is_read_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Frist: 31.12.2026</w:t></w:r></w:p></w:txbxContent>"

    def write(document: Document) -> None:
        paragraph: Any = document.add_paragraph("Der Breitbandausbau beginnt.")._p
        paragraph.append(
            parse_xml(
                f'<w:r {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
                f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
            )
        )

    assert text(read(write)) == "Der Breitbandausbau beginnt.\nFrist: 31.12.2026"


def test_headers_and_footers_stand_beside_the_text() -> None:
    def write(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "Gemeinde Moorfelde"
        document.sections[0].footer.paragraphs[0].text = "Niederschrift des Rates"
        document.add_paragraph("Der Rat beschließt die E-Akte.")

    page = read(write)
    assert page.margins == ("Gemeinde Moorfelde", "Niederschrift des Rates")
    assert text(page) == "Der Rat beschließt die E-Akte."


def test_each_line_leads_to_its_element() -> None:
    def write(document: Document) -> None:
        document.add_paragraph("Der Rat berät.")
        document.add_table(rows=2, cols=2).cell(1, 0).text = "Glasfaser"
        document.add_paragraph("Er beschließt.")

    page = read(write)
    places = {block.text[spot.start : spot.end]: spot.element for block in page.blocks for spot in block.spots}
    assert places["Der Rat berät."] == "body > p:nth-of-type(1)"
    assert places["Glasfaser"] == "body > tbl:nth-of-type(1) > tr:nth-of-type(2)"
    assert places["Er beschließt."] == "body > p:nth-of-type(2)"


def test_paragraphs_of_the_outline_head_sections() -> None:
    def write(document: Document) -> None:
        document.add_paragraph("Bericht zur E-Akte", style="Title")
        document.add_paragraph("Stand im Oktober.")
        document.add_heading("Zeitplan", 2)
        document.add_paragraph("Die Schulungen beginnen im Herbst.")
        document.add_heading("", 2)
        document.add_heading("Finanzielle Auswirkungen", 1)
        document.add_paragraph("80.000 Euro im Jahr 2026.")

    page = read(write)
    assert [(block.kind, block.heading) for block in page.blocks] == [
        ("text", "Bericht zur E-Akte"), ("text", "Zeitplan"), ("money", "Finanzielle Auswirkungen"),
    ]  # fmt: skip
    assert page.blocks[1].text.strip() == "Zeitplan\nDie Schulungen beginnen im Herbst."


def test_a_style_made_of_a_heading_is_one_and_its_level_can_be_taken_away() -> None:
    def write(document: Document) -> None:
        own: Any = document.styles.add_style("Abschnitt", 1)
        own.base_style = document.styles["Heading 2"]
        document.add_paragraph("Zeitplan", style="Abschnitt")
        document.add_paragraph("Die Schulungen beginnen im Herbst.")
        plain: Any = document.add_heading("Nur groß gesetzt", 2)._p
        plain.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="9"/>'))

    assert [block.heading for block in read(write).blocks] == ["Zeitplan"]
