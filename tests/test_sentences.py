"""Sentences end where people end them, and together they hold every word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zusage.sentences import sentence_bounds


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_bounds(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Herr Dr. Otto dankt Frau Prof. Dr. Kurz.",
        "Die Kosten liegen bei ca. 5 Mio. Euro.",
        "Nach Abs. 2 Nr. 5 der Vorlagen-Nr. 12/2025 ist das möglich.",
        "Dipl.-Ing. Kurz erläutert Ziff. 3 der Satzung.",
        "Bis zum 31. Dezember 2025 ist das System d.3 eingeführt.",
        "Am 15. Aug. 2025 beginnt das 3. Quartal der 2. Stufe.",
        "Der Antrag kostet 1.000 € im Jahr.",
        "Es gibt z. B. Tablets, d. h. Geräte, u. a. für Schulen.",
        "Der 2. Bürgermeister Otto leitet die 12. Sitzung.",
        "1. Der Rat stimmt zu.",
        "2.1. Die Verwaltung berichtet.",
        "Das gilt bis 31.12. des Jahres.",
        "Die Frage „Wann kommt das WLAN?“ blieb offen.",
    ],
)
def test_a_full_stop_that_is_none(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "parts",
    [
        ["Der Rat tagt.", "Er stimmt zu."],
        ["Wann?", "Nie!", "Schade…", "Gut."],
        ["Das läuft bis 2026.", "Die Stadt zahlt."],
        ["Das läuft bis zum 31.", "Die Stadt zahlt."],
        ["Das läuft bis zum 31.12.", "Die Stadt zahlt."],
        ["Er sagte: „Das geht.“", "Dann ging er."],
        ["Das kostet 500 €.", "„Zu viel“, sagt Otto."],
        ["(Das gilt auch hier.)", "Der Rat stimmt zu."],
    ],
)
def test_a_full_stop_that_is_one(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts
    assert sentences("\n\n".join(parts)) == parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("• Tablets kaufen\n• WLAN bauen", ["• Tablets kaufen", "• WLAN bauen"]),
        ("Ziele:\n- Tablets\n- WLAN", ["Ziele:", "- Tablets", "- WLAN"]),
        ("1. Tablets\n2. WLAN", ["1. Tablets", "2. WLAN"]),
        ("Bürgermeister Otto:\nDas ist gut.", ["Bürgermeister Otto:", "Das ist gut."]),
        ("Überschrift\n\nDer Rat tagt", ["Überschrift", "Der Rat tagt"]),
        ("Der Rat\ntagt heute.", ["Der Rat\ntagt heute."]),
        ("  \n ", []),
        ("", []),
    ],
)
def test_lists_headings_and_speakers_stand_alone(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@given(st.text(alphabet="aB1.!?: \n\t-•(„“\u00a0,|", max_size=80))
def test_bounds_are_ordered_and_hold_every_character_that_is_not_blank(text: str) -> None:
    bounds = sentence_bounds(text)
    edges = [edge for bound in bounds for edge in bound]
    assert edges == sorted(edges)
    assert all(start < end and not text[start].isspace() and not text[end - 1].isspace() for start, end in bounds)
    inside = {index for start, end in bounds for index in range(start, end)}
    assert all(index in inside for index, char in enumerate(text) if not char.isspace())
