"""Lists of SD.NET RIM: papers (/vorlagen) with their latest meeting, meetings that /termine and /gremien print."""

import re
from collections.abc import Iterator

from bs4 import Tag

from ..records import Link
from .addresses import absolute
from .german_dates import read_date, start_end
from .page import MeetingHead
from .sdnet_parts import Anchor, anchors, day_of
from .select import Here, attr, words
from .states import cancelled

_OF_COMMITTEE = re.compile(r"des Gremiums (.{1,200}?) anzeigen")
_COLUMN = re.compile(r"^column-")


def read_list(page: Tag, here: Here) -> tuple[tuple[MeetingHead, ...], tuple[Link, ...]] | None:
    """Meetings and links of a list; None where the page is none. Raises `MissingPart` where its rows link nothing."""
    found, cells = anchors(page, here.url), page.find_all("td", class_=_COLUMN)
    said = [attr(link, "href") for link in page.find_all("a") if "?__=" in attr(link, "href")]
    if cells and not said:
        raise here.missing(
            "a[href*='?__=']", expected="links to meetings or papers", found=f"{len(cells)} cells without"
        )
    if not cells and not any("/tops/" in href for href in said) and not page.find(id="btn-export-ics"):
        return None
    meetings = {head.url: head for head in _meetings(found)}
    links = {link.url: link for link in (*_export(page, here.url), *_links(found))}
    return tuple(meetings.values()), tuple(links.values())


def _meetings(found: list[Anchor]) -> Iterator[MeetingHead]:
    """Meetings whose link says committee and day ("Sitzung am …, 29.09.2026 16:30 Uhr des Gremiums Rat anzeigen.")."""
    for anchor in found:
        said = attr(anchor.tag, "aria-label") or attr(anchor.tag, "title")
        committee, day = _OF_COMMITTEE.search(said), read_date(said)
        if anchor.kind == "meeting" and committee and day:
            start, end = start_end(day, said)
            state = cancelled(words(anchor.tag.find_parent(["tr", "li"])) or "")
            yield MeetingHead(
                name=committee[1], organization=committee[1], start=start, end=end, state=state,
                cancelled=state is not None, url=anchor.address,
            )  # fmt: skip


def _export(page: Tag, url: str) -> Iterator[Link]:
    """The calendar file that the button of the calendar saves."""
    export = page.find(id="btn-export-ics")
    address = absolute(url, attr(export, "data-export-url")) if export else None
    if address and address != absolute(url, ""):
        yield Link(url=address, kind="list")


def _links(found: list[Anchor]) -> Iterator[Link]:
    """Meetings, papers with the day of their latest meeting, and the next page of the list."""
    days = {anchor.address: day_of(anchor.tag) for anchor in found if anchor.kind == "meeting"}
    beside = {id(row): days[a.address] for a in found if a.address in days and (row := a.tag.find_parent("tr"))}
    for anchor in found:
        if anchor.kind == "meeting":
            yield Link(url=anchor.address, kind="meeting", day=days[anchor.address])
        elif anchor.kind == "paper":
            yield Link(url=anchor.address, kind="paper", day=beside.get(id(anchor.tag.find_parent("tr"))))
        elif anchor.kind == "list" and _is_next(anchor.tag):
            # Lists go back in time: a page whose latest meeting is too old is the last one that is needed.
            yield Link(url=anchor.address, kind="list", day=max((day for day in days.values() if day), default=None))


def _is_next(link: Tag) -> bool:
    return words(link) in (">", "›", "»", "weiter") or "nächste" in attr(link, "title").lower()
