"""All there is as a folder of files: every table, the commitments in every format, described, citable, with checksums."""

import json
import secrets
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Final

from .. import schema
from ..errors import ConfigError, StorageError
from ..read_only import open_read_only
from ..records import TABLES, digest
from .citation import cff
from .clauses import NEWEST
from .codebook_text import markdown
from .datapackage import descriptor, published
from .export import COMMITMENTS, FORMATS, export
from .inspection import hash_of
from .instance import OWN, Instance

DESCRIPTOR: Final = "datapackage.json"
CITATION: Final = "CITATION.cff"
SUMS: Final = "SHA256SUMS"
CODEBOOK: Final = "codebook.md"
EXCEL: Final = f"{COMMITMENTS}-excel.csv"
TABLE_FORMATS: Final = ("csv", "parquet")


def export_all(db_path: Path, folder: Path, instance: Instance = OWN) -> Path:
    """Writes the folder and returns it; the same database and settings give the same bytes.

    It is made beside the old one and takes its place when it is whole. Raises `SchemaError` without a database,
    `ConfigError` where the folder holds something else, `StorageError` where the disk refuses.
    """
    if folder.exists() and (not folder.is_dir() or (any(folder.iterdir()) and not (folder / DESCRIPTOR).is_file())):
        raise ConfigError(
            where=str(folder),
            expected="an earlier export or no such folder",
            found="something else",
            hint="choose another --out",
        )
    with closing(open_read_only(db_path)) as db, _whole(folder) as part:
        _write(db, db_path, part, instance)
    return folder


def path_of(table: str, format: str) -> str:
    """Where the folder holds a table: commitments at the top, all others below `tables`."""
    return f"{table}.{format}" if table == COMMITMENTS else f"tables/{table}.{format}"


def _write(db: sqlite3.Connection, db_path: Path, folder: Path, instance: Instance) -> None:
    files: dict[str, dict[str, Any]] = {}
    for name in (table.name for table in published(db)):
        formats = FORMATS if name == COMMITMENTS else TABLE_FORMATS
        paths = [export(db_path, format, folder / path_of(name, format), table=name) for format in formats]
        first, *others = (_told(path, folder) for path in paths)
        files[name] = first | {"alternatives": others}
    export(db_path, "csv", folder / EXCEL, excel=True)
    described = descriptor(db, files, instance) | {"state": state_of(db)}
    _text(folder / DESCRIPTOR, json.dumps(described, ensure_ascii=False, indent=2) + "\n")
    _text(folder / CODEBOOK, "\n".join(["# Wörterbuch der Daten / Codebook", "", *markdown(db, queries=())]) + "\n")
    (folder / CITATION).write_bytes(cff(db.execute(NEWEST).fetchone()[0], instance))
    _text(folder / SUMS, "".join(_sums(folder)))


def _told(path: Path, folder: Path) -> dict[str, Any]:
    return {
        "path": path.relative_to(folder).as_posix(),
        "bytes": path.stat().st_size,
        "hash": f"sha256:{hash_of(path)}",
    }


def state_of(db: sqlite3.Connection) -> str:
    """Names what the database holds: a copy of it has the same name, one that lost or gained a row has another."""
    counts = [f"{name} {db.execute(f'SELECT COUNT(*) FROM {name}').fetchone()[0]}" for name in sorted(TABLES)]
    newest = db.execute("SELECT MAX(id), MAX(started), MAX(finished) FROM runs").fetchone()
    return digest(str(schema.VERSION), *counts, *map(str, newest))


def _sums(folder: Path) -> Iterable[str]:
    """Lines as `sha256sum -c` reads them."""
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        yield f"{hash_of(path)}  {path.relative_to(folder).as_posix()}\n"


def _text(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


@contextmanager
def _whole(folder: Path) -> Iterator[Path]:
    """A folder beside `folder` that takes its place when all is written; between both there is none for a moment."""
    part, old = (folder.with_name(f".part-{secrets.token_hex(8)}") for _ in range(2))
    try:
        part.mkdir(parents=True)
        yield part
        if folder.exists():
            folder.rename(old)
        try:
            part.rename(folder)
        except OSError:
            old.rename(folder)
            raise
    except OSError as error:
        raise StorageError(
            where=str(folder),
            expected="a writable place",
            found=error.strerror or str(error),
            hint="free space or choose another folder",
        ) from error
    finally:
        for gone in (part, old):
            shutil.rmtree(gone, ignore_errors=True)
