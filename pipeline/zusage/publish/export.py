"""A table as a file: commitments in all formats, other tables as CSV, JSON lines, Parquet. The same database gives the same bytes."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice
from pathlib import Path

from ..codebook import BOOK
from ..errors import ConfigError
from ..germany import STATES
from ..raw import whole
from ..read_only import open_read_only
from ..records import TABLES
from .clauses import NEWEST
from .formats import WRITERS, Batch
from .formats.calendars import ics
from .formats.columns import BATCH, of_table, selected
from .formats.entries import About
from .formats.feeds import FEED_LENGTH, atom
from .formats.text import csv_excel

FORMATS = (*WRITERS, "atom", "ics")
COMMITMENTS = "commitments"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which commitments: of a municipality and a topic (key or name), of a Land, of meetings since a day (ISO); "" for all."""

    municipality: str = ""
    topic: str = ""
    state: str = ""
    since: str = ""


ALL = Wanted()


def export(
    db_path: Path, format: str, target: Path, *, table: str = COMMITMENTS, wanted: Wanted = ALL, excel: bool = False
) -> Path:
    """Writes a table and returns the file: `target`, or `<table>.<format>` in it where it is a folder.

    `wanted` narrows the commitments. `excel` makes a CSV that German Excel opens by itself (BOM, semicolons, decimal commas,
    no cell that is a formula). Raises `ConfigError` for a format, table or filter that there is not, `SchemaError` without a
    database, `StorageError` where the disk refuses.
    """
    _check(format, table, wanted, excel)
    file = target / f"{table}.{format}" if target.is_dir() else target
    with closing(open_read_only(db_path)) as db, whole(file) as part, part.open("wb") as stream:
        condition, params = _condition(db, wanted)
        stream.writelines(_pieces(db, "excel" if excel else format, table, condition, params))
    return file


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError as error:
        raise ConfigError(where="--since", expected="a day as YYYY-MM-DD", found=text) from error


def _check(format: str, table: str, wanted: Wanted, excel: bool) -> None:
    known = FORMATS if table == COMMITMENTS else tuple(WRITERS)
    if format not in known or (excel and format != "csv"):
        raise ConfigError(
            where="export", expected="one of " + ", ".join(known), found=format, hint="excel goes with csv"
        )
    if table not in (*TABLES, BOOK.name):
        raise ConfigError(where="export", expected="one of " + ", ".join(sorted(TABLES)), found=table)
    if table != COMMITMENTS and wanted != ALL:
        raise ConfigError(where="export", expected="filters with commitments only", found=table)


def _condition(db: sqlite3.Connection, wanted: Wanted) -> tuple[str, list[str]]:
    """A condition on `commitments c` and its parameters."""
    held = {"c.body_id = ?": _key(db, "bodies", wanted.municipality), "c.topic = ?": _key(db, "topics", wanted.topic)}
    held |= {"c.state = ?": _state(wanted.state), "c.meeting_date >= ?": _day(wanted.since)}
    conditions = {sql: value for sql, value in held.items() if value}
    return " AND ".join(conditions) or "1", list(conditions.values())


def _state(name: str) -> str:
    if name and name not in STATES.values():
        raise ConfigError(where="--state", expected="one of " + ", ".join(STATES.values()), found=name)
    return name


def _key(db: sqlite3.Connection, table: str, named: str) -> str:
    """The key of what has this key or name; two of one name are told apart by their keys alone."""
    found = [
        key for (key,) in db.execute(f"SELECT id FROM {table} WHERE id = ? OR name = ? ORDER BY id", (named, named))
    ]
    if named and len(found) != 1:
        told = f"{len(found)} of this name: {', '.join(found)}" if found else "none"
        raise ConfigError(where=f"export {named!r}", expected=f"one of the {table}, by key or name", found=told)
    return found[0] if named else ""


def _pieces(db: sqlite3.Connection, format: str, table: str, condition: str, params: list[str]) -> Iterator[bytes]:
    held = _batches(db, table, condition, params)
    if format in ("atom", "ics"):
        return _feed(db, format, held)
    write = csv_excel if format == "excel" else WRITERS[format]
    return write(of_table(table), held)


def _feed(db: sqlite3.Connection, format: str, held: Iterable[Batch]) -> Iterator[bytes]:
    newest: str | None = db.execute(NEWEST).fetchone()[0]
    names = [column.name for column in of_table(COMMITMENTS)]
    rows = (dict(zip(names, row, strict=True)) for row in chain.from_iterable(held))
    if format == "ics":
        return iter(ics(rows, About(newest=newest)))
    return iter([atom(islice(rows, FEED_LENGTH), About(newest=newest, note=f"Die {FEED_LENGTH} jüngsten Zusagen."))])


def _batches(db: sqlite3.Connection, table: str, condition: str, params: list[str]) -> Iterator[Batch]:
    cursor = db.execute(selected(table, condition), params)
    while batch := cursor.fetchmany(BATCH):
        yield batch
