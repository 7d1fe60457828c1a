"""Exports of the commitments: CSV, JSON lines, Parquet, Atom and iCalendar. The same database gives the same bytes."""

import csv
import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from types import NoneType
from typing import Any, get_args, get_type_hints

from ..errors import ConfigError
from ..raw import whole
from ..records import Commitment, columns
from .feeds import atom, ics
from .site import open_read_only

Rows = Iterator[dict[str, Any]]
_NAMES = tuple(c.name for c in columns("commitments"))
_BATCH = 10_000


def export(db_path: Path, format: str, target: Path, *, excel: bool = False) -> Path:
    """Writes the commitments and returns the file: `target`, or `commitments.<format>` in it where it is a folder.

    `excel` makes a CSV that German Excel opens by itself (BOM, semicolons, decimal commas, no cell that is a formula).
    Raises `ConfigError` for an unknown format, `SchemaError` without a database, `StorageError` where the disk refuses.
    """
    if format not in FORMATS or (excel and format != "csv"):
        raise ConfigError(
            where="export", expected="one of " + ", ".join(FORMATS), found=format, hint="excel goes with csv"
        )
    write = csv_excel if excel else FORMATS[format]
    file = target / f"commitments.{format}" if target.is_dir() else target
    with closing(open_read_only(db_path)) as db, whole(file) as part:
        write(db, part)
    return file


def csv_plain(db: sqlite3.Connection, part: Path) -> None:
    """Comma-separated UTF-8 with points in numbers (RFC 4180)."""
    with part.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, _NAMES)
        writer.writeheader()
        writer.writerows(_rows(db))


def csv_excel(db: sqlite3.Connection, part: Path) -> None:
    """As German Excel reads it: BOM, semicolons, decimal commas; text that it would run gets an apostrophe in front."""
    with part.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow(_NAMES)
        writer.writerows([_cell(value) for value in row.values()] for row in _rows(db))


def jsonl(db: sqlite3.Connection, part: Path) -> None:
    """One JSON object a line."""
    with part.open("w", encoding="utf-8", newline="\n") as stream:
        stream.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in _rows(db))


def parquet(db: sqlite3.Connection, part: Path) -> None:
    """Parquet with a type for each column and its English sentence as the field's metadata."""
    import pyarrow.parquet  # 0.4 s and three threads, which only this format needs

    schema = pyarrow.schema([_field(c.name, c.metadata["en"]) for c in columns("commitments")])
    with pyarrow.parquet.ParquetWriter(part, schema) as writer:
        for batch in _batches(_rows(db)):
            writer.write_table(pyarrow.Table.from_pylist(batch, schema=schema))


def _atom(db: sqlite3.Connection, part: Path) -> None:
    part.write_bytes(atom(_rows(db), _newest(db)))


def _ics(db: sqlite3.Connection, part: Path) -> None:
    part.write_bytes(ics(_rows(db), _newest(db)))


FORMATS: dict[str, Callable[[sqlite3.Connection, Path], None]] = {
    "csv": csv_plain,
    "jsonl": jsonl,
    "parquet": parquet,
    "atom": _atom,
    "ics": _ics,
}


def _rows(db: sqlite3.Connection) -> Rows:
    names = ", ".join(f'"{name}"' for name in _NAMES)
    for row in db.execute(f"SELECT {names} FROM commitments ORDER BY body, meeting_date, id"):
        yield dict(zip(_NAMES, row, strict=True))


def _newest(db: sqlite3.Connection) -> str | None:
    day: str | None = db.execute("SELECT MAX(date) FROM documents").fetchone()[0]
    return day


def _batches(rows: Rows) -> Iterator[list[dict[str, Any]]]:
    batch: list[dict[str, Any]] = []
    for row in rows:
        batch.append(row)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    yield batch


def _cell(value: Any) -> Any:
    if isinstance(value, float):
        return repr(value).removesuffix(".0").replace(".", ",")
    # OWASP, CSV Injection: these openings make a formula of scraped text.
    return f"'{value}" if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")) else value


def _field(name: str, note: str) -> Any:
    hint = get_type_hints(Commitment)[name]
    kind = next(k for k in get_args(hint) or (hint,) if k is not NoneType)
    import pyarrow

    types = {str: pyarrow.string(), int: pyarrow.int64(), float: pyarrow.float64()}
    return pyarrow.field(name, types[kind], nullable=NoneType in get_args(hint), metadata={"description": note})
