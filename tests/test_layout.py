"""Lines as the linker reads them: rows, points, page numbers, headings and what stands under them."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zusage.link.passage import Sentence, sentences


def headings(text: str) -> dict[str, list[str]]:
    """Each sentence with the headings over it."""
    passage = sentences(text, ())
    return {s.text: [passage[at].text for at in s.above] for s in passage}


def test_a_heading_holds_until_the_next_of_its_kind() -> None:
    over = headings("TOP 4 Schulen\n\nSachstand\n\nDas Netz läuft.\n\nKosten\n\nEs wird teuer.")
    assert over["Das Netz läuft."] == ["TOP 4 Schulen", "Sachstand"]
    assert over["Es wird teuer."] == ["TOP 4 Schulen", "Kosten"]


def test_two_lines_of_one_title_both_hold() -> None:
    assert headings("Netz\n\nBericht für den Rat\n\nEs läuft.")["Es läuft."] == ["Netz", "Bericht für den Rat"]


def test_a_point_leads_the_points_that_stand_under_it() -> None:
    over = headings("• Netz\n  – läuft seit Mai\n• Server\n  – steht noch aus")
    assert over["– läuft seit Mai"] == ["• Netz"]
    assert over["– steht noch aus"] == ["• Server"]


def test_points_that_only_print_knows_are_split() -> None:
    assert [s.text for s in sentences("Stand:\n→ Netz läuft\n→ Server fehlt", ())] == [
        "Stand:",
        "→ Netz läuft",
        "→ Server fehlt",
    ]


@pytest.mark.parametrize(
    "row", ["Netz | 12.000 € | läuft", "Netz           12.000 €", "Netz   12.000 €   läuft", "Netz\t12.000 €"]
)
def test_a_line_with_cells_is_a_row_and_no_heading(row: str) -> None:
    passage = sentences(f"Kosten\n{row}\nServer     3.000 €", ())
    assert [(s.row >= 0, s.heading) for s in passage if s.text.startswith("Netz")] == [(True, False)]


@pytest.mark.parametrize("line", ["o   Im Juli gingen die Anträge ein.", "Das Netz läuft.", "1.  Der Rat stimmt zu."])
def test_running_text_is_no_row(line: str) -> None:
    assert [s.row for s in sentences(line, ())] == [-1]


def test_a_page_number_begins_no_paragraph_and_titles_nothing() -> None:
    passage = sentences("Das Netz läuft.\n\n– 2 –\n\nEs kostet Geld.", ())
    assert [(s.text, s.heading) for s in passage] == [
        ("Das Netz läuft.", False), ("– 2 –", False), ("Es kostet Geld.", False),
    ]  # fmt: skip
    assert passage[0].paragraph == passage[1].paragraph


def test_a_day_begins_no_list() -> None:
    assert [s.bullet for s in sentences("8. Dezember 2024 in Wiesenfurt.", ())] == [""]


@given(st.text(alphabet=" \n\t.:|•–→oA1)a€?", max_size=200))
def test_sentences_are_literal_stretches_in_order_under_headings_before_them(text: str) -> None:
    passage = sentences(text, ())
    assert all(s.text == text[s.start : s.end] and s.text.strip() == s.text for s in passage)
    assert all(one.end <= other.start for one, other in pairwise(passage))
    assert all(at < s.index and passage[at].heading for s in passage for at in s.above)


def spent(text: str) -> float:
    begun = time.perf_counter()
    read: list[Sentence] = sentences(text, ())
    assert read
    return time.perf_counter() - begun


@pytest.mark.parametrize("piece", ["Frage? ", "a | b. ", "A:\n", "\n→ x", "   x   y"])
def test_reading_is_linear(piece: str) -> None:
    spent(piece * 100)
    assert spent(piece * 8_000) < 40 * spent(piece * 800) + 0.5
