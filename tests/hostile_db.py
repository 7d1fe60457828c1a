"""The small database with a row in every table, and hostile text in every column that is no key and has no closed vocabulary."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import Field, astuple
from pathlib import Path
from types import NoneType
from typing import Any, Final, get_args, get_type_hints

import small_db
from zusage import schema
from zusage.records import TABLES, columns
from zusage.store import counts

DERIVED: Final = {table for table in TABLES if f"DELETE FROM {table}" in counts.statements()} | {"words"}
"""Tables that are written anew from the others, and words, which are letters by nature."""
_HIDING: Final = {("bodies", "withheld"), ("documents", "duplicate_of")}
"""What a value here stands in hides the row: only rows of our own get one."""
_DAYS: Final = {
    ("commitments", "meeting_date"), ("commitments", "due_from"), ("commitments", "due_to"), ("commitments", "first_due_to"),
    ("commitments", "last_seen"),
    ("coverage", "month"), ("documents", "date"), ("evidence", "date"), ("revisions", "date"),
}  # fmt: skip
"""What the pipeline works out itself, as days of the calendar."""
_DAY: Final = "2024-06-01"
_KEY: Final = "x-"


def build(path: Path, spoil: str) -> Path:
    """Writes the database to `path` and returns it; `spoil` ends every text, and is all of it where there was none."""
    small_db.build(path, spoil=spoil)
    with closing(sqlite3.connect(path)) as db, db:
        for table in TABLES.keys() - DERIVED:
            db.execute(schema.insert(table), astuple(TABLES[table](**dict(_row(db, table, spoil)))))
        for table, column in free_texts():
            known = f'"{column}" IS NULL OR instr("{column}", :spoil) = 0'
            own = f"AND \"{primary(table)}\" = '{_KEY}{table}'" if (table, column) in _HIDING else ""
            db.execute(
                f'UPDATE "{table}" SET "{column}" = coalesce("{column}", \'\') || :spoil WHERE ({known}) {own}',
                {"spoil": spoil},
            )
        db.execute(
            "UPDATE commitments SET responsible = 'Glasnetz GmbH' || :spoil WHERE id = 'x-commitments'",
            {"spoil": spoil},
        )
        small_db.count(db)
    return path


def free_texts() -> Iterator[tuple[str, str]]:
    """Each table's columns of text without a closed vocabulary that are no key of the table or of another."""
    for table in sorted(TABLES.keys() - DERIVED):
        for field in columns(table):
            meta = field.metadata
            closed = meta["primary"] or meta["ref"] or meta["choices"] or (table, field.name) in _DAYS
            if _kind(table, field) is str and not closed:
                yield table, field.name


def _row(db: sqlite3.Connection, table: str, spoil: str) -> Iterator[tuple[str, Any]]:
    """A value for each column: keys lead to rows that are there."""
    for field in columns(table):
        meta = field.metadata
        if meta["primary"] and not meta["ref"]:
            yield field.name, f"{_KEY}{table}"
        elif meta["ref"]:
            other, key = meta["ref"].split(".")
            found = db.execute(f'SELECT MIN("{key}") FROM "{other}"').fetchone()[0]
            yield field.name, found if found or table == other else f"{_KEY}{other}"
        elif (table, field.name) in _DAYS:
            yield field.name, _DAY
        else:
            yield field.name, {str: next(iter(meta["choices"]), spoil), int: 1, float: 0.5}[_kind(table, field)]


def _kind(table: str, field: Field[Any]) -> Any:
    hint = get_type_hints(TABLES[table])[field.name]
    return next(kind for kind in get_args(hint) or (hint,) if kind is not NoneType)


def primary(table: str) -> str:
    return next(field.name for field in columns(table) if field.metadata["primary"])
