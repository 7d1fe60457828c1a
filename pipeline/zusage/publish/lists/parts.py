"""The list of all commitments, and those of a municipality, a topic, a project, a Land; filters narrow each further."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from datasette import NotFound
from datasette.app import Datasette
from datasette.utils.asgi import BadRequest

from ...germany import STATES
from .. import addresses
from ..asking import rows
from ..clauses import Clause, joined
from ..empties import EMPTY, coverage_of, project_state
from ..filters import Filters, read
from .listed import Listed, refuse_others

_SPELT: Final = "SELECT name FROM projects WHERE key = :key GROUP BY name ORDER BY COUNT(*) DESC, name LIMIT 1"
_OF_KEY: Final = (
    "c.body_id NOT IN (SELECT id FROM bodies WHERE withheld IS NOT NULL) "
    "AND c.project_id IN (SELECT id FROM projects WHERE key = :vorhaben)"
)
_FILTERS: Final = ("gemeinde", "thema", "land", "groesse", "von", "bis")


async def part(datasette: Datasette, kind: str, key: str, args: Any) -> Listed:
    """The list of a `kind` of `_OF` and the key of a municipality, a topic, a project or a Land ("" for all); raises as `listed` does."""
    refuse_others(args, _FILTERS)
    chosen = await read(datasette, args)
    if chosen.unknown:
        raise BadRequest(f"Diese Liste gibt es so nicht. {' '.join(chosen.unknown)}")
    return await _OF[kind](datasette, key, chosen)


async def _all(_datasette: Datasette, _key: str, chosen: Filters) -> Listed:
    return _of(chosen, "alle", "", "Zusagen aus Ratssitzungen", "/")


async def _of_body(datasette: Datasette, key: str, chosen: Filters) -> Listed:
    name = await _name(datasette, "bodies", key, "keine Gemeinde")
    found = _of(replace(chosen, gemeinde=(key,)), "gemeinde", key, f"Zusagen: {name}", addresses.municipality(key))
    return replace(found, note=EMPTY.get(await coverage_of(datasette, key), ""))


async def _of_topic(datasette: Datasette, key: str, chosen: Filters) -> Listed:
    name = await _name(datasette, "topics", key, "kein Thema")
    return _of(replace(chosen, thema=(key,)), "thema", key, f"Zusagen: {name}", addresses.topic(key))


async def _of_project(datasette: Datasette, key: str, chosen: Filters) -> Listed:
    """Those of all municipalities; of withheld ones nothing, as on the project's page."""
    names = await rows(datasette, _SPELT, key=key)
    if not names:
        raise NotFound(f"Es gibt kein Vorhaben mit dem Schlüssel {key}.")
    found = _of(chosen, "vorhaben", key, f"Zusagen: {names[0]['name']}", addresses.project(key))
    clause = joined([Clause(sql=_OF_KEY, params={"vorhaben": key}), found.clause])
    return replace(found, clause=clause, note=EMPTY.get(await project_state(datasette, key), ""))


async def _of_state(_datasette: Datasette, key: str, chosen: Filters) -> Listed:
    if key not in STATES.values():
        raise NotFound(f"Es gibt kein Land mit dem Namen {key}.")
    return _of(replace(chosen, land=(key,)), "land", key, f"Zusagen: {key}", addresses.compare(land=key))


_OF: Final[Mapping[str, Callable[[Datasette, str, Filters], Awaitable[Listed]]]] = {
    "alle": _all, "gemeinde": _of_body, "thema": _of_topic, "vorhaben": _of_project, "land": _of_state,
}  # fmt: skip


def _of(chosen: Filters, kind: str, key: str, title: str, page: str) -> Listed:
    params = {name: value for name, value in chosen.address.items() if name != kind}
    return Listed(kind=kind, key=key, title=title, page=page, clause=chosen.commitments(), params=params)


async def _name(datasette: Datasette, table: str, key: str, none: str) -> str:
    found = await rows(datasette, f"SELECT name FROM {table} WHERE id = :id", id=key)
    if not found:
        raise NotFound(f"Es gibt {none} mit dem Schlüssel {key}.")
    return str(found[0]["name"])
