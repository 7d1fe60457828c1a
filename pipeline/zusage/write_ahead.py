"""SQLite's write-ahead log for files that several processes work on at once."""

import sqlite3

from tenacity import Retrying, retry_if_exception, stop_after_delay, wait_random

PATIENCE = 60.0
"""Seconds to wait for others, as with any other lock."""

_TRYING = Retrying(
    retry=retry_if_exception(lambda error: getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY),
    stop=stop_after_delay(PATIENCE), wait=wait_random(0.001, 0.02), reraise=True,
)  # fmt: skip


def write_ahead(connection: sqlite3.Connection) -> None:
    """From now on readers and one writer do not wait for each other; raises `sqlite3.Error` where others hold the file too long.

    SQLite does not wait by itself for the lock that a new file needs to change its mode: who comes second while
    another opens it is told "database is locked" at once, whatever its timeout (sqlite.org/wal.html, "Sometimes
    Queries Return SQLITE_BUSY In WAL Mode").
    """
    _TRYING(connection.execute, "PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
