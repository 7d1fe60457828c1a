"""The answers to a published question as a list, and the commitments behind them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from datasette import NotFound
from datasette.app import Datasette

from .. import addresses
from ..asking import name_of
from ..clauses import Clause
from ..queries import Query, read_queries
from .listed import Listed, refuse_others

KEYS: Final = ("commitment_id", "Zusage")
"""Columns of questions that hold the key of a commitment."""


async def of_question(datasette: Datasette, key: str, args: Any) -> Listed:
    """The list of the question with this name; raises `NotFound` and `BadRequest` as `listed` does."""
    query = next((query for query in read_queries() if query.name == key), None)
    if query is None:
        raise NotFound(f"Es gibt keine Frage mit dem Namen {key}.")
    refuse_others(args, [param.name for param in query.params])
    given = {param.name: args.get(param.name, "") for param in query.params}
    page = f"/{name_of(datasette)}/{query.name}"
    return Listed(
        kind="frage", key=key, title=query.title, page=addresses.asked(page, **given), query=query,
        clause=Clause(sql="0", params=given), params={name: value for name, value in given.items() if value},
    )  # fmt: skip


async def key_of(datasette: Datasette, query: Query, params: Mapping[str, Any]) -> str | None:
    """The column of a question's rows that holds the key of a commitment; None where they are of something else."""
    sql = f"SELECT * FROM ({query.inner}) LIMIT 0"
    result = await datasette.get_database(name_of(datasette)).execute(sql, params)
    return next((name for name in KEYS if name in result.columns), None)


async def with_commitments(datasette: Datasette, found: Listed) -> Listed:
    """The commitments behind the rows of a question; raises `NotFound` where its rows are of something else."""
    if found.query is None:
        return found
    key = await key_of(datasette, found.query, found.clause.params)
    if key is None:
        raise NotFound(
            f"Die Antworten auf „{found.title}“ sind keine einzelnen Zusagen, also gibt es sie weder als Feed noch als Kalender. "
            "Als CSV, JSON und Parquet gibt es sie."
        )
    within = f'c.id IN (SELECT "{key}" FROM ({found.query.inner}))'
    return replace(found, clause=Clause(sql=within, params=found.clause.params))
