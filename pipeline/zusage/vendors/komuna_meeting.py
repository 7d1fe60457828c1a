"""Meetings of the KIC interface: the list (`web/guestmeetings`) and one with its agenda (`web/guestmeetings/<id>`)."""

from ..errors import MissingPart, NotPublic
from ..records import Link
from .attachments import distinct
from .blocks import line, present
from .json_fields import Object, flag, number, objects, text
from .komuna_fields import (
    NAME,
    begin_and_end,
    committees,
    files_of,
    is_open,
    item_address,
    links_to,
    meeting_address,
    moment_of,
    place_of,
    title_of,
)
from .page import Agenda, Block, Item, MeetingHead, Page
from .public import Gate
from .states import cancelled

_CALLED_OFF = 3
"""`state` of a meeting that does not take place."""

_CLOSED_ONLY = 2
"""`visibility` of a meeting that has no public part; 0 is one without a published agenda."""


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
    start, end = begin_and_end(entry)
    return MeetingHead(
        name=name, organization=committees(entry), start=start or "", end=end, location=place_of(entry), state=state,
        cancelled=state is not None, url=meeting_address(text(entry, "id"), url),
    )  # fmt: skip


def _link(entry: Object, url: str) -> Link | None:
    address = meeting_address(text(entry, "id"), url)
    published = number(entry, "visibility") != 0
    return Link(url=address, kind="meeting", day=(moment_of(entry) or "")[:10]) if address and published else None


def read_meeting(thing: Object, url: str, notes: tuple[tuple[str, str], ...]) -> Page:
    """A meeting with its public items; raises `MissingPart` without day, name or parts."""
    (start, end), name = begin_and_end(thing), text(thing, "name") or committees(thing)
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
        start=start, end=end, location=place_of(thing), cancelled=bool(called_off), external_id=meeting_address(text(thing, "id"), url),
        items=agenda.items, non_public=agenda.non_public, files=files, links=(*items, *links_to(files)),
        blocks=agenda.blocks, notes=notes,
    )  # fmt: skip


def _agenda(thing: Object, url: str) -> tuple[Agenda, int]:
    """The items marked public, in parts marked public, and how many bear no mark: they stay out as well."""
    gate, unclear = Gate(), 0
    entries = [entry for part in objects(thing, "parts") for entry in objects(part, "agendaitems")]
    if entries and not any(title_of(entry) for entry in entries):
        raise MissingPart(
            where=f"{NAME} guestmeetings {url}: parts[].agendaitems[].name",
            expected="a title",
            found=", ".join(entries[0])[:80],
        )
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
