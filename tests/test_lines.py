"""Lines become running text: cut words are joined, true hyphens kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zusage.parse.lines import Line, Part, block, shifted
from zusage.pdf_pages.boxes import Box


def joined(*lines: str) -> str:
    return block([Line(text=line) for line in lines]).text


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Haus-", "halt"), "Haushalt"),
        (("Haus\ufffe", "halt"), "Haushalt"),
        (("Haus\x02", "halt"), "Haushalt"),
        (("Haus\u00ad", "halt"), "Haushalt"),
        (("Haus\u2010", "halt"), "Haushalt"),
        (("Haus- ", "  halt"), "Haus  halt"[:4] + "  halt"),
        (("E-", "Akte"), "E-Akte"),
        (("E\ufffe", "Akte"), "E-Akte"),
        (("IT-", "gestützte Verfahren"), "IT-gestützte Verfahren"),
        (("2024-", "2026"), "2024-2026"),
        (("Nord-", "Süd-Achse"), "Nord-Süd-Achse"),
        (("Präsentations-", "und PC-Technik"), "Präsentations-\nund PC-Technik"),
        (("Präsentations\ufffe", "oder PC-Technik"), "Präsentations-\noder PC-Technik"),
        (("Der Rat tagt -", "die Bürger warten"), "Der Rat tagt -\ndie Bürger warten"),
        (("-", "erstens"), "-\nerstens"),
        (("\ufffe", "erstens"), "-\nerstens"),
        (("Bau\u00adhof und", "Schu\u00adle"), "Bauhof und\nSchule"),
        (("Haus-", ""), "Haus-\n"),
        # the hyphen is the word's own
        (("Bund-", "Länder-Programm"), "Bund-Länder-Programm"),
        (("Müller-", "Lüdenscheidt"), "Müller-Lüdenscheidt"),
        (("WLAN-", "Ausbau"), "WLAN-Ausbau"),
        (("COVID-", "19"), "COVID-19"),
        (("60-", "jährig"), "60-jährig"),
        (("e-", "government"), "e-government"),
        (("x-", "beliebig"), "x-beliebig"),
        (("die technisch\ufffe", "organisatorischen Maßnahmen"), "die technisch-organisatorischen Maßnahmen"),
        (("öffentlich-", "rechtliche Verträge"), "öffentlich-rechtliche Verträge"),
        (("www.stadt-", "mühlau.example"), "www.stadt-mühlau.example"),
        (("amt@stadt-", "mühlau.example"), "amt@stadt-mühlau.example"),
        # a cut word, whatever it looks like
        (("o\ufffe", "der"), "oder"),
        (("ü-", "ber"), "über"),
        (("e-", "ben"), "eben"),
        (("so\ufffe", "wie Ingenieure"), "sowie Ingenieure"),
        (("Öffentlich-", "keit"), "Öffentlichkeit"),
        (("wirtschaftlich-", "keit"), "wirtschaftlichkeit"),
        (("Online-", "zugang"), "Onlinezugang"),
        (("Stra\u00ad", "ße"), "Straße"),
        (("Stadt\u00ad", "Umland"), "StadtUmland"),
        # the hyphen stands for the rest of a word
        (("Kinder-", "sowie Jugendarbeit"), "Kinder-\nsowie Jugendarbeit"),
        (("Grund-", "bzw. Mittelschule"), "Grund-\nbzw. Mittelschule"),
        (("sowohl Kinder-", "als auch Jugendarbeit"), "sowohl Kinder-\nals auch Jugendarbeit"),
        (("zwei-", "bis dreimal"), "zwei-\nbis dreimal"),
        (("Bau-", "u. Planungsrecht"), "Bau-\nu. Planungsrecht"),
        (("Kür-", "bisse"), "Kürbisse"),
        (("Verwaltungs-", "unden"), "Verwaltungsunden"),
        (("Hoch-", "& Tiefbau"), "Hoch-\n& Tiefbau"),
        # PDFium parts a hyphen from the comma or stroke behind it on the same printed line
        (("Gebäude\ufffe", ", Brücken- und Straßenbau"), "Gebäude-, Brücken- und Straßenbau"),
        (("IT\ufffe", "/TK-Technik"), "IT-/TK-Technik"),
        (("– so sagt er -\ufffe", ", dass"), "– so sagt er --, dass"),
        # no word ends here
        (("50,-", "Euro"), "50,-\nEuro"),
        (("Vorteile:-", "keine"), "Vorteile:-\nkeine"),
        (("Haus-", "• Punkt"), "Haus-\n• Punkt"),
        (("Haus-", "(neu)"), "Haus-\n(neu)"),
        (("Absatz", "", "Absatz"), "Absatz\n\nAbsatz"),
        (("Haus-",), "Haus-"),
        ((), ""),
    ],
)
def test_words_cut_at_a_line_end_are_joined(lines: tuple[str, ...], expected: str) -> None:
    assert joined(*lines) == expected


@given(st.lists(st.text(alphabet="aZä1 -\u00ad\ufffe\x02", max_size=8), max_size=6))
def test_each_line_has_a_spot_and_no_letter_is_lost(texts: list[str]) -> None:
    made = block([Line(text=text, page=1) for text in texts])
    ends = [0, *(spot.end for spot in made.spots)]
    assert len(made.spots) == len(texts)
    assert all(end <= spot.start <= spot.end <= len(made.text) for end, spot in zip(ends, made.spots, strict=False))
    letters = [char for char in "".join(texts) if char.isalnum()]
    assert [char for char in made.text if char.isalnum()] == letters


@given(st.lists(st.text(alphabet="aZ1 ", max_size=8), max_size=6))
def test_a_spot_shows_its_line(texts: list[str]) -> None:
    made = block([Line(text=text) for text in texts])
    assert [made.text[spot.start : spot.end] for spot in made.spots] == texts


def test_spots_keep_page_and_box() -> None:
    box: Box = (1.0, 2.0, 3.0, 4.0)
    (spot,) = shifted(block([Line(text="Rat", page=7, box=box)]).spots, 100)
    assert (spot.start, spot.end, spot.page, spot.box) == (100, 103, 7, box)


def test_a_part_that_knows_its_place_in_the_page_hands_it_on() -> None:
    line = Line(text="Aktion", page=1, first=40, parts=(Part(start=3, end=6, first=42),))
    assert [(spot.start, spot.end, spot.first) for spot in block([line]).spots] == [(0, 6, 40), (3, 6, 42)]
