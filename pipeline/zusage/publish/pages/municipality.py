"""A municipality: what was read of it, what it promised, what became of that."""

from datasette import NotFound, Response
from datasette.app import Datasette
from datasette.utils import tilde_decode
from datasette.utils.asgi import Request

from .. import addresses
from ..answering import answer
from ..asking import Row, rows
from ..charts import chart
from ..filters import Filters
from ..obstacles import OBSTACLES
from ._municipality_facts import facts, obstacles, why_unread
from ._municipality_groups import groups
from ._municipality_months import calendar

ROUTE = r"^/-/gemeinde/(?P<id>[^/]+)$"

_CHARTS = ("fristen", "verschiebungen")
_HEAD = """
SELECT b.*, coalesce(n.reading, 'not-covered') AS reading, n.documents, n.first_day, n.read_until, n.commitments, n.rejected,
  n.dropped, n.unknown
FROM bodies b LEFT JOIN body_counts n ON n.body_id = b.id WHERE b.id = :id"""
_COVERAGE = "SELECT month, meetings, documents FROM coverage WHERE body_id = :id ORDER BY month"


async def page(request: Request, datasette: Datasette) -> Response:
    """/-/gemeinde/<id>: all of a municipality; its AGS instead of the id leads there, anything else is 404."""
    key = tilde_decode(request.url_vars["id"])
    found = await rows(datasette, _HEAD, id=key)
    if not found:
        return await _by_ags(datasette, key)
    body = found[0]
    context = {
        "b": body,
        "calendar": calendar(await rows(datasette, _COVERAGE, id=key)),
        "obstacles": await obstacles(datasette, key),
        "words": OBSTACLES,
    }
    return await answer(datasette, request, "gemeinde.html", context | await _found(datasette, body))


async def _found(datasette: Datasette, body: Row) -> Row:
    """Only where something was read can something be missing: all else gets no lists, so that none looks like a zero."""
    if body["reading"] != "read":
        return {"why": await why_unread(datasette, body["id"])}
    here = Filters(gemeinde=(body["id"],))
    drawn = {name: await chart(datasette, name, here) for name in _CHARTS}
    return {"groups": await groups(datasette, body["id"]), "charts": drawn, **await facts(datasette, body["id"])}


async def _by_ags(datasette: Datasette, key: str) -> Response:
    bodies = await rows(datasette, "SELECT id FROM bodies WHERE ags = :ags LIMIT 2", ags=key)
    if len(bodies) != 1:
        raise NotFound(f"Es gibt keine Gemeinde mit dem Schlüssel {key}.")
    return Response.redirect(datasette.urls.path(addresses.municipality(bodies[0]["id"])))
