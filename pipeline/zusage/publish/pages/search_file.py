"""What a search finds, to subscribe to (Atom) or to fetch (CSV)."""

from typing import Any, Final

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import BadRequest, Request

from .. import addresses
from ..conditional import tag_of, unchanged
from ..formats.columns import of_table
from ..formats.feeds import FEED_LENGTH
from ..formats.text import csv_excel, csv_plain
from ..instance import instance
from ..media_types import content_type
from ..search import LONGEST, Search, everything, results
from ..streams import Stream, only_head
from ._feed import about, atom_file
from ._search_address import asked

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
    form = request.url_vars["file"]
    headers = {"etag": tag, "content-type": content_type(form)}
    headers |= {"access-control-allow-origin": "*"} if instance(datasette).public else {}
    made = await _MADE[form](request, datasette, search, headers)
    return only_head(made.headers) if request.method == "HEAD" else made


async def _atom(request: Request, datasette: Datasette, search: Search, headers: dict[str, str]) -> Response:
    if search.kind != "zusagen":
        raise BadRequest("Einen Feed gibt es von Zusagen, nicht von Texten.")
    words = (request.args.get("q") or "")[:LONGEST]
    here = search.filters.address
    own = addresses.found("atom", words, **here)
    said = await about(
        request, datasette, key=f"suche:{own.partition('?')[2]}",
        title=f"Zusagen zu „{words}“" if words.strip() else "Gesuchte Zusagen",
        note=f"Höchstens {FEED_LENGTH} Zusagen, die jüngsten zuerst.",
        paths={"alternate": addresses.search(words, **here), "self": own},
    )  # fmt: skip
    return await atom_file(await results(datasette, search, most=FEED_LENGTH), said, headers)


async def _csv(request: Request, datasette: Datasette, search: Search, headers: dict[str, str]) -> Stream:
    described = of_table("commitments")
    if search.kind == "texte":
        known = {column.name: column for column in (*of_table("documents"), *described)}
        described = tuple(known[name] for name in _TEXT_COLUMNS)
    clause = everything(search, [column.name for column in described])
    headers |= {"content-disposition": f'attachment; filename="suche-{search.kind}.csv"'}
    writer = csv_excel if request.args.get("excel") else csv_plain
    return Stream(
        datasette=datasette, sql=clause.sql, params=clause.params, writer=writer, headers=headers, described=described
    )


_MADE: Final[dict[str, Any]] = {"atom": _atom, "csv": _csv}
