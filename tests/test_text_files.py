"""Plain text is decoded rightly and then left exactly as it is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zusage.errors import DocumentError
from zusage.parse.files.text import MAX_CHARACTERS, decode, read_text

SENTENCE = "Der Glasfaserausbau in Mühlenrück kostet 500.000 € – „jährlich“."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_certain(encoding: str) -> None:
    bom = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")
    assert decode(bom + SENTENCE.encode(encoding), "a.txt") == (SENTENCE, ())


@pytest.mark.parametrize(
    "text", [SENTENCE, "Straße", "Ø  Sonstiges", "Bürger", "Anträge:\r\n• E-Akte §3", "Frau Schäuble"]
)
def test_windows_text_is_read_and_noted(text: str) -> None:
    decoded, ((code, message),) = decode(text.encode("cp1252"), "a.txt")
    assert (decoded, code) == (text, "encoding")
    assert "cp1252" in message


@pytest.mark.parametrize("encoding", ["cp850", "mac_roman"])
@pytest.mark.parametrize("text", ["Die Bürger in Mühlenrück zahlen nicht für Straßen.", "Öffentliche Aufträge"])
def test_older_machines_text_is_read(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == (text, (("encoding", f"not UTF-8; read as {encoding}"),))


def test_another_alphabet_is_not_taken_for_german() -> None:
    text = "Совет города собирается сегодня вечером и решает вопрос о бюджете на следующий год."
    assert decode(text.encode("cp1251"), "a.txt")[0] != text.encode("cp1251").decode("cp1252")


def test_text_that_was_decoded_wrongly_before_is_repaired() -> None:
    broken = "Der Glasfaserausbau für Mühlenrück".encode().decode("latin-1")
    text, ((code, _),) = decode(broken.encode(), "a.txt")
    assert (text, code) == ("Der Glasfaserausbau für Mühlenrück", "mojibake")


def test_lost_characters_are_counted() -> None:
    text, ((code, message),) = decode("M\ufffdhlenr\ufffdck".encode(), "a.txt")
    assert (text, code) == ("M\ufffdhlenr\ufffdck", "lost-characters")
    assert message.startswith("2 ")


@pytest.mark.parametrize("data", [b"", b"   \n", b"12.500,00 | 7", "\ufeff".encode(), b"\xff\xfe", b"a 1"])
def test_a_text_without_words_is_an_error(data: bytes) -> None:
    with pytest.raises(DocumentError, match="hardly a letter"):
        read_text(data, "a.txt")


def test_a_text_that_is_too_long_is_an_error() -> None:
    with pytest.raises(DocumentError, match="5,000,000"):
        read_text(b"a" * (MAX_CHARACTERS + 1), "a.txt")


_LINES = st.sampled_from(
    [
        "TOP 1 Haushalt",
        "TOP 2: Schulen",
        "Beschluss:",
        "Der Rat tagt.",
        "",
        "  ",
        "Zu 3  Bauen",
        "1. Punkt",
        "\u2028x",
        "\x0cSeite",
    ]
)
_ENDS = st.sampled_from(["\n", "\r\n", "\r", "\n\n", ""])


@settings(deadline=None)
@given(st.lists(st.tuples(_LINES, _ENDS), min_size=1, max_size=12))
def test_the_text_is_left_exactly_as_it_is(parts: list[tuple[str, str]]) -> None:
    text = "Niederschrift\n" + "".join(line + end for line, end in parts)
    page = read_text(text.encode(), "a.txt")
    assert page.contiguous
    assert "".join(block.text for block in page.blocks) == text


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_left_as_it_is(text: str) -> None:
    decoded, _ = decode(text.encode(errors="replace"), "a.txt")
    page = read_text(("Rat " + text).encode(errors="replace"), "a.txt")
    kept = "".join(block.text for block in page.blocks)
    assert kept in ("Rat " + decoded, decode(("Rat " + text).encode(errors="replace"), "a.txt")[0])


def test_what_is_not_public_is_no_part_of_the_text() -> None:
    page = read_text("TOP 1 Schulen\nOffen\nNichtöffentlicher Teil\nGeheim\n".encode(), "a.txt")
    assert "".join(block.text for block in page.blocks) == "TOP 1 Schulen\nOffen\n"
