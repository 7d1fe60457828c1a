"""What a search finds, to subscribe to (Atom) or to fetch (CSV)."""

from typing import Any, Final

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import BadRequest, Request

from .. import addresses, forms
from ..asking import absolute, site
from ..conditional import tag_of, unchanged
from ..feeds import FEED_LENGTH, About, atom
from ..finding import Search, everything, results
from ..instance import instance
from ..search_terms import LONGEST
from ..streams import Stream, only_head
from .search import asked

ROUTE = r"^/-/suche\.(?P<file>atom|csv)$"
_TEXT_COLUMNS: Final = ("id", "title", "date", "kind", "organization", "url", "quality", "body")


async def page(request: Request, datasette: Datasette) -> Response | Stream:
    """/-/suche.atom, the newest commitments of a search, and /-/suche.csv, all commitments or texts of it.

    400 for a filter that means nothing, and for a feed of texts: a file without it would look like the one asked for.
    """
    tag = tag_of(datasette, request)
    if same := unchanged(request, tag):
        return same
    search = await asked(datasette, request)
    if search.filters.unknown:
        raise BadRequest(f"Diese Suche gibt es so nicht. {' '.join(search.filters.unknown)}")
    headers = {"etag": tag} | ({"access-control-allow-origin": "*"} if instance(datasette).public else {})
    made = await _MADE[request.url_vars["file"]](request, datasette, search, headers)
    return only_head(made.headers) if request.method == "HEAD" else made


async def _atom(request: Request, datasette: Datasette, search: Search, headers: dict[str, str]) -> Response:
    if search.kind != "zusagen":
        raise BadRequest("Einen Feed gibt es von Zusagen, nicht von Texten.")
    words = (request.args.get("q") or "")[:LONGEST]
    here = search.filters.address
    own = addresses.found("atom", words, **here)
    about = About(
        key=f"suche:{own.partition('?')[2]}", title=f"Zusagen zu „{words}“" if words.strip() else "Gesuchte Zusagen",
        note=f"Höchstens {FEED_LENGTH} Zusagen, die jüngsten zuerst.", newest=(await site(datasette))["newest"],
        author=(instance(datasette).operator.splitlines() or ["zusage"])[0],
        links={
            "alternate": absolute(datasette, request, addresses.search(words, **here)), "self": absolute(datasette, request, own),
        },
        pages=absolute(datasette, request, addresses.commitment("")),
    )  # fmt: skip
    found = await results(datasette, search, most=FEED_LENGTH)
    kind = "application/atom+xml; charset=utf-8"
    return Response(atom(found, about), headers={**headers, "content-type": kind}, content_type=kind)


async def _csv(request: Request, datasette: Datasette, search: Search, headers: dict[str, str]) -> Stream:
    described = forms.of_table("commitments")
    if search.kind == "texte":
        known = {column.name: column for column in (*forms.of_table("documents"), *described)}
        described = tuple(known[name] for name in _TEXT_COLUMNS)
    clause = everything(search, [column.name for column in described])
    headers |= {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": f'attachment; filename="suche-{search.kind}.csv"',
    }
    form = forms.csv_excel if request.args.get("excel") else forms.csv_plain
    return Stream(
        datasette=datasette, sql=clause.sql, params=clause.params, form=form, headers=headers, described=described
    )


_MADE: Final[dict[str, Any]] = {"atom": _atom, "csv": _csv}
