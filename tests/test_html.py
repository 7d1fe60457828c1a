"""Pages of no known vendor: the main text with the place of each line; menus that repeat its words stay out."""

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from zusage.parse.files import read_html
from zusage.parse.files.html import main_pieces
from zusage.vendors.blocks import Piece
from zusage.vendors.page import Page

PARAGRAPHS = (
    "Der Gemeinderat hat am Dienstag die Einführung der E-Akte beschlossen. Die Kosten liegen bei 80.000 Euro im Jahr 2026.",
    "Die Verwaltung beginnt im Herbst mit den Schulungen für alle Beschäftigten des Rathauses und der Außenstellen.",
    "Bis Ende 2027 sollen alle Ämter umgestellt sein, danach folgt das Archiv mit seinen alten Beständen.",
)
PAGE = f"""<html><head><title>Moorfelde</title></head><body>
<nav><ul><li><a href="/d">Digitale Verwaltung</a></li><li><a href="/r">Rat und Ausschüsse</a></li></ul></nav>
<div class="inhalt"><main><h1>Digitale Verwaltung</h1><p>{PARAGRAPHS[0]}</p>
<p>{PARAGRAPHS[1][:40]}<br>{PARAGRAPHS[1][40:]}</p><h2>Zeitplan</h2><p>{PARAGRAPHS[2]}</p>
<table><tbody><tr><th>Vorhaben</th><th>Kosten</th></tr><tr><td>WLAN im Rathaus</td><td>12.000 Euro</td></tr></tbody></table>
<ul><li>Tablets für den Rat</li><li>Scanstelle im Erdgeschoss</li></ul></main></div>
<footer><p>Impressum</p><p>Digitale Verwaltung</p></footer></body></html>"""


def text(page: Page) -> str:
    return "\n".join(block.text for block in page.blocks)


def test_each_line_leads_to_the_element_that_holds_it() -> None:
    page, tree = read_html(PAGE.encode(), "a.html"), BeautifulSoup(PAGE, "lxml")
    for block in page.blocks:
        for spot in block.spots:
            assert spot.element is not None
            (found,) = tree.select(spot.element)
            words = block.text[spot.start : spot.end].replace(" | ", " ").removeprefix("• ")
            assert words.replace(" ", "") in found.get_text().replace("\n", "").replace(" ", "")


def test_a_menu_with_the_words_of_the_heading_is_left_out() -> None:
    page = read_html(PAGE.encode(), "a.html")
    assert text(page).startswith("Digitale Verwaltung\nDer Gemeinderat hat")
    assert text(page).count("Digitale Verwaltung") == 1
    assert "Impressum" not in text(page)


def test_rows_stay_together_and_list_items_are_marked() -> None:
    assert "WLAN im Rathaus | 12.000 Euro" in text(read_html(PAGE.encode(), "a.html"))
    assert "• Tablets für den Rat\n• Scanstelle" in text(read_html(PAGE.encode(), "a.html"))


def test_without_common_order_the_words_decide() -> None:
    found = [
        Piece(text=words, path=f"p:nth-of-type({n})") for n, words in enumerate(("Glasfaser", "Menü", "E-Akte"), 1)
    ]
    assert [piece.text for piece in main_pieces(found, "E-Akte\nGlasfaser")] == ["Glasfaser", "E-Akte"]


@pytest.mark.parametrize("text_of_library", ["", "\n\n", "anderes"])
def test_nothing_in_common_is_nothing(text_of_library: str) -> None:
    assert main_pieces([Piece(text="Glasfaser", path="p")], text_of_library) == []


@given(st.lists(st.text(alphabet="abcäöü .", min_size=1, max_size=12), max_size=12))
def test_what_the_library_gives_is_kept_in_order(texts: list[str]) -> None:
    found = [Piece(text=each, path=f"p:nth-of-type({n})") for n, each in enumerate(texts, 1)]
    kept = [piece.text for piece in main_pieces(found, "\n".join(texts))]
    assert kept == [each for each in texts if any(letter.isalnum() for letter in each)]


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1"])
def test_an_xml_declaration_does_no_harm(encoding: str) -> None:
    page = read_html(f'<?xml version="1.0" encoding="{encoding}"?>\n{PAGE}'.encode(encoding), "a.html")
    assert "Einführung der E-Akte" in text(page)


def test_bytes_that_fit_no_encoding_are_told() -> None:
    page = read_html(PAGE.replace("Tablets", '<meta charset="utf-8">Tablets \x00').encode("cp1252") + b"\x81", "a.html")
    assert [code for code, _ in page.notes] == ["replaced-bytes"]


def test_a_general_page_has_a_section_for_each_heading() -> None:
    sections = [(block.kind, block.heading) for block in read_html(PAGE.encode(), "a.html").blocks]
    assert sections == [("text", "Digitale Verwaltung"), ("text", "Zeitplan")]


def test_headings_that_are_known_labels_keep_their_kind() -> None:
    page = PAGE.replace("<h2>Zeitplan</h2>", '<h3 id="s">Finanzielle <b>Auswirkungen</b></h3>')
    last = read_html(page.encode(), "a.html").blocks[-1]
    assert (last.kind, last.heading) == ("money", "Finanzielle Auswirkungen")
    assert last.text.startswith(f"Finanzielle Auswirkungen\n{PARAGRAPHS[2]}")


def test_headings_inside_minutes_cut_no_items() -> None:
    items = "".join(
        f"<h2>TOP {n}: {title}</h2><p>{words}</p><h3>Hinweis</h3><p>{words}</p>"
        for n, (title, words) in enumerate(zip(("Digitales", "Personal", "Archiv"), PARAGRAPHS, strict=True), 1)
    )
    page = read_html(f"<html><body><main>{items}</main></body></html>".encode(), "a.html")
    assert [block.item for block in page.blocks] == [0, 1, 2]
