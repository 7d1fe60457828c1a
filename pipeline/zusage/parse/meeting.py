"""From a page to the sitting it tells of: day, meeting, agenda items with their outcome, paper."""

from collections.abc import Generator, Iterator
from datetime import date

from ..issues import issue
from ..records import AgendaItem, Body, Issue, Meeting, Organization, Paper, RawFile, digest
from ..text import fold
from ..vendors.page import Block, Page
from ..vendors.results import outcome, read_result
from ..vendors.votes import Votes, read_votes
from .item_keys import keyed
from .known import NOTHING, Known


def day_of(raw: RawFile, page: Page) -> Generator[Issue, None, str | None]:
    """The meeting day as the generator's return value; says where manifest and text disagree or neither knows.

    A fetched file without a day of its own is of the meeting whose page links it.
    """
    stated = (page.start or (page.paper.date if page.paper else None) or "")[:10] or None
    if stated and not _is_day(stated):
        yield issue(
            "parse", "invalid-date", where=raw.path, value=stated, raw_file_id=raw.id,
            message="expected an ISO date in the page's head",
        )  # fmt: skip
        stated = None
    if raw.fetched_at and stated:
        return stated  # the day of a fetched file is that of the page which links it: less sure than the text's own
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
        return date.fromisoformat(text).isoformat() == text  # it reads week dates and days without hyphens too
    except ValueError:
        return False


def meeting_of(page: Page, body: Body, organization: Organization | None, day: str | None) -> Meeting | None:
    """The sitting that the page is about; None for papers, control lists and texts that name neither day nor committee.

    An agenda without a day is known by its address (answers of SessionNet 6).
    """
    known = day or (page.external_id if page.items and page.kind == "agenda" else None)
    if not known or page.kind in ("paper", "control") or not (organization or page.items or page.meeting_name):
        return None
    committee = organization.name if organization else None
    return Meeting(
        id=digest("meeting", body.id, fold(committee or "") or _address(page), known), body_id=body.id,
        organization_id=organization.id if organization else None, organization=committee,
        organization_url=page.organization_url, name=page.meeting_name or f"Sitzung {committee or ''}".strip(), location=page.location,
        start=page.start if page.start and page.start.startswith(day or "") else day, end=page.end,
        external_id=page.external_id if page.kind != "item" else None, meeting_state=page.meeting_state,
        cancelled=int(page.cancelled) or None, non_public=", ".join(page.non_public) or None,
    )  # fmt: skip


def _address(page: Page) -> str:
    """What tells two sittings of a day apart where neither names its committee (OParl names it by address only)."""
    known = page.kind != "item" and page.external_id and page.external_id.startswith(("http://", "https://"))
    return (page.external_id or "") if known else ""


def items_of(page: Page, meeting: Meeting, known: Known = NOTHING) -> Iterator[AgendaItem]:
    """The page's public items, with result and votes from the item's head or its last result section."""
    for index, (key, item) in enumerate(keyed(page.items, meeting.id, known)):
        printed = item.result or _result_text(page.blocks, index)
        votes = _votes(printed, item.votes)
        said = "; ".join(part for part in (printed, item.votes) if part)
        result = outcome(read_result(said) if said else None, votes)
        yield AgendaItem(
            id=key, meeting_id=meeting.id, number=item.number, name=item.name, url=item.url,
            order=item.order if item.order is not None else (index if page.kind != "item" else None),
            result=result, result_text=printed[:300] if printed else None,
            votes_yes=votes.yes, votes_no=votes.no, votes_abstain=votes.abstain, paper_reference=item.paper_reference,
        )  # fmt: skip


def _votes(result: str | None, votes: str | None) -> Votes:
    """The counts of both texts; of the votes alone where that gives more of them: "dafür 12 Ja" is misread together."""
    both = read_votes(f"{result or ''} {votes or ''}") if result or votes else Votes()
    if not votes:
        return both
    own = read_votes(votes)
    return max(both, own, key=lambda read: sum(count is not None for count in (read.yes, read.no, read.abstain)))


def _result_text(blocks: tuple[Block, ...], index: int) -> str | None:
    return next(
        (block.text.strip() for block in reversed(blocks) if block.item == index and block.kind == "result"), None
    )


def paper_of(page: Page, body: Body) -> Paper | None:
    """The paper whose page this is."""
    head = page.paper
    if head is None:
        return None
    return Paper(
        id=digest("paper", body.id, fold(head.reference or head.name)), body_id=body.id, reference=head.reference,
        name=head.name, paper_type=head.paper_type, date=head.date, external_id=head.external_id,
    )  # fmt: skip
