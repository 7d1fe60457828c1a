"""Lines become running text: cut words are joined, true hyphens kept, and what every page repeats is left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zusage.parse.boxes import Box
from zusage.parse.lines import Line, block, plain, shifted
from zusage.parse.pdf.furniture import without_furniture


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


def pages(count: int, *, header: str = "Niederschrift Rat", top: float = 30.0) -> list[list[Line]]:
    """Pages of twelve lines of their own under a header and above a page mark."""
    return [
        [
            Line(text=header, page=number, box=(50, top, 200, top + 10)),
            *(
                Line(text=f"Zeile {name}{'xyz'[number - 1]}", page=number, box=(50, 60 + 15 * i, 200, 70 + 15 * i))
                for i, name in enumerate("abcdefghijkl")
            ),
            Line(text=f"Seite {number} von {count}", page=number, box=(50, 800, 200, 810)),
        ]
        for number in range(1, count + 1)
    ]  # fmt: skip


def test_what_three_pages_repeat_in_the_same_place_is_left_out() -> None:
    kept = without_furniture(pages(3))
    assert [len(page) for page in kept] == [12, 12, 12]


def test_two_pages_prove_no_header_but_their_marks_go() -> None:
    kept = without_furniture(pages(2))
    assert [[page[0].text, page[-1].text] for page in kept] == [
        ["Niederschrift Rat", "Zeile lx"],
        ["Niederschrift Rat", "Zeile ly"],
    ]


def test_a_label_that_stands_elsewhere_on_each_page_is_no_furniture() -> None:
    sheets = [
        [Line(text="Beschluss:", page=n, box=(50, 40.0 * n, 90, 40.0 * n + 10)), *plain("a\nb\nc\nd\ne")]
        for n in (1, 2, 3)
    ]
    assert all(page[0].text == "Beschluss:" for page in without_furniture(sheets))


@pytest.mark.parametrize(
    "mark", ["Seite 1", "Seite: 1", "- 1 -", "– 12 –", "1/3", "2 von 3", "Seite 2 / 3", "SEITE 1 VON 3"]
)
def test_a_page_mark_at_the_edge_goes(mark: str) -> None:
    assert without_furniture([[*plain("a\nb\nc"), Line(text=mark)], plain("d"), plain("e")])[0] == plain("a\nb\nc")


@pytest.mark.parametrize("text", ["045/2025", "12/2024", "3/2", "Seite 1 des Antrags", "1", "2025"])
def test_a_number_that_counts_no_pages_stays(text: str) -> None:
    assert without_furniture([[Line(text=text)], plain("d"), plain("e")])[0] == [Line(text=text)]


def test_a_page_mark_in_the_middle_of_a_page_stays() -> None:
    sheet = [*plain("a\nb\nc\nd\ne"), Line(text="Seite 3"), *plain("f\ng\nh\ni\nj")]
    assert without_furniture([sheet]) == [sheet]
