"""What a worker process does with one item. A module of its own, so that a worker loads the stage and not the whole program."""

from pathlib import Path
from typing import Any

from . import parse
from .limits import Limits
from .raw import RawStore
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


PRIVATE = frozenset({"PER"})
"""Labels that are found and never stored: an index of persons' names is nobody's business here."""


def tag_file(job: tuple[RawFile, list[tuple[Document, list[Section]]]]) -> list[Any]:
    """What is found in the documents of one file."""
    from . import tag  # a worker that parses needs none of it

    found = (record for document, sections in job[1] for record in tag.tag(document, sections))
    return [record for record in found if not (isinstance(record, Mention) and record.label in PRIVATE)]
