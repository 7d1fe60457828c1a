"""The addresses for programs, for people."""

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from .. import addresses
from ..answering import absolute, answer
from ..instance import instance
from ..interface import endpoints

ROUTE = r"^/-/schnittstelle$"


async def page(request: Request, datasette: Datasette) -> Response:
    """/-/schnittstelle: every address with what it takes, what it gives and an example, limits, and how to be polite."""
    found = await endpoints(datasette)
    context = {
        "endpoints": [e for e in found if not e.path.startswith("/-/liste/frage/") and "html" not in e.types],
        "pages": [e for e in found if "html" in e.types],
        "questions": [e for e in found if e.path.startswith("/-/liste/frage/")],
        "site_address": absolute(datasette, request, "/").rstrip("/"),
        "openapi": addresses.OPENAPI,
        "settings": instance(datasette),
        "limits": {
            "seconds": datasette.setting("sql_time_limit_ms") / 1000, "rows": datasette.setting("max_returned_rows"),
        },
    }  # fmt: skip
    return await answer(datasette, request, "schnittstelle.html", context)
