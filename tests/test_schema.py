"""The tables are what the records say: described, closed, and joined by keys that hold."""

import sqlite3
from collections.abc import Iterator
from dataclasses import astuple

import pytest

from zusage.records import DESCRIPTIONS, TABLES, Body, Document, Organization, RawFile, columns
from zusage.schema import create_table, ddl, insert

COLUMNS = [(name, column) for name in sorted(TABLES) for column in columns(name)]
BODY = Body(id="b", name="Moorfelde", ags="03999001", state="Niedersachsen")
RAW = RawFile(id="r", source="eingang", path="a.txt", sha256="0", size=1, media_type="text/plain", body_id="b")
DOCUMENT = Document(id="d", raw_file_id="r", body_id="b", kind="text", title="a.txt", text="Der Rat tagt.")


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    """A database with all tables and one document in it."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    for statement in ddl():
        connection.execute(statement)
    for name, record in (("bodies", BODY), ("raw_files", RAW), ("documents", DOCUMENT)):
        connection.execute(insert(name), astuple(record))
    yield connection
    connection.close()


def test_every_table_has_the_columns_of_its_record(db: sqlite3.Connection) -> None:
    for name in TABLES:
        found = [row[1] for row in db.execute(f'PRAGMA table_info("{name}")')]
        assert found == [column.name for column in columns(name)]


def test_the_statements_can_be_run_again(db: sqlite3.Connection) -> None:
    for statement in ddl():
        db.execute(statement)
    assert db.execute("SELECT count(*) FROM documents").fetchone() == (1,)


@pytest.mark.parametrize(("name", "column"), COLUMNS, ids=lambda value: getattr(value, "name", value))
def test_every_column_is_described_in_both_languages(name: str, column: object) -> None:
    meta = column.metadata  # type: ignore[attr-defined]
    for language in ("en", "de"):
        assert meta[language].endswith(".")
        assert "\n" not in meta[language]
    assert meta["en"] in create_table(name)


@pytest.mark.parametrize("name", sorted(TABLES))
def test_every_table_is_described_and_has_one_key(name: str) -> None:
    assert {"en", "de", "label"} <= set(DESCRIPTIONS[name])
    assert DESCRIPTIONS[name]["label"] in {"", *(column.name for column in columns(name))}
    assert len([column.name for column in columns(name) if column.metadata["primary"]]) == 1


@pytest.mark.parametrize(
    ("name", "column"),
    [(n, c) for n, c in COLUMNS if c.metadata["ref"]],
    ids=lambda value: getattr(value, "name", value),
)
def test_every_reference_leads_to_a_key(name: str, column: object) -> None:
    table, key = column.metadata["ref"].split(".")  # type: ignore[attr-defined]
    assert (table in TABLES, key) == (True, "id")


@pytest.mark.parametrize(
    ("name", "column"),
    [(n, c) for n, c in COLUMNS if c.metadata["choices"]],
    ids=lambda value: getattr(value, "name", value),
)
def test_closed_vocabularies_refuse_other_words(db: sqlite3.Connection, name: str, column: object) -> None:
    db.execute("PRAGMA foreign_keys = OFF")
    kinds = {row[1]: row[2] for row in db.execute(f'PRAGMA table_info("{name}")')}
    choices = {c.name: c.metadata["choices"][0] for c in columns(name) if c.metadata["choices"]}
    good = [choices.get(c.name, "x" if kinds[c.name] == "TEXT" else 1) for c in columns(name)]
    db.execute(insert(name), good)
    place = [c.name for c in columns(name)].index(column.name)  # type: ignore[attr-defined]
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        db.execute(insert(name), [*good[:place], "erfunden", *good[place + 1 :]])


@pytest.mark.parametrize("column", ["raw_file_id", "body_id", "meeting_id"])
def test_orphans_are_refused_at_the_end_of_the_transaction(db: sqlite3.Connection, column: str) -> None:
    db.execute("BEGIN")
    db.execute(f'UPDATE documents SET "{column}" = ?', ("niemand",))
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        db.execute("COMMIT")
    db.execute("ROLLBACK")


def test_inside_a_transaction_any_order_will_do(db: sqlite3.Connection) -> None:
    db.execute("BEGIN")
    db.execute(insert("organizations"), astuple(Organization(id="o", body_id="b2", name="Rat")))
    db.execute(insert("bodies"), astuple(Body(id="b2", name="Anderau")))
    db.execute("COMMIT")
    assert db.execute("SELECT name FROM organizations").fetchall() == [("Rat",)]


@pytest.mark.parametrize("column", ["title", "text", "kind"])
def test_what_must_be_stated_is_refused_when_missing(db: sqlite3.Connection, column: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="NOT NULL"):
        db.execute(f'UPDATE documents SET "{column}" = NULL')


def test_a_second_insert_changes_the_row_and_takes_nothing_with_it(db: sqlite3.Connection) -> None:
    db.execute(insert("bodies"), astuple(Body(id="b", name="Bad Moorfelde", ags="03999001")))
    assert db.execute("SELECT name, state FROM bodies").fetchall() == [("Bad Moorfelde", None)]
    assert db.execute("SELECT id FROM documents").fetchall() == [("d",)]


def test_what_is_deleted_takes_its_own_with_it(db: sqlite3.Connection) -> None:
    db.execute("DELETE FROM raw_files")
    assert db.execute("SELECT count(*) FROM documents").fetchone() == (0,)


@pytest.mark.parametrize("name", sorted(TABLES))
def test_columns_that_are_searched_have_an_index(db: sqlite3.Connection, name: str) -> None:
    indexed = {
        db.execute(f'PRAGMA index_info("{row[1]}")').fetchone()[2] for row in db.execute(f'PRAGMA index_list("{name}")')
    }
    assert {column.name for column in columns(name) if column.metadata["index"]} <= indexed
