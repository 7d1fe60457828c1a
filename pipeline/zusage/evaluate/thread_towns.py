"""Gold of several meetings as the product would have read it from the pages of a council information system."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .. import link, tag
from ..config import body_record
from ..parse.assemble import assemble
from ..records import Anchor, Body, Document, Mention, RawFile, Section, digest
from ..vendors.blocks import Piece, line, present
from ..vendors.page import Item, Page
from ..vendors.sections import split

Passage = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A passage as the product read it; `document_id` is its text's key, `at` leads from the gold's offsets to the text's."""

    passage: Passage
    document_id: str
    lines: tuple[tuple[int, int], ...]

    def place(self, span: Mapping[str, Any]) -> tuple[int, int]:
        """Where a gold span stands in the document."""
        return self._at(span["start"]), self._at(span["end"] - 1) + 1

    def _at(self, offset: int) -> int:
        mine, theirs = self.lines[bisect_right(self.lines, (offset, len(self.passage["text"]) * 99)) - 1]
        return theirs + offset - mine


def read_gold_town(passages: Sequence[Passage]) -> tuple[link.Town, list[Read]]:
    """The passages of one municipality as item pages, tagged; and how each stands in its document."""
    body = body_record(passages[0]["municipality"], None)
    reads, readings = [], []
    for passage in passages:
        read, reading = _read(passage, body)
        reads.append(read)
        readings.append(reading)
    ordered = sorted(readings, key=lambda r: (r.document.date or "", r.document.id))
    return link.Town(body=body, readings=tuple(ordered), known=tag.known_names()), reads


def _read(passage: Passage, body: Body) -> tuple[Read, link.Reading]:
    records = assemble(_raw(passage, body), [_page(passage)]).records
    document = next(record for record in records if isinstance(record, Document))
    found = tag.tag(document, [record for record in records if isinstance(record, Section)])
    reading = link.Reading.of(
        document, records, (r for r in found if not (isinstance(r, Mention) and r.label == "PER"))
    )
    return Read(passage=passage, document_id=document.id, lines=_lines(reading.anchors)), reading


def _raw(passage: Passage, body: Body) -> RawFile:
    return RawFile(
        id=digest("gold", passage["id"]), source="gold", path=passage["id"], sha256="", size=0, media_type="text/plain",
        municipality=body.name, date=passage["reference_date"], organization=passage.get("organization"),
    )  # fmt: skip


def _page(passage: Passage) -> Page:
    """The page of one agenda item: its title as head, then the text, cut at the labels that open a section."""
    item = passage.get("agenda_item") or {"number": "1", "title": passage["kind"]}
    head = line(item["title"], "title", "head", item=0)
    pieces = [Piece(text=text, path=path) for text, path in _pieces(passage["text"])]
    return Page(
        vendor="gold", kind="item", title=item["title"], organization=passage.get("organization"),
        start=passage["reference_date"], meeting_name=passage.get("organization"),
        items=(Item(number=item["number"], name=item["title"], paper_reference=passage.get("paper")),),
        blocks=(*present([head]), *split(pieces, "discussion", item=0)),
    )  # fmt: skip


def _pieces(text: str) -> list[tuple[str, str]]:
    """The lines that hold text, each with a path that tells where it begins."""
    found, at = [], 0
    for each in text.split("\n"):
        if each.strip():
            found.append((each, f"line:{at}"))
        at += len(each) + 1
    return found


def _lines(anchors: Sequence[Anchor]) -> tuple[tuple[int, int], ...]:
    """(offset in the gold's text, offset in the document) of each line, in their order."""
    found = (
        (int((a.element or "").partition(":")[2]), a.start) for a in anchors if (a.element or "").startswith("line:")
    )
    return tuple(sorted(found))
