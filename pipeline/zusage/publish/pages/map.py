"""The map, which is a chart like the others, under an address that people remember."""

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from .. import addresses
from .chart import show

ROUTE = r"^/-/karte$"


async def page(request: Request, datasette: Datasette) -> Response:
    """/-/karte: the municipalities on the map of Germany."""
    return await show(request, datasette, "karte", ziel=addresses.MAP)
