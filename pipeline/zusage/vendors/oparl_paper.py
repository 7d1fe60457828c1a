"""The OParl Paper: head, files, consultations, and the main file's text where it is given; and a File or Consultation alone."""

from collections.abc import Iterator

from ..errors import MissingPart, NotPublic, RecordError
from . import oparl_fields as fields
from .attachments import collections, distinct
from .blocks import line, present
from .oparl_files import file, file_links, files
from .oparl_json import NAME, Object
from .oparl_texts import paragraphs
from .page import Block, Page, PaperHead
from .public import hides
from .sections import split

Notes = tuple[tuple[str, str], ...]


def read_paper(thing: Object, notes: Notes) -> Page:
    """The page of a Paper object. A consultation that stands twice (Münster, Magdeburg) is linked once."""
    name, found = fields.name(thing), distinct(files(thing, "mainFile", "auxiliaryFile"))
    day, odd = _day(thing)
    paper = PaperHead(
        reference=fields.text(thing, "reference"), name=name, paper_type=fields.text(thing, "paperType"), date=day,
        external_id=fields.text(thing, "id"),
    )  # fmt: skip
    meetings = [
        link for one in fields.objects(thing, "consultation") for link in fields.links(one, {"meeting": "meeting"})
    ]
    return Page(
        vendor=NAME, kind="paper", title=name, paper=paper, files=found,
        links=(*dict.fromkeys(meetings), *fields.links(thing, {"web": "paper"}, day), *file_links(found, day)),
        blocks=present((line(name, "$.name", "head"),)) + tuple(_texts(thing, "mainFile")),
        notes=notes + odd + collections(found),
    )  # fmt: skip


def read_file(thing: Object, notes: Notes) -> Page:
    """The page of a File that was asked for alone: it names neither its meeting nor its paper. Raises `NotPublic`."""
    made = file(thing)
    if made is None:
        raise MissingPart(
            where=f"{NAME} File {thing.get('id', '')}: accessUrl, downloadUrl", expected="an address", found="none"
        )
    if hides(made.name):
        raise NotPublic(where=f"{NAME} File {thing.get('id', '')}: name", expected="a public file", found=made.name)
    blocks = tuple(_texts({"file": thing}, "file", "$."))
    return Page(
        vendor=NAME, kind="text", title=made.name, external_id=made.external_id, files=(made,),
        links=file_links((made,), None), blocks=blocks, notes=notes,
    )  # fmt: skip


def read_consultation(thing: Object, notes: Notes) -> Page:
    """The page of a Consultation that was asked for alone: the ways to its meeting, item and paper."""
    return Page(
        vendor=NAME, kind="text", title=fields.text(thing, "role") or "Beratung", external_id=fields.text(thing, "id"),
        links=tuple(fields.links(thing, {"meeting": "meeting", "agendaItem": "agenda_item", "paper": "paper"})), notes=notes,
    )  # fmt: skip


def _day(thing: Object) -> tuple[str | None, Notes]:
    try:
        stated = fields.moment(thing, "date")
    except RecordError as error:
        return None, ((error.code, str(error)),)
    return stated[:10] if stated else None, ()


def _texts(thing: Object, field: str, path: str | None = None) -> Iterator[Block]:
    for one in fields.objects(thing, field):
        text = fields.text(one, "text") if not fields.is_hidden(one) else None
        yield from split(paragraphs(text or "", f"{path or f'$.{field}.'}text"), "text")
