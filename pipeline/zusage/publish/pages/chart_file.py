"""A chart as a file: the drawing, or what it is drawn from."""

import json
from typing import Any

from datasette import NotFound, Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from ..answering import refused
from ..asking import Row, column_names
from ..charts import chart, charts, found
from ..clauses import Clause
from ..filters import Filters, read
from ..formats.text import csv_of
from ..media_types import content_type

ROUTE = r"^/-/grafik/(?P<name>[a-z]+)\.(?P<form>svg|csv|json|sql)$"


async def page(request: Request, datasette: Datasette) -> Response:
    """/-/grafik/<name>.svg, .csv, .json or .sql; 404 for an unknown chart, 400 for a filter that means nothing."""
    name, form = request.url_vars["name"], request.url_vars["form"]
    if name not in charts():
        raise NotFound(f"Es gibt keine Grafik mit dem Namen {name}.")
    filters = await read(datasette, request.args)
    if filters.unknown:
        return refused(filters.unknown)
    body = await _body(datasette, name, form, filters)
    return Response(body, content_type=content_type(form))


async def _body(datasette: Datasette, name: str, form: str, filters: Filters) -> str | bytes:
    if form == "svg":
        context = {"chart": await chart(datasette, name, filters)}
        return str(await datasette.render_template("grafik.svg", context))
    asked, rows = await found(datasette, name, filters)
    if form == "csv":
        # A table without rows still has columns: programs take a file without any for a broken one.
        return csv_of(rows, () if rows else await column_names(datasette, asked))
    return _sql(name, asked) if form == "sql" else _json(name, asked, rows)


def _sql(name: str, asked: Clause) -> str:
    held = charts()[name]
    values = [f"-- :{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in asked.params.items()]
    return "\n".join([f"-- {held.title}", *values, asked.sql, ""])


def _json(name: str, asked: Clause, rows: list[Row]) -> str:
    held = charts()[name]
    told: dict[str, Any] = {
        "name": name, "title": held.title, "description": held.description, "sql": asked.sql, "params": dict(asked.params),
        "rows": rows,
    }  # fmt: skip
    return json.dumps(told, ensure_ascii=False)
