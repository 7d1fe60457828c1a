"""What each stage gives, into the tables: old rows of the same file out, new ones in, later stages marked as to be redone."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields, replace
from typing import Any

from ..records import (
    TABLES,
    AgendaItem,
    Body,
    Document,
    File,
    Issue,
    Meeting,
    Organization,
    Paper,
    RawFile,
    Record,
    Sighting,
    digest,
)
from .database import NAMES, Database
from .immutable import rebuilding

_SEEN = (Organization, Meeting, AgendaItem, Paper, File)
"""Records that several pages speak of; their rows are joined from sightings."""

_CONTEXT = ("sha256", "media_type", "municipality", "ags", "date", "organization", "url", "path", "source")
"""What a file's records are made of: another value is a reason to read it again."""

_ANSWER = ("fetched_at", "etag", "last_modified", "gone_at", "robots")
"""What only the fetch tells of a file: taken over without reading it again."""


def forget_issues(db: Database, source: str, places: Sequence[str] | None = None) -> None:
    """Takes out what fetch said of `source` (only of `places` in it) in earlier runs, for it is about to look again."""
    with db.transaction() as connection:
        only = "" if places is None else f' AND "where" IN ({", ".join("?" * len(places))})'
        connection.execute(f"DELETE FROM issues WHERE stage = 'fetch' AND source = ?{only}", (source, *(places or ())))


def register(db: Database, found: Iterable[RawFile | Body | Issue]) -> int:
    """What fetch found; returns how many files are new or changed. An unchanged file keeps its versions, so it is not redone."""
    changed = 0
    with db.transaction():
        for record in found:
            if isinstance(record, RawFile):
                changed += _register_file(db, record)
            elif isinstance(record, Body):
                _register_body(db, record)
            else:
                db.put([record])
    return changed


def _register_body(db: Database, body: Body) -> None:
    # Commitments carry the municipality's name, Land and inhabitants: another figure must reach them.
    old = db.get(Body, "id = ?", (body.id,))
    body = replace(body, withheld=old[0].withheld) if old else body
    if old != [body]:
        db.put([body])
        relink(db, body.id)


def remove(db: Database, raw: RawFile) -> None:
    """Takes a file and everything read of it out; its municipality is to be linked again."""
    with db.transaction() as connection, rebuilding(connection):
        relink(db, raw.body_id)
        _uncover(connection, raw.id)
        touched = connection.execute("SELECT table_name, row_id FROM sightings WHERE raw_file_id = ?", (raw.id,))
        rows = touched.fetchall()
        connection.execute("DELETE FROM raw_files WHERE id = ?", (raw.id,))
        _join(db, rows)


def _uncover(connection: sqlite3.Connection, raw_file_id: str) -> None:
    """Documents whose text counts elsewhere are looked at again where a file goes or is read anew: it may be a part of theirs."""
    connection.execute(
        "UPDATE raw_files SET tagger_version = NULL WHERE id IN (SELECT raw_file_id FROM documents WHERE duplicate_of IS NOT NULL "
        "AND body_id IN (SELECT body_id FROM documents WHERE raw_file_id = ?))",
        (raw_file_id,),
    )


def _register_file(db: Database, raw: RawFile) -> bool:
    old = db.get(RawFile, "id = ?", (raw.id,))
    if old and all(getattr(old[0], name) == getattr(raw, name) for name in _CONTEXT):
        told = replace(old[0], **{name: getattr(raw, name) for name in _ANSWER})
        db.put([told] if told != old[0] else [])
        return False
    if old:
        relink(db, old[0].body_id)
    db.put([raw])
    return True


def relink(db: Database, body_id: str | None) -> None:
    """Marks a municipality's files as to be linked again: commitments depend on all its meetings."""
    db.connection.execute("UPDATE raw_files SET linker_version = NULL WHERE body_id = ?", (body_id,))


def write_parsed(
    db: Database, raw: RawFile, body: Body, records: Sequence[Record], issues: Sequence[Issue], version: str,
    agenda: str | None = None,
) -> None:  # fmt: skip
    """The records of one file, read along the agenda of that digest; inside a transaction of the caller."""
    connection = db.connection
    touched = set(connection.execute("SELECT table_name, row_id FROM sightings WHERE raw_file_id = ?", (raw.id,)))
    connection.execute("DELETE FROM sightings WHERE raw_file_id = ?", (raw.id,))
    _forget_documents(connection, raw.id)
    connection.execute("DELETE FROM issues WHERE raw_file_id = ? AND stage != 'fetch'", (raw.id,))
    _put_missing(db, body)
    seen = [_sighting(raw, record) for record in records if isinstance(record, _SEEN)]
    db.put(seen)
    _join(db, touched | {(sighting.table_name, sighting.row_id) for sighting in seen})
    db.put(record for record in records if not isinstance(record, _SEEN))
    db.put(issues)
    connection.execute(
        "UPDATE raw_files SET body_id = ?, parser_version = ?, agenda_version = ?, tagger_version = NULL, linker_version = NULL "
        "WHERE id = ?",
        (body.id, version, agenda, raw.id),
    )


def _forget_documents(connection: sqlite3.Connection, raw_file_id: str) -> None:
    mine = "documents WHERE raw_file_id = ?"
    if connection.execute(f"SELECT 1 FROM {mine}", (raw_file_id,)).fetchone():  # a new file has none: nothing to unlock
        _uncover(connection, raw_file_id)
        with rebuilding(connection):
            connection.execute(f"DELETE FROM {mine}", (raw_file_id,))


