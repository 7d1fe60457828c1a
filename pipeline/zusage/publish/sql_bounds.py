"""What SQL of strangers may cost and see: bounds that SQLite's time limit and a read-only file do not give."""

import sqlite3
from typing import Any, Final
from weakref import WeakKeyDictionary

LONGEST_VALUE: Final = 20_000_000
"""Bytes of one value or row. The time limit stops slow queries, but not one function that builds a huge value."""

LARGEST_ANSWER: Final = 2 * LONGEST_VALUE
"""Bytes of text and blobs in all rows that one answer of Datasette's holds in memory: a thousand long values are 20 GB."""

_TELLTALE: Final = frozenset({"fts3_tokenizer", "load_extension"})
"""Functions that give away addresses in memory, or load code."""


def bound(conn: sqlite3.Connection) -> None:
    """Sets the bounds on a connection; what exceeds them raises `sqlite3.Error`.

    Rows are counted where they come as `sqlite3.Row`, which Datasette holds all at once; our own streams fetch piece by piece.
    """
    conn.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
    conn.set_authorizer(_allowed)
    if conn.row_factory is sqlite3.Row:
        conn.row_factory = _Counting()


def _allowed(action: int, first: str | None, second: str | None, _database: str | None, _within: str | None) -> int:
    """SQLite's question whether a statement may do something, asked while it is compiled."""
    # It tells the file's path on this machine; Datasette's own page asks too, so it is no error.
    if action == sqlite3.SQLITE_PRAGMA and first == "database_list":
        return sqlite3.SQLITE_IGNORE
    refused = action == sqlite3.SQLITE_ATTACH or (action == sqlite3.SQLITE_FUNCTION and second in _TELLTALE)
    return sqlite3.SQLITE_DENY if refused else sqlite3.SQLITE_OK


class _Counting:
    """Makes rows, and ends a query whose rows grow too large together."""

    def __init__(self) -> None:
        self._held: WeakKeyDictionary[sqlite3.Cursor, int] = WeakKeyDictionary()

    def __call__(self, cursor: sqlite3.Cursor, values: tuple[Any, ...]) -> sqlite3.Row:
        held = self._held.get(cursor, 0) + sum(len(value) for value in values if isinstance(value, (str, bytes)))
        if held > LARGEST_ANSWER:
            raise sqlite3.OperationalError(
                f"Das Ergebnis ist zu groß (über {LARGEST_ANSWER // 1_000_000} MB): weniger Zeilen oder Spalten abfragen."
            )
        self._held[cursor] = held
        return sqlite3.Row(cursor, values)
