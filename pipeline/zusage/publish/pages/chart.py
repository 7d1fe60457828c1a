"""A chart on a page of its own: the drawing, its table, its SQL, and the filters."""

from typing import Any

from datasette import NotFound, Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from .. import addresses
from ..answering import answer
from ..charts import chart, charts
from ..filters import offered, read

ROUTE = r"^/-/grafik/(?P<name>[a-z]+)$"


async def page(request: Request, datasette: Datasette) -> Response:
    """/-/grafik/<name>; 404 for an unknown name."""
    return await show(request, datasette, request.url_vars["name"])


async def show(request: Request, datasette: Datasette, name: str, **more: Any) -> Response:
    """The page of a chart by name; raises `NotFound`."""
    if name not in charts():
        raise NotFound(f"Es gibt keine Grafik mit dem Namen {name}.")
    filters = await read(datasette, request.args)
    context = {
        "chart": await chart(datasette, name, filters),
        "filter": filters,
        "wahl": await offered(datasette),
        "ziel": addresses.chart_page(name),
        "others": {key: other.title for key, other in charts().items() if key != name},
    }
    return await answer(datasette, request, "grafik.html", context | more)
