"""What this machine and this database can do, line by line; the last word is whether a run will work."""

import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from importlib.metadata import version
from pathlib import Path

from ..config import Places
from ..errors import SchemaError
from ..read_only import open_read_only

_PARTS = ("spacy", "pdfplumber", "pypdfium2", "beautifulsoup4", "sqlite-utils", "datasette", "tesserocr")


def examine(places: Places) -> Iterator[tuple[bool, str]]:
    """(fine, sentence) for interpreter, libraries, OCR model, FTS5, disk and database."""
    yield sys.version_info >= (3, 11), f"Python {sys.version.split()[0]} (3.11 or newer is needed)"
    yield True, ", ".join(f"{part} {version(part)}" for part in _PARTS)
    model = Path(sys.prefix) / "share" / "tessdata" / "deu.traineddata"
    yield model.is_file(), f"Tesseract's German model: {model if model.is_file() else 'missing, scans give no text'}"
    yield _has_fts5(), f"SQLite {sqlite3.sqlite_version} with FTS5"
    free = shutil.disk_usage(_existing(places.db)).free
    yield free > 500_000_000, f"{free / 1e9:.1f} GB free beside {places.db}"
    yield from _database(places.db)


def _has_fts5() -> bool:
    return any("FTS5" in option for (option,) in sqlite3.connect(":memory:").execute("PRAGMA compile_options"))


def _existing(path: Path) -> Path:
    return next(parent for parent in path.resolve().parents if parent.exists())


def _database(path: Path) -> Iterator[tuple[bool, str]]:
    if not path.exists():
        yield True, f"{path}: not there yet, `make run` makes it"
        return
    try:
        with closing(open_read_only(path)) as connection:
            state = connection.execute("PRAGMA integrity_check").fetchone()[0]
            keys = connection.execute("PRAGMA foreign_key_check").fetchone()
    except (sqlite3.Error, SchemaError) as error:
        yield False, f"{path}: {error}; delete it and run again, the raw files are kept"
        return
    yield state == "ok" and keys is None, f"{path}: integrity {state}, keys {'whole' if keys is None else 'broken'}"
