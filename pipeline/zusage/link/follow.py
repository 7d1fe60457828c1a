"""What became of each commitment: its thread, the ledger of the thread, later mentions, and how it stands as of a day."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ..records import Commitment, Evidence, Revision, ThreadEdge, digest
from .context import Town
from .ledger import Ledger, ledger_of
from .standing import Known, ends_of, standing
from .threads import Thread, threads_of


def follow(
    found: Sequence[Commitment], town: Town, projects: Mapping[str, Evidence]
) -> Iterator[Commitment | Evidence | ThreadEdge | Revision]:
    """The commitments with thread, slip and status; the edges of the threads, their ledger, and later mentions as evidence."""
    threads, edges = threads_of(town, found, projects)
    read = sorted(r.document.date for r in town.readings if r.document.date)
    as_of = town.as_of or (read[-1] if read else "")
    yield from edges
    for thread in threads:
        ledger = ledger_of(thread)
        yield from ledger.revisions
        yield from _commitments(thread, ledger, read, as_of)
        yield from _later(thread)


def _commitments(thread: Thread, ledger: Ledger, read: Sequence[str], as_of: str) -> Iterator[Commitment]:
    stated = thread.commitments
    seen = sorted({(s.scope.day, s.scope.reading.document.id) for s in thread.strands if s.scope.day})
    days = [day for day, _ in seen]
    known = Known(as_of=as_of, mentioned=days, read=read, ends=ends_of(stated))
    for commitment in stated:
        day = commitment.meeting_date or ""
        first, slipped = ledger.dated.get(
            commitment.id, (commitment.due_to if commitment.due_bound != "from" else None, None)
        )
        moved_to = ledger.moved_to.get(commitment.id)
        later = len(days) - bisect_right(days, day) if day else 0
        yield replace(
            commitment, thread_id=thread.id, first_due_to=first, slipped_days=slipped, moved_to=moved_to, later_mentions=later,
            last_seen=days[-1] if later else commitment.meeting_date,
            read_later=len(read) - bisect_right(read, day) if day else 0,
            status=standing(commitment, known, moved_to=moved_to, late=bool(slipped and slipped > 0)),
        )  # fmt: skip


def _later(thread: Thread) -> Iterator[Evidence]:
    """Each later text that speaks of the undertaking, as evidence for the last statement before it."""
    statements = iter(thread.commitments)
    last, following = None, next(statements, None)
    for strand in thread.strands:
        while following and (following.meeting_date or "") < strand.scope.day:
            last, following = following, next(statements, None)
        if last:
            document, mention = strand.scope.reading.document, strand.mentions[0]
            yield Evidence(
                id=digest("evidence", last.id, "later", document.id, str(mention.start)), commitment_id=last.id, role="later",
                document_id=document.id, mention_id=mention.id or None, date=document.date, start=mention.start,
                end=mention.end, quote=document.text[mention.start : mention.end], why="same undertaking, later meeting",
            )  # fmt: skip
