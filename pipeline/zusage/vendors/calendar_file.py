"""iCalendar exports (RFC 5545) of products that publish one: the meetings of all months, with the addresses of their agendas."""

import re
from collections.abc import Iterator
from datetime import datetime

from icalendar import Calendar, Event

from ..errors import MissingPart
from ..records import Link
from ..text import squeeze
from .addresses import absolute
from .german_dates import read_moment
from .page import MeetingHead, Page
from .raw_text import decode
from .states import cancelled, without_state

_ADDRESS = re.compile(r"https?://[^\s\\<>\"]{1,500}")


def is_calendar(head: str) -> bool:
    """Whether a text is an iCalendar file."""
    return head.lstrip("\ufeff \r\n").startswith("BEGIN:VCALENDAR")


def read_calendar(vendor: str, data: bytes, url: str, *, by_committee: bool) -> Page:
    """The page of a calendar file: its meetings, and a link to the agenda of each that has one.

    `by_committee`: the product names its events by the committee alone ("Bauausschuss"). Raises `MissingPart` where the
    file ends in the middle or is none.
    """
    text, notes = decode(data)
    try:
        events = [event for event in Calendar.from_ical(text).walk("VEVENT") if isinstance(event, Event)]
    except ValueError as error:
        raise MissingPart(
            where=f"{vendor} calendar {url}: VCALENDAR", expected="a whole iCalendar file", found=str(error)[:200]
        ) from error
    found = [head for event in events if (head := _meeting(event, by_committee))]
    skipped = len(events) - len(found)
    if skipped:
        notes += (("events-without-date", f"{skipped} of {len(events)} events have no name or no day"),)
    return Page(
        vendor=vendor, kind="text", title="Sitzungskalender", meetings=tuple(found), links=tuple(_links(found)),
        notes=notes,
    )  # fmt: skip


def _meeting(event: Event, by_committee: bool) -> MeetingHead | None:
    name, start = _text(event, "SUMMARY"), _moment(event, "DTSTART")
    if not name or not start:
        return None
    remark = str(event.get("DESCRIPTION") or "")
    state = cancelled(name) or cancelled(_ADDRESS.sub(" ", remark)) or _status(event)
    return MeetingHead(
        name=name, organization=without_state(name) or None if by_committee else None, start=start, end=_moment(event, "DTEND"),
        location=(_text(event, "LOCATION") or "").strip(" ,") or None, state=state, cancelled=state is not None,
        url=_agenda(event, remark),
    )  # fmt: skip


def _text(event: Event, field: str) -> str | None:
    return squeeze(str(event.get(field) or "")) or None


def _moment(event: Event, field: str) -> str | None:
    """Local time to the minute (UTC is converted), or the day alone where the event is for a whole day."""
    stated = getattr(event.get(field), "dt", None)
    if stated is None:
        return None
    return read_moment(stated.isoformat() if isinstance(stated, datetime) else str(stated))


def _status(event: Event) -> str | None:
    return "abgesagt" if (_text(event, "STATUS") or "").upper() == "CANCELLED" else None


def _agenda(event: Event, remark: str) -> str | None:
    """The address of the agenda: the event's own, else the first one in its description."""
    stated = _text(event, "URL") or next(iter(_ADDRESS.findall(remark)), None)
    return absolute(stated, stated) if stated else None


def _links(found: list[MeetingHead]) -> Iterator[Link]:
    return (Link(url=head.url, kind="meeting", day=head.start[:10]) for head in found if head.url)
