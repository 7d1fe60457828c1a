"""What the pages of SD.NET RIM share: the rows of the head, files, links to the other pages."""

import re

from bs4 import Tag

from ..records import Link
from .addresses import absolute
from .attachments import attachment
from .german_dates import read_date
from .page import Attachment
from .select import attr, printed, words

_STAMP = re.compile(r"\s{0,3}\((?:exportiert|aktualisiert|Stand):?\s{0,3}[\d.: ]{1,30}(?:Uhr)?\)", re.IGNORECASE)
"""Between a file's name and its size stands when it was exported."""

_OPENED = re.compile(r"\s{1,3}(?:im \S{1,12}-Format |herunter)?(?:öffnen|laden|herunterladen)$")
_SUFFIX = re.compile(r"\.([a-z]{3,4})$", re.IGNORECASE)
_KINDS = {"tops": "meeting", "vorgang": "paper", "vorlagen": "list"}
_ADDRESS = re.compile(r"/(tops|vorgang|vorlagen)/?\?__=[^&]")


def details(page: Tag) -> dict[str, Tag]:
    """Label → value cell of the head's tables (`table-details`), in order; the first of a name counts."""
    found: dict[str, Tag] = {}
    for table in page.find_all("table", class_="table-details"):
        for row in table.find_all("tr"):
            label, value = row.find("th"), row.find("td")
            if label and value:
                found.setdefault((words(label) or "").rstrip(": "), value)
    return found


def lines_of(cell: Tag | None) -> str | None:
    """A cell of several lines (an address) on one, divided by commas."""
    lines = (" ".join(line.split()).strip(" ,") for line in printed(cell).split("\n"))
    return ", ".join(line for line in lines if line) or None


def files_of(page: Tag, base: str) -> list[Attachment]:
    """The linked files, by the name on the link, else in its tooltip; the day of the export is no part of it."""
    found = []
    for link in page.find_all("a", href=re.compile(r"/sdnetrim/")):
        address = absolute(base, attr(link, "href"))
        name = words(link) or _OPENED.sub("", attr(link, "title") or attr(link, "aria-label"))
        if address:
            suffix = _SUFFIX.search(address)
            found.append(attachment(_STAMP.sub("", name), address, media=suffix[1] if suffix else ""))
    return found


def day_of(link: Tag) -> str | None:
    """The day of the meeting that a link leads to, from its text or its tooltips."""
    said = (words(link), attr(link, "title"), attr(link, "aria-label"))
    return next((day for text in said if (day := read_date(text or ""))), None)


def links_of(page: Tag, base: str, *, skip: str, files: tuple[Attachment, ...]) -> tuple[Link, ...]:
    """Meetings with their day and papers that the page links, and its public files; `skip` is the page's own kind."""
    found = {file.url: Link(url=file.url, kind="file") for file in files}
    for link in page.find_all("a", href=True):
        address = absolute(base, attr(link, "href"))
        match = _ADDRESS.search(attr(link, "href"))
        if address and match and match[1] != skip:
            found.setdefault(address, Link(url=address, kind=_KINDS[match[1]], day=day_of(link)))
    return tuple(found.values())
