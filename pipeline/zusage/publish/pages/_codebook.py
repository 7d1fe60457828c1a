"""The codebook as pages need it: tables with titles, row counts and the questions' columns."""

import sqlite3
from dataclasses import dataclass
from functools import cache

from datasette.app import Datasette
from datasette.database import QueryInterrupted

from ... import codebook
from ...codebook import Table
from ..asking import name_of
from ..looks import title_of
from ..queries import Query, read_queries

_AT_ONCE_MS = 20
_ALONE_MS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A table or view with its title and rows; `count` is None where counting takes too long."""

    table: Table
    title: str
    count: int | None

    @property
    def keys(self) -> list[str]:
        """The columns that name a row or lead to another table."""
        return [column.name for column in self.table.columns if column.key or column.ref]


async def book(datasette: Datasette) -> tuple[Table, ...]:
    """All tables and views of the site's database, as the codebook describes them."""
    found: tuple[Table, ...] = await datasette.get_database(name_of(datasette)).execute_fn(codebook.tables)
    return found


async def counted(datasette: Datasette, table: Table, limit: int = _ALONE_MS) -> int | None:
    """The rows of a table or view; None where counting takes longer than `limit` milliseconds."""
    database = datasette.get_database(name_of(datasette))
    known: dict[str, int] | None = None if database.is_mutable else database.cached_table_counts
    if known and table.name in known:
        return known[table.name]
    try:
        result = await database.execute(f'SELECT COUNT(*) FROM "{table.name}"', custom_time_limit=limit)
    except (QueryInterrupted, sqlite3.OperationalError):  # the codebook itself may not be written yet
        return None
    rows: int = result.single_value()
    return rows


@cache
def questions() -> tuple[Query, ...]:
    """The published questions by name."""
    return tuple(read_queries())


async def entries(datasette: Datasette) -> list[Entry]:
    """Tables with their rows, then views without: counting all views at once takes too long."""
    return [
        Entry(
            table=table,
            title=title_of(table),
            count=None if table.view else await counted(datasette, table, _AT_ONCE_MS),
        )
        for table in await book(datasette)
    ]
