"""Lists that can be subscribed to and fetched: all commitments, or those of a municipality, a topic, a Land, a question."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final
from urllib.parse import quote

from datasette import NotFound
from datasette.app import Datasette
from datasette.utils.asgi import BadRequest

from ..germany import STATES
from ..records import columns
from . import addresses, filters
from .asking import Row, name_of, rows
from .empties import EMPTY, coverage_of
from .feeds import ALL
from .filters import Clause, Filters
from .forms import ordered
from .queries import Query, read_queries

ORDER: Final = ordered("commitments")
NAMES: Final = ", ".join(f'c."{column.name}"' for column in columns("commitments"))
KEYS: Final = ("commitment_id", "Zusage")
"""Columns of questions that hold the key of a commitment."""
_FILTERS: Final = ("gemeinde", "thema", "land", "groesse", "von", "bis")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A list: the condition on `commitments c` and what the list is called.

    `kind` and `key` stand in its address and `params` in the query, `page` is the page for people. `note` says why it is
    empty, or what it leaves out. `query` is the question of a list of one.
    """

    kind: str
    key: str
    title: str
    page: str
    clause: Clause
    params: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    note: str = ""
    query: Query | None = None

    @property
    def urn(self) -> str:
        """The key of the list in lasting names."""
        asked = "".join(f":{name}={quote(str(value), safe='')}" for name, value in sorted(self.params.items()))
        named = f"liste:{self.kind}:{quote(self.key, safe='')}" if self.key else ALL
        return named + asked

    def address(self, form: str, **more: str) -> str:
        """Where the list is, as another form or another page."""
        params = {**self.params, **more}
        return (
            addresses.feed(self.kind, self.key, form, **params)
            if self.key
            else addresses.all_commitments(form, **params)
        )

    @property
    def sql(self) -> str:
        """All commitments of the list, newest first."""
        return f"SELECT {NAMES} FROM commitments c WHERE {self.clause.sql} {ORDER}"


async def listed(datasette: Datasette, kind: str, key: str, args: Any) -> Listed:
    """The list at an address with its query string.

    Raises `NotFound` for a key that nothing has, `BadRequest` for a filter that means nothing: a list without it would
    look like the one that was asked for.
    """
    if kind == "frage":
        return await _of_question(datasette, key, args)
    _refuse(args, _FILTERS)
    chosen = await filters.read(datasette, args)
    if chosen.unknown:
        raise BadRequest(f"Diese Liste gibt es so nicht. {' '.join(chosen.unknown)}")
    return await _OF[kind](datasette, key, chosen)


async def _of_all(_datasette: Datasette, _key: str, chosen: Filters) -> Listed:
    return _of(chosen, "alle", "", "Zusagen aus Ratssitzungen", "/")


async def _of_body(datasette: Datasette, key: str, chosen: Filters) -> Listed:
    name = await _name(datasette, "bodies", key, "keine Gemeinde")
    found = _of(replace(chosen, gemeinde=(key,)), "gemeinde", key, f"Zusagen: {name}", addresses.municipality(key))
    return replace(found, note=EMPTY.get(await coverage_of(datasette, key), ""))


async def _of_topic(datasette: Datasette, key: str, chosen: Filters) -> Listed:
    name = await _name(datasette, "topics", key, "kein Thema")
    return _of(replace(chosen, thema=(key,)), "thema", key, f"Zusagen: {name}", addresses.topic(key))


async def _of_state(_datasette: Datasette, key: str, chosen: Filters) -> Listed:
    if key not in STATES.values():
        raise NotFound(f"Es gibt kein Land mit dem Namen {key}.")
    return _of(replace(chosen, land=(key,)), "land", key, f"Zusagen: {key}", addresses.compare(land=key))


_OF: Final = {"alle": _of_all, "gemeinde": _of_body, "thema": _of_topic, "land": _of_state}


def _of(chosen: Filters, kind: str, key: str, title: str, page: str) -> Listed:
    params = {name: value for name, value in chosen.address.items() if name != kind}
    return Listed(kind=kind, key=key, title=title, page=page, clause=chosen.commitments(), params=params)


async def _of_question(datasette: Datasette, key: str, args: Any) -> Listed:
    query = next((query for query in read_queries() if query.name == key), None)
    if query is None:
        raise NotFound(f"Es gibt keine Frage mit dem Namen {key}.")
    _refuse(args, [param.name for param in query.params])
    given = {param.name: args.get(param.name, "") for param in query.params}
    page = f"/{name_of(datasette)}/{query.name}"
    return Listed(
        kind="frage", key=key, title=query.title, page=addresses.asked(page, **given), query=query,
        clause=Clause(sql="0", params=given), params={name: value for name, value in given.items() if value},
    )  # fmt: skip


async def key_of(datasette: Datasette, query: Query, params: Mapping[str, Any]) -> str | None:
    """The column of a question's rows that holds the key of a commitment; None where they are of something else."""
    sql = f"SELECT * FROM ({_inner(query)}) LIMIT 0"
    result = await datasette.get_database(name_of(datasette)).execute(sql, params)
    return next((name for name in KEYS if name in result.columns), None)


def _inner(query: Query) -> str:
    """The SQL for use inside another: a last line may be a comment, and a semicolon may end it."""
    return query.bound.rstrip("; \n") + "\n"


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
    within = f'c.id IN (SELECT "{key}" FROM ({_inner(found.query)}))'
    return replace(found, clause=Clause(sql=within, params=found.clause.params))


async def page_of(datasette: Datasette, found: Listed, after: str, length: int) -> tuple[list[Row], str]:
    """Some commitments of a list, from the one with the key `after` on ("" for the first), and the key to go on from ("" at the end).

    Raises `BadRequest` where no commitment has the key.
    """
    last = await rows(datasette, "SELECT meeting_date, id FROM commitments WHERE id = :id", id=after)
    if after and not last:
        raise BadRequest(f"Es gibt keine Zusage mit dem Schlüssel {after}, nach der die Liste weitergehen könnte.")
    here = {"day": last[0]["meeting_date"], "after": last[0]["id"]} if last else {}
    read: list[Row] = []
    for condition in _beyond(here):
        sql = f"SELECT {NAMES} FROM commitments c WHERE {found.clause.sql} AND {condition} {ORDER} LIMIT :length"
        read += await rows(datasette, sql, **found.clause.params, **here, length=length + 1 - len(read))
    return read[:length], read[length - 1]["id"] if len(read) > length else ""


def _beyond(here: Mapping[str, Any]) -> Iterable[str]:
    """Conditions, in order, on what comes after a commitment; those with a day and those without are apart for the index."""
    if not here:
        return ("1",)
    if here["day"] is None:
        return ("c.meeting_date IS NULL AND c.id < :after",)
    return ("c.meeting_date <= :day AND (c.meeting_date, c.id) < (:day, :after)", "c.meeting_date IS NULL")


async def _name(datasette: Datasette, table: str, key: str, none: str) -> str:
    found = await rows(datasette, f"SELECT name FROM {table} WHERE id = :id", id=key)
    if not found:
        raise NotFound(f"Es gibt {none} mit dem Schlüssel {key}.")
    return str(found[0]["name"])


def _refuse(args: Any, known: Iterable[str]) -> None:
    unknown = sorted(set(args) - {*known, "nach", "excel"})
    if unknown:
        raise BadRequest(f"Unbekannte Angabe in der Adresse: {', '.join(unknown)}. Bekannt sind: {', '.join(known)}.")
