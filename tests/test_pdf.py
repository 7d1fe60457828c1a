"""PDFs give lines that lead back to their place on the page; what is damaged or locked is one clear error."""

import io

import pdfplumber
import pytest

from made_pdf import changed, encrypted, pdf, scan, table
from zusage.errors import DocumentError
from zusage.parse.pdf import read_pdf
from zusage.vendors.page import Page, Spot

LINES = (
    "Niederschrift über die Sitzung des Gemeinderates",
    "am 12.03.2025 im Rathaus",
    "TOP 1 Breitbandausbau",
    "Der Ausbau beginnt 2026.",
)


def spots(page: Page) -> list[tuple[str, Spot]]:
    """Each line with its spot; the spots of its words lie inside it, and follow it."""
    found: list[tuple[str, Spot]] = []
    for block in page.blocks:
        end = -1
        for spot in block.spots:
            if spot.start >= end:
                found.append((block.text[spot.start : spot.end], spot))
                end = spot.end
    return found


def words_at(data: bytes, spot: Spot) -> str:
    """What pdfplumber finds inside the box, one point around it."""
    assert spot.page is not None
    assert spot.box is not None
    with pdfplumber.open(io.BytesIO(data)) as opened:
        page = opened.pages[spot.page - 1]
        left, top = page.cropbox[:2]
        x0, y0, x1, y1 = spot.box
        shown = page.crop((x0 + left - 1, y0 + top - 1, x1 + left + 1, y1 + top + 1), strict=False)
        return "".join(char["text"] for char in shown.chars)


@pytest.mark.parametrize(
    "boxes",
    [{}, {"Rotate": 90}, {"Rotate": 180}, {"CropBox": [50, 50, 545, 820]}, {"MediaBox": [0, 100, 595, 842]}],
    ids=["plain", "turned", "upside-down", "cropped", "shifted"],
)
def test_a_line_leads_back_to_its_place_on_the_page(boxes: dict[str, object]) -> None:
    data = changed(pdf(LINES), **boxes)
    found = spots(read_pdf(data, "a.pdf"))
    assert sorted(text for text, _ in found) == sorted(LINES)
    for text, spot in found:
        if boxes.get("Rotate") != 90:
            assert words_at(data, spot) == text
        else:
            assert sorted(words_at(data, spot)) == sorted(text)


def test_head_items_and_pages_are_read() -> None:
    page = read_pdf(pdf(LINES, ("TOP 2 Schulen", "Die Tablets kommen.")), "a.pdf")
    assert (page.vendor, page.kind, page.pages, page.quality) == ("pdf", "minutes", 2, None)
    assert (page.start, page.organization) == ("2025-03-12", "Gemeinderat")
    assert [(item.number, item.name) for item in page.items] == [("1", "Breitbandausbau"), ("2", "Schulen")]
    assert {spot.page for _, spot in spots(page)} == {1, 2}


def sheet(number: int) -> list[str]:
    names = ("Anton", "Berta", "Clara", "Doris", "Emil", "Frieda", "Gustav", "Hanna", "Igor", "Jana")
    return ["Gemeinde Moorfelde", *(f"{name} spricht {'abc'[number - 1]}." for name in names), f"Seite {number} von 3"]


def test_headers_and_page_marks_of_three_pages_go_and_those_of_two_stay() -> None:
    three = [text for text, _ in spots(read_pdf(pdf(*(sheet(n) for n in (1, 2, 3))), "a.pdf"))]
    assert len(three) == 30
    assert not [text for text in three if "Moorfelde" in text or "Seite" in text]
    two = [text for text, _ in spots(read_pdf(pdf(*(sheet(n) for n in (1, 2))), "a.pdf"))]
    assert two.count("Gemeinde Moorfelde") == 2


def test_a_word_that_is_cut_at_the_line_end_is_joined() -> None:
    page = read_pdf(pdf(("Der Breitband-", "ausbau und die E-", "Akte kommen.")), "a.pdf")
    assert page.blocks[0].text == "Der Breitbandausbau und die E-Akte kommen."


