"""Lists of SD.NET RIM: papers (/vorlagen) with their latest meeting, meetings that /termine and /gremien print."""

import re
from collections.abc import Iterator

from bs4 import Tag

from ..records import Link
from .addresses import absolute
from .german_dates import read_date, start_end
from .page import MeetingHead
from .sdnet_parts import Anchor, anchors, committee_of, day_of
from .select import Here, attr, printed, words
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
    """Meetings of which day and committee are said, in the link's tooltip or beside it."""
    for anchor in found:
        said = attr(anchor.tag, "aria-label") or attr(anchor.tag, "title")
        committee, day = _OF_COMMITTEE.search(said), day_of(anchor.tag)
        name = committee[1] if committee else _beside(anchor.tag)
        if anchor.kind == "meeting" and name and day:
            start, end = start_end(day, words(anchor.tag) if read_date(words(anchor.tag) or "") else said)
            state = cancelled(words(anchor.tag.find_parent(["tr", "li"])) or "")
            yield MeetingHead(
                name=name, organization=committee_of(name), start=start, end=end, state=state,
                cancelled=state is not None, url=anchor.address,
            )  # fmt: skip


def _beside(link: Tag) -> str | None:
    """The committee of a row: below the day in lists of papers, in a cell without links in calendars."""
    cell, row = link.find_parent("td"), link.find_parent("tr")
    if cell is None or row is None:
        return None
    cells = [cell, *(other for other in row.find_all("td") if other is not cell and not other.find("a"))]
    lines = (" ".join(line.split()) for cell in cells for line in printed(cell).split("\n"))
    return next((line for line in lines if line and line not in (words(link) or "") and line[0].isalpha()), None)


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
