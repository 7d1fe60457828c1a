"""Boxes of quotes: after linking, each commitment out of a PDF gets the boxes to draw on its pages."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from .. import parse, store
from ..errors import ZusageError
from ..issues import issue
from ..limits import Limits
from ..raw import RawStore
from ..records import Anchor, Commitment, Document, Issue, QuoteBox, RawFile, digest
from ..tasks import PARSING, seconds_of
from .engines import Failure

_LACKING = """
SELECT DISTINCT d.id FROM documents d JOIN raw_files f ON f.id = d.raw_file_id JOIN commitments c ON c.document_id = d.id
WHERE f.media_type = 'application/pdf' AND NOT EXISTS (SELECT 1 FROM quote_boxes q WHERE q.commitment_id = c.id)
  AND NOT EXISTS (SELECT 1 FROM issues i WHERE i.raw_file_id = f.id AND i.stage = 'link' AND i.code LIKE 'box-%')
ORDER BY d.id"""
"""Documents of which a quote has no box yet. Linking a municipality anew takes out its boxes, and its issues with them."""


LIMITS = Limits(memory=PARSING.memory, seconds=lambda job: seconds_of(job.raw.size))
"""As for parsing: it is the same file that is opened again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A document with all commitments that quote it."""

    raw: RawFile
    document: Document
    anchors: tuple[Anchor, ...]
    quotes: tuple[Commitment, ...]


def lacking(db: store.Database) -> list[str]:
    """Keys of the documents of which a quote has no box yet."""
    return [key for (key,) in db.connection.execute(_LACKING)]


def jobs(db: store.Database, keys: Iterable[str]) -> Iterator[Job]:
    """A job for each of these documents."""
    for key in keys:
        (document,) = db.get(Document, "id = ?", (key,))
        (raw,) = db.get(RawFile, "id = ?", (document.raw_file_id,))
        of_document = "document_id = ?", (key,)
        yield Job(
            raw=raw, document=document, anchors=tuple(db.get(Anchor, *of_document)),
            quotes=tuple(db.get(Commitment, *of_document)),
        )  # fmt: skip


def find(folder: Path, job: Job) -> list[QuoteBox | Issue]:
    """The boxes of all quotes of a document; one issue where its file cannot be read again, or a quote has no place."""
    raw, spans = job.raw, [(quote.quote_start, quote.quote_end) for quote in job.quotes]
    data = RawStore(folder).get(raw.sha256)
    try:
        found = parse.quote_boxes(data, raw.path, job.document.text, job.anchors, spans)
    except ZusageError as error:
        return [missing(job, "unread", str(error))]
    lost = [quote.quote for quote, places in zip(job.quotes, found, strict=True) if not places]
    boxes = (
        QuoteBox(
            id=digest("quote-box", quote.id, str(number)),
            commitment_id=quote.id,
            number=number,
            page=page,
            x0=box[0],
            y0=box[1],
            x1=box[2],
            y1=box[3],
        )
        for quote, places in zip(job.quotes, found, strict=True)
        for number, (page, box) in enumerate(places)
    )
    return [*boxes, *([missing(job, "lost", f"no place on any page is known for: {lost[0]}")] if lost else [])]


def written(job: Job, result: list[QuoteBox | Issue] | Failure) -> list[QuoteBox | Issue]:
    """What goes into the database: of a document that no worker finished, the issue."""
    return [missing(job, result.code, result.message)] if isinstance(result, Failure) else result


def missing(job: Job, code: str, message: str) -> Issue:
    """The issue that stands for boxes which are not there; while it stands, they are not looked for again."""
    return issue("link", f"box-{code}", where=job.raw.path, message=message, raw_file_id=job.raw.id)
