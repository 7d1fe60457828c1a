"""The figures of a crawled source, counted in the database: of its newest meetings, texts and pages, where a changed layout shows.

Only what a crawl brought counts. A meeting or item whose own page is known and not read yet proves nothing: a crawl has
a budget, and goes on in the next run.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from ..text import fold
from .bands import Figure
from .database import Database
from .footers import ends_in_footer

RECENT = 24
"""Meetings that a figure is made of: some months of a town, so that a layout that changed is most of them soon."""

EARLIER = 240
"""Older meetings that they are compared with."""

TEXTS = PAGES = 200
"""The texts and pages fetched last."""

MINUTES_AFTER = timedelta(days=90)
"""Minutes are approved in the committee's next meeting, one to three months later; results are shown then at the latest."""

_UNREAD = ("missing-part", "unknown-layout", "unknown-vendor", "error-page")

_CRAWLED = "SELECT id FROM raw_files WHERE body_id = :body AND fetched_at IS NOT NULL"

_MEETINGS = f"""
SELECT m.id, substr(m.start, 1, 10) AS day, m.external_id, max(f.media_type = 'application/json')
FROM meetings m JOIN sightings s ON s.row_id = m.id AND s.table_name = 'meetings'
  JOIN raw_files f ON f.id = s.raw_file_id AND f.fetched_at IS NOT NULL
WHERE m.body_id = :body AND m.start < :before AND coalesce(m.cancelled, 0) = 0
GROUP BY m.id ORDER BY day DESC, m.id LIMIT {RECENT + EARLIER}"""
"""Past meetings, the newest first, each with the address of its page, and whether JSON told all that there is."""

_ITEMS = "SELECT number, name, result, url FROM agenda_items WHERE meeting_id = ? ORDER BY id"

_TEXTS = f"""
SELECT substr(text, -400) FROM documents WHERE id IN (
  SELECT d.id FROM documents d JOIN raw_files f ON f.id = d.raw_file_id
  WHERE d.body_id = :body AND f.fetched_at IS NOT NULL AND f.media_type = 'text/html' AND d.kind IN ('item', 'paper', 'minutes')
  ORDER BY f.fetched_at DESC, d.id LIMIT {TEXTS})"""
"""Ends of texts that stand in pages. Agendas all end in "Verschiedenes", files in signatures."""

_PAGES = f"""
SELECT EXISTS (SELECT 1 FROM issues i WHERE i.raw_file_id = f.id AND i.stage = 'parse' AND i.code IN {_UNREAD})
FROM raw_files f WHERE f.id IN ({_CRAWLED}) AND f.gone_at IS NULL AND f.parser_version IS NOT NULL
ORDER BY f.fetched_at DESC, f.id LIMIT {PAGES}"""

_REFUSED = f"""
SELECT (SELECT count(*) FROM ({_CRAWLED})), count(*) FROM issues i WHERE i.stage = 'fetch' AND i.code IN {_UNREAD}
  AND i.source IN (SELECT source FROM raw_files WHERE id IN ({_CRAWLED}))"""
"""Pages that are kept, and answers that were not kept, because they are no page or only half of one that was whole before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Meeting:
    """A past meeting with its items: number, name, result, whether the item's own page was read or there is none."""

    day: str
    read: bool
    items: Sequence[tuple[str | None, str, str | None, bool]]


def figures(db: Database, body_id: str) -> Iterator[Figure]:
    """Every figure of the source that can be counted. What is past is past for the newest fetch, not for a clock."""
    looked = db.connection.execute(
        "SELECT max(substr(fetched_at, 1, 10)) FROM raw_files WHERE body_id = ? AND fetched_at IS NOT NULL", (body_id,)
    ).fetchone()[0]
    if looked is None:
        return
    held = list(_held(db, body_id, looked))
    yield from _agendas(held)
    settled = (date.fromisoformat(looked) - MINUTES_AFTER).isoformat()
    yield from _compared(
        "with-result", [meeting for meeting in held if meeting.items and meeting.day < settled], _results
    )
    yield from _texts_and_pages(db, body_id)
    yield from _yearly(db, body_id, date.fromisoformat(looked))


