"""The results of a search in a stable order, a page of them or all."""

from collections.abc import Sequence
from typing import Final

from datasette.app import Datasette

from ..asking import Row, rows
from ..clauses import Clause
from .kinds import KINDS, Search, matching, source

PAGE: Final = 20
"""Results of one page."""
LAST_PAGE: Final = 500
"""No page after it is served: nobody reads on there, and each costs more than the one before."""


async def results(datasette: Datasette, search: Search, *, first: int = 0, most: int = PAGE) -> list[Row]:
    """Hits from number `first` on, newest first or best first; equal ones by key, so that no page repeats another's."""
    kind, clause = KINDS[search.kind], matching(search)
    alias = kind.alias
    rank = "f.rank" if search.by_relevance and search.query.expression else "0"
    sql = f"""
    SELECT {kind.shown} FROM (
      SELECT {alias}.rowid AS number, {rank} AS place, {kind.day} AS day, {alias}.id {source(search)} WHERE {clause.sql}
      ORDER BY place, day DESC, {alias}.id LIMIT :most OFFSET :first
    ) found JOIN {kind.table} {alias} ON {alias}.rowid = found.number {kind.join} ORDER BY found.place, found.day DESC, found.id"""
    return await rows(datasette, sql, **clause.params, most=most, first=first)


def everything(search: Search, names: Sequence[str]) -> Clause:
    """The SQL for some columns of all hits, newest first."""
    kind, clause = KINDS[search.kind], matching(search)
    columns = ", ".join("b.name AS body" if name == "body" and kind.join else f"{kind.alias}.{name}" for name in names)
    sql = f"SELECT {columns} {source(search)} WHERE {clause.sql} ORDER BY {kind.day} DESC, {kind.alias}.id"
    return Clause(sql=sql, params=clause.params)
