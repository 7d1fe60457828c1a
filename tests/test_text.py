"""Folding and squeezing: what is the same to people is the same key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zusage.text import fold, slug, squeeze


@pytest.mark.parametrize(("text", "expected"), [("  a\u00a0b\n\tc\u2009", "a b c"), ("", ""), ("\n", "")])
def test_squeeze_leaves_one_blank(text: str, expected: str) -> None:
    assert squeeze(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Straße", "strasse"),
        ("MÜHLENRÜCK", "muehlenrueck"),
        ("Mu\u0308hle", "muehle"),
        ("Café\u00a0 Ø", "cafe ø"),
        ("Ärger", "aerger"),
    ],
)
def test_fold_makes_ways_of_writing_equal(text: str, expected: str) -> None:
    assert fold(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Bad Moorfelde (Kurort)", "bad-moorfelde-kurort"), ("Übersee", "uebersee"), ("!!", ""), ("--a--", "a")],
)
def test_slug_is_made_of_letters_digits_and_hyphens(text: str, expected: str) -> None:
    assert slug(text) == expected


@given(st.text())
def test_all_three_change_nothing_the_second_time(text: str) -> None:
    assert squeeze(squeeze(text)) == squeeze(text)
    assert slug(slug(text)) == slug(text)


@given(st.text(alphabet="aÄöß é\n-"))
def test_fold_changes_nothing_the_second_time(text: str) -> None:
    assert fold(fold(text)) == fold(text)
