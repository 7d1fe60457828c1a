"""The last touches of a run: coverage, reviews, full-text index, views, codebook; and the proof that all quotes are literal."""

import json
from collections.abc import Iterator
from pathlib import Path

import sqlite_utils

from ..errors import ConfigError, SchemaError
from ..records import DESCRIPTIONS, Coverage, Review, columns, digest
from .database import Database
from .views import VIEWS

_SEARCHED = {"documents": ("title", "text"), "commitments": ("project", "quote")}


def finish(db: Database, reviews: Path) -> None:
    """Brings everything that depends on all rows up to date, in one transaction; then checks the whole.

    Raises `SchemaError` where a quote is not its document's text or a key points nowhere.
    """
    with db.transaction() as connection:
        connection.execute(
            "DELETE FROM projects WHERE body_id IS NULL AND id NOT IN (SELECT project_id FROM project_mentions)"
        )
        for table in ("coverage", "reviews"):
            connection.execute(f"DELETE FROM {table}")
        db.put(coverage(db))
        db.put(read_reviews(reviews))
        for name, view in VIEWS.items():
            connection.execute(f'DROP VIEW IF EXISTS "{name}"')
            connection.execute(f'CREATE VIEW "{name}" AS {view.sql}')
    _index(db)
    _codebook(db)
    check(db)


def coverage(db: Database) -> Iterator[Coverage]:
    """What was read by municipality and month: the denominators of every comparison."""
    rows = db.connection.execute(
        """
        SELECT d.body_id, coalesce(substr(d.date, 1, 7), 'undated') AS month, count(DISTINCT d.meeting_id), count(*),
               sum(length(d.text)), (SELECT count(*) FROM commitments c WHERE c.body_id = d.body_id
                                     AND coalesce(substr(c.meeting_date, 1, 7), 'undated') = coalesce(substr(d.date, 1, 7), 'undated'))
        FROM documents d GROUP BY 1, 2 ORDER BY 1, 2
        """
    ).fetchall()
    for body_id, month, meetings, documents, characters, commitments in rows:
        yield Coverage(
            id=digest("coverage", body_id, month), body_id=body_id, month=month, meetings=meetings, documents=documents,
            characters=characters, commitments=commitments,
        )  # fmt: skip


def read_reviews(folder: Path) -> Iterator[Review]:
    """Reviews from `*.jsonl`, one object a line; raises `ConfigError` naming file and line."""
    for path in sorted(folder.glob("*.jsonl")) if folder.is_dir() else []:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            try:
                cells = json.loads(line)
                yield Review(id=digest("review", cells["subject_id"], path.name, str(number)), **cells)
            except (ValueError, TypeError, KeyError) as error:
                raise ConfigError(
                    where=f"{path}:{number}", expected="a review as in corpora/README.md", found=str(error)
                ) from error


def _index(db: Database) -> None:
    tables = sqlite_utils.Database(db.connection)
    for name, searched in _SEARCHED.items():
        table = tables.table(name)
        if table.detect_fts() is None:
            table.enable_fts(
                searched, fts_version="FTS5", tokenize="unicode61 remove_diacritics 2", create_triggers=False
            )
        else:
            table.rebuild_fts()


def _codebook(db: Database) -> None:
    """The descriptions as a table too, for people who open the file without Datasette."""
    rows = [
        {
            "table_name": name,
            "column_name": f.name,
            "de": f.metadata["de"],
            "en": f.metadata["en"],
            "choices": " ".join(f.metadata["choices"]),
        }
        for name in sorted(DESCRIPTIONS)
        for f in columns(name)
    ]
    rows += [{"table_name": n, "column_name": "", "de": v.de, "en": v.en, "choices": ""} for n, v in VIEWS.items()]
    rows += [
        {"table_name": n, "column_name": "", "de": d["de"], "en": d["en"], "choices": ""}
        for n, d in DESCRIPTIONS.items()
    ]
    book = sqlite_utils.Database(db.connection).table("codebook")
    book.upsert_all(rows, pk=("table_name", "column_name"), not_null={"de", "en"})


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
}


def check(db: Database) -> None:
    """Literal quotes and whole keys, or `SchemaError`: a database that fails here must not be published."""
    for query, expected in _CHECKS.items():
        row = db.connection.execute(query).fetchone()
        if (row[0] if row else None) != expected:
            raise SchemaError(where=f"{db.path}: {query}", expected=str(expected or "no row"), found=str(row))
