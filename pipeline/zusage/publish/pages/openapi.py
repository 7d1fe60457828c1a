"""The addresses for programs, for programs."""

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from ..answering import absolute
from ..conditional import tag_of, unchanged
from ..instance import instance
from ..interface import document, endpoints
from ..whole_tables import published_here

ROUTE = r"^/-/openapi\.json$"


async def page(request: Request, datasette: Datasette) -> Response:
    """/-/openapi.json (OpenAPI 3.1)."""
    tag = tag_of(datasette, request)
    if same := unchanged(request, tag):
        return same
    commitments = next(table for table in await published_here(datasette) if table.name == "commitments")
    server = absolute(datasette, request, "/").rstrip("/")
    made = document(await endpoints(datasette), commitments, server, instance(datasette).contact)
    return Response.json(made, headers={"ETag": tag, "Access-Control-Allow-Origin": "*"})
