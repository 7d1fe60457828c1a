"""Stage 2, parse: bytes of one raw file to records. Pure: no network, no database; a bug report is a saved page.

`parse` is the whole stage; `reader` chooses the reader, `assemble` and `document` make records of what it read.
`quote_boxes` finds where stretches of a PDF's text stand on its pages; `recognise` reads one scanned page by itself, so that
a file's pages can be shared among workers.
"""

from dataclasses import replace

from ..errors import ZusageError
from ..issues import issue
from ..pdf_pages.quotes import quote_boxes
from ..records import Issue, RawFile
from ..vendors.page import Page
from .assemble import Parsed, assemble, home
from .bounds import bounded
from .known import NOTHING, Known, Unrecognised, same_committee
from .pdf.scanned import recognise
from .reader import read

VERSION = "4"
"""Raised with every change of what is read; files of an older version are parsed anew."""


def parse(raw: RawFile, data: bytes, known: Known = NOTHING) -> Parsed:
    """The records of one file; what cannot be read is an issue in the result, never an exception."""
    try:
        pages = bounded(read(raw, data, known))
        if _of_another_day(pages, known):  # minutes hang at the next sitting too, which approves them
            known = replace(known, agenda=(), keys=(), meeting=None)
            pages = bounded(read(raw, data, known))
    except Unrecognised as left:
        return Parsed(body=home(raw, []), scans=left.pages)
    except ZusageError as error:
        return Parsed(body=home(raw, []), issues=(_unread(raw, error),))
    return assemble(raw, pages, known)


def _of_another_day(pages: list[Page], known: Known) -> bool:
    """Whether the text itself names another day than the sitting that it was taken for."""
    day = (known.meeting.start or "")[:10] if known.meeting else ""
    return bool(day) and any(page.start and page.start[:10] != day for page in pages)


def _unread(raw: RawFile, error: ZusageError) -> Issue:
    """The issue, which names the file also where the error names but a place inside it."""
    where = error.where if raw.path in error.where else f"{raw.path}: {error.where}"
    return issue("parse", error.code, where=where, message=str(error), value=error.found, raw_file_id=raw.id)


__all__ = ["NOTHING", "VERSION", "Known", "Parsed", "parse", "quote_boxes", "recognise", "same_committee"]
