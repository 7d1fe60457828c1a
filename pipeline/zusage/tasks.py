"""What a worker process does with one item. A module of its own, so that a worker loads the stage and not the whole program."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from . import parse
from .errors import DocumentError
from .limits import Limits
from .parse import scans
from .parse.lines import Line
from .raw import RawStore, write_whole
from .records import Document, Mention, RawFile, Section

LONGEST = 1_800
"""CPU seconds that no file gets more of."""


def seconds_of(size: int) -> int:
    """CPU seconds for a file of so many bytes: a minute, and 40 s for each MB, which holds 20 to 30 scanned pages of 1 s each.

    Text pages take 1/100 s, ruled tables 1/6 s. By size, not by pages: to count pages a hostile file must be opened.
    """
    return min(60 + 40 * size // 1_000_000, LONGEST)


PARSING = Limits(memory=3 * 2**29, seconds=lambda job: seconds_of(job[0].size))
"""1.5 GB: PDFium and pdfplumber take under 0.2 GB for 2,000 pages, and as much as they can get for a bomb."""


def parse_file(folder: Path, job: tuple[RawFile, parse.Known]) -> parse.Parsed:
    """The records of one file of the raw store in `folder`, along what is known of it.

    Raises `StorageError` where its bytes are gone.
    """
    raw, known = job
    return parse.parse(raw, RawStore(folder).get(raw.sha256), known)


RECOGNISING = Limits(memory=3 * 2**29, seconds=lambda page: 120)
"""A page takes 0.5 to 2 s, one of 40 million pixels 20 s."""


def parse_without_scans(folder: Path, job: tuple[RawFile, parse.Known]) -> parse.Parsed:
    """The records of one file, or which of its pages are scans, where it has any."""
    raw, known = job
    return parse_file(folder, (raw, replace(known, leave_scans=True)))


def recognise_page(folder: Path, page: tuple[RawFile, int]) -> str | None:
    """Recognises one page and keeps its lines beside the file; says why where it cannot be loaded."""
    raw, number = page
    try:
        lines = parse.recognise(raw, RawStore(folder).get(raw.sha256), number)
    except DocumentError as error:  # raised further it would end the run, as a raw store does that cannot be read
        return str(error)
    write_whole(_kept(folder, raw, number), scans.to_json(lines))
    return None


def parse_with_scans(folder: Path, job: tuple[RawFile, parse.Known, tuple[int, ...]]) -> parse.Parsed:
    """The records of one file whose pages with these numbers are kept; one that is not has no lines."""
    raw, known, numbers = job
    found = {number: kept_page(folder, raw, number) or () for number in numbers}
    return parse_file(folder, (raw, replace(known, scans=found)))


def kept_page(folder: Path, raw: RawFile, number: int) -> tuple[Line, ...] | None:
    """The lines of a page as they were kept; None where there are none of this version of the recognition."""
    try:
        return scans.from_json(_kept(folder, raw, number).read_bytes())
    except (OSError, ValueError):  # never kept, or a disk that lost what was on it: the page is read anew
        return None


def _kept(folder: Path, raw: RawFile, number: int) -> Path:
    """Beside the blob: `<2 hex>/<sha256>.ocr<version>/<page>.json`."""
    return folder / raw.sha256[:2] / f"{raw.sha256}.ocr{scans.VERSION}" / f"{number}.json"


PRIVATE = frozenset({"PER"})
"""Labels that are found and never stored: an index of persons' names is nobody's business here."""


def tag_file(job: tuple[RawFile, list[tuple[Document, list[Section]]]]) -> list[Any]:
    """What is found in the documents of one file."""
    from . import tag  # a worker that parses needs none of it

    found = (record for document, sections in job[1] for record in tag.tag(document, sections))
    return [record for record in found if not (isinstance(record, Mention) and record.label in PRIVATE)]
