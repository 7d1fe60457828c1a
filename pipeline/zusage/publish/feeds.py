"""Commitments as a feed (Atom) and as a calendar of deadlines (iCalendar); every time comes from the data."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from feedgen.feed import FeedGenerator
from icalendar import Calendar, Event, vText

from ..records.vocabulary import FORCE, STATUS
from .words import day, interval, money, web_address

FEED_LENGTH = 500
_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 may not hold (production Char); calendars are spared it too."""


def atom(rows: Iterable[dict[str, Any]], newest: str | None) -> bytes:
    """Atom (RFC 4287) of the 500 latest commitments; `newest` is the day that the data reach to."""
    feed = FeedGenerator()
    feed.id("urn:zusage:commitments")
    feed.title("Zusagen aus Ratssitzungen")
    feed.subtitle(f"Die {FEED_LENGTH} jüngsten Zusagen; maschinell gelesen, keine amtliche Quelle.")
    feed.author({"name": "zusage"})
    feed.language("de")
    feed.updated(_moment(newest))
    latest = sorted(rows, key=lambda row: (row["meeting_date"] or "", row["id"]), reverse=True)
    for row in latest[:FEED_LENGTH]:
        _add_entry(feed, row, newest)
    data: bytes = feed.atom_str(pretty=True)
    return data


def _add_entry(feed: Any, row: dict[str, Any], newest: str | None) -> None:
    entry = feed.add_entry(order="append")
    entry.id(f"urn:zusage:{row['id']}")
    entry.title(_clean(_title(row)))
    entry.updated(_moment(row["last_seen"] or row["meeting_date"] or newest))
    entry.content(_clean(_description(row)), type="text")
    entry.category({"term": row["status"], "label": STATUS[row["status"]]})
    if web_address(row["source_url"]):
        entry.link(href=_clean(row["source_url"]))


def ics(rows: Iterable[dict[str, Any]], newest: str | None) -> bytes:
    """iCalendar (RFC 5545): an all-day event on the last day of each deadline; rejected motions are left out."""
    calendar = Calendar()
    calendar.add("prodid", "-//zusage//Fristen//DE")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Fristen aus Ratssitzungen")
    for row in rows:
        if row["due_to"] and row["force"] != "rejected":
            calendar.add_component(_event(row, newest))
    data: bytes = calendar.to_ical()
    return data


def _event(row: dict[str, Any], newest: str | None) -> Event:
    due = date.fromisoformat(row["due_to"])
    event = Event()
    event.add("uid", f"{row['id']}@zusage")
    event.add("dtstamp", _moment(row["last_seen"] or row["meeting_date"] or newest))
    event.add("dtstart", due)
    event.add("dtend", due + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("summary", vText(_clean(_title(row))))
    event.add("description", vText(_clean(_description(row))))
    if web_address(row["source_url"]):
        event.add("url", _clean(row["source_url"]))
    return event


def _title(row: dict[str, Any]) -> str:
    return f"{row['body']}: {row['project']} ({STATUS[row['status']]})"


def _description(row: dict[str, Any]) -> str:
    facts = [
        f"{FORCE[row['force']]} (Sitzung vom {day(row['meeting_date'])})"
        if row["meeting_date"]
        else FORCE[row["force"]],
        row["organization"],
        f"Frist: {interval(row['due_from'], row['due_to'], row['due_bound'])}" if row["due_to"] else None,
        f"Betrag: {money(row['amount_min'], row['amount_max'], row['currency'])}" if row["amount_text"] else None,
    ]
    return " · ".join(fact for fact in facts if fact) + f"\n„{row['quote']}“"


def _moment(iso: str | None) -> datetime:
    """Midnight UTC of a day; data without any date are stamped with the epoch, which no reader takes for news."""
    return datetime.combine(date.fromisoformat(iso[:10]) if iso else date(1970, 1, 1), datetime.min.time(), UTC)


def _clean(text: str) -> str:
    return _FORBIDDEN.sub(" ", text)
