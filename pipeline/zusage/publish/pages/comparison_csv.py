"""The comparison as a file: the rows of all its pages, with the columns that the page has."""

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from ..answering import refused
from ..formats.text import csv_of
from ..media_types import content_type
from ._comparison import all_rows, all_topics, columns, figures, heads, table
from ._comparison_view import asked_view

ROUTE = r"^/-/vergleich\.csv$"


async def page(request: Request, datasette: Datasette) -> Response:
    """/-/vergleich.csv: comma-separated UTF-8 with points in numbers (RFC 4180); 400 where the address means nothing."""
    filters, view = await asked_view(datasette, request.args)
    if view.unknown:
        return refused(view.unknown)
    every = await all_rows(datasette, filters, view)
    found = await figures(datasette, filters, view, every)
    names = columns(found, filters, await all_topics(datasette))
    headers = {"content-disposition": 'attachment; filename="vergleich.csv"'}
    body = csv_of(table(found, view, names), heads(found, view, names))
    return Response(body, headers=headers, content_type=content_type("csv"))
