"""Character error rate of the text of PDFs against the source that they were made from."""

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rapidfuzz.distance import Levenshtein

from ..parse.minutes.nonpublic import Gate
from ..parse.pdf import read_pdf
from ..text import squeeze
from .made_text import LAYOUTS, made, source

SAMPLE = Path("corpora")
_MARKS = re.compile(r"^[-•] |(?<=\d) (?:T€|€)(?=\s*(?:\||$))|\|", re.MULTILINE)
"""Marks of lists, rules between cells and the unit of a column's head, which the reader carries to its cells."""


def text_lines() -> Iterator[str]:
    """What `make bench` prints: made PDFs, and those of the sample."""
    rates = {
        f"{layout.font}, {layout.columns} column(s)": error_rate(source(), text_of(made(layout))) for layout in LAYOUTS
    }
    yield _line(rates, "made PDFs")
    yield _line(dict(sample_rates(SAMPLE)), "PDFs of the sample")


def _line(rates: dict[str, float], what: str) -> str:
    worst = max(rates, key=lambda name: rates[name])
    mean = sum(rates.values()) / len(rates)
    return f"text: {mean:.3%} of characters wrong over {len(rates)} {what}, {rates[worst]:.3%} in the worst ({worst})"


def error_rate(expected: str, read: str) -> float:
    """Levenshtein distance by the characters of the source; a run of white space is one character, what `_MARKS` finds none."""
    right, found = (squeeze(_MARKS.sub(" ", text)) for text in (expected, read))
    return Levenshtein.distance(right, found) / len(right)


def text_of(pdf: bytes) -> str:
    """The text of all blocks."""
    return "\n".join(block.text for block in read_pdf(pdf, "bench.pdf").blocks)


def sample_rates(folder: Path) -> Iterator[tuple[str, float]]:
    """The rate of each PDF of the sample that holds text, by its file; `folder` is `corpora`."""
    maker = _maker(folder / "make_sample.py")
    for path in sorted((folder / "sources").glob("*/*.md")):
        written = maker.read_source(path)
        name = written.meta["file"]
        if name.endswith(".pdf") and "scan" not in written.meta and "kontrolle" not in name:
            yield name, error_rate(plain(written.blocks), text_of((folder / "sample" / name).read_bytes()))


def plain(blocks: list[list[str]]) -> str:
    """The public lines of a source's blocks without its marks; letterspaced words closed up."""
    text = "\n".join(line.lstrip("#| ") for block in blocks for line in block)
    text = re.sub(r"(?<=\b\w) (?=\w\b)", "", text) if re.search(r"(?:\b\w ){4}", text) else text
    gate = Gate()
    lines = text.replace("\\-", "").replace("\\\n", "\n").replace("**", "").split("\n")
    return "\n".join(line for line in lines if gate.admits(line))


def _maker(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location("make_sample", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