def _put_missing(db: Database, body: Body) -> None:
    # A configured municipality knows more than a manifest; what a page says never overwrites it.
    if not db.connection.execute("SELECT 1 FROM bodies WHERE id = ?", (body.id,)).fetchone():
        db.put([body])


def _sighting(raw: RawFile, record: Any) -> Sighting:
    name = NAMES[type(record)]
    row = json.dumps(asdict(record), ensure_ascii=False, sort_keys=True)
    return Sighting(
        id=digest("sighting", raw.id, name, record.id), raw_file_id=raw.id, table_name=name, row_id=record.id, row=row
    )


def _join(db: Database, touched: Iterable[tuple[str, str]]) -> None:
    """Rows from all their sightings. The greatest value of each column wins: whatever the order of reading, the row is the same."""
    for name, key in sorted(touched):
        rows = [
            json.loads(row)
            for (row,) in db.connection.execute(
                "SELECT row FROM sightings WHERE table_name = ? AND row_id = ?", (name, key)
            )
        ]
        if not rows:
            db.connection.execute(f'DELETE FROM "{name}" WHERE id = ?', (key,))
            continue
        joined = {
            f.name: max((row[f.name] for row in rows if row[f.name] is not None), default=None)
            for f in fields(TABLES[name])
        }
        db.put([TABLES[name](**joined)])


def write_tagged(db: Database, raw: RawFile, records: Iterable[Any], version: str) -> None:
    """Mentions, values, topics and issues of all documents of one file; inside a transaction of the caller."""
    connection = db.connection
    untag(connection, raw.id)
    db.put(records)
    connection.execute("UPDATE raw_files SET tagger_version = ? WHERE id = ?", (version, raw.id))
    relink(db, connection.execute("SELECT body_id FROM raw_files WHERE id = ?", (raw.id,)).fetchone()[0])


def untag(connection: sqlite3.Connection, raw_file_id: str) -> None:
    """Takes out what was tagged of a file; inside a transaction of the caller."""
    mine = "document_id IN (SELECT id FROM documents WHERE raw_file_id = ?)"
    for statement in (
        f"DELETE FROM mentions WHERE {mine}",
        f"DELETE FROM document_topics WHERE {mine}",
        f"DELETE FROM section_topics WHERE section_id IN (SELECT id FROM sections WHERE {mine})",
        "DELETE FROM issues WHERE raw_file_id = ? AND stage = 'tag'",
    ):
        connection.execute(statement, (raw_file_id,))


def to_be_tagged(connection: sqlite3.Connection, raw_file_id: str) -> None:
    """Takes out what was tagged of a file and marks it as to be tagged again; inside a transaction of the caller."""
    untag(connection, raw_file_id)
    connection.execute("UPDATE raw_files SET tagger_version = NULL WHERE id = ?", (raw_file_id,))


def write_linked(db: Database, body_id: str, records: Iterable[Any], version: str | None) -> None:
    """What was linked of one municipality, decisions and control lists too; inside a transaction of the caller.

    The first statements are made anew with the rest: see `immutable`.
    """
    with rebuilding(db.connection):
        _write_linked(db, body_id, records, version)


def _write_linked(db: Database, body_id: str, records: Iterable[Any], version: str | None) -> None:
    connection = db.connection
    connection.execute("DELETE FROM control_entries WHERE body_id = ?", (body_id,))
    connection.execute("DELETE FROM commitments WHERE body_id = ?", (body_id,))
    documents, files = "SELECT id FROM documents WHERE body_id = ?", "SELECT id FROM raw_files WHERE body_id = ?"
    connection.execute(f"DELETE FROM decisions WHERE document_id IN ({documents})", (body_id,))
    connection.execute(f"DELETE FROM issues WHERE stage = 'link' AND raw_file_id IN ({files})", (body_id,))
    mine = "SELECT m.id FROM mentions m JOIN documents d ON d.id = m.document_id WHERE d.body_id = ?"
    connection.execute(f"DELETE FROM project_mentions WHERE mention_id IN ({mine})", (body_id,))
    ours = "SELECT id FROM projects WHERE body_id = ?"
    # A link may lead to a programme, whose row stays for other municipalities.
    connection.execute(
        f"DELETE FROM project_links WHERE project_id IN ({ours}) OR other_id IN ({ours})", (body_id,) * 2
    )
    connection.execute("DELETE FROM projects WHERE body_id = ?", (body_id,))
    db.put(records)
    connection.execute("UPDATE raw_files SET linker_version = ? WHERE body_id = ?", (version, body_id))


def documents_of(db: Database, raw: RawFile) -> list[Document]:
    """The documents that were read from a file."""
    return db.get(Document, "raw_file_id = ?", (raw.id,))


def has_real(db: Database, beside: str) -> bool:
    """Whether another source than `beside` gave something of a municipality that is not invented."""
    query = "SELECT 1 FROM bodies WHERE fictional = 0 AND id IN (SELECT body_id FROM raw_files WHERE source <> ?)"
    return db.connection.execute(query, (beside,)).fetchone() is not None


def remove_fictional(db: Database) -> int:
    """Takes the sample's municipalities and everything read of them out; returns how many there were."""
    with db.transaction() as connection, rebuilding(connection):
        fictional = "SELECT ags FROM bodies WHERE fictional = 1"
        connection.execute(f"DELETE FROM raw_files WHERE ags IN ({fictional})")
        return connection.execute("DELETE FROM bodies WHERE fictional = 1").rowcount
