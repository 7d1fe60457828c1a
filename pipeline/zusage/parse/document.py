"""The document of a page: its blocks as one text, with sections and anchors that count its characters."""

from collections.abc import Iterator, Sequence

from ..privacy import mask
from ..records import AgendaItem, Anchor, Body, Document, Meeting, Paper, RawFile, Record, Section, TableCell, digest
from ..vendors.page import Block, Cell, Page, Spot

_NOWHERE = (None, None, None, None)


def document_records(
    raw: RawFile,
    page: Page,
    *,
    part: int,
    body: Body,
    meeting: Meeting | None,
    items: Sequence[AgendaItem],
    paper: Paper | None,
    day: str | None,
    committee: str | None,
) -> Iterator[Record]:
    """Document, sections and anchors of a page that holds text; nothing for a page that holds none."""
    joint = "" if page.contiguous else "\n\n"
    text = mask(joint.join(block.text for block in page.blocks)).replace("\0", "\ufffd")  # SQLite's substr stops at NUL
    if not text.strip():
        return
    single = items[0] if page.kind == "item" and items else None
    document = Document(
        id=digest("document", raw.id, str(part)), raw_file_id=raw.id, body_id=body.id,
        meeting_id=meeting.id if meeting else None, agenda_item_id=single.id if single else None,
        paper_id=paper.id if paper else None, kind=page.kind, title=mask(page.title), date=day,
        organization=committee, url=_address(raw, page), pages=page.pages, quality=page.quality,
        margins=mask("\n".join(page.margins)) or None, text=text,
    )  # fmt: skip
    yield document
    start = 0
    for number, block in enumerate(page.blocks):
        item = items[block.item] if block.item is not None and items else single
        yield Section(
            id=digest("section", document.id, str(number)), document_id=document.id,
            agenda_item_id=item.id if item else None, kind=block.kind,
            heading=mask(block.heading) if block.heading else None, start=start, end=start + len(block.text),
        )  # fmt: skip
        yield from _anchors(document.id, number, block, start)
        start += len(block.text) + len(joint)


def _address(raw: RawFile, page: Page) -> str | None:
    """Where a reader finds the text: a list of OParl holds many objects, and each has an address of its own."""
    own = page.external_id or (page.paper.external_id if page.paper else None) or ""
    return own if page.vendor == "oparl" and own.startswith(("http://", "https://")) else raw.url


def _anchors(document_id: str, number: int, block: Block, offset: int) -> Iterator[Anchor | TableCell]:
    for index, spot in enumerate(block.spots):
        x0, y0, x1, y1 = spot.box or _NOWHERE
        yield Anchor(
            id=f"{document_id}-{number}-{index}", document_id=document_id,
            start=spot.start + offset, end=spot.end + offset, page=spot.page, x0=x0, y0=y0, x1=x1, y1=y1, element=spot.element,
            score=spot.score, page_char=spot.first,
        )  # fmt: skip
        if spot.cell:
            yield _cell(document_id, spot, spot.cell, offset)


def _cell(document_id: str, spot: Spot, cell: Cell, offset: int) -> TableCell:
    x0, y0, x1, y1 = spot.box or _NOWHERE
    return TableCell(
        id=digest("cell", document_id, str(cell.table), str(cell.row), str(cell.column)), document_id=document_id,
        table_number=cell.table, row_number=cell.row, column_number=cell.column, head=cell.head, unit=cell.unit,
        start=spot.start + offset, end=spot.end + offset, page=spot.page, x0=x0, y0=y0, x1=x1, y1=y1,
    )  # fmt: skip
