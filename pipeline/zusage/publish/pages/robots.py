"""robots.txt: pages are for everybody, expensive addresses and full texts are not for crawlers."""

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from ..asking import name_of
from ..instance import instance

ROUTE = r"^/robots\.txt$"
_EXPENSIVE = (
    "/*.csv",
    "/*.json",
    "/*.parquet",
    "/*.db",
    "/*_facet",
    "/*_sort",
    "/*_search",
    "/*_next",
    "/*_where",
    "/*sql=",
)
"""Whatever the database, these are answers made for one reader."""


async def page(request: Request, datasette: Datasette) -> Response:
    """/robots.txt (RFC 9309); a site that is not public asks to be left alone."""
    settings = instance(datasette)
    if not settings.public:
        return Response.text("User-agent: *\nDisallow: /\n")
    base, name = datasette.setting("base_url"), name_of(datasette)
    stock = [f"{base}{name}/", f"{base}-/suche?"]
    forbidden = [*stock, *(base + pattern.lstrip("/") for pattern in _EXPENSIVE)]
    lines = ["User-agent: *", *(f"Disallow: {pattern}" for pattern in forbidden), "Crawl-delay: 2"]
    lines += ["", f"Sitemap: {settings.address}/sitemap.xml"] if settings.address else []
    return Response.text("\n".join(lines) + "\n")
