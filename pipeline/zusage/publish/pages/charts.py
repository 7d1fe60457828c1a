"""All charts with what they show."""

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from ..answering import answer
from ..charts import charts

ROUTE = r"^/-/grafik$"


async def page(request: Request, datasette: Datasette) -> Response:
    """/-/grafik: the list of charts."""
    return await answer(datasette, request, "grafiken.html", {"charts": charts()})
