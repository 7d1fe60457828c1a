"""What Datasette wants to know of a database that never changes, counted once: its hash, its size, the rows of its tables."""

import hashlib
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from ..errors import SchemaError
from ..read_only import open_read_only

NAME: Final = "inspect-data.json"


def inspected(path: Path) -> dict[str, Any]:
    """Datasette's inspect data of the database in `path`; raises `SchemaError` where it is none."""
    with closing(open_read_only(path)) as db:
        names = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        tables = {name: {"count": _count(db, name)} for name in names}
    return {path.stem: {"hash": hash_of(path), "size": path.stat().st_size, "file": path.name, "tables": tables}}


def known(path: Path) -> dict[str, Any]:
    """The inspect data that lie beside the database, where they are of this file (no older, same size); else counted now."""
    beside = path.with_name(NAME)
    # A newer database may well have the same size: SQLite grows by whole pages.
    if beside.is_file() and beside.stat().st_mtime >= path.stat().st_mtime:
        data: dict[str, Any] = json.loads(beside.read_text(encoding="utf-8"))
        if data.get(path.stem, {}).get("size") == path.stat().st_size:
            return data
    return inspected(path)


def require_whole(path: Path) -> None:
    """Raises `SchemaError` where part of the database lies in a write-ahead log: opened as immutable, it would be missing."""
    log = path.with_name(f"{path.name}-wal")
    if log.is_file() and log.stat().st_size:
        raise SchemaError(
            where=str(path), expected="a copy for publishing", found=f"a database that is being written ({log.name})",
            hint="make one with `zusage site`",
        )  # fmt: skip


def _count(db: sqlite3.Connection, name: str) -> int:
    quoted = name.replace('"', '""')
    rows: int = db.execute(f'SELECT COUNT(*) FROM "{quoted}"').fetchone()[0]
    return rows


def hash_of(path: Path) -> str:
    """The SHA-256 of a file, which may be larger than the memory."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
