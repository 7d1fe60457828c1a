"""The text of PDFs is, but for one character in 500, the text that they were made from."""

from pathlib import Path

import pytest

from zusage.scale.bench_text import error_rate, sample_rates, text_of
from zusage.scale.made_text import LAYOUTS, Layout, made, source

ASKED = 0.002


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: f"{layout.font}-{layout.columns}")
def test_a_made_pdf_reads_as_its_source(layout: Layout) -> None:
    assert error_rate(source(), text_of(made(layout))) <= ASKED


def test_the_samples_pdfs_read_as_their_sources() -> None:
    rates = dict(sample_rates(Path("corpora")))
    assert len(rates) > 10
    assert {name: rate for name, rate in rates.items() if rate > ASKED} == {}


@pytest.mark.parametrize(
    ("read", "rate"),
    [("Der Rat tagt.", 0), ("Der\n Rat  tagt.", 0), ("• Der Rat tagt.", 0), ("Der Rat tagt", 1 / 13), ("", 1)],
)
def test_errors_are_counted_by_the_characters_of_the_source(read: str, rate: float) -> None:
    assert error_rate("- Der Rat tagt.", read) == pytest.approx(rate)
