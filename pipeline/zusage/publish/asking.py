"""Asking the database behind the site, and answering with a page: what every page of ours begins and ends with."""

from typing import Any

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from .instance import instance

Row = dict[str, Any]


def name_of(datasette: Datasette) -> str:
    """The name of the database that the site is about."""
    name: str = datasette.plugin_config("zusage")["database"]
    return name


async def rows(datasette: Datasette, sql: str, **params: Any) -> list[Row]:
    """The rows of a query on the site's database as plain dicts; Datasette's time limit holds."""
    result = await datasette.get_database(name_of(datasette)).execute(sql, params)
    return [dict(row) for row in result.rows]


async def answer(datasette: Datasette, request: Request, template: str, context: Row) -> Response:
    """A page from a template of ours; `context` holds plain values, never markup."""
    return Response.html(await datasette.render_template(template, context, request=request))


def absolute(datasette: Datasette, request: Request, path: str) -> str:
    """An address of the site with its host: the site's own where it has one, else as the reader asked for it."""
    own = instance(datasette).address
    return own + path if own else str(datasette.absolute_url(request, datasette.urls.path(path)))


async def site(datasette: Datasette) -> Row:
    """What every page says: the database's name, the day that the data reach to, whether towns are invented."""
    found = await rows(
        datasette,
        "SELECT MAX(date) AS newest, EXISTS (SELECT 1 FROM bodies WHERE fictional) AS fictional FROM documents",
    )
    return {"database": name_of(datasette), **found[0]}