def _held(db: Database, body_id: str, before: str) -> Iterator[_Meeting]:
    known = db.connection.execute("SELECT path FROM raw_files WHERE body_id = ?", (body_id,))
    paths = {None, *(path for (path,) in known)}
    for key, day, page, whole in db.connection.execute(_MEETINGS, {"body": body_id, "before": before}).fetchall():
        items = [(*item, whole or url in paths) for *item, url in db.connection.execute(_ITEMS, (key,))]
        yield _Meeting(day=day, read=bool(whole) or page in paths, items=items)


def _agendas(held: list[_Meeting]) -> Iterator[Figure]:
    with_items = [meeting for meeting in held if meeting.items]
    yield from _compared("items-per-meeting", with_items, lambda some: [len(meeting.items) for meeting in some])
    known = [meeting for meeting in held if meeting.items or meeting.read]
    yield from _compared("with-agenda", known, lambda some: [bool(meeting.items) for meeting in some])
    yield from _shares("duplicate-items", [twice for meeting in with_items[:RECENT] for twice in _twice(meeting)])


def _compared(name: str, meetings: list[_Meeting], count: Any) -> Iterator[Figure]:
    """The mean over the newest meetings; that of the older ones beside it, where they are as many."""
    newest, older = count(meetings[:RECENT]), count(meetings[RECENT:])
    earlier = sum(older) / len(older) if len(meetings) >= 2 * RECENT and older else None
    if newest:
        yield Figure(name=name, value=sum(newest) / len(newest), counted=len(newest), earlier=earlier)


def _results(meetings: Sequence[_Meeting]) -> list[bool]:
    items = (item for meeting in meetings for item in meeting.items)
    return [result is not None for _, _, result, read in items if read or result is not None]


def _twice(meeting: _Meeting) -> Iterator[bool]:
    """For each item, whether an item before has its number and title."""
    labels = sorted((number or "", fold(name)) for number, name, _, _ in meeting.items)
    for _, same in groupby(labels):
        yield from (place > 0 for place, _ in enumerate(same))


def _shares(name: str, cases: Sequence[bool]) -> Iterator[Figure]:
    if cases:
        yield Figure(name=name, value=sum(cases) / len(cases), counted=len(cases))


def _texts_and_pages(db: Database, body_id: str) -> Iterator[Figure]:
    ends = [text for (text,) in db.connection.execute(_TEXTS, {"body": body_id})]
    yield from _shares("ends-in-footer", ends_in_footer(ends))
    newest = [bool(odd) for (odd,) in db.connection.execute(_PAGES, {"body": body_id})]
    kept, refused = db.connection.execute(_REFUSED, {"body": body_id}).fetchone()
    # Either may show it first: new pages that are halves are kept, and halves of known pages are not.
    both = (newest, [True] * refused + [False] * kept)
    yield from _shares("unread-pages", max(both, key=lambda pages: sum(pages) / len(pages) if pages else 0.0))


_DAYS = {
    "meetings": "SELECT substr(start, 1, 10) FROM meetings WHERE body_id = ? AND start IS NOT NULL",
    "papers": "SELECT date FROM papers WHERE body_id = ? AND date IS NOT NULL",
}


def _yearly(db: Database, body_id: str, looked: date) -> Iterator[Figure]:
    """Meetings and papers of the year before the newest fetch; nothing while the crawl has not gone back a year."""
    year = (looked - timedelta(days=365)).isoformat()
    days = {name: [day for (day,) in db.connection.execute(query, (body_id,))] for name, query in _DAYS.items()}
    if min(days["meetings"], default=year) >= year:
        return
    for name, found in days.items():
        count = sum(year <= day < looked.isoformat() for day in found)
        yield Figure(name=name, value=count, counted=count)
