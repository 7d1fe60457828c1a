"""Answering with a page, and the addresses that an answer names."""

from collections.abc import Iterable, Mapping

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from . import addresses
from .asking import Row, name_of
from .instance import instance


async def answer(datasette: Datasette, request: Request, template: str, context: Row) -> Response:
    """A page from a template of ours; `context` holds plain values, never markup."""
    return Response.html(await datasette.render_template(template, context, request=request))


def refused(unknown: Iterable[str]) -> Response:
    """400 with what of an address means nothing: a file has no place to say so, and its numbers would be taken for those asked for."""
    return Response.text("\n".join(unknown) + "\n", status=400)


def absolute(datasette: Datasette, request: Request, path: str) -> str:
    """An address of the site with its host: the site's own where it has one, else as the reader asked for it."""
    own = instance(datasette).address
    return own + path if own else str(datasette.absolute_url(request, datasette.urls.path(path)))


def runnable(datasette: Datasette, sql: str, params: Mapping[str, str | int]) -> str:
    """Where a statement can be run and changed; "" where the site takes no SQL of its readers."""
    return addresses.own_query(name_of(datasette), sql, params) if instance(datasette).sql else ""
