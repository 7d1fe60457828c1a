"""What the pages of a source tell of a sitting's agenda, and which files they link as of that sitting."""

import json
from dataclasses import dataclass, fields
from typing import Any

from ..records import AgendaItem, Meeting, RawFile
from .database import Database

_LINKS = """
SELECT f.url, json_extract(s.row, '$.meeting_id'), json_extract(s.row, '$.name') FROM files f
JOIN sightings s ON s.row_id = f.id AND s.table_name = 'files'
WHERE f.meeting_id IS NOT NULL AND f.paper_id IS NULL AND json_extract(s.row, '$.meeting_id') IS NOT NULL
GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"""

_ITEMS = """
SELECT i.id, s.row FROM agenda_items i
JOIN sightings s ON s.row_id = i.id AND s.table_name = 'agenda_items'
JOIN raw_files f ON f.id = s.raw_file_id
WHERE i.meeting_id = :meeting AND f.id <> :beside AND f.media_type IN ('text/html', 'application/json', 'application/jsonl')
  AND NOT EXISTS (SELECT 1 FROM documents d JOIN meetings m ON m.id = d.meeting_id
                  WHERE d.raw_file_id = f.id AND d.kind = 'minutes' AND m.external_id IS NULL)"""
"""An HTML file of a folder may be minutes itself; a meeting of OParl may hold its minutes, and has an address."""

_SITTINGS = """
SELECT DISTINCT m.id FROM meetings m JOIN agenda_items i ON i.meeting_id = m.id
JOIN sightings s ON s.row_id = i.id AND s.table_name = 'agenda_items'
WHERE m.body_id = ? AND m.start >= ? AND m.start < ? || '~' AND s.raw_file_id <> ? ORDER BY 1"""

_READ = """
SELECT d.body_id, d.kind, d.date, d.organization, substr(d.text, 1, 400) FROM documents d WHERE d.raw_file_id = ?"""

_MAYBE = """
SELECT r.id, r.path, r.url, r.agenda_version IS NOT NULL OR EXISTS (
    SELECT 1 FROM documents d JOIN meetings m ON m.body_id = d.body_id AND m.start >= d.date AND m.start < d.date || '~'
    JOIN agenda_items i ON i.meeting_id = m.id
    JOIN sightings s ON s.row_id = i.id AND s.table_name = 'agenda_items' AND s.raw_file_id <> d.raw_file_id
    WHERE d.raw_file_id = r.id AND d.kind IN ('minutes', 'text'))
FROM raw_files r WHERE r.parser_version = ? ORDER BY 1"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadBefore:
    """What an earlier reading of a file made of it; `head` are its first characters."""

    body_id: str
    kind: str
    date: str | None
    organization: str | None
    head: str


def linked_files(db: Database) -> dict[str, list[tuple[str, str]]]:
    """(meeting's key, name of the link) for each address that a page of a meeting links and that is no paper's."""
    links: dict[str, list[tuple[str, str]]] = {}
    for url, meeting, name in db.connection.execute(_LINKS):
        links.setdefault(url, []).append((meeting, name))
    return links


def agenda_of(db: Database, meeting_id: str, beside: RawFile) -> list[AgendaItem]:
    """The public items that pages give in order, none of them from the file `beside`; several pages' are joined."""
    rows: dict[str, list[dict[str, Any]]] = {}
    for key, row in db.connection.execute(_ITEMS, {"meeting": meeting_id, "beside": beside.id}):
        rows.setdefault(key, []).append(json.loads(row))
    joined = [AgendaItem(**{f.name: _greatest(each, f.name) for f in fields(AgendaItem)}) for each in rows.values()]
    return sorted((item for item in joined if item.order is not None), key=lambda item: (item.order or 0, item.id))


def _greatest(rows: list[dict[str, Any]], name: str) -> Any:
    """As rows are joined from their sightings."""
    return max((row[name] for row in rows if row[name] is not None), default=None)


def sittings_on(db: Database, body_id: str, day: str, beside: RawFile) -> list[Meeting]:
    """The municipality's meetings of that day of which another file than `beside` gives items."""
    ids = [key for (key,) in db.connection.execute(_SITTINGS, (body_id, day, day, beside.id))]
    return [meeting for key in ids for meeting in meetings(db, key)]


def meetings(db: Database, key: str) -> list[Meeting]:
    """The meeting of that key, or none."""
    return db.get(Meeting, "id = ?", (key,))


def read_before(db: Database, raw: RawFile) -> ReadBefore | None:
    """The one document that was read of the file; None where there is none or there are several."""
    rows = db.connection.execute(_READ, (raw.id,)).fetchall()
    names = [f.name for f in fields(ReadBefore)]
    return ReadBefore(**dict(zip(names, rows[0], strict=True))) if len(rows) == 1 else None


def may_have_agenda(db: Database, version: str, addresses: dict[str, list[tuple[str, str]]]) -> list[RawFile]:
    """The files read by this version that may be minutes of a meeting of which other files tell, or were taken for such."""
    rows = db.connection.execute(_MAYBE, (version,)).fetchall()
    keys = [key for key, path, url, maybe in rows if maybe or path in addresses or url in addresses]
    return [raw for key in keys for raw in db.get(RawFile, "id = ?", (key,))]
