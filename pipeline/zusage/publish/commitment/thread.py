"""An undertaking followed over the sittings of its municipality: what was said when, and how much was read in between."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from datasette.app import Datasette

from ..asking import Row, rows

_OURS = "(c.thread_id = :thread OR c.id = :id)"
"""The commitment itself, and those of its thread where it has one."""

_STATEMENTS = f"""
SELECT c.id, c.meeting_date AS date, c.organization, c.status, c.force, c.quote, d.kind, (
  SELECT GROUP_CONCAT(DISTINCT e.source) FROM thread_edges e WHERE e.later_id = c.id
) AS joined FROM commitments c JOIN documents d ON d.id = c.document_id
WHERE {_OURS} ORDER BY c.meeting_date, c.document_id, c.quote_start, c.id"""
_CHANGES = "SELECT * FROM revisions WHERE thread_id = :thread ORDER BY field, date, id"
# What lies in a statement of the thread is told with it.
_MENTIONS = f"""
SELECT DISTINCT e.date, d.organization, e.quote, d.id AS document_id, d.title
FROM commitments c JOIN evidence e ON e.commitment_id = c.id AND e.role = 'later' JOIN documents d ON d.id = e.document_id
WHERE {_OURS} AND NOT EXISTS (SELECT 1 FROM commitments s WHERE s.document_id = e.document_id AND (s.thread_id = :thread OR s.id = :id))
ORDER BY e.date, d.id, e.start"""
_CONTROL = f"""
SELECT DISTINCT e.as_of AS date, e.id, e.status, e.quote, e.document_id, l.source
FROM commitments c JOIN control_links l ON l.commitment_id = c.id JOIN control_entries e ON e.id = l.entry_id
WHERE {_OURS} ORDER BY e.as_of, e.id"""
_REVIEWS = f"""
SELECT r.date, r.verdict, r.note, r.reviewer, r.subject_id FROM commitments c JOIN reviews r ON r.subject_id = c.id
WHERE {_OURS} ORDER BY r.date, r.id"""
# Papers and agendas are no sittings that were read of, lists of control are drawn up on any day.
_SITTINGS = """
SELECT DISTINCT date, organization FROM documents
WHERE body_id = :body AND date >= :first AND kind IN ('minutes', 'item', 'text') ORDER BY date"""
_UNREAD = """
SELECT month FROM coverage WHERE body_id = :body AND meetings > 0 AND documents = 0 AND month >= :first ORDER BY month"""

_END = "9999"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """What is known of the undertaking from one day and committee; `statements` carry their `changes`."""

    date: str | None
    organization: str | None
    statements: list[Row] = field(default_factory=list)
    mentions: list[Row] = field(default_factory=list)
    control: list[Row] = field(default_factory=list)
    reviews: list[Row] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Sittings that were read and say nothing of it, after a day and before the next; `unread`: months with no text to read.

    `until` is the day of the last of them. The gap at the end is there also where nothing was read.
    """

    sittings: int
    unread: int
    until: str | None
    last: bool


async def thread_of(datasette: Datasette, commitment: Row) -> list[Sitting | Gap]:
    """The thread of a commitment from its first statement on, in the order of days; what has no day comes last."""
    key = {"thread": commitment["thread_id"], "id": commitment["id"]}
    told = gathered(
        {
            "statements": await _statements(datasette, key),
            "mentions": await rows(datasette, _MENTIONS, **key),
            "control": await rows(datasette, _CONTROL, **key),
            "reviews": await rows(datasette, _REVIEWS, **key),
        }
    )
    first = next((sitting.date for sitting in told if sitting.date), None)
    if first is None:
        return [*told]
    since = {"body": commitment["body_id"], "first": first}
    sittings = await rows(datasette, _SITTINGS, **since)
    unread = await rows(datasette, _UNREAD, body=since["body"], first=first[:7])
    return with_gaps(told, [row["date"] for row in sittings], [row["month"] for row in unread])


async def _statements(datasette: Datasette, key: Row) -> list[Row]:
    """The statements of the thread, each with the changes that it makes."""
    found = [row | {"changes": []} for row in await rows(datasette, _STATEMENTS, **key)]
    by_id = {statement["id"]: statement for statement in found}
    for change in await rows(datasette, _CHANGES, thread=key["thread"]):
        if change["later_id"] in by_id:
            by_id[change["later_id"]]["changes"].append(change)
    return found


def gathered(found: Mapping[str, Iterable[Row]]) -> list[Sitting]:
    """Rows of each kind by day and committee; a control list and a review are of no committee."""
    by_place: dict[tuple[str | None, str | None], Sitting] = {}
    for kind, told in found.items():
        for row in told:
            place = (row["date"], row.get("organization"))
            sitting = by_place.setdefault(place, Sitting(date=place[0], organization=place[1]))
            getattr(sitting, kind).append(row)
    return sorted(by_place.values(), key=lambda s: (s.date is None, s.date or "", s.organization or ""))


def with_gaps(told: Sequence[Sitting], sittings: Sequence[str], unread: Sequence[str]) -> list[Sitting | Gap]:
    """The sittings with what was read between their days; `sittings` are days, one for each committee, `unread` months."""
    dated = [sitting for sitting in told if sitting.date]
    line: list[Sitting | Gap] = [*dated[:1]]
    for before, sitting in pairwise(dated):
        between = _gap(before.date or "", sitting.date or "", sittings, unread)
        line += [between, sitting] if between.sittings or between.unread else [sitting]
    if dated:
        line.append(_gap(dated[-1].date or "", _END, sittings, unread))
    return [*line, *(sitting for sitting in told if not sitting.date)]


def _gap(after: str, before: str, sittings: Iterable[str], unread: Iterable[str]) -> Gap:
    between = [day for day in sittings if after < day < before]
    months = sum(after[:7] < month < before[:7] for month in unread)
    return Gap(sittings=len(between), unread=months, until=between[-1] if between else None, last=before == _END)
