"""The first statement of an undertaking: refused to everybody who would change it, made anew with the municipality."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from datasette.app import Datasette

import by_hand
import small_db
from zusage.link import link
from zusage.records import Document, Mention, RawFile, Revision
from zusage.store import Database, remove, write_linked
from zusage.store.immutable import rebuilding, statements

TOWN = by_hand.town(
    by_hand.reading("Die [E-Akte] wird bis <2024-12-31> für {95.000 €} eingeführt.", day="2024-02-01"),
    by_hand.reading("Die [E-Akte] verschiebt sich auf <2025-06-30>.", day="2024-11-01"),
)
FORBIDDEN = (
    "UPDATE revisions SET after = '2025-01-01' WHERE direction = 'first'",
    "UPDATE revisions SET direction = 'changed' WHERE direction = 'first'",
    "DELETE FROM revisions",
    "DELETE FROM commitments",
    "INSERT OR REPLACE INTO revisions SELECT * FROM revisions WHERE direction = 'first'",
    "UPDATE commitments SET first_due_to = '2030-01-01'",
    "UPDATE commitments SET first_due_to = NULL WHERE first_due_to IS NOT NULL",
)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """A database with a linked municipality of two documents."""
    made = Database(tmp_path / "z.db")
    with made.transaction():
        made.put([by_hand.BODY])
        for reading in TOWN.readings:
            document = reading.document
            raw = RawFile(
                id=document.id,
                source="s",
                path=document.id,
                sha256="0",
                size=1,
                media_type="text/plain",
                body_id="body",
            )
            stored = Document(
                id=document.id,
                raw_file_id=raw.id,
                body_id="body",
                kind="text",
                title="T",
                date=document.date,
                text=document.text,
            )
            made.put([raw, stored, *reading.mentions, *reading.amounts.values(), *reading.times.values()])
    _link(made)
    yield made
    made.close()


def _link(db: Database) -> None:
    without_items = (replace(r, sections=(), items={}) for r in TOWN.readings)
    with db.transaction():
        write_linked(db, "body", list(link(replace(TOWN, readings=tuple(without_items)))), "1")


def firsts(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    return connection.execute("SELECT field, after FROM revisions WHERE direction = 'first' ORDER BY 1").fetchall()


@pytest.mark.parametrize("statement", FORBIDDEN)
def test_plain_sqlite_refuses(db: Database, statement: str) -> None:
    with closing(sqlite3.connect(db.path)) as other:
        other.execute("PRAGMA foreign_keys = on")
        with pytest.raises(sqlite3.IntegrityError, match="not changed"):
            other.execute(statement)
    assert firsts(db.connection) == [("amount", "95000.0"), ("deadline", "2024-12-31")]


@pytest.mark.parametrize("statement", FORBIDDEN)
def test_datasette_refuses(db: Database, statement: str) -> None:
    async def write() -> None:
        site = Datasette([str(db.path)])
        try:
            await site.get_database("z").execute_write(statement)
        finally:
            site.executor.shutdown()
            for each in site.databases.values():
                each.close()

    with pytest.raises(sqlite3.Error, match="not changed"):
        asyncio.run(write())


def test_later_statements_and_other_columns_are_free(db: Database) -> None:
    with db.transaction() as connection:
        connection.execute("UPDATE revisions SET reason = 'staff' WHERE direction = 'later'")
        connection.execute("UPDATE commitments SET status = 'unknown'")
    assert db.get(Revision, "reason = 'staff'")


def test_linking_again_makes_the_same_first_statements_and_locks_them(db: Database) -> None:
    before = firsts(db.connection)
    _link(db)
    assert firsts(db.connection) == before
    with pytest.raises(sqlite3.IntegrityError, match="not changed"), db.transaction() as connection:
        connection.execute(FORBIDDEN[0])


def test_a_file_that_is_taken_out_takes_its_statements_along(db: Database) -> None:
    for raw in db.get(RawFile):
        remove(db, raw)
    assert firsts(db.connection) == []
    assert db.get(Mention) == []


def test_a_rebuild_that_fails_leaves_the_locks_on(db: Database) -> None:
    def fail() -> None:
        with db.transaction() as connection, rebuilding(connection):
            connection.execute("DELETE FROM revisions")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert len(firsts(db.connection)) == 2
    names = {
        row[0]
        for row in db.connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'first%'")
    }
    assert len(names) == len(list(statements()))


def test_silence_needs_minutes_that_were_read(tmp_path: Path) -> None:
    with closing(sqlite3.connect(small_db.build(tmp_path / "s.db"))) as connection:
        assert connection.execute("SELECT count(*) FROM silent").fetchone()[0] > 0
        connection.execute("DELETE FROM documents WHERE date > (SELECT min(date) FROM documents)")
        small_db.count(connection)
        assert connection.execute("SELECT * FROM silent").fetchall() == []
