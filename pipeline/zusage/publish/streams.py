"""Answers of any length: rows are fetched, written and sent piece by piece, each within Datasette's time limit."""

import asyncio
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from datasette import Response
from datasette.app import Datasette
from datasette.plugins import pm
from datasette.utils import sqlite_timelimit
from datasette.views.base import DatasetteError

from .asking import name_of
from .forms import BATCH, Batch, Column, Form, of_values, parquet


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """A file made of a query while it is sent; what Datasette takes for a response.

    `described` are the query's columns where they are known; else Parquet learns their types by running the query once
    more. The first piece is made before the answer begins, so a query that fails is an error page and no broken file.
    """

    datasette: Datasette
    sql: str
    params: Mapping[str, Any]
    form: Form
    headers: Mapping[str, str]
    described: Sequence[Column] = ()

    async def asgi_send(self, send: Any) -> None:
        """Sends the file; raises `DatasetteError` where SQLite refuses the query or takes too long for its first rows."""
        with closing(_connect(self.datasette)) as connection:
            await self._send(connection, send)

    async def _send(self, connection: sqlite3.Connection, send: Any) -> None:
        pieces = self._pieces(connection)
        piece = await self._next(connection, pieces)
        headers = [(name.lower().encode(), value.encode()) for name, value in self.headers.items()]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        while piece is not None:
            await send({"type": "http.response.body", "body": piece, "more_body": True})
            piece = await self._next(connection, pieces)
        await send({"type": "http.response.body", "body": b""})

    async def _next(self, connection: sqlite3.Connection, pieces: Iterator[bytes]) -> bytes | None:
        step = partial(_step, connection, pieces, self.datasette.setting("sql_time_limit_ms"))
        return await asyncio.get_running_loop().run_in_executor(self.datasette.executor, step)

    def _pieces(self, connection: sqlite3.Connection) -> Iterator[bytes]:
        described = self.described or self._describe(connection.execute(self.sql, self.params))
        yield from self.form(described, batches(connection.execute(self.sql, self.params)))

    def _describe(self, cursor: sqlite3.Cursor) -> Sequence[Column]:
        names = [column[0] for column in cursor.description]
        return of_values(names, batches(cursor) if self.form is parquet else ())


def _connect(datasette: Datasette) -> sqlite3.Connection:
    """A connection of its own: a slow reader must not hold one that pages wait for."""
    database = datasette.get_database(name_of(datasette))
    mode = "mode=ro" if database.is_mutable else "immutable=1"
    address = f"{Path(database.path).absolute().as_uri()}?{mode}"
    connection = sqlite3.connect(address, uri=True, check_same_thread=False)
    pm.hook.prepare_connection(conn=connection, database=database.name, datasette=datasette)
    return connection


def batches(cursor: sqlite3.Cursor) -> Iterator[Batch]:
    """The rows of a query, some thousand at a time."""
    while batch := cursor.fetchmany(BATCH):
        yield batch


def _step(connection: sqlite3.Connection, pieces: Iterator[bytes], milliseconds: int) -> bytes | None:
    with sqlite_timelimit(connection, milliseconds):
        try:
            return next(pieces, None)
        except sqlite3.OperationalError as error:
            raise DatasetteError(f"Diese Liste lässt sich so nicht lesen: {error}", status=400) from error


def only_head(headers: Mapping[str, str]) -> Response:
    """The answer to HEAD: what the file would say of itself, without making it."""
    return Response("", headers=dict(headers), content_type=headers["content-type"])
