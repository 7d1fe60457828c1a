"""Answers of any length: rows are fetched, written and sent piece by piece, each within Datasette's time limit."""

import asyncio
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from datasette import Response
from datasette.app import Datasette
from datasette.database import QueryInterrupted
from datasette.plugins import pm
from datasette.utils import sqlite_timelimit
from datasette.views.base import DatasetteError

from .asking import name_of
from .formats import Batch, Column, Writer
from .formats.columns import BATCH, of_values
from .formats.parquet_file import parquet


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """A file made of a query while it is sent; what Datasette takes for a response.

    `described` are the query's columns where they are known; else Parquet learns their types by running the query once
    more. The first piece is made before the answer begins, so a query that fails is an error page and no broken file.
    """

    datasette: Datasette
    sql: str
    params: Mapping[str, Any]
    writer: Writer
    headers: Mapping[str, str]
    described: Sequence[Column] = ()

    async def asgi_send(self, send: Any) -> None:
        """Sends the file; raises `DatasetteError` where SQLite refuses the query, `QueryInterrupted` where it takes too long."""
        with closing(_connect(self.datasette)) as connection:
            await self._send(connection, send)

    async def _send(self, connection: sqlite3.Connection, send: Any) -> None:
        pieces = self._pieces(connection)
        piece = await self._next(pieces)
        headers = [(name.lower().encode(), value.encode()) for name, value in self.headers.items()]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        while piece is not None:
            await send({"type": "http.response.body", "body": piece, "more_body": True})
            piece = await self._next(pieces)
        await send({"type": "http.response.body", "body": b""})

    async def _next(self, pieces: Iterator[bytes]) -> bytes | None:
        return await asyncio.get_running_loop().run_in_executor(self.datasette.executor, partial(next, pieces, None))

    def _pieces(self, connection: sqlite3.Connection) -> Iterator[bytes]:
        names, batches = self._rows(connection)
        described = self.described or of_values(names, self._rows(connection)[1] if self.writer is parquet else ())
        yield from self.writer(described, batches)

    def _rows(self, connection: sqlite3.Connection) -> tuple[list[str], Iterator[Batch]]:
        """The names of the query's columns, and its rows; the limit is on SQLite's time, not on that of writing."""
        milliseconds = self.datasette.setting("sql_time_limit_ms")
        with _limited(connection, milliseconds):
            cursor = connection.execute(self.sql, self.params)
        return [column[0] for column in cursor.description], _batches(connection, cursor, milliseconds)


@contextmanager
def _limited(connection: sqlite3.Connection, milliseconds: int) -> Iterator[None]:
    try:
        with sqlite_timelimit(connection, milliseconds):
            yield
    except sqlite3.OperationalError as error:
        if str(error) == "interrupted":
            raise QueryInterrupted(error, "", {}) from error
        raise DatasetteError(f"Diese Liste lässt sich so nicht lesen: {error}", status=400) from error


def _batches(connection: sqlite3.Connection, cursor: sqlite3.Cursor, milliseconds: int) -> Iterator[Batch]:
    """The rows of a query, some thousand at a time, each within the limit."""
    batch: Batch = [()]
    while batch:
        with _limited(connection, milliseconds):
            batch = cursor.fetchmany(BATCH)
        if batch:
            yield batch


def _connect(datasette: Datasette) -> sqlite3.Connection:
    """A connection of its own: a slow reader must not hold one that pages wait for."""
    database = datasette.get_database(name_of(datasette))
    mode = "mode=ro" if database.is_mutable else "immutable=1"
    address = f"{Path(database.path).absolute().as_uri()}?{mode}"
    connection = sqlite3.connect(address, uri=True, check_same_thread=False)
    pm.hook.prepare_connection(conn=connection, database=database.name, datasette=datasette)
    return connection


def only_head(headers: Mapping[str, str]) -> Response:
    """The answer to HEAD: what the file would say of itself, without making it."""
    return Response("", headers=dict(headers), content_type=headers["content-type"])
