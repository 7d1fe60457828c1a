"""One sitemap: some thousand addresses of one kind of page, with the day that their data changed."""

from datasette import NotFound, Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from ..asking import Row, rows
from ..instance import instance
from ._sitemap import LONGEST, PARTS, PLAIN

ROUTE = r"^/sitemap-(?P<kind>[a-z]+)-(?P<number>[1-9]\d{0,3})\.xml$"


async def page(request: Request, datasette: Datasette) -> Response:
    """/sitemap-<kind>-<number>.xml; 404 for a part that is not there, and where the site has no lasting address."""
    address = instance(datasette).address
    found = await _listed(datasette, request.url_vars["kind"], int(request.url_vars["number"])) if address else []
    if not found:
        raise NotFound("Diesen Teil der Sitemap gibt es nicht.")
    context = {"address": address, "pages": found}
    body = await datasette.render_template("sitemap.xml", context, request=request)
    return Response(body, content_type="application/xml; charset=utf-8")


async def _listed(datasette: Datasette, kind: str, number: int) -> list[Row]:
    if kind == "seiten":
        return [{"path": path, "changed": None} for path in PLAIN] if number == 1 else []
    part = PARTS.get(kind)
    found = await rows(datasette, part.select, length=LONGEST, start=(number - 1) * LONGEST) if part else []
    return [{"path": part.address(row["key"]), "changed": row["changed"]} for row in found] if part else []
