"""Which amount and deadline belongs to which project, on texts with marks (see `by_hand`)."""

import pytest

from by_hand import reading
from zusage.link import relate


def pairs(marked: str) -> set[tuple[str, str, str]]:
    r = reading(marked)
    return {(found.head.text, found.child.text, found.label) for found in relate(r.document.text, r.mentions)}


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "Die [E-Akte] kostet {95.000 €} und kommt bis zum <2025-12-31>.",
            {("E-Akte", "95.000 €", "costs"), ("E-Akte", "2025-12-31", "due")},
        ),
        (
            "Für die [E-Akte] sind {9.000 €} nötig, während das [WLAN] mit {4.000 €} auskommt.",
            {("E-Akte", "9.000 €", "costs"), ("WLAN", "4.000 €", "costs")},
        ),
        (
            "Die [E-Akte] und das [Serviceportal] starten am <2026-01-01>.",
            {("E-Akte", "2026-01-01", "due"), ("Serviceportal", "2026-01-01", "due")},
        ),
        ("Zur [E-Akte] wurde gefragt. Die Kosten betragen {95.000 €}.", {("E-Akte", "95.000 €", "costs")}),
        ("[E-Akte]\n\nDie Umsetzung endet am <2025-12-31>.", {("E-Akte", "2025-12-31", "due")}),
    ],
)
def test_a_child_goes_to_the_project_a_reader_would_name(marked: str, expected: set[tuple[str, str, str]]) -> None:
    assert pairs(marked) == expected


@pytest.mark.parametrize(
    "marked",
    [
        "Das Feuerwehrhaus kostet {2.000.000 €}.",
        "Zur [E-Akte] gab es Fragen. Die Sanierung der Schulstraße kostet {80.000 €}.",
        "Zur [E-Akte] und zum [WLAN] gab es Fragen. Die Kosten betragen {80.000 €}.",
        "Das [WLAN] kommt später, eine Vertragsstrafe von {5.000 €} wird geltend gemacht.",
        "Für das [Parkleitsystem] steigt die Stundengebühr um {50 Cent}.",
        "Am Rande wurde die [E-Akte] erwähnt.\n\nHaushalt\n\nDie Grundsteuer bringt {80.000 €}.",
    ],
)
def test_none_is_an_answer(marked: str) -> None:
    assert pairs(marked) == set()


def test_a_relation_says_why() -> None:
    r = reading("Zur [E-Akte] wurde gefragt. Die Kosten betragen {95.000 €}.")
    assert [found.why for found in relate(r.document.text, r.mentions)] == ["before"]
