"""What later meetings said of a commitment: moved deadlines, changed amounts, done, dropped, or nothing at all.

Everything is measured against the last document read of the municipality, never against today: silence means something
only where minutes were read, and two runs over the same files give the same tables.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from ..records import Commitment, Evidence, Mention, Revision, digest
from .context import Reading, Town
from .identity import project_of
from .slips import same_step, slipped_from

_SETTLED = ("done", "dropped")


def follow(found: Sequence[Commitment], town: Town) -> Iterator[Commitment | Evidence | Revision]:
    """The commitments of a municipality with slip, later mentions and status, and the evidence and revisions for them."""
    threads: dict[str, list[Commitment]] = {}
    for commitment in sorted(found, key=lambda c: (c.meeting_date or "", c.quote_start, c.id)):
        threads.setdefault(commitment.project_id, []).append(commitment)
    seen = _sightings(town)
    days = sorted(r.document.date for r in town.readings if r.document.date)
    for thread in threads.values():
        moved, revisions = _revised(thread)
        yield from revisions
        overtaken = {revision.commitment_id for revision in revisions if revision.field == "deadline"}
        for commitment in moved:
            later = [
                (r, m)
                for r, m in seen.get(commitment.project_id, [])
                if _after(r.document.date, commitment.meeting_date)
            ]
            yield _standing(commitment, moved, later, days, overtaken)
            yield from _later_evidence(commitment, later)


def _sightings(town: Town) -> dict[str, list[tuple[Reading, Mention]]]:
    """Project id → its first mention in each document, in the order of days."""
    seen: dict[str, list[tuple[Reading, Mention]]] = {}
    for reading in town.readings:
        first = {project_of(m, town.body.id).id: m for m in reversed(reading.mentions) if m.label == "PROJECT"}
        for project_id, mention in first.items():
            seen.setdefault(project_id, []).append((reading, mention))
    return seen


def _after(day: str | None, meeting: str | None) -> bool:
    return bool(day and meeting and day > meeting)


def _revised(thread: list[Commitment]) -> tuple[list[Commitment], list[Revision]]:
    """The thread with first deadlines and slips filled in, and a revision for each statement that changes an earlier one."""
    made: list[Commitment] = []
    revisions: list[Revision] = []
    for commitment in thread:
        before = slipped_from(commitment, made, thread)
        made.append(_dated(commitment, before))
        revisions += (
            [] if before is None else [_revision(before, commitment, "deadline", before.due_to, commitment.due_to)]
        )
        paid = _paid_before(commitment, made[:-1])
        if paid is not None and commitment.amount_max != paid.amount_max:
            revisions.append(_revision(paid, commitment, "amount", str(paid.amount_max), str(commitment.amount_max)))
    return made, revisions


def _dated(commitment: Commitment, before: Commitment | None) -> Commitment:
    if before is None:
        return replace(commitment, first_due_to=commitment.due_to if commitment.due_bound != "from" else None)
    first = before.first_due_to or before.due_to
    return replace(commitment, first_due_to=first, slipped_days=_days(first, commitment.due_to))


def _paid_before(commitment: Commitment, made: list[Commitment]) -> Commitment | None:
    """The latest earlier meeting's amount of the same stage and basis for the same step; amounts of others are no change."""
    fitting = [
        c
        for c in made
        if commitment.amount_max and c.amount_max and c.force != "rejected" and _after(commitment.meeting_date, c.meeting_date)
        and (c.money_stage, c.basis) == (commitment.money_stage, commitment.basis) and same_step(c, commitment)
    ]  # fmt: skip
    return fitting[-1] if fitting else None


def _revision(before: Commitment, later: Commitment, field: str, old: str | None, new: str | None) -> Revision:
    return Revision(
        id=digest("revision", before.id, later.id, field), thread_id=later.project_id, commitment_id=before.id, later_id=later.id,
        field=field, direction="changed",
        date=later.meeting_date, before=old, after=new, days=_days(old, new) if field == "deadline" else None, quote=later.quote,
    )  # fmt: skip


def _days(first: str | None, last: str | None) -> int | None:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days if first and last else None


def _standing(
    commitment: Commitment,
    thread: list[Commitment],
    later: list[tuple[Reading, Mention]],
    days: list[str],
    overtaken: set[str],
) -> Commitment:
    """The commitment with what became of it."""
    after = [c for c in thread if _after(c.meeting_date, commitment.meeting_date)]
    moved = commitment.id in overtaken
    return replace(
        commitment, later_mentions=len(later), last_seen=later[-1][0].document.date if later else commitment.meeting_date,
        read_later=sum(_after(day, commitment.meeting_date) for day in days), status=_status(commitment, after, days, bool(later), moved),
    )  # fmt: skip


def _status(commitment: Commitment, after: list[Commitment], days: list[str], mentioned: bool, moved: bool) -> str:
    """The last word of later meetings, else the sentence's own; `expired` where the day has passed and nobody spoke of it again."""
    if commitment.status in _SETTLED or not commitment.meeting_date:
        return commitment.status if commitment.meeting_date else "unknown"
    settled = [c.status for c in after if c.status in _SETTLED and c.force != "rejected" and same_step(commitment, c)]
    if settled:
        return settled[-1]
    if moved:
        return "delayed"
    if commitment.due_to and days and commitment.due_to < days[-1] and commitment.due_bound != "from" and not mentioned:
        return "expired"
    return commitment.status


def _later_evidence(commitment: Commitment, later: list[tuple[Reading, Mention]]) -> Iterator[Evidence]:
    for reading, mention in later:
        yield Evidence(
            id=digest("evidence", commitment.id, "later", mention.id), commitment_id=commitment.id, role="later",
            document_id=reading.document.id, mention_id=mention.id, date=reading.document.date, start=mention.start,
            end=mention.end, quote=mention.text, why="same project, later meeting",
        )  # fmt: skip
