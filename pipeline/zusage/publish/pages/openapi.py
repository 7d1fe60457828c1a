"""The addresses for programs, for programs."""

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from ..asking import absolute, name_of
from ..conditional import tag_of, unchanged
from ..datapackage import published
from ..endpoints import endpoints
from ..instance import instance
from ..openapi import document

ROUTE = r"^/-/openapi\.json$"


async def page(request: Request, datasette: Datasette) -> Response:
    """/-/openapi.json (OpenAPI 3.1)."""
    tag = tag_of(datasette, request)
    if same := unchanged(request, tag):
        return same
    tables = await datasette.get_database(name_of(datasette)).execute_fn(published)
    commitments = next(table for table in tables if table.name == "commitments")
    server = absolute(datasette, request, "/").rstrip("/")
    made = document(await endpoints(datasette), commitments, server, instance(datasette).contact)
    return Response.json(made, headers={"ETag": tag, "Access-Control-Allow-Origin": "*"})
