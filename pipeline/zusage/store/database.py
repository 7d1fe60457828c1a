"""The SQLite file: opened with its schema, written in whole transactions, asked what is still to be done."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple, fields
from pathlib import Path
from typing import Any, TypeVar

from .. import schema
from ..errors import SchemaError, StorageError
from ..records import TABLES, RawFile
from ..write_ahead import PATIENCE, write_ahead
from . import immutable

T = TypeVar("T")

NAMES = {record: name for name, record in TABLES.items()}


class Database:
    """A connection with the schema in place. Every write goes through `transaction`, so a killed run loses one batch at most."""

    def __init__(self, path: Path) -> None:
        """Opens or makes the file; raises `StorageError` where it cannot be written, `SchemaError` where it is no database of ours."""
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self.connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
            self._prepare()
        except (sqlite3.Error, OSError) as error:
            raise explained(error, path) from error

    def _prepare(self) -> None:
        self.connection.execute("PRAGMA foreign_keys = ON")
        write_ahead(self.connection)
        # In one transaction: another run that is just making the file has made all of it or nothing.
        with self.transaction():
            self._check()
            for statement in (*schema.ddl(), *immutable.statements()):
                self.connection.execute(statement)
            self.connection.execute(f"PRAGMA user_version = {schema.VERSION}")

    def _check(self) -> None:
        found = self.connection.execute("PRAGMA user_version").fetchone()[0]
        if not found and (foreign := self.connection.execute("SELECT name FROM sqlite_master").fetchone()):
            raise SchemaError(
                where=str(self.path), expected="a database of zusage", found=f"one with {foreign[0]}",
                hint="choose another --db",
            )  # fmt: skip
        if found not in (0, schema.VERSION):
            raise SchemaError(
                where=str(self.path),
                expected=f"schema version {schema.VERSION}",
                found=str(found),
                hint="delete it and run again: the raw files are kept",
            )

    def close(self) -> None:
        """Folds the write-ahead log back, so that the one file holds everything."""
        self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.connection.close()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing; raises `StorageError` where the disk is full."""
        try:
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                # Also where COMMIT itself failed: SQLite keeps the transaction open then.
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise
        except sqlite3.IntegrityError:
            raise  # a row that breaks the schema is a defect of ours, no matter of disks
        except sqlite3.Error as error:
            raise explained(error, self.path) from error

    def put(self, records: Iterable[Any]) -> None:
        """Inserts or updates records of any tables; inside a transaction of the caller."""
        groups: dict[str, list[tuple[Any, ...]]] = {}
        for record in records:
            groups.setdefault(NAMES[type(record)], []).append(astuple(record))
        for name, rows in groups.items():
            self.connection.executemany(schema.insert(name), rows)

    def get(self, record: type[T], where: str = "1", parameters: Sequence[Any] = ()) -> list[T]:
        """Rows of a table as records, in the order of their keys."""
        names = ", ".join(f'"{f.name}"' for f in fields(record))  # type: ignore[arg-type]
        rows = self.connection.execute(f'SELECT {names} FROM "{NAMES[record]}" WHERE {where} ORDER BY 1', parameters)
        keys = [f.name for f in fields(record)]  # type: ignore[arg-type]
        return [record(**dict(zip(keys, row, strict=True))) for row in rows]

    def pending(self, stage: str, version: str, after: tuple[str, str] | None = None) -> list[RawFile]:
        """Raw files whose `stage` column (parser_version, tagger_version) is not `version`; `after`: an earlier stage's that must be."""
        ready = f"{after[0]} = ?" if after else "1"
        return self.get(RawFile, f"{stage} IS NOT ? AND {ready}", (version, *([after[1]] if after else [])))


def explained(error: sqlite3.Error | OSError, path: Path) -> StorageError | SchemaError:
    """What SQLite or the disk said, as one of our errors."""
    text = str(error)
    if "not a database" in text or "malformed" in text:
        return SchemaError(
            where=str(path),
            expected="an SQLite database",
            found=text,
            hint="delete it and run again: the raw files are kept",
        )
    hint = "another run holds it" if "locked" in text else "free space, check permissions or choose another --db"
    return StorageError(where=str(path), expected="a writable database", found=text, hint=hint)
