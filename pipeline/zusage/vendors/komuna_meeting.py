"""Meetings of the KIC interface: the list (`web/guestmeetings`) and one with its agenda (`web/guestmeetings/<id>`)."""

import re
from collections.abc import Iterator
from urllib.parse import urljoin

from ..errors import MissingPart, NotPublic
from ..records import Link
from .addresses import absolute
from .attachments import attachment, distinct
from .blocks import line, present
from .german_dates import read_moment
from .json_fields import Object, flag, number, objects, text
from .page import Agenda, Attachment, Block, Item, MeetingHead, Page
from .public import Gate
from .states import cancelled

NAME = "komuna"

_CALLED_OFF = 3
"""`state` of a meeting that does not take place."""

_CLOSED_ONLY = 2
"""`visibility` of a meeting that has no public part; 0 is one without a published agenda."""

_ROLE = re.compile(r"\s{0,5}\((?:beschließend|vorberatend|beratend|zur kenntnisnahme|kenntnisnahme)\)$", re.IGNORECASE)
"""The app adds an item's role to its title."""


def read_list(thing: Object, url: str, notes: tuple[tuple[str, str], ...]) -> Page:
    """The meetings of a list; raises `MissingPart` where entries have neither id nor day."""
    entries = objects(thing, "items")
    known = [entry for entry in entries if text(entry, "id") and moment_of(entry)]
    if entries and not known:
        found = ", ".join(entries[0])
        raise MissingPart(where=f"{NAME} guestmeetings {url}: id, meetingdate", expected="both", found=found[:80])
    public = [entry for entry in known if number(entry, "visibility") != _CLOSED_ONLY]
    links = (_link(entry, url) for entry in public if number(entry, "state") != _CALLED_OFF)
    return Page(
        vendor=NAME, kind="text", title="Sitzungen", meetings=tuple(_head(entry, url) for entry in public),
        links=tuple(link for link in links if link), notes=notes,
    )  # fmt: skip


def _head(entry: Object, url: str) -> MeetingHead:
    name = text(entry, "name") or committees(entry) or ""
    state = cancelled(name) or ("abgesagt" if number(entry, "state") == _CALLED_OFF else None)
    return MeetingHead(
        name=name, organization=committees(entry), start=moment_of(entry) or "", state=state,
        cancelled=state is not None, url=meeting_address(text(entry, "id"), url),
    )  # fmt: skip


def _link(entry: Object, url: str) -> Link | None:
    address = meeting_address(text(entry, "id"), url)
    published = number(entry, "visibility") != 0
    return Link(url=address, kind="meeting", day=(moment_of(entry) or "")[:10]) if address and published else None


def read_meeting(thing: Object, url: str, notes: tuple[tuple[str, str], ...]) -> Page:
    """A meeting with its public items; raises `MissingPart` without day, name or parts."""
    start, name = moment_of(thing), text(thing, "name") or committees(thing)
    if start is None or name is None or not isinstance(thing.get("parts"), list):
        raise MissingPart(
            where=f"{NAME} guestmeetings {url}: name, meetingdate, parts",
            expected="all three",
            found=", ".join(thing)[:80],
        )
    if flag(thing, "publicpart") is False and flag(thing, "nonepublicpart") is True:
        raise NotPublic(where=f"{NAME} guestmeetings {url}", expected="a public part", found="none")
    agenda, unclear = _agenda(thing, url)
    files = distinct(files_of(thing, "web/guestmeetings/documents", url))
    called_off = cancelled(name) or number(thing, "state") == _CALLED_OFF
    items = (Link(url=item.url, kind="agenda_item", day=start[:10]) for item in agenda.items if item.url)
    if unclear:
        notes += (
            ("unmarked-items", f"{unclear} items say neither that they are public nor that they are not; left out"),
        )
    return Page(
        vendor=NAME, kind="agenda", title=f"Tagesordnung {name}", organization=committees(thing), meeting_name=name,
        start=start, cancelled=bool(called_off), external_id=meeting_address(text(thing, "id"), url),
        items=agenda.items, non_public=agenda.non_public, files=files, links=(*items, *links_to(files)),
        blocks=agenda.blocks, notes=notes,
    )  # fmt: skip


def moment_of(thing: Object) -> str | None:
    """Day and time of a meeting; midnight stands for an unknown time."""
    moment = read_moment(text(thing, "meetingdate") or "")
    return moment.removesuffix("T00:00") if moment else None


def committees(thing: Object) -> str | None:
    """Committees that sit together are up to three."""
    named = (text(thing, field) for field in ("committeename", "committeename2", "committeename3"))
    return ", ".join(name for name in named if name) or None


def title_of(thing: Object) -> str | None:
    """An item's title without the role that the app adds to it."""
    return _ROLE.sub("", text(thing, "name") or "") or None


def is_open(thing: Object) -> bool | None:
    """What `restricted` says: False, or "ö" in the stations of a paper; None where it says nothing that is known."""
    stated = flag(thing, "restricted")
    if stated is None:
        return {"ö": True, "nö": False}.get(str(thing.get("restricted")).strip().lower())
    return not stated


def meeting_address(key: str | None, url: str) -> str | None:
    """Where the interface behind `url` gives a meeting."""
    return _address(f"web/guestmeetings/{key}", url) if key else None


def item_address(key: str | None, url: str) -> str | None:
    """Where the interface behind `url` gives an item."""
    return _address(f"web/guestagendaitems/{key}", url) if key else None


def _address(path: str, url: str) -> str | None:
    root = url.split("web/guest", 1)[0] if "web/guest" in url else url
    return absolute(root, urljoin(root, path))


def files_of(thing: Object, path: str, url: str) -> Iterator[Attachment]:
    """The files that guests may see; without an address of the page theirs is the path below the interface."""
    for file in objects(thing, "documents"):
        key, name = text(file, "id"), text(file, "name")
        if key and name and flag(file, "isprotected") is not True and flag(file, "guestvisible") is not False:
            address = _address(f"{path}/{key}", url) or f"{path}/{key}"
            yield attachment(name, address, media=(text(file, "fileext") or "").lstrip("."), external_id=key)


def links_to(files: tuple[Attachment, ...]) -> Iterator[Link]:
    """Links to files that have an address."""
    return (Link(url=file.url, kind="file") for file in files if file.url.startswith("http"))


def _agenda(thing: Object, url: str) -> tuple[Agenda, int]:
    """The items marked public, in parts marked public, and how many bear no mark: they stay out as well."""
    gate, unclear = Gate(), 0
    items: list[Item] = []
    blocks: list[Block | None] = []
    for part_index, part in enumerate(objects(thing, "parts")):
        closed = flag(part, "protectedpart")
        for index, entry in enumerate(objects(part, "agendaitems")):
            name, stated = title_of(entry), is_open(entry)
            unclear += closed is None or (closed is False and stated is None)
            if not gate.admits(closed is False and stated is True, text(entry, "numbering")) or name is None:
                continue
            path = f"$.parts[{part_index}].agendaitems[{index}].name"
            blocks.append(line(name, path, "agenda", heading=text(entry, "numbering"), item=len(items)))
            own = item_address(text(entry, "id"), url)
            items.append(Item(number=text(entry, "numbering"), name=name, order=len(items), url=own))
    return Agenda(items=tuple(items), blocks=present(blocks), non_public=tuple(gate.closed)), unclear
