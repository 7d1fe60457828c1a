"""Contact data are masked length for length; amounts, years and paper numbers stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zusage.privacy import MASK, mask


@pytest.mark.parametrize(
    ("before", "secret", "after"),
    [
        ("Mail an ", "erika.muster@moorfelde.example", "."),
        ("Mail an ", "erika (at) moorfelde.example", " bis Freitag"),
        ("Mail an ", "erika[at]moorfelde.example", ""),
        ("Konto ", "DE89 3704 0044 0532 0130 00", " der Kasse"),
        ("Konto ", "DE89370400440532013000", ""),
        ("Tel. ", "0999 123456", "\n12.500 Euro"),
        ("Tel.: ", "0999/12 34-56", ", Zimmer 3"),
        ("Telefon: ", "12345678", ""),
        ("Telefonnummer ", "0999 123456", ""),
        ("Fax ", "(0999) 123456", ""),
        ("Handy: ", "+49 170 1234567", ""),
        ("Rufen Sie ", "+49 999 123456-0", " an"),
        ("Rufen Sie ", "0049 999 123456", " an"),
    ],
)
def test_contact_data_are_masked(before: str, secret: str, after: str) -> None:
    assert mask(before + secret + after) == before + MASK * len(secret) + after


@pytest.mark.parametrize(
    "text",
    [
        "Die Telefonanlage kostet 120000 Euro.",
        "Telefon 120000 Euro, Mobil 2024/2025",
        "Vorlage 045/2025 vom 12.03.2025",
        "1.250.000,00 € (netto 1.050.420,17 €)",
        "im Zeitraum 2024 - 2026 und 2027",
        "@ Verwaltung: bitte prüfen",
        "AB12 3456 Akten",
    ],
)
def test_what_is_no_contact_stays(text: str) -> None:
    assert mask(text) == text


_PIECES = st.sampled_from(
    ["Tel. ", "0999 123", "456", "+49", "a@b.de", "(at)", "DE89", " 3704 0044 0532 0130 00", "\n", "€ ", "x", "Fax: "]
)


@given(st.lists(_PIECES | st.text(max_size=5), max_size=12).map("".join))
def test_the_length_stays_and_only_masked_characters_change(text: str) -> None:
    masked = mask(text)
    assert len(masked) == len(text)
    assert all(new in (old, MASK) for old, new in zip(text, masked, strict=True))
