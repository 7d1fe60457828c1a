"""The OParl Meeting: head, agenda, files, and the text of the minutes."""

from collections.abc import Iterator

from ..errors import MissingPart, RecordError
from ..text import fold
from . import minutes_text
from . import oparl_fields as fields
from .attachments import collections, distinct
from .cleaning import one_line
from .minutes_text import Hidden
from .oparl_files import file_links, files
from .oparl_items import read_agenda
from .oparl_json import NAME, Object
from .page import Block, Item, MeetingHead, Page
from .states import cancelled

_MINUTES = ("resultsProtocol", "verbatimProtocol")

Notes = tuple[tuple[str, str], ...]


def read_meeting(thing: Object, notes: Notes) -> Page:
    """The page of a Meeting object: agenda, resolutions, results, and the minutes where their text is given."""
    found = read_agenda(thing)
    head, odd = meeting_head(thing)
    texts = [one for name in _MINUTES for one in _minutes(thing, name, found.agenda.items, found.hidden)]
    attached = distinct([*files(thing, "invitation", *_MINUTES, "auxiliaryFile"), *found.files])
    day = head.start[:10] or None
    links = (
        *fields.links({**thing, "agendaItem": _addresses_only(thing)}, {"agendaItem": "agenda_item"}, day),
        *fields.links(thing, {"web": "meeting"}, day), *file_links(attached, day),
    )  # fmt: skip
    told = bool(texts) or any(block.kind == "discussion" for block in found.agenda.blocks)
    return Page(
        vendor=NAME, kind="minutes" if told else "agenda", title=head.name, organization=head.organization,
        organization_url=next(iter(fields.addresses(thing, "organization")), None),
        meeting_name=head.name, start=head.start or None, end=head.end, location=head.location,
        meeting_state=head.state, cancelled=head.cancelled, external_id=head.url, items=found.agenda.items,
        non_public=found.agenda.non_public, files=attached, links=links, blocks=(*found.agenda.blocks, *texts),
        notes=notes + odd + collections(attached),
    )  # fmt: skip


def meeting_head(thing: Object) -> tuple[MeetingHead, Notes]:
    """What a Meeting says of itself, and what was odd in it. `start` is empty where it is not stated.

    The standard demands no name: without one the committee's stands, else "Sitzung". Raises `MissingPart` where it has
    neither name nor start, `RecordError` where the start is no text.
    """
    committees = [name for one in fields.objects(thing, "organization") if (name := fields.text(one, "name"))]
    (start, late), stated = _start(thing), fields.text(thing, "name")
    if not start and not stated:
        raise MissingPart(
            where=f"{NAME} Meeting {thing.get('id', '')}: name, start", expected="one of them", found="neither"
        )
    end, odd = _end(thing, start)
    odd += late
    name = one_line(stated or next(iter(committees), "Sitzung"))
    state = fields.text(thing, "meetingState")
    return MeetingHead(
        name=name, organization=committees[0] if committees else None, start=start or "", end=end,
        location=_place(thing), state=state, url=fields.text(thing, "id"),
        cancelled=str(thing.get("cancelled")).lower() in ("true", "1") or bool(cancelled(name, state)),
    ), odd  # fmt: skip


def _start(thing: Object) -> tuple[str | None, Notes]:
    """The start; none where it is no date: CC e-gov writes years of three digits ("200-10-03T18:00")."""
    fields.text(thing, "start")
    try:
        return fields.moment(thing, "start"), ()
    except RecordError as error:
        return None, ((error.code, str(error)),)


def _end(thing: Object, start: str | None) -> tuple[str | None, Notes]:
    """The end; none where it lies before the start: Karlsruhe states midnight of the same day for an unknown one."""
    try:
        end = fields.moment(thing, "end")
    except RecordError as error:
        return None, ((error.code, str(error)),)
    return (None if start and end and end < start else end), ()


def _addresses_only(thing: Object) -> list[str]:
    """Items that are not embedded: they must be asked for one by one."""
    value = thing.get("agendaItem")
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []


def _minutes(thing: Object, name: str, items: tuple[Item, ...], hidden: tuple[Hidden, ...]) -> Iterator[Block]:
    for file in fields.objects(thing, name):
        text = fields.text(file, "text")
        if text and not fields.is_hidden(file):
            yield from minutes_text.blocks_of(text, items, hidden, f"$.{name}.text")


def _place(thing: Object) -> str | None:
    """Room and place from a Location object, or as text.

    Each part once: SD.NET and more!rubin write all of it into the description, more!rubin also commas for what is
    missing ("Rathaus, ,"), and SD.NET splits the room around the address.
    """
    if isinstance(thing.get("location"), str):
        place = fields.text(thing, "location") or ""
        return None if place.startswith(("http://", "https://")) else _joined(place)
    for location in fields.objects(thing, "location")[:1]:
        town = " ".join(filter(None, (fields.text(location, name) for name in ("postalCode", "locality"))))
        return _joined(*(fields.text(location, name) for name in ("description", "room", "streetAddress")), town)
    return None


def _joined(*stated: str | None) -> str | None:
    """The parts between commas, each once."""
    parts: list[str] = []
    for text in stated:
        known = fold(", ".join(parts))
        found = (" ".join(part.split()) for part in (text or "").split(","))
        parts += [part for part in found if part and fold(part) not in known]
    return ", ".join(parts) or None