def test_a_table_is_read_by_rows_with_the_unit_of_its_head() -> None:
    data = table(
        [("Projekt", "2025 T€", "2026 T€"), ("Breitband", "1.250", "300"), ("E-Akte", "80", "95"), ("WLAN", "12", "7")]
    )
    page = read_pdf(data, "a.pdf")
    assert page.blocks[0].text == (
        "Projekt | 2025 T€ | 2026 T€\nBreitband | 1.250 T€ | 300 T€\nE-Akte | 80 T€ | 95 T€\nWLAN | 12 T€ | 7 T€"
    )
    for text, spot in spots(page):
        inside = words_at(data, spot)
        assert all(word in inside for word in text.replace(" T€", "").split(" | "))


def test_a_cropped_table_keeps_its_place() -> None:
    rows = [("Projekt", "T€"), ("Breitband 1", "1.250 300"), ("E-Akte 2", "80 95"), ("WLAN 3", "12 7")]
    data = changed(table(rows), CropBox=[40, 60, 560, 800])
    found = dict(spots(read_pdf(data, "a.pdf")))
    assert "Breitband" in words_at(data, found["Breitband 1 | 1.250 300"])


def test_a_locked_pdf_is_an_error_that_says_so() -> None:
    with pytest.raises(DocumentError, match="encrypted"):
        read_pdf(encrypted(pdf(LINES)), "a.pdf")


def test_leading_junk_does_no_harm() -> None:
    assert "Breitbandausbau" in read_pdf(b"junk\r\n" * 20 + pdf(LINES), "a.pdf").blocks[-1].text


def test_a_pdf_without_its_end_is_repaired() -> None:
    data = pdf(LINES)
    page = read_pdf(data[: data.rindex(b"trailer")], "a.pdf")
    assert [text for text, _ in spots(page)] == list(LINES)
    assert [code for code, _ in page.notes] == ["repaired"]


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n", b"%PDF-1.7\n" + b"\x00\xff" * 500, pdf(LINES)[:200]], ids=["head", "noise", "stump"]
)
def test_a_pdf_beyond_repair_is_an_error(data: bytes) -> None:
    with pytest.raises(DocumentError, match=r"damaged|readable text"):
        read_pdf(data, "a.pdf")


def is_read_or_refused(data: bytes) -> bool:
    """Whether the file gives text, or one error that names it; any other exception is a defect."""
    try:
        return bool(read_pdf(data, "a.pdf").blocks)
    except DocumentError as error:
        return error.where == "a.pdf"


@pytest.mark.parametrize("step", range(12))
def test_a_pdf_cut_anywhere_is_read_or_is_one_error(step: int) -> None:
    data = table([("Projekt", "T€"), ("Breitband 1 2", "1.250"), ("E-Akte 3 4", "80"), ("WLAN 5 6", "12")])
    assert is_read_or_refused(data[: len(data) * step // 12])


def test_empty_pages_are_an_error() -> None:
    with pytest.raises(DocumentError, match="readable text"):
        read_pdf(pdf((), ()), "a.pdf")


def test_a_scan_is_read_with_its_quality_and_boxes() -> None:
    page = read_pdf(
        scan(("Niederschrift der Sitzung", "Der Rat beschliesst die E-Akte", "Kosten: 50.000 Euro")), "scan.pdf"
    )
    assert page.quality is not None
    assert 0.5 < page.quality <= 1
    found = spots(page)
    assert [text for text, _ in found] == [
        "Niederschrift der Sitzung",
        "Der Rat beschliesst die E-Akte",
        "Kosten: 50.000 Euro",
    ]
    edges = [spot.box for _, spot in found if spot.box]
    # Drawn from pixel 120 of 1240 on a page 595 points wide, 70 pixels apart.
    assert [box[0] for box in edges] == pytest.approx([120 * 595 / 1240] * 3, abs=4)
    assert edges[1][1] - edges[0][1] == pytest.approx(70 * 842 / 1754, abs=6)


def test_a_scan_on_a_huge_sheet_is_rendered_coarser() -> None:
    page = read_pdf(scan(("Der Rat beschliesst die E-Akte",), size=(6000, 6000)), "plan.pdf")
    ((_, spot),) = spots(page)
    assert spot.box is not None
    assert max(spot.box) <= 6000
