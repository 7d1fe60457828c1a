"""From pages to records with stable keys: body, organization, meeting, items, paper, files, document, sections, anchors."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..config import body_record
from ..issues import issue
from ..records import AgendaItem, Body, File, Issue, Link, Meeting, Organization, Paper, RawFile, Record, digest
from ..text import fold
from ..vendors.page import Block, Page
from ..vendors.results import read_result, read_votes
from .document import document_records
from .head import committee as committee_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """What one raw file gave."""

    body: Body
    records: tuple[Record, ...] = ()
    issues: tuple[Issue, ...] = ()
    links: tuple[Link, ...] = ()


def assemble(raw: RawFile, pages: list[Page]) -> Parsed:
    """The records of all pages of a file; what is missing or contradicts the manifest becomes an issue."""
    body, records, issues = home(raw, pages), [], []
    for part, page in enumerate(pages):
        made = list(_page(raw, page, body, part))
        records += [record for record in made if not isinstance(record, Issue)]
        issues += [record for record in made if isinstance(record, Issue)]
    return Parsed(
        body=body,
        records=tuple(records),
        issues=tuple(issues),
        links=tuple(link for page in pages for link in page.links),
    )


def home(raw: RawFile, pages: list[Page]) -> Body:
    """The municipality: the manifest's, else the page's own, else one that stands for the input folder."""
    if raw.municipality:
        return body_record(raw.municipality, raw.ags)
    stated = next((page.body for page in pages if page.body), None)
    return body_record(stated.name, stated.ags) if stated else body_record(f"({raw.source})", None)


def _page(raw: RawFile, page: Page, body: Body, part: int) -> Iterator[Record]:
    for code, message in page.notes:
        yield issue("parse", code, where=raw.path, message=message, raw_file_id=raw.id)
    day = yield from _day(raw, page)
    # What the person who sent the file says goes before what was read out of running text.
    committee = raw.organization or page.organization or (committee_in(f"Sitzung {page.meeting_name}") if page.meeting_name else None)
    organization = (
        Organization(id=digest("organization", body.id, fold(committee)), body_id=body.id, name=committee)
        if committee
        else None
    )
    meeting = _meeting(page, body, organization, day)
    items = list(_items(page, meeting)) if meeting else []
    paper = _paper(page, body)
    yield from (record for record in (organization, meeting, paper) if record)
    yield from items
    for attachment in page.files:
        yield File(
            id=digest("file", body.id, attachment.url), body_id=body.id, meeting_id=meeting.id if meeting else None,
            paper_id=paper.id if paper else None, name=attachment.name, url=attachment.url, size=attachment.size,
            media_type=attachment.media_type, external_id=attachment.external_id,
        )  # fmt: skip
    yield from document_records(
        raw, page, part=part, body=body, meeting=meeting, items=items, paper=paper, day=day, committee=committee
    )


def _day(raw: RawFile, page: Page) -> Iterator[Issue]:
    """The meeting day as the generator's return value; says where manifest and text disagree or neither knows."""
    stated = (page.start or (page.paper.date if page.paper else None) or "")[:10] or None
    if stated and not _is_day(stated):
        yield issue(
            "parse",
            "invalid-date",
            where=raw.path,
            value=stated,
            message="expected an ISO date in the page's head",
            raw_file_id=raw.id,
        )
        stated = None
    if raw.date and stated and raw.date != stated and not page.paper:
        yield issue(
            "parse", "date-conflict", where=raw.path, value=stated, raw_file_id=raw.id,
            message=f"the manifest says {raw.date}, the text {stated}; the manifest's day is used",
        )  # fmt: skip
    if not raw.date and not stated and page.blocks:
        yield issue(
            "parse", "no-date", where=raw.path, raw_file_id=raw.id,
            message="neither manifest nor text states the meeting day; relative deadlines stay unresolved",
        )  # fmt: skip
    return raw.date or stated


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _meeting(page: Page, body: Body, organization: Organization | None, day: str | None) -> Meeting | None:
    if not day or page.kind == "paper" or not (organization or page.items or page.meeting_name):
        return None
    committee = organization.name if organization else None
    return Meeting(
        id=digest("meeting", body.id, fold(committee or ""), day), body_id=body.id,
        organization_id=organization.id if organization else None, organization=committee,
        name=page.meeting_name or f"Sitzung {committee or ''}".strip(), location=page.location,
        start=page.start if page.start and page.start.startswith(day) else day, end=page.end,
        external_id=page.external_id if page.kind != "item" else None,
    )  # fmt: skip


def _items(page: Page, meeting: Meeting) -> Iterator[AgendaItem]:
    counts: Counter[str] = Counter()
    for index, item in enumerate(page.items):
        label = item.number or fold(item.name)
        # A number may be used twice in one agenda; the second one is another item.
        key = digest("item", meeting.id, label, str(counts[label]))
        counts[label] += 1
        printed = item.result or _result_text(page.blocks, index)
        votes = read_votes(f"{printed or ''} {item.votes or ''}")
        result = outcome(read_result(printed) if printed else None, votes)
        yield AgendaItem(
            id=key, meeting_id=meeting.id, number=item.number, name=item.name, url=item.url,
            order=item.order if item.order is not None else (index if page.kind != "item" else None),
            result=result, result_text=printed[:300] if printed else None,
            votes_yes=votes[0], votes_no=votes[1], votes_abstain=votes[2], paper_reference=item.paper_reference,
        )  # fmt: skip


def outcome(result: str | None, votes: tuple[int | None, int | None, int | None]) -> str | None:
    """The result, from the votes where the words name none: "21 Ja, 3 Nein" is a majority."""
    yes, no, abstain = votes
    if result not in (None, "other") or yes is None:
        return result
    if not no:
        return "majority" if abstain else "unanimous"
    return "majority" if yes > no else "rejected"


def _result_text(blocks: tuple[Block, ...], index: int) -> str | None:
    return next(
        (block.text.strip() for block in reversed(blocks) if block.item == index and block.kind == "result"), None
    )


def _paper(page: Page, body: Body) -> Paper | None:
    head = page.paper
    if head is None:
        return None
    return Paper(
        id=digest("paper", body.id, fold(head.reference or head.name)), body_id=body.id, reference=head.reference, name=head.name,
        paper_type=head.paper_type, date=head.date, external_id=head.external_id,
    )  # fmt: skip
