"""The index of sitemaps; only a site with an address of its own has one, because sitemaps hold whole addresses."""

from datasette import NotFound, Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from ..asking import name_of
from ..instance import instance
from ._sitemap import LONGEST, PARTS

ROUTE = r"^/sitemap\.xml$"


async def page(request: Request, datasette: Datasette) -> Response:
    """/sitemap.xml: an index of `/sitemap-<kind>-<number>.xml`; 404 where the site has no lasting address."""
    address = instance(datasette).address
    if not address:
        raise NotFound("Diese Instanz hat keine feste Adresse, also auch keine Sitemap.")
    names = ["seiten-1"]
    database = datasette.get_database(name_of(datasette))
    for kind, part in PARTS.items():
        count = (await database.execute(part.count)).single_value()
        names += [f"{kind}-{number}" for number in range(1, -(-count // LONGEST) + 1)]
    body = await datasette.render_template("sitemap_index.xml", {"address": address, "names": names}, request=request)
    return Response(body, content_type="application/xml; charset=utf-8")
