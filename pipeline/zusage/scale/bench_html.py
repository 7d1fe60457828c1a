"""Agenda pages of 100 kB, made from written ones by repeating their rows, read beside bs4's plain tree of them."""

from collections.abc import Callable, Iterator
from pathlib import Path

from bs4 import BeautifulSoup

from ..vendors import read_page
from ..vendors.raw_text import decode

SIZE = 100_000
ROUNDS = 5
AGENDAS = {
    "allris3": "corpora/sample/hohenfaehrde/to010-388.html", "allris4": "corpora/sample/kronmuende/to010-2288.html",
    "sdnet": "tests/pages/sdnet/tops/results-and-two-parts/page.html",
    "sessionnet": "corpora/sample/falkenwerth/si0057-1377.html",
}  # fmt: skip
"""Vendor → a page with an agenda in rows."""


def html_lines(best: Callable[[Callable[[], object]], float]) -> Iterator[str]:
    """A line for each vendor; `best` gives the CPU seconds of some work."""
    for vendor, path in AGENDAS.items():
        data = enlarged(decode(Path(path).read_bytes())[0]).encode()
        text = data.decode().partition("?>")[2] or data.decode()  # bs4 warns of HTML that says it is XML
        plain = best(lambda page=text: [BeautifulSoup(page, "lxml") for _ in range(ROUNDS)])  # type: ignore[misc]
        ours = best(lambda page=data: [read_page(page, "bench.html") for _ in range(ROUNDS)])  # type: ignore[misc]
        yield (
            f"parse: {ROUNDS / ours:,.0f} agendas of {len(text) / 1000:,.0f} kB/s of {vendor}, "
            f"{plain / ours:.2f} × bs4's tree alone"
        )


def enlarged(page: str) -> str:
    """`page` with all its table rows over and over, until it is of `SIZE`."""
    start, end = page.index("<tr"), page.rindex("</tr>") + len("</tr>")
    rows = page[start:end]
    return page[:start] + rows * ((SIZE - len(page)) // len(rows) + 1) + page[end:]
