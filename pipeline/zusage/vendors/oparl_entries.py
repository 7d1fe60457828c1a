"""What an entry of an OParl list is worth: read at once from the list, or to be asked for by itself because it was shortened."""

from collections.abc import Iterator

from ..records import Link
from . import oparl_fields as fields
from .oparl_json import Object
from .page import Page

_KINDS = {"Meeting": "meeting", "Paper": "paper", "AgendaItem": "agenda_item", "File": "file"}

_INSIDE = {
    "Meeting": ("agendaItem",), "Paper": ("mainFile", "auxiliaryFile", "consultation"),
    "Body": ("meeting", "meetings", "paper", "papers"),
}  # fmt: skip
"""What lists leave out (also under `omit_internal`): an entry with any of it is whole, one without may be shortened."""


def is_whole(thing: Object) -> bool:
    """Whether a list's entry needs no request of its own.

    A meeting without items may be one without agenda or a shortened one: only the object itself can tell.
    """
    fields_inside = _INSIDE.get(fields.kind(thing))
    if fields_inside is None:
        return True
    if fields.kind(thing) == "Body":
        return any(fields.addresses(thing, name) for name in fields_inside)
    return any(fields.objects(thing, name) for name in fields_inside)


def entry_links(thing: Object, page: Page) -> Iterator[Link]:
    """What a crawl may follow from an entry: of a whole one what it names itself, else the object.

    A paper's meetings are left out: they stand in the list of meetings, and every paper would ask for them again.
    """
    if is_whole(thing):
        yield from (link for link in page.links if not (page.paper and link.kind == "meeting"))
        return
    kind = _KINDS.get(fields.kind(thing), "list")
    day = page.start or (page.paper.date if page.paper else None)
    yield from (
        Link(url=address, kind=kind, day=day[:10] if day else None) for address in fields.addresses({"of": thing}, "of")
    )


def bare_links(entries: object) -> Iterator[Link]:
    """Entries that are addresses only, with the kind that the address names; people are left out."""
    for address in entries if isinstance(entries, list) else ():
        kind = fields.kind_at(address) if isinstance(address, str) else ""
        if isinstance(address, str) and address.startswith(("http://", "https://")) and kind not in fields.IGNORED:
            yield Link(url=address, kind=_KINDS.get(kind, "list"))
