"""Which names can be one committee's."""

import pytest

from zusage.link.committees import may_be_same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bauausschuss", "Ausschuss für Bauen, Umwelt und Digitales"),
        ("Stadtrat", "Rat der Stadt Kronmünde"),
        ("Rat", "Stadtrat"),
        ("HFA", "Haupt- und Finanzausschuss"),
        ("StVV", "Stadtverordnetenversammlung"),
        ("Schul-, Kultur- und Sozialausschuss", "Ausschuss für Schule und Sport"),
    ],
)
def test_one_committee_in_other_words(one: str, other: str) -> None:
    assert may_be_same(one, other)
    assert may_be_same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Schulausschuss", "Hauptausschuss"),
        ("Ausschuss für Schule und Sport", "Haupt- und Finanzausschuss"),
        ("Stadtrat", "Bauausschuss"),
        ("Stadtverordnetenversammlung", "Seniorenbeirat"),
    ],
)
def test_two_committees(one: str, other: str) -> None:
    assert not may_be_same(one, other)
    assert not may_be_same(other, one)
