"""OParl 1.0 and 1.1: bodies, organizations, meetings with agenda and minutes, papers; single objects and lists."""

from collections.abc import Iterator

from ..errors import MissingPart, UnknownLayout
from ..records import Link
from . import oparl_fields as fields
from .addresses import canonical
from .oparl_json import NAME, Object, claims, load
from .oparl_meeting import read_meeting
from .oparl_paper import read_paper
from .page import BodyHead, Page

SIGNS = 'JSON with "https://schema.oparl.org/"'

_IGNORED = {"System", "Person", "Membership", "LegislativeTerm", "Location", "File", "Consultation", "AgendaItem"}
"""Objects of lists that are not read by themselves: people on purpose, the others come embedded."""

_LISTS = {"meeting": "list", "paper": "list", "organization": "list", "body": "list"}


def matches(head: str) -> bool:
    """Whether this is OParl's JSON."""
    return claims(head)


def read(data: bytes, url: str) -> Page:
    """The page of one object, or of a list: its links and the next page.

    Raises `RecordError` for broken JSON, `UnknownLayout` for objects that are not read, `MissingPart` for halves.
    """
    thing, notes = load(data, url)
    if "data" in thing:
        return Page(
            vendor=NAME,
            kind="text",
            title="OParl",
            external_id=canonical(url),
            links=tuple(_list_links(thing)),
            notes=notes,
        )
    return _page(thing, notes, url)


def read_many(data: bytes, url: str) -> list[Page]:
    """The pages of an object or of all objects of a list; deleted ones, people and bare addresses are left out."""
    thing, notes = load(data, url)
    found = fields.objects(thing, "data") if "data" in thing else [thing]
    return [_page(one, notes, url) for one in found if fields.kind(one) not in _IGNORED and not fields.is_hidden(one)]


def _page(thing: Object, notes: tuple[tuple[str, str], ...], url: str) -> Page:
    readers = {
        "Body": _body,
        "Organization": _organization,
        "Meeting": read_meeting,
        "Paper": read_paper,
        "System": _system,
    }
    reader = readers.get(fields.kind(thing))
    if reader is None:
        raise UnknownLayout(
            where=f"{NAME} {url}", expected=", ".join(readers), found=fields.kind(thing) or "an object without type"
        )
    if fields.is_hidden(thing):
        raise MissingPart(
            where=f"{NAME} {fields.kind(thing)} {url}: deleted, public",
            expected="a public object",
            found="deleted or not public",
        )
    return reader(thing, notes)


def _system(thing: Object, notes: tuple[tuple[str, str], ...]) -> Page:
    return Page(
        vendor=NAME,
        kind="text",
        title=fields.text(thing, "name") or "OParl",
        external_id=fields.text(thing, "id"),
        links=fields.links(thing, _LISTS),
        notes=notes,
    )


def _body(thing: Object, notes: tuple[tuple[str, str], ...]) -> Page:
    ags = fields.text(thing, "ags")
    head = BodyHead(
        name=fields.name(thing), ags=ags.zfill(8) if ags and len(ags) == 7 else ags, classification=fields.text(thing, "classification"),
        website=fields.text(thing, "website"), licence=fields.text(thing, "license"),
    )  # fmt: skip
    links = fields.links(thing, {"meeting": "list", "paper": "list", "organization": "list"})
    return Page(
        vendor=NAME,
        kind="text",
        title=head.name,
        external_id=fields.text(thing, "id"),
        body=head,
        links=links,
        notes=notes,
    )


def _organization(thing: Object, notes: tuple[tuple[str, str], ...]) -> Page:
    name = fields.name(thing)
    links = fields.links(thing, {"meeting": "list"})
    return Page(
        vendor=NAME,
        kind="text",
        title=name,
        organization=name,
        external_id=fields.text(thing, "id"),
        links=links,
        notes=notes,
    )


def _list_links(thing: Object) -> Iterator[Link]:
    """Each object of a list by its own address, and the next page."""
    kinds = {"Meeting": "meeting", "Paper": "paper", "AgendaItem": "agenda_item", "File": "file"}
    for one in fields.objects(thing, "data"):
        if fields.kind(one) in (*kinds, "Body", "Organization"):
            yield from (
                Link(url=address, kind=kinds.get(fields.kind(one), "list"))
                for address in [fields.text(one, "id")]
                if address
            )
    for pages in fields.objects(thing, "links"):
        yield from (Link(url=address, kind="list") for address in [fields.text(pages, "next")] if address)
