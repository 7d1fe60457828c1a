"""Speed as ratios to the plain libraries on the same files in one run: `python -m zusage.scale.bench`."""

import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import spacy

from ..fetch import from_path
from ..parse import parse
from ..raw import RawStore
from ..records import Document, RawFile
from ..tag import tag
from ..tag.amounts import find_amounts
from ..tag.nlp import shared
from ..tag.times import find_times
from .bench_fetch import fetching
from .bench_html import html_lines
from .bench_pdf import memory_lines, pdf_lines
from .bench_scans import scan_lines
from .bench_site import site_lines
from .bench_text import text_lines

SAMPLE = Path("corpora/sample")
TABLES = ("niederschrift-2024-12-12", "beschlusskontrolle")
SCAN = "niederschrift-2024-10-22"
ROUNDS = 3


def main() -> None:
    """Prints one line for each measure; the best of three rounds each, since other work only ever slows a round down."""
    store = RawStore(Path("build/bench"))
    files = [found for found in from_path(SAMPLE, store) if isinstance(found, RawFile)]
    documents = [r for raw in files for r in parse(raw, store.get(raw.sha256)).records if isinstance(r, Document)]
    measure_tagging(documents)
    pdfs = {raw.path: store.get(raw.sha256) for raw in files if raw.media_type == "application/pdf"}
    text = [data for path, data in pdfs.items() if not any(name in path for name in (*TABLES, SCAN))]
    tables = [data for path, data in pdfs.items() if any(name in path for name in TABLES)]
    for line in (*pdf_lines(text, tables), *memory_lines(text)):
        _say(line)
    for line in html_lines(best):
        _say(line)
    for line in text_lines():
        _say(line)
    for line in scan_lines():
        _say(line)
    whole = best(lambda: [parse(raw, store.get(raw.sha256)) for raw in files])
    _say(f"parse: {len(files) / whole:,.0f} files/s over all formats of the sample, one scan among them")
    _say(fetching())
    for line in site_lines():
        _say(line)


def measure_tagging(documents: Sequence[Document]) -> None:
    """The rules alone, with the decision DEADLINE or DATE, and the whole tagger, each in units of the blank tokenizer."""
    words = sum(len(document.text.split()) for document in documents)
    nlp = spacy.blank("de")
    plain = best(lambda: [nlp.make_doc(document.text) for document in documents])
    amounts = best(lambda: [find_amounts(document.text) for document in documents])
    times = best(
        lambda: [find_times(document.text, date.fromisoformat(document.date or "2024-05-15")) for document in documents]
    )
    decided = best(lambda: [_decided(document) for document in documents])
    tagged = best(lambda: [tag(document) for document in documents])
    _say(
        f"spaCy's blank German tokenizer: {words / plain:,.0f} words/s ({words:,} words); the rest in units of its time:"
    )
    _say(f"rules: {(amounts + times) / plain:.1f} × (amounts {amounts / plain:.1f}, times {times / plain:.1f})")
    _say(f"rules with tokens, sentences and DEADLINE or DATE: {decided / plain:.1f} ×")
    _say(f"tag, with projects and records: {tagged / plain:.1f} ×, {words / tagged:,.0f} words/s")


def _decided(document: Document) -> int:
    nlp = shared()
    doc = nlp.make_doc(document.text)
    doc._.reference_date = date.fromisoformat(document.date) if document.date else None
    for name in ("rules", "sentences", "deadlines"):
        doc = nlp.get_pipe(name)(doc)
    return len(doc)


def best(work: Callable[[], object]) -> float:
    """CPU seconds of the fastest round."""
    times = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
    return min(times)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
