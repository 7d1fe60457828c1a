"""How municipalities and topics are called, by key, in the order of their names."""

from collections.abc import Sequence
from typing import Literal

from datasette.app import Datasette

from .asking import selected
from .clauses import Clause, only

Table = Literal["bodies", "topics"]


async def names_of(datasette: Datasette, table: Table, keys: Sequence[str]) -> dict[str, str]:
    """The names of those with these keys."""
    return await _names(datasette, table, only("id", "id", keys))


async def all_names(datasette: Datasette, table: Table, most: int = -1) -> dict[str, str]:
    """The names of all, or of the first so many."""
    return await _names(datasette, table, Clause(sql="1", params={}), most)


async def _names(datasette: Datasette, table: Table, these: Clause, most: int = -1) -> dict[str, str]:
    # To SQLite a negative limit is none.
    sql = f"SELECT id, name FROM {table} WHERE {these.sql} ORDER BY name, id LIMIT :most"
    found = await selected(datasette, Clause(sql=sql, params={**these.params, "most": most}))
    return {row["id"]: row["name"] for row in found}
