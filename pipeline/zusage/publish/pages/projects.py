"""All projects by name: those of most municipalities first, or by letter."""

from collections.abc import Sequence
from functools import partial
from typing import Any, Final

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from .. import addresses
from ..answering import answer
from ..asking import Row, rows
from ..filters import NO_TOPIC, Filters, read
from ..named import names_of
from ._comparison_view import one_of
from ._paging import Paging, page_of, paging

ROUTE = r"^/-/vorhaben$"
PAGE: Final = 100
_LETTERS: Final = ("0-9", *"abcdefghijklmnopqrstuvwxyz")
_PROJECTS = """
SELECT c.key, c.name, c.bodies, c.commitments, c.done, c.expired, c.slipped, c.first_day, c.last_day, c.topic, t.name AS topic_name
FROM project_counts c LEFT JOIN topics t ON t.id = c.topic WHERE {condition} ORDER BY {order} LIMIT :size OFFSET :offset"""


async def page(request: Request, datasette: Datasette) -> Response:
    """/-/vorhaben: projects with commitments; `buchstabe` and `thema` limit them, `seite` turns the pages."""
    filters = await read(datasette, request.args)
    number, odd = page_of(request.args)
    letter, odder = one_of(request.args, "buchstabe", _LETTERS)
    unknown = [*filters.unknown, *odd, *odder]
    clause = filters.topics("c")
    condition = " AND ".join([clause.sql, *([_within(letter)] if letter else [])])
    total = await rows(datasette, f"SELECT COUNT(*) AS n FROM project_counts c WHERE {condition}", **clause.params)
    where = paging(number, total[0]["n"], PAGE)
    order = "c.key" if letter else "c.bodies DESC, c.key"
    sql = _PROJECTS.format(condition=condition, order=order)
    found = await rows(datasette, sql, **clause.params, size=PAGE, offset=(where.page - 1) * PAGE)
    return await answer(
        datasette, request, "vorhabenliste.html",
        _context(filters, letter, where, found) | {"unknown": unknown, "topics": await _names(datasette, filters.thema)},
    )  # fmt: skip


async def _names(datasette: Datasette, chosen: Sequence[str]) -> dict[str, str]:
    """How the topics chosen are called, by id."""
    none = {NO_TOPIC: "ohne Thema"} if NO_TOPIC in chosen else {}
    return await names_of(datasette, "topics", chosen) | none


def _within(letter: str) -> str:
    """Keys are of a-z, 0-9 and hyphens; a range can use their index."""
    if letter == "0-9":
        return "c.key < 'a'"
    return f"c.key >= '{letter}' AND c.key < '{chr(ord(letter) + 1)}'"


def _context(filters: Filters, letter: str, where: Paging, found: list[Row]) -> dict[str, Any]:
    held = {"thema": filters.thema, "buchstabe": letter}
    return {
        "projects": found, "paging": where, "letter": letter, "filters": filters, "no_topic": NO_TOPIC,
        "letters": {one: addresses.projects(**held | {"buchstabe": one}) for one in _LETTERS},
        "by_towns": addresses.projects(**held | {"buchstabe": ""}),
        "pages": where.around(partial(addresses.projects, **held)),
    }  # fmt: skip
