"""OParl 1.0 and 1.1: bodies, organizations, meetings with agenda and minutes, papers, files; single objects and lists.

`oparl_json` makes an object of the bytes, `oparl_bodies`, `oparl_meeting`, `oparl_items` and `oparl_paper` read one
each, `oparl_entries` what a list tells; `oparl_lists` is what a crawl asks with.
"""

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlsplit

from ..errors import DocumentError, ErrorPage, NotPublic, PageError, RecordError, UnknownLayout, ZusageError
from ..records import Link
from . import oparl_fields as fields
from .addresses import canonical
from .oparl_bodies import read_body, read_organization, read_system
from .oparl_entries import bare_links, entry_links
from .oparl_items import read_item
from .oparl_json import NAME, Object, claims, load
from .oparl_lists import next_page, same_host
from .oparl_meeting import read_meeting
from .oparl_paper import read_consultation, read_file, read_paper
from .page import MeetingHead, Page

SIGNS = (
    'JSON with "https://schema.oparl.org/", a list with "data" and "links", or an answer of the SD.NET RIM Webservice'
)

Notes = tuple[tuple[str, str], ...]

_READERS: dict[str, Callable[[Object, Notes], Page]] = {
    "System": read_system, "Body": read_body, "Organization": read_organization, "Meeting": read_meeting,
    "AgendaItem": read_item, "Paper": read_paper, "Consultation": read_consultation, "File": read_file,
}  # fmt: skip


def matches(head: str) -> bool:
    """Whether this is OParl's JSON."""
    return claims(head)


def read(data: bytes, url: str) -> Page:
    """The page of one object, or of a list: what it links, names and says was deleted, and its next page.

    Raises `RecordError` for broken JSON, `ErrorPage` for error objects, `UnknownLayout` for objects that are not read,
    `NotPublic`, `MissingPart` for halves.
    """
    thing, notes = load(data, url)
    page = _list(thing, notes, url) if "data" in thing else _page(thing, notes, url)
    return _reachable(page, url)


def read_many(data: bytes, url: str) -> list[Page]:
    """The pages of an object or of all objects of a list; deleted ones, people and bare addresses are left out.

    An entry that cannot be read is a page without text and with a note; it does not take the others with it.
    """
    thing, notes = load(data, url)
    if "data" not in thing:
        return [_reachable(_page(thing, notes, url), url)]
    found = [one for one in fields.objects(thing, "data") if _is_read(one)]
    return [_reachable(_entry(one, notes, url), url) for one in found]


def _is_read(thing: Object) -> bool:
    return fields.kind(thing) not in fields.IGNORED and not fields.is_hidden(thing)


def _entry(thing: Object, notes: Notes, url: str) -> Page:
    try:
        return _page(thing, notes, url)
    except (PageError, RecordError, DocumentError) as error:
        return _unread(thing, notes, error)


def _unread(thing: Object, notes: Notes, error: ZusageError) -> Page:
    title = str(thing.get("id") or "OParl")
    return Page(vendor=NAME, kind="text", title=title, notes=(*notes, (error.code, str(error))))


def _page(thing: Object, notes: Notes, url: str) -> Page:
    kind = fields.kind(thing)
    if fields.is_deleted(thing):
        return Page(vendor=NAME, kind="text", title="OParl", gone=_ids(thing), notes=notes)
    reader = _READERS.get(kind)
    if reader is None:
        raise UnknownLayout(where=f"{NAME} {url}", expected=", ".join(_READERS), found=kind or "an object without type")
    if fields.is_hidden(thing):
        raise NotPublic(where=f"{NAME} {kind} {url}: public", expected="a public object", found="not public")
    asked = fields.kind_at(urlsplit(url).path) if url.startswith(("http://", "https://")) else ""
    if kind == "System" and asked not in ("", "System", "Body"):
        # more!rubin answers its System, with status 200, for every address that it does not know.
        raise ErrorPage(where=f"{NAME} {url}", expected=asked, found="the System in its place")
    return reader(thing, notes)


def _list(thing: Object, notes: Notes, url: str) -> Page:
    found = fields.objects(thing, "data")
    pages = [(one, _entry(one, (), url)) for one in found if _is_read(one)]
    following = next_page(thing, url)
    links = [link for one, page in pages for link in entry_links(one, page)]
    return Page(
        vendor=NAME, kind="text", title="OParl", external_id=canonical(url),
        meetings=tuple(_head(page) for _, page in pages if page.meeting_name and page.start),
        links=(*dict.fromkeys([*links, *bare_links(thing["data"])]), *_next(following)),
        gone=tuple(one for entry in found if fields.is_deleted(entry) for one in _ids(entry)), notes=notes,
    )  # fmt: skip


def _head(page: Page) -> MeetingHead:
    return MeetingHead(
        name=page.meeting_name or "", organization=page.organization, start=page.start or "", end=page.end,
        location=page.location, state=page.meeting_state, cancelled=page.cancelled, url=page.external_id,
    )  # fmt: skip


def _next(address: str | None) -> tuple[Link, ...]:
    return (Link(url=address, kind="list"),) if address else ()


def _ids(thing: Object) -> tuple[str, ...]:
    stated = fields.text(thing, "id")
    return (stated,) if stated else ()


def _reachable(page: Page, url: str) -> Page:
    """The page with links that keep to the scheme of its own address; the ids stay as the source writes them."""
    return replace(page, links=tuple(replace(link, url=same_host(link.url, url)) for link in page.links))
