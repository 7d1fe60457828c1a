"""A project by name across municipalities: who does it, since when, how much, by when, and what became of it."""

import json
from collections import Counter
from collections.abc import Sequence
from functools import partial
from typing import Any, Final
from urllib.parse import urlencode

from datasette import NotFound, Response
from datasette.app import Datasette
from datasette.utils import tilde_decode
from datasette.utils.asgi import Request

from ...records.vocabulary import SAME_BY, SLIP_REASON
from .. import addresses
from ..answering import answer, runnable
from ..asking import Row, name_of, rows
from ..charts import bar
from ..empties import project_state
from ..words import interval, money
from ._comparison_view import PAGE, one_of
from ._paging import page_of, paging, part
from ._project_facts import maybe, moves, named, silent, with_quotes
from ._project_statements import AMOUNTS, ORDERS, SAID, by_stage, in_order, towns
from ._project_timeline import scale, span
from ._read import read_of_each, texts_of_project
from ._sorting import both_ways, heads

ROUTE = r"^/-/vorhaben/(?P<key>[^/.]+)$"
NEWEST: Final = 30
"""Statements shown with their words, the newest; all others are one click away."""
_NAMES = """
SELECT p.name, p.body_id, p.topic, t.name AS topic_name, b.withheld FROM projects p LEFT JOIN topics t ON t.id = p.topic
LEFT JOIN bodies b ON b.id = p.body_id WHERE p.key = :key"""


async def page(request: Request, datasette: Datasette) -> Response:
    """/-/vorhaben/<key>: everything said of the project of this name in all municipalities; 404 for an unknown key."""
    key = tilde_decode(request.url_vars["key"])
    projects = await rows(datasette, _NAMES, key=key)
    if not projects:
        raise NotFound(f"Es gibt kein Vorhaben mit dem Schlüssel {key}.")
    said = await rows(datasette, SAID, key=key)
    texts = await texts_of_project(datasette, key)
    sort, odd = one_of(request.args, "sort", both_ways(ORDERS))
    number, odder = page_of(request.args)
    names = Counter(row["name"] for row in projects) + Counter(row["project"] for row in said)
    context = {
        "key": key, "names": [name for name, _ in names.most_common()], "unknown": [*odd, *odder],
        "topics": {row["topic"]: row["topic_name"] for row in projects if row["topic"]},
        "programme": any(row["body_id"] is None for row in projects),
        "said": said, "first": next((row["meeting_date"] for row in said if row["meeting_date"]), None),
        "rejected": sum(row["force"] == "rejected" for row in said), "money": by_stage(await rows(datasette, AMOUNTS, key=key), texts),
        "moves": await moves(datasette, key), "reasons": SLIP_REASON,
        "named": await named(datasette, key, said, texts),
        "maybe": await maybe(datasette, key), "why": SAME_BY,
        "state": await project_state(datasette, key), "in_words": interval, "in_euros": money,
        "newest": await with_quotes(datasette, said[-NEWEST:][::-1]),
        "listing": _listing(datasette, list(names)), "csv": addresses.project(key) + ".csv",
        "sql": SAID, "sql_page": runnable(datasette, SAID, {"key": key}),
        **_table(key, said, sort or "name", number), **await silent(datasette, key, projects, said),
    }  # fmt: skip
    context["read"] = await read_of_each(datasette, [town.key for town in context["towns"]])
    return await answer(datasette, request, "vorhaben.html", context)


def _table(key: str, said: Sequence[Row], sort: str, number: int) -> dict[str, Any]:
    """A page of municipalities, each with its line of time, and where the heads of the table lead."""
    order, down = sort.removeprefix("-"), sort.startswith("-")
    every = in_order(towns(said), order, down=down)
    where = paging(number, len(every), PAGE)
    shown = part(every, where)
    drawn = scale(shown)
    here = partial(addresses.project, key)
    return {
        "towns": shown, "paging": where, "scale": drawn, "sorted_by": heads(ORDERS, order, here, down=down),
        "promising": sum(bool(town.statuses) for town in every),
        "spans": {town.key: span(town, drawn) for town in shown} if drawn else {},
        "bars": {town.key: bar(town.statuses) for town in shown},
        "pages": where.around(partial(here, sort=sort)),
    }  # fmt: skip


def _listing(datasette: Datasette, names: Sequence[str]) -> str:
    """All statements in Datasette's table, newest first."""
    among = ("project", names[0]) if len(names) == 1 else ("project__in", json.dumps(names, ensure_ascii=False))
    return f"/{name_of(datasette)}/commitments?{urlencode([among, ('_sort_desc', 'meeting_date')])}"
