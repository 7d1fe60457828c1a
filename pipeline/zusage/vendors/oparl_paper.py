"""The OParl Paper: head, files, consultations, and the main file's text where it is given."""

from collections.abc import Iterator

from ..records import Link
from . import oparl_fields as fields
from .attachments import collections, distinct
from .blocks import Piece, line, present
from .cleaning import clean
from .oparl_json import NAME, Object
from .page import Block, Page, PaperHead
from .sections import split


def read_paper(thing: Object, notes: tuple[tuple[str, str], ...]) -> Page:
    """The page of a Paper object."""
    name, files = fields.name(thing), distinct(fields.files(thing, "mainFile", "auxiliaryFile"))
    paper = PaperHead(
        reference=fields.text(thing, "reference"), name=name, paper_type=fields.text(thing, "paperType"),
        date=_day(thing), external_id=fields.text(thing, "id"),
    )  # fmt: skip
    meetings = tuple(
        Link(url=address, kind="meeting")
        for one in fields.objects(thing, "consultation")
        for address in fields.addresses(one, "meeting")
    )
    return Page(
        vendor=NAME, kind="paper", title=name, paper=paper, files=files,
        links=meetings + fields.links(thing, {"web": "paper"}),
        blocks=present((line(name, "$.name", "head"),)) + tuple(_texts(thing)), notes=notes + collections(files),
    )  # fmt: skip


def _day(thing: Object) -> str | None:
    stated = fields.moment(thing, "date")
    return stated[:10] if stated else None


def _texts(thing: Object) -> Iterator[Block]:
    for file in fields.objects(thing, "mainFile"):
        lines = (fields.text(file, "text") or "").splitlines() if not fields.is_hidden(file) else []
        found = [
            Piece(text=made, path=f"$.mainFile.text:line({index})")
            for index, one in enumerate(lines, 1)
            if (made := clean(one))
        ]
        yield from split(found, "text")
