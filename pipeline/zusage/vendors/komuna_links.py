"""Links of komuna's older pages, and the meetings of their lists."""

import re
from collections.abc import Iterator

from bs4 import Tag

from ..records import Link
from .addresses import absolute
from .german_dates import read_date, start_end
from .page import MeetingHead
from .select import attr, printed, words
from .states import cancelled

MEETING = re.compile(r"Meeting\.mvc/(?:Details|ps)/(\d+)", re.IGNORECASE)
ITEM = re.compile(r"Agendaitem\.mvc/Details/\d+/\d+", re.IGNORECASE)


def meetings(page: Tag, base: str) -> Iterator[MeetingHead]:
    """Meetings of a list: the day stands on the link or beside it in the row."""
    for link in page.find_all("a", href=MEETING):
        row, address = link.find_parent(["tr", "li"]), absolute(base, attr(link, "href"))
        beside = words(row) or words(link) or ""
        day, name = read_date(words(link) or "") or read_date(beside), words(link)
        if day and name and not read_date(name):
            start, end = start_end(day, beside)
            state = cancelled(beside)
            yield MeetingHead(name=name, start=start, end=end, state=state, cancelled=state is not None, url=address)


def links(page: Tag, base: str) -> Iterator[Link]:
    """Meetings with their day and items, each once."""
    found: dict[str, Link] = {}
    for link in page.find_all("a", href=True):
        href, row = attr(link, "href"), link.find_parent(["tr", "li"])
        kind = "meeting" if MEETING.search(href) else "agenda_item" if ITEM.search(href) else None
        address = absolute(base, href) if kind else None
        if kind and address:
            day = read_date(printed(link)) or read_date(printed(row)) if kind == "meeting" else None
            found.setdefault(address, Link(url=address, kind=kind, day=day))
    return iter(found.values())
