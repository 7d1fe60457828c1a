"""From pages to records with stable keys: body, organization, meeting, items, paper, files; documents are made beside."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..config import body_record
from ..issues import issue
from ..records import Body, File, Issue, Link, Meeting, Organization, RawFile, Record, digest
from ..text import fold
from ..vendors.page import BodyHead, Page
from .document import document_records
from .known import NOTHING, Known
from .meeting import day_of, items_of, meeting_of, paper_of
from .minutes.head import committee as committee_in

_HEAD = ("organization", "start", "end", "location", "cancelled")
"""What a calendar's entry and the page of a meeting say under the same names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """What one raw file gave. Where it has `scans`, pages that are to be recognised first, it was not read any further."""

    body: Body
    records: tuple[Record, ...] = ()
    issues: tuple[Issue, ...] = ()
    links: tuple[Link, ...] = ()
    scans: tuple[int, ...] = ()


def assemble(raw: RawFile, pages: list[Page], known: Known = NOTHING) -> Parsed:
    """The records of all pages of a file; what is missing or contradicts the manifest becomes an issue.

    Minutes of a known meeting are of that meeting's row, and their items are those of its agenda.
    """
    body = home(raw, pages)
    records: list[Record] = []
    issues: list[Issue] = list(_several(raw, pages))
    for part, page in enumerate(pages):
        made = list(_page(raw, page, body, part, known))
        records += [record for record in made if not isinstance(record, Issue)]
        issues += [record for record in made if isinstance(record, Issue)]
    return Parsed(
        body=body,
        records=tuple(records),
        issues=tuple(issues),
        links=tuple(link for page in pages for link in page.links),
    )


def home(raw: RawFile, pages: list[Page]) -> Body:
    """The municipality: the manifest's, else the pages' own, else one that stands for the input folder.

    Pages of several municipalities in one file belong to none of them.
    """
    if raw.municipality:
        return body_record(raw.municipality, raw.ags)
    stated = _stated(pages)
    if len(stated) == 1:
        (head,) = stated
        known = body_record(head.name, raw.ags or head.ags)
        return replace(known, classification=head.classification, website=head.website, licence=head.licence)
    return body_record(f"({raw.source})", raw.ags)


def _stated(pages: list[Page]) -> list[BodyHead]:
    return list({page.body.name: page.body for page in pages if page.body}.values())


def _several(raw: RawFile, pages: list[Page]) -> Iterator[Issue]:
    if not raw.municipality and len(names := [body.name for body in _stated(pages)]) > 1:
        yield issue(
            "parse", "several-municipalities", where=raw.path, value=", ".join(names), raw_file_id=raw.id,
            message="expected the texts of one municipality in a file; one file for each, or a manifest, tells them apart",
        )  # fmt: skip


def _page(raw: RawFile, page: Page, body: Body, part: int, known: Known) -> Iterator[Record]:
    for code, message in page.notes:
        yield issue("parse", code, where=raw.path, value=message, message=message, raw_file_id=raw.id)
    yield from _bare(raw, page)
    of = known.meeting if page.kind in ("minutes", "text") else None
    day = of.start[:10] if of and of.start else (yield from day_of(raw, page))
    # What the person who sent the file says goes before what was read out of running text.
    committee = (of and of.organization) or raw.organization or page.organization or _committee(page.meeting_name)
    address = page.organization_url if committee == page.organization else None
    organization = None if of else _organization(committee, body, address)
    meeting = _stub(of) if of else meeting_of(page, body, organization, day)
    items = list(items_of(page, meeting, known if of else NOTHING)) if meeting else []
    paper = paper_of(page, body)
    yield from (record for record in (organization, meeting, paper) if record)
    yield from items
    yield from _listed(page, body)
    for attachment in page.files:
        yield File(
            id=digest("file", body.id, attachment.external_id or attachment.url), body_id=body.id,
            meeting_id=meeting.id if meeting else None, paper_id=paper.id if paper else None, name=attachment.name,
            url=attachment.url, size=attachment.size, media_type=attachment.media_type,
            external_id=attachment.external_id,
        )  # fmt: skip
    yield from document_records(
        raw, page, part=part, body=body, meeting=meeting, items=items, paper=paper, day=day, committee=committee
    )


def _stub(meeting: Meeting) -> Meeting:
    """What minutes say of a sitting that other pages tell of: that there is one. The rest is left to those."""
    return Meeting(id=meeting.id, body_id=meeting.body_id, name=meeting.name, start=meeting.start)


def _bare(raw: RawFile, page: Page) -> Iterator[Issue]:
    """An agenda of a council's pages without any item: it may not be published yet, or its layout is another one now.

    OParl need not say it: its meetings may do without an agenda (OParl 1.1, Meeting.agendaItem is optional).
    """
    if (
        page.kind == "agenda"
        and page.vendor not in ("folder", "oparl")
        and not (page.items or page.non_public or page.cancelled)
        and not (raw.fetched_at and page.start and page.start[:10] >= raw.fetched_at[:10])  # they come out late
    ):
        yield issue(
            "parse", "no-items", where=raw.path, value=page.title, raw_file_id=raw.id,
            message="expected agenda items on an agenda, found none; it is not published yet, or the page's layout has changed",
        )  # fmt: skip


def _listed(page: Page, body: Body) -> Iterator[Record]:
    """The meetings of a calendar, each with its committee."""
    for head in page.meetings:
        organization = _organization(head.organization or _committee(head.name), body)
        listed = replace(
            page,
            **{name: getattr(head, name) for name in _HEAD},
            meeting_state=head.state,
            external_id=head.url,
            meeting_name=head.name,
        )
        meeting = meeting_of(listed, body, organization, head.start[:10])
        yield from (record for record in (organization, meeting) if record)


def _organization(name: str | None, body: Body, address: str | None = None) -> Organization | None:
    if not name:
        return None
    return Organization(id=digest("organization", body.id, fold(name)), body_id=body.id, name=name, external_id=address)


def _committee(meeting_name: str | None) -> str | None:
    return committee_in(f"Sitzung {meeting_name}") if meeting_name else None
