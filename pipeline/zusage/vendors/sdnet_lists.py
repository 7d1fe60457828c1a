"""Lists of SD.NET RIM: papers (/vorlagen) with their latest meeting, meetings that /termine and /gremien print."""

import re
from collections.abc import Iterator

from bs4 import Tag

from ..records import Link
from .addresses import absolute
from .german_dates import read_date, start_end
from .page import MeetingHead
from .sdnet_parts import day_of
from .select import Here, attr, words
from .states import cancelled

_OF_COMMITTEE = re.compile(r"des Gremiums (.{1,200}?) anzeigen")


def read_list(page: Tag, here: Here) -> tuple[tuple[MeetingHead, ...], tuple[Link, ...]] | None:
    """Meetings and links of a list; None where the page is none. Raises `MissingPart` where its rows link nothing."""
    rows = page.find_all("td", class_=re.compile(r"^column-"))
    if rows and not page.find("a", href=re.compile(r"\?__=")):
        raise here.missing(
            "a[href*='?__=']", expected="links to meetings or papers", found=f"{len(rows)} cells without"
        )
    links = {link.url: link for link in _links(page, here.url)}
    if not links and not rows and not page.find(id="btn-export-ics") and not page.find("a", href=re.compile(r"/tops/")):
        return None
    return tuple({head.url: head for head in _meetings(page, here.url)}.values()), tuple(links.values())


def _meetings(page: Tag, url: str) -> Iterator[MeetingHead]:
    """Meetings whose link says committee and day ("Sitzung am …, 29.09.2026 16:30 Uhr des Gremiums Rat anzeigen.")."""
    for link in _to(page, "tops"):
        said = attr(link, "aria-label") or attr(link, "title")
        committee, day = _OF_COMMITTEE.search(said), read_date(said)
        address = absolute(url, attr(link, "href"))
        if committee and day and address:
            start, end = start_end(day, said)
            row = link.find_parent("tr")
            state = cancelled(words(row) or "") if row else None
            yield MeetingHead(
                name=committee[1], organization=committee[1], start=start, end=end, state=state,
                cancelled=state is not None, url=address,
            )  # fmt: skip


def _links(page: Tag, url: str) -> Iterator[Link]:
    """The calendar file, meetings, papers with the day of their latest meeting, and the next page of the list."""
    export = page.find(id="btn-export-ics")
    found: list[tuple[str, str, str | None]] = []
    if export and attr(export, "data-export-url"):
        found.append(("list", attr(export, "data-export-url"), None))
    found += [("meeting", attr(link, "href"), day_of(link)) for link in _to(page, "tops")]
    for link in _to(page, "vorgang"):
        row = link.find_parent("tr")
        days = [day_of(other) for other in _to(row, "tops")] if row else []
        found.append(("paper", attr(link, "href"), next((day for day in days if day), None)))
    latest = max((day for kind, _, day in found if kind == "meeting" and day), default=None)
    for link in _to(page, "vorlagen"):
        if words(link) in (">", "›", "»", "weiter") or "nächste" in attr(link, "title").lower():
            # Lists go back in time: a page whose latest meeting is too old is the last one that is needed.
            found.append(("list", attr(link, "href"), latest))
    for kind, href, day in found:
        address = absolute(url, href)
        if address:
            yield Link(url=address, kind=kind, day=day)


def _to(root: Tag, name: str) -> list[Tag]:
    return root.find_all("a", href=re.compile(rf"/?{name}/?\?__="))
