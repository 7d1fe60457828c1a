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
from .. import addresses, forms
from ..asking import Row, absolute, rows, site
from ..calendars import CALENDAR_LENGTH, ics
from ..conditional import tag_of, unchanged
from ..feeds import FEED_LENGTH, About, atom
from ..instance import instance
from ..kept import File, export_of
from ..lists import NAMES, Listed, key_of, listed, page_of, with_commitments
from ..package import EXCEL
from ..streams import Stream, only_head
from ..words import number

ROUTE = r"^/-/liste/(?:(?P<kind>gemeinde|thema|land|frage)/(?P<key>[^/]+)|alle)\.(?P<form>atom|ics|csv|json|parquet)$"
TYPES = {
    "atom": "application/atom+xml; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "parquet": "application/vnd.apache.parquet",
}
_UPCOMING = "c.due_to >= :newest AND c.force <> 'rejected' ORDER BY c.due_to, c.id"
_PASSED = "c.due_to < :newest AND c.force <> 'rejected' ORDER BY c.due_to DESC, c.id"


async def page(request: Request, datasette: Datasette) -> Response | Stream | File:
    """/-/liste/<gemeinde|thema|land|frage>/<key>.<form> and /-/liste/alle.<form>.

    404 for an unknown key, and for feeds of a question whose rows are no commitments; 400 for a filter that means nothing.
    """
    tag = tag_of(datasette, request)
    if same := unchanged(request, tag):
        return same
    kind, form = request.url_vars["kind"] or "alle", request.url_vars["form"]
    found = await listed(datasette, kind, tilde_decode(request.url_vars["key"] or ""), request.args)
    headers = {"content-type": TYPES[form], "etag": tag}
    if instance(datasette).public:
        headers["access-control-allow-origin"] = "*"
    if form in ("csv", "parquet"):
        named = "-".join(
            filter(None, ("zusagen", kind, slug(found.title.removeprefix("Zusagen: ")) if found.key else ""))
        )
        headers["content-disposition"] = f'attachment; filename="{named}.{form}"'
    made = await _MADE[form](request, datasette, found, headers)
    return only_head(headers) if request.method == "HEAD" else made


async def _atom(request: Request, datasette: Datasette, found: Listed, headers: dict[str, str]) -> Response:
    found = await with_commitments(datasette, found)
    after = request.args.get("nach", "")
    read, beyond = await page_of(datasette, found, after, FEED_LENGTH)
    length = (
        f"Höchstens {FEED_LENGTH} Zusagen, die jüngsten zuerst; ältere stehen auf der nächsten Seite."
        if beyond or after
        else ""
    )
    about = await _about(request, datasette, found, "atom", f"{found.note} {length}".strip(), after, beyond)
    body = await asyncio.to_thread(atom, read, about)
    return Response(body, headers=headers, content_type=headers["content-type"])


async def _ics(request: Request, datasette: Datasette, found: Listed, headers: dict[str, str]) -> Response:
    found = await with_commitments(datasette, found)
    newest = (await site(datasette))["newest"]
    read: list[Row] = []
    for condition in (_UPCOMING, _PASSED):
        sql = f"SELECT {NAMES} FROM commitments c WHERE {found.clause.sql} AND {condition} LIMIT :length"
        read += await rows(datasette, sql, **found.clause.params, newest=newest, length=CALENDAR_LENGTH - len(read))
    cut = (
        f"Nur {number(CALENDAR_LENGTH)} Fristen, die nächsten zuerst; alle stehen in der CSV-Datei."
        if len(read) == CALENDAR_LENGTH
        else ""
    )
    about = await _about(request, datasette, found, "ics", f"{found.note} {cut}".strip())
    body = await asyncio.to_thread(b"".join, ics(read, about))
    return Response(body, headers=headers, content_type=headers["content-type"])


async def _about(
    request: Request, datasette: Datasette, found: Listed, form: str, note: str, after: str = "", beyond: str = ""
) -> About:
    return About(
        key=found.urn, title=found.title, note=note, newest=(await site(datasette))["newest"],
        author=(instance(datasette).operator.splitlines() or ["zusage"])[0],
        links=_links(request, datasette, found, form, after, beyond), pages=absolute(datasette, request, addresses.commitment("")),
    )  # fmt: skip


def _links(request: Request, datasette: Datasette, found: Listed, form: str, after: str, beyond: str) -> dict[str, str]:
    paths = {"alternate": found.page, "self": found.address(form, nach=after)}
    paths |= {"next": found.address(form, nach=beyond)} if beyond else {}
    paths |= {"first": found.address(form)} if after else {}
    return {relation: absolute(datasette, request, path) for relation, path in paths.items()}


async def _json(request: Request, datasette: Datasette, found: Listed, headers: dict[str, str]) -> Response | Stream:
    after = request.args.get("nach", "")
    read, beyond = await page_of(datasette, found, after, FEED_LENGTH) if not found.query else ([], "")
    head = {
        "title": found.title, "note": found.note, "data_until": (await site(datasette))["newest"], "version": __version__,
        "links": _links(request, datasette, found, "json", after, beyond) | await _other_forms(request, datasette, found),
    }  # fmt: skip
    if found.query:
        return _stream(datasette, found, headers, partial(forms.json_rows, head))
    start = absolute(datasette, request, addresses.commitment(""))
    return Response.json({**head, "rows": [{**row, "url": f"{start}{row['id']}"} for row in read]}, headers=headers)


async def _other_forms(request: Request, datasette: Datasette, found: Listed) -> dict[str, str]:
    feeds = not found.query or await key_of(datasette, found.query, found.clause.params)
    known = ("atom", "ics", "csv", "parquet") if feeds else ("csv", "parquet")
    return {form: absolute(datasette, request, found.address(form)) for form in known}


async def _csv(request: Request, datasette: Datasette, found: Listed, headers: dict[str, str]) -> Stream | File:
    excel = bool(request.args.get("excel"))
    kept = await _kept(datasette, found, EXCEL if excel else "commitments.csv", headers)
    return kept or _stream(datasette, found, headers, forms.csv_excel if excel else forms.csv_plain)


async def _parquet(_request: Request, datasette: Datasette, found: Listed, headers: dict[str, str]) -> Stream | File:
    kept = await _kept(datasette, found, "commitments.parquet", headers)
    return kept or _stream(datasette, found, headers, forms.parquet)


async def _kept(datasette: Datasette, found: Listed, name: str, headers: dict[str, str]) -> File | None:
    """The list of all commitments where it lies beside the database already."""
    folder = await export_of(datasette) if not found.key and not found.params else None
    return File(path=folder / name, content_type=headers["content-type"], headers=headers) if folder else None


def _stream(datasette: Datasette, found: Listed, headers: dict[str, str], form: forms.Form) -> Stream:
    if found.query:
        return Stream(
            datasette=datasette, sql=found.query.bound, params=found.clause.params, form=form, headers=headers
        )
    described = forms.of_table("commitments")
    return Stream(
        datasette=datasette, sql=found.sql, params=found.clause.params, form=form, headers=headers, described=described
    )


_MADE: dict[str, Any] = {"atom": _atom, "ics": _ics, "csv": _csv, "json": _json, "parquet": _parquet}
