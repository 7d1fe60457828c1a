"""Why there is a commitment: its quote, the frames and rules that fired, and why amount and deadline were linked."""

import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, TypeVar

from .. import fetch, link, parse, scale, tag
from ..errors import RecordError
from ..raw import RawStore
from ..read_only import open_read_only
from ..records import (
    Body,
    Commitment,
    Document,
    Evidence,
    Issue,
    Project,
    ProjectLink,
    RawFile,
    Revision,
    Section,
)  # fmt: skip
from . import control_lines, topic_lines
from .told import Known, told

T = TypeVar("T")
_OTHERS = """
SELECT p.name, l.why FROM project_links l JOIN projects p ON p.id = CASE l.project_id WHEN :project THEN l.other_id ELSE l.project_id END
WHERE :project IN (l.project_id, l.other_id) ORDER BY 1, 2
"""


def explain_file(path: Path) -> Iterator[str]:
    """The topics of a file's documents and each of its commitments, in plain words; problems of the file come first."""
    with tempfile.TemporaryDirectory() as folder:
        found = list(fetch.from_path(path, RawStore(Path(folder))))
        yield from (f"! {odd.message}" for odd in found if isinstance(odd, Issue))
        jobs = [(raw, parse.NOTHING) for raw in found if isinstance(raw, RawFile)]
        for parsed in scale.parse_files(jobs, Path(folder), "local", 1):
            yield from _explained(parsed)


def _explained(parsed: parse.Parsed) -> Iterator[str]:
    yield from (f"! {issue.message}" for issue in parsed.issues)
    tagged = [*parsed.records, *_tagged(parsed.records)]
    yield from topic_lines.of_documents(tagged)
    records = list(link.link(_town(parsed.body, tagged)))
    commitments = [record for record in records if isinstance(record, Commitment)]
    maybe = _maybe(records)
    for c in sorted(commitments, key=lambda c: (c.document_id, c.quote_start, c.id)):
        mine = [r for r in records if isinstance(r, Evidence) and r.commitment_id == c.id]
        moved = [r for r in records if isinstance(r, Revision) and r.thread_id == c.thread_id]
        topics = topic_lines.of_project(mine, tagged)
        yield told(c, Known(evidence=mine, revisions=moved, maybe=maybe.get(c.project_id, ()), topics=topics))
    listed = list(control_lines.of_file(records))
    yield from listed
    if not commitments and not listed:
        yield "No commitment found."


def _maybe(records: Iterable[Any]) -> dict[str, list[tuple[str, str]]]:
    """Project id → names of the projects that may be the same, with what speaks for it."""
    known = list(records)
    names = {record.id: record.name for record in known if isinstance(record, Project)}
    found: dict[str, list[tuple[str, str]]] = {}
    for record in known:
        if isinstance(record, ProjectLink):
            found.setdefault(record.project_id, []).append((names[record.other_id], record.why))
            found.setdefault(record.other_id, []).append((names[record.project_id], record.why))
    return {key: sorted(others) for key, others in found.items()}


def read_town(body: Body, records: Iterable[Any]) -> link.Town:
    """The records of one file, tagged, as the linker wants them."""
    known = list(records)
    return _town(body, [*known, *_tagged(known)])


def _tagged(records: Iterable[Any]) -> Iterator[Any]:
    known = list(records)
    for document in (record for record in known if isinstance(record, Document)):
        yield from tag.tag(document, _of(Section, known, document))


def _of(kind: type[T], records: Iterable[Any], document: Document) -> tuple[T, ...]:
    return tuple(record for record in records if isinstance(record, kind) and record.document_id == document.id)  # type: ignore[attr-defined]


def _town(body: Body, records: list[Any]) -> link.Town:
    documents = sorted((r for r in records if isinstance(r, Document)), key=lambda d: (d.date or "", d.id))
    readings = tuple(link.Reading.of(document, records, records) for document in documents)
    return link.Town(body=body, readings=readings, known=tag.known_names())


def explain_id(path: Path, key: str) -> str:
    """The stored commitment in plain words; raises `RecordError` where the database has no such key."""
    with closing(open_read_only(path)) as connection:
        rows = _rows(connection, Commitment, "commitments", "id = ?", key)
        if not rows:
            raise RecordError(where=str(path), expected="the id of a commitment or the name of a file", found=key)
        evidence = _rows(connection, Evidence, "evidence", "commitment_id = ?", key)
        known = Known(
            evidence=evidence,
            revisions=_rows(connection, Revision, "revisions", "thread_id = ?", rows[0].thread_id),
            maybe=connection.execute(_OTHERS, {"project": rows[0].project_id}).fetchall(),
            topics=topic_lines.stored_of_project(connection, evidence),
        )
        text = told(rows[0], known)
        return "\n".join([text, *control_lines.stored_of_commitment(connection, key)])


def _rows(connection: sqlite3.Connection, record: Any, table: str, where: str, key: str | None) -> list[Any]:
    cursor = connection.execute(f"SELECT * FROM {table} WHERE {where} ORDER BY 1", (key,))
    names = [column[0] for column in cursor.description]
    return [record(**dict(zip(names, row, strict=True))) for row in cursor]
