"""The last touches of a run: coverage, reviews, full-text index, views, codebook; and the proof that all quotes are literal."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from .. import codebook
from ..errors import ConfigError, SchemaError
from ..records import Coverage, Review, digest
from . import counts
from .database import Database
from .index import build_index
from .views import statements


class _Stated(BaseModel):
    """A line of a reviews file; `Review` says what its fields mean."""

    model_config = ConfigDict(extra="forbid", strict=True)

    subject_id: str
    value_hash: str
    verdict: Literal["right", "wrong", "reply"]
    note: str = ""
    reviewer: str = ""
    date: str | None = None


def finish(db: Database, reviews: Path, common: Collection[str] = (), *, idle: bool = False) -> str | None:
    """Brings everything that depends on all rows up to date, in one transaction, then vocabulary and index; then checks the whole.

    `common` are words of the language, by which the search knows parts of compounds. Counts and index stay as they are where this
    run is `idle`, found nothing that is new, and those before have left nothing behind. Returns what `runs.stored` is to say: the
    stamp of the counts if they were made, else None. Raises `SchemaError` where a quote is not its document's text or a key points nowhere.
    """
    with db.transaction() as connection:
        connection.execute(
            "DELETE FROM projects WHERE body_id IS NULL AND id NOT IN (SELECT project_id FROM project_mentions)"
        )
        # A municipality that only a file's own words named goes with its last file; one with a YAML stays, not covered.
        connection.execute(
            "DELETE FROM bodies WHERE legal_basis IS NULL AND id NOT IN (SELECT body_id FROM raw_files WHERE body_id IS NOT NULL)"
        )
        for table in ("coverage", "reviews"):
            connection.execute(f"DELETE FROM {table}")
        db.put(coverage(db))
        db.put(read_reviews(reviews))
        again = not idle or counts.stale(connection)
        for statement in (*(counts.statements() if again else counts.of_bodies()), *statements()):
            connection.execute(statement)
    if again:
        with db.transaction() as connection:
            build_index(connection, common)
        _measure(db)
    _codebook(db)
    check(db)
    return counts.STAMP if again else None


_COVERAGE = """
WITH looked AS (
  SELECT body_id, max(day) AS day FROM (
    SELECT body_id, substr(fetched_at, 1, 10) AS day FROM raw_files UNION ALL SELECT body_id, date FROM documents
  ) GROUP BY body_id
), known AS (
  SELECT m.body_id, substr(m.start, 1, 7) AS month, m.id, 0 AS documents, 0 AS characters
  FROM meetings m JOIN looked l ON l.body_id = m.body_id WHERE m.start < l.day || 'T99' AND coalesce(m.cancelled, 0) = 0
  UNION ALL
  SELECT body_id, coalesce(substr(date, 1, 7), 'undated'), meeting_id, 1, length(text) FROM documents WHERE duplicate_of IS NULL
)
SELECT k.body_id, k.month, count(DISTINCT k.id), sum(k.documents), sum(k.characters),
  (SELECT count(*) FROM commitments c WHERE c.body_id = k.body_id AND coalesce(substr(c.meeting_date, 1, 7), 'undated') = k.month)
FROM known k GROUP BY 1, 2 ORDER BY 1, 2"""
"""Meetings that are past for who looked last (the newest fetch or text) and did take place, whether or not there is a text of them."""


def coverage(db: Database) -> Iterator[Coverage]:
    """What was read by municipality and month: the denominators of every comparison.

    A month with meetings and no documents: known and not published, or not read yet. A month without a row: not covered.
    """
    for body_id, month, meetings, documents, characters, commitments in db.connection.execute(_COVERAGE).fetchall():
        yield Coverage(
            id=digest("coverage", body_id, month), body_id=body_id, month=month, meetings=meetings, documents=documents,
            characters=characters, commitments=commitments,
        )  # fmt: skip


def read_reviews(folder: Path) -> Iterator[Review]:
    """Reviews from `*.jsonl`, one object a line; raises `ConfigError` naming file and line."""
    for path in sorted(folder.glob("*.jsonl")) if folder.is_dir() else []:
        # Not as text: it would be split at U+2028 too, which may stand inside a note.
        for number, line in enumerate(path.read_bytes().split(b"\n"), 1):
            if line.strip():
                yield _review(line, path, number)


def _review(line: bytes, path: Path, number: int) -> Review:
    try:
        stated = _Stated.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        found = f"{'.'.join(str(part) for part in first['loc'])}: {first['msg']}".removeprefix(": ")
        raise ConfigError(where=f"{path}:{number}", expected="a review as in corpora/README.md", found=found) from error
    return Review(id=digest("review", stated.subject_id, path.name, str(number)), **stated.model_dump())


def _codebook(db: Database) -> None:
    """The descriptions as a table too, for people who open the file without Datasette; written anew each time."""
    import sqlite_utils  # it loads pandas where that is installed: 0.6 s that only whole runs need

    book = sqlite_utils.Database(db.connection).table(codebook.BOOK.name)
    book.drop(ignore=True)
    texts = {column.name: str for column in codebook.BOOK.columns}
    keys = [column.name for column in codebook.BOOK.columns if column.key]
    book.create(texts, pk=keys, not_null=set(texts))
    book.insert_all(codebook.rows(db.connection))


def _measure(db: Database) -> None:
    """Tells SQLite how its indices are filled, so that it takes the right one for a page; a sample of them misled it."""
    db.connection.execute("ANALYZE")


_CHECKS = {
    "PRAGMA integrity_check": "ok",
    "PRAGMA foreign_key_check": None,
    # SQLite's substr counts code points from 1, as our offsets do from 0.
    "SELECT m.id FROM mentions m JOIN documents d ON d.id = m.document_id "
    "WHERE substr(d.text, m.start + 1, m.end - m.start) IS NOT m.text": None,
    "SELECT c.id FROM commitments c JOIN documents d ON d.id = c.document_id "
    "WHERE substr(d.text, c.quote_start + 1, c.quote_end - c.quote_start) IS NOT c.quote": None,
    "SELECT e.id FROM evidence e JOIN documents d ON d.id = e.document_id "
    "WHERE substr(d.text, e.start + 1, e.end - e.start) IS NOT e.quote": None,
    "SELECT r.id FROM control_entries r JOIN documents d ON d.id = r.document_id "
    "WHERE substr(d.text, r.start + 1, r.end - r.start) IS NOT r.quote": None,
    "SELECT v.id FROM decisions v JOIN documents d ON d.id = v.document_id "
    "WHERE v.start IS NOT NULL AND substr(d.text, v.start + 1, v.end - v.start) IS NOT v.quote": None,
}


def check(db: Database) -> None:
    """Literal quotes and whole keys, or `SchemaError`: a database that fails here must not be published."""
    for query, expected in _CHECKS.items():
        row = db.connection.execute(query).fetchone()
        if (row[0] if row else None) != expected:
            raise SchemaError(where=f"{db.path}: {query}", expected=str(expected or "no row"), found=str(row))
