"""Lists of commitments to subscribe to or to fetch: Atom, a calendar, CSV, JSON, Parquet."""

import asyncio
from functools import partial
from typing import Any

from datasette import Response
from datasette.app import Datasette
from datasette.utils import tilde_decode
from datasette.utils.asgi import Request

from ... import __version__
from ...text import slug
from .. import addresses
from ..answering import absolute
from ..asking import Row, rows, site
from ..conditional import tag_of, unchanged
from ..formats import Writer
from ..formats.calendars import CALENDAR_LENGTH, ics
from ..formats.columns import of_table
from ..formats.feeds import FEED_LENGTH
from ..formats.parquet_file import parquet
from ..formats.text import csv_excel, csv_plain, json_rows
from ..instance import instance
from ..kept_export import File, export_of
from ..lists import Listed, key_of, listed, page_after, with_commitments
from ..media_types import content_type
from ..package import EXCEL
from ..streams import Stream, only_head
from ..words import number
from ._feed import about, atom_file

ROUTE = r"^/-/liste/(?:(?P<kind>gemeinde|thema|vorhaben|land|frage)/(?P<key>[^/]+)|alle)\.(?P<form>atom|ics|csv|json|parquet)$"
_UPCOMING = "c.due_to >= :newest AND c.force <> 'rejected' ORDER BY c.due_to, c.id LIMIT :length"
_PASSED = "c.due_to < :newest AND c.force <> 'rejected' ORDER BY c.due_to DESC, c.id LIMIT :length"


async def page(request: Request, datasette: Datasette) -> Response | Stream | File:
    """/-/liste/<gemeinde|thema|vorhaben|land|frage>/<key>.<form> and /-/liste/alle.<form>.

    404 for an unknown key, and for feeds of a question whose rows are no commitments; 400 for a filter that means nothing.
    """
    tag = tag_of(datasette, request)
    if same := unchanged(request, tag):
        return same
    kind, form = request.url_vars["kind"] or "alle", request.url_vars["form"]
    found = await listed(datasette, kind, tilde_decode(request.url_vars["key"] or ""), request.args)
    headers = {"etag": tag, **_headers(datasette, found, form)}
    made = await _MADE[form](request, datasette, found, headers)
    return only_head(headers) if request.method == "HEAD" else made


def _headers(datasette: Datasette, found: Listed, form: str) -> dict[str, str]:
    headers = {"content-type": content_type(form)}
    if instance(datasette).public:
        headers["access-control-allow-origin"] = "*"
    if form in ("csv", "parquet"):
        title = slug(found.title.removeprefix("Zusagen: ")) if found.key else ""
        named = "-".join(filter(None, ("zusagen", found.kind, title)))
        headers["content-disposition"] = f'attachment; filename="{named}.{form}"'
    return headers


async def _atom(request: Request, datasette: Datasette, found: Listed, headers: dict[str, str]) -> Response:
    found = await with_commitments(datasette, found)
    after = request.args.get("nach", "")
    read, beyond = await page_after(datasette, found, after, FEED_LENGTH)
    told = f"Höchstens {FEED_LENGTH} Zusagen, die jüngsten zuerst; ältere stehen auf der nächsten Seite."
    note = f"{found.note} {told if beyond or after else ''}".strip()
    paths = _paths(found, "atom", after, beyond)
    said = await about(request, datasette, key=found.urn, title=found.title, note=note, paths=paths)
    return await atom_file(read, said, headers)


async def _ics(request: Request, datasette: Datasette, found: Listed, headers: dict[str, str]) -> Response:
    found = await with_commitments(datasette, found)
    newest = (await site(datasette))["newest"]
    read: list[Row] = []
    for condition in (_UPCOMING, _PASSED):
        sql, length = found.where(condition), CALENDAR_LENGTH - len(read)
        read += await rows(datasette, sql, **found.clause.params, newest=newest, length=length)
    told = f"Nur {number(CALENDAR_LENGTH)} Fristen, die nächsten zuerst; alle stehen in der CSV-Datei."
    note = f"{found.note} {told if len(read) == CALENDAR_LENGTH else ''}".strip()
    said = await about(
        request, datasette, key=found.urn, title=found.title, note=note, paths=_paths(found, "ics", "", "")
    )
    body = await asyncio.to_thread(b"".join, ics(read, said))
    return Response(body, headers=headers, content_type=headers["content-type"])


async def _json(request: Request, datasette: Datasette, found: Listed, headers: dict[str, str]) -> Response | Stream:
    after = request.args.get("nach", "")
    read, beyond = await page_after(datasette, found, after, FEED_LENGTH) if not found.query else ([], "")
    paths = _paths(found, "json", after, beyond) | await _other_forms(datasette, found)
    head = {
        "title": found.title, "note": found.note, "data_until": (await site(datasette))["newest"], "version": __version__,
        "links": {relation: absolute(datasette, request, path) for relation, path in paths.items()},
    }  # fmt: skip
    if found.query:
        return _stream(datasette, found, headers, partial(json_rows, head))
    start = absolute(datasette, request, addresses.commitment(""))
    return Response.json({**head, "rows": [{**row, "url": f"{start}{row['id']}"} for row in read]}, headers=headers)


def _paths(found: Listed, form: str, after: str, beyond: str) -> dict[str, str]:
    """Where the list, its next page and its first one are, by relation; `after` and `beyond` as `page_after` has them."""
    paths = {"alternate": found.page, "self": found.address(form, nach=after)}
    paths |= {"next": found.address(form, nach=beyond)} if beyond else {}
    return paths | ({"first": found.address(form)} if after else {})


async def _other_forms(datasette: Datasette, found: Listed) -> dict[str, str]:
    feeds = not found.query or await key_of(datasette, found.query, found.clause.params)
    known = ("atom", "ics", "csv", "parquet") if feeds else ("csv", "parquet")
    return {form: found.address(form) for form in known}


async def _csv(request: Request, datasette: Datasette, found: Listed, headers: dict[str, str]) -> Stream | File:
    excel = bool(request.args.get("excel"))
    kept = await _kept(datasette, found, EXCEL if excel else "commitments.csv", headers)
    return kept or _stream(datasette, found, headers, csv_excel if excel else csv_plain)


async def _parquet(_request: Request, datasette: Datasette, found: Listed, headers: dict[str, str]) -> Stream | File:
    kept = await _kept(datasette, found, "commitments.parquet", headers)
    return kept or _stream(datasette, found, headers, parquet)


async def _kept(datasette: Datasette, found: Listed, name: str, headers: dict[str, str]) -> File | None:
    """The list of all commitments where it lies beside the database already."""
    folder = await export_of(datasette) if not found.key and not found.params else None
    return File(path=folder / name, content_type=headers["content-type"], headers=headers) if folder else None


def _stream(datasette: Datasette, found: Listed, headers: dict[str, str], writer: Writer) -> Stream:
    sql, described = (found.query.bound, ()) if found.query else (found.sql, of_table("commitments"))
    return Stream(
        datasette=datasette, sql=sql, params=found.clause.params, writer=writer, headers=headers, described=described
    )


_MADE: dict[str, Any] = {"atom": _atom, "ics": _ics, "csv": _csv, "json": _json, "parquet": _parquet}
