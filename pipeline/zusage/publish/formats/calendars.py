"""Deadlines as a calendar (iCalendar, RFC 5545 and 7986)."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from icalendar import Calendar, Event, Journal, vText

from ...records.vocabulary import FORCE, STATUS
from ..words import day, web_address
from .entries import About, Row, clean, description, moment, page, seen, title

CALENDAR_LENGTH: Final = 1_000
"""So many deadlines at most are in a calendar to subscribe to: programs load it whole, again and again."""
_BREAKING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029]")
"""What iCalendar's TEXT may not hold (RFC 5545, 3.1: CONTROL), and what lenient readers take for the end of a line."""
_TENTATIVE = ("requested", "considered", "planned")
_REFRESH = timedelta(days=1)


def ics(rows: Iterable[Row], about: About) -> Iterable[bytes]:
    """iCalendar (RFC 5545) in pieces: an all-day event on the last day of each deadline; rejected motions are left out.

    A deadline that a later meeting moved is a cancelled event; the new one is that meeting's own statement.

    There is no METHOD: with one, DTSTAMP would be the clock's time of writing, and PUBLISH demands an organiser (RFC 5546).
    """
    head, end = _calendar(about).to_ical().split(b"END:VCALENDAR")
    yield head
    empty = True
    for row in rows:
        if row["due_to"] and row["force"] != "rejected":
            yield _event(row, about).to_ical()
            empty = False
    if empty:
        yield _nothing(about).to_ical()
    yield b"END:VCALENDAR" + end


def _calendar(about: About) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//zusage//Fristen//DE")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    name, note = (
        _line(f"Fristen: {about.title.removeprefix('Zusagen: ')}"),
        _line(f"{about.note} Maschinell gelesen, keine amtliche Quelle."),
    )
    for key, text in (("name", name), ("x-wr-calname", name), ("description", note), ("x-wr-caldesc", note)):
        calendar.add(key, vText(text.strip()))
    calendar.add("uid", f"{about.key}@zusage")
    calendar.add("last-modified", moment(about.newest))
    calendar.add("refresh-interval", _REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "P1D")
    for relation, key in (("alternate", "url"), ("self", "source")):
        if relation in about.links:
            calendar.add(key, _line(about.links[relation]), parameters={"VALUE": "URI"})
    return calendar


def _event(row: Row, about: About) -> Event:
    due = date.fromisoformat(row["due_to"])
    event = Event()
    event.add("uid", f"{row['id']}@zusage")
    event.add("dtstamp", seen(row, about))
    event.add("last-modified", seen(row, about))
    event.add("sequence", _number(row, about))
    event.add("dtstart", due)
    event.add("dtend", due + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("status", _standing(row))
    event.add("summary", vText(_line(_summary(row))))
    event.add("description", vText(_line(description(row))))
    event.add("categories", [STATUS[row["status"]], FORCE[row["force"]]])
    address = page(row, about) if about.pages else web_address(row["source_url"])
    if address:
        event.add("url", _line(address))
    return event


def _number(row: Row, about: About) -> int:
    """Which version of the event it is (RFC 5545, 3.8.7.4): the days since it was said, for these only grow."""
    said = row["meeting_date"]
    return (seen(row, about) - moment(said)).days if said else 0


def _nothing(about: About) -> Journal:
    """A calendar must hold something (RFC 5545, 3.6): where there is no deadline, a note that says so."""
    note = Journal()
    note.add("uid", f"{about.key}-leer@zusage")
    note.add("dtstamp", moment(about.newest))
    note.add("summary", vText(_line(f"{about.title}: keine Frist genannt. {about.note}".strip())))
    return note


def _standing(row: Row) -> str:
    if row["status"] == "dropped" or row["moved_to"]:
        return "CANCELLED"
    return "TENTATIVE" if row["force"] in _TENTATIVE else "CONFIRMED"


def _summary(row: Row) -> str:
    """As in feeds; of a deadline that was moved, where to."""
    return f"{row['body']}: {row['project']} (verschoben auf {day(row['moved_to'])})" if row["moved_to"] else title(row)


def _line(text: str) -> str:
    return _BREAKING.sub(" ", clean(text.replace("\r\n", "\n")))
