"""fetch.db in the raw store: what a crawl knows and does, so that a kill loses nothing and repeats one page at most.

Each page is one transaction: its blob is written first, then the page, its links, the links that are new in the
frontier and the mark "done" go in together. SQLite in WAL mode: several processes may work on one raw store.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ..errors import StorageError
from ..write_ahead import PATIENCE, write_ahead

NAME = "fetch.db"
VERSION = 1

_SCHEMA = """
CREATE TABLE IF NOT EXISTS crawls (
  id INTEGER PRIMARY KEY, source TEXT NOT NULL, started TEXT NOT NULL, finished TEXT, complete INTEGER);
CREATE TABLE IF NOT EXISTS frontier (
  crawl INTEGER NOT NULL REFERENCES crawls, url TEXT NOT NULL, kind TEXT NOT NULL, rank INTEGER NOT NULL, day TEXT NOT NULL,
  headers TEXT NOT NULL, parent TEXT, fresh INTEGER NOT NULL, state TEXT NOT NULL, tries INTEGER NOT NULL,
  UNIQUE (crawl, url));
CREATE INDEX IF NOT EXISTS frontier_next ON frontier (crawl, state, rank, day DESC);
CREATE TABLE IF NOT EXISTS pages (
  source TEXT NOT NULL, path TEXT NOT NULL, kind TEXT NOT NULL, day TEXT NOT NULL, fingerprint TEXT NOT NULL, checked TEXT NOT NULL,
  misses INTEGER NOT NULL DEFAULT 0, id TEXT NOT NULL, url TEXT NOT NULL, sha256 TEXT NOT NULL, size INTEGER NOT NULL,
  media_type TEXT NOT NULL, municipality TEXT, ags TEXT, date TEXT, fetched_at TEXT, etag TEXT, last_modified TEXT, gone_at TEXT,
  robots TEXT, PRIMARY KEY (source, path));
CREATE TABLE IF NOT EXISTS links (
  source TEXT NOT NULL, page TEXT NOT NULL, url TEXT NOT NULL, path TEXT NOT NULL, kind TEXT NOT NULL,
  day TEXT, headers TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS links_of ON links (source, page);
CREATE TABLE IF NOT EXISTS problems (
  source TEXT NOT NULL, url TEXT NOT NULL, id TEXT NOT NULL, code TEXT NOT NULL, place TEXT NOT NULL, value TEXT,
  message TEXT NOT NULL, asked TEXT NOT NULL, PRIMARY KEY (source, url));
CREATE TABLE IF NOT EXISTS fetches (
  id INTEGER PRIMARY KEY, source TEXT NOT NULL, url TEXT NOT NULL, asked_at TEXT NOT NULL, status INTEGER, bytes INTEGER,
  milliseconds REAL NOT NULL, redirected_to TEXT, robots TEXT NOT NULL, error TEXT);
CREATE TABLE IF NOT EXISTS robots (host TEXT PRIMARY KEY, status INTEGER NOT NULL, text TEXT NOT NULL, read_at REAL NOT NULL);
CREATE TABLE IF NOT EXISTS cursors (source TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (source, name));
CREATE TABLE IF NOT EXISTS pace (key TEXT PRIMARY KEY, last REAL NOT NULL, until REAL NOT NULL);
"""


class State:
    """A connection to fetch.db; `folder` is the raw store's, None keeps everything in memory (a client by itself)."""

    def __init__(self, folder: Path | None = None) -> None:
        """Opens or makes the file; raises `StorageError` where it cannot be written or is none of ours."""
        self.folder = folder
        self._where = str(folder / NAME) if folder else ":memory:"
        try:
            if folder:
                folder.mkdir(parents=True, exist_ok=True)
            # A crawl is a generator: one thread at a time uses the connection, though not always the same one.
            self.db = sqlite3.connect(self._where, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
            self._prepare()
        except (sqlite3.Error, OSError) as error:
            raise self._explained(error) from error

    def _prepare(self) -> None:
        write_ahead(self.db)
        found = self.db.execute("PRAGMA user_version").fetchone()[0]
        if found not in (0, VERSION):
            raise sqlite3.DatabaseError(f"version {found} of fetch.db, this program writes {VERSION}")
        self.db.executescript(_SCHEMA)
        self.db.execute(f"PRAGMA user_version = {VERSION}")

    def close(self) -> None:
        """Gives the file back."""
        self.db.close()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing; raises `StorageError` where the disk is full."""
        try:
            self.db.execute("BEGIN IMMEDIATE")
            try:
                yield self.db
                self.db.execute("COMMIT")
            except BaseException:
                if self.db.in_transaction:
                    self.db.execute("ROLLBACK")
                raise
        except sqlite3.Error as error:
            raise self._explained(error) from error

    def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """What a query gives; raises `StorageError` for a damaged file."""
        try:
            return self.db.execute(sql, values).fetchall()
        except sqlite3.Error as error:
            raise self._explained(error) from error

    def _explained(self, error: Exception) -> StorageError:
        return StorageError(
            where=self._where, expected="a writable record of what was fetched", found=str(error),
            hint="free space; a damaged file may be deleted, all pages are then asked for again",
        )  # fmt: skip
