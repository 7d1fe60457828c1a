"""Asking the database behind the site."""

from typing import Any

from datasette.app import Datasette

from .clauses import NEWEST, Clause

Row = dict[str, Any]


def name_of(datasette: Datasette) -> str:
    """The name of the database that the site is about."""
    name: str = datasette.plugin_config("zusage")["database"]
    return name


async def rows(datasette: Datasette, sql: str, **params: Any) -> list[Row]:
    """The rows of a query on the site's database as plain dicts; Datasette's time limit holds."""
    result = await datasette.get_database(name_of(datasette)).execute(sql, params)
    return [dict(row) for row in result.rows]


async def selected(datasette: Datasette, clause: Clause) -> list[Row]:
    """The rows of a SELECT with the values of its parameters."""
    return await rows(datasette, clause.sql, **clause.params)


async def column_names(datasette: Datasette, clause: Clause) -> list[str]:
    """The columns that a SELECT has, also where it finds no rows."""
    database = datasette.get_database(name_of(datasette))
    return list((await database.execute(f"SELECT * FROM ({clause.sql}\n) LIMIT 0", clause.params)).columns)


async def site(datasette: Datasette) -> Row:
    """What every page says: the database's name, the day that the data reach to, whether towns are invented."""
    found = await rows(
        datasette, f"SELECT ({NEWEST}) AS newest, EXISTS (SELECT 1 FROM bodies WHERE fictional) AS fictional"
    )
    return {"database": name_of(datasette), **found[0]}
