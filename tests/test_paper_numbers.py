"""Numbers of papers: one form for all spellings, and what is no number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zusage.link.paper_numbers import PaperNumber, paper_number, paper_numbers


def _read(text: str) -> PaperNumber:
    found = paper_number(text)
    assert found is not None, text
    return found


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("BV/0231/2022", "2022/231"),
        ("BV 0231/22", "2022/231"),
        ("Vorlage 231/2022", "2022/231"),
        ("Vorlagen-Nr.: 2022/231", "2022/231"),
        ("2022/BV/0231", "2022/231"),
        ("0231/2022-BV", "2022/231"),
        ("231-1/2022", "2022/231"),
        ("2022/0231-1", "2022/231"),
        ("51/012/2024", "2024/12"),
        ("DS-Nr. 18/445", "18/445"),
        ("20-2643B", "20/2643"),
        ("VII-DS-01234", "vii/1234"),
        ("1234/XX", "xx/1234"),
        ("VII/2020/01234", "2020/1234"),
        ("V0123/22", "2022/123"),
        ("12/98", "1998/12"),
    ],
)
def test_spellings_of_one_number(text: str, key: str) -> None:
    assert _read(text).key == key


@pytest.mark.parametrize("text", ["", "Nr. 12", "siehe oben", "2022", "mündlich", "12.", "A", "1" * 30])
def test_what_names_no_paper(text: str) -> None:
    assert paper_number(text) is None


def test_a_motion_is_no_paper_of_the_same_number() -> None:
    assert _read("BV 12/2024").fits(_read("Vorlage 0012/24"))
    assert _read("Antrag 12/2024").fits(_read("AN/0012/2024"))
    assert not _read("BV 12/2024").fits(_read("AN/0012/2024"))
    assert not _read("51/012/2024").fits(_read("52/012/2024"))
    assert not _read("BV 12/2024").fits(_read("BV 12/2023"))


def test_a_supplement_belongs_to_its_paper() -> None:
    assert _read("2022/0231-1").fits(_read("2022/0231"))
    assert _read("2022/0231-1").supplement == "1"
    assert _read("20-2643B").supplement == "b"
    assert _read("2022/0231") == _read("231/2022")


def test_numbers_in_running_text_need_a_word_before_them() -> None:
    text = "Auf die Vorlage BV/0231/2022 und die DS 18/445 wird verwiesen; am 12/2024 und nach EU 2016/679 nicht."
    found = [(text[start:end], number.key) for start, end, number in paper_numbers(text)]
    assert found == [("Vorlage BV/0231/2022", "2022/231"), ("DS 18/445", "18/445")]


@given(
    st.integers(1, 99_999),
    st.integers(2000, 2039),
    st.sampled_from(("{n:04}/{y}", "BV/{n}/{y}", "Vorlage Nr. {n}/{s:02}")),
)
def test_every_number_and_year_comes_back(number: int, year: int, form: str) -> None:
    found = _read(form.format(n=number, y=year, s=year % 100))
    assert found.number == number or (number in range(1990, 2050))
    assert found.series == str(year) or (number in range(1990, 2050))


@given(st.text(max_size=60))
def test_any_text_is_read_or_left(text: str) -> None:
    for start, end, _ in paper_numbers(text):
        assert 0 <= start < end <= len(text)
    paper_number(text)
