"""What the pages of SD.NET RIM share: what is cut away, the rows of the head, links and files."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bs4 import Tag

from ..records import Link
from .addresses import absolute
from .attachments import attachment, distinct
from .german_dates import read_date
from .page import Attachment
from .select import attr, below, printed, words

_CONTENT = re.compile(r"<div\b[^<>]{0,200}\bid=[\"'](?:rimcontent|div-content)[\"']")
_FOOTER = re.compile(r"</main\b|<footer\b")
_INLINE = re.compile(r"</?(?:i|span)\b[^<>]{0,500}>")
"""Icons, spacers and wrappers of texts: they say nothing and are two thirds of an agenda's elements."""

_STAMP = re.compile(r"\s{0,3}\((?:exportiert|aktualisiert|Stand):?\s{0,3}[\d.: ]{1,30}(?:Uhr)?\)", re.IGNORECASE)
"""Between a file's name and its size stands when it was exported."""

_OPENED = re.compile(r"\s{1,3}(?:im \S{1,12}-Format )?(?:öffnen|laden|herunterladen)$")
_NTH = re.compile(r",\s{0,5}\d{1,4}\.\s{0,3}(?:\S{1,40}\s)?Sitzung.*$")
_SUFFIX = re.compile(r"\.([a-z]{3,4})$", re.IGNORECASE)
_ADDRESS = re.compile(r"/(?:(sdnetrim)/|(tops|vorgang|vorlagen)/?\?__=[^&])|^(tops|vorgang|vorlagen)/?\?__=[^&]")
_KINDS = {"tops": "meeting", "vorgang": "paper", "vorlagen": "list", "sdnetrim": "file"}


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link to a page or file of the product; `kind` as in `records.Link`."""

    tag: Tag
    address: str
    kind: str


def trimmed(text: str) -> str:
    """The page's own content, without the town's header and footer and without icons and spans."""
    start = _CONTENT.search(text)
    content = text[start.start() :] if start else text
    end = _FOOTER.search(content)
    return _INLINE.sub("", content[: end.start()] if end else content)


def with_class(page: Tag, name: str) -> list[Tag]:
    """The tables of this class."""
    return [table for table in below(page, "table") if name in attr(table, "class").split()]


def details(page: Tag) -> dict[str, Tag]:
    """Label → value cell of the head's tables (`table-details`), in order; the first of a name counts.

    Where the class is missing, every table that is not one of data is read so.
    """
    found: dict[str, Tag] = {}
    plain = (table for table in page.find_all("table") if "table-data" not in attr(table, "class").split())
    tables = with_class(page, "table-details") or plain
    for row in (row for table in tables for row in below(table, "tr")):
        cells = below(row, "th", "td")
        label = next((cell for cell in cells if cell.name == "th"), None)
        value = next((cell for cell in cells if cell.name == "td"), None)
        if label and value:
            found.setdefault((words(label) or "").rstrip(": "), value)
    return found


def lines_of(cell: Tag | None) -> str | None:
    """A cell of several lines (an address) on one, divided by commas."""
    lines = (" ".join(line.split()).strip(" ,") for line in printed(cell).split("\n"))
    return ", ".join(line for line in lines if line) or None


def committee_of(name: str) -> str | None:
    """The committee: what stands before ", 8. Sitzung"."""
    return _NTH.sub("", name) or None


def anchors(root: Tag | None, base: str) -> list[Anchor]:
    """The links below `root` to meetings, papers, lists and files, with absolute addresses."""
    found = []
    for tag in below(root, "a"):
        match = _ADDRESS.search(attr(tag, "href"))
        address = absolute(base, attr(tag, "href")) if match else None
        if match and address:
            found.append(Anchor(tag, address, _KINDS[match[1] or match[2] or match[3]]))
    return found


def files_of(found: Iterable[Anchor]) -> tuple[Attachment, ...]:
    """The public files, by the name on the link, else in its tooltip; the day of the export is no part of it."""
    return distinct(_file(anchor) for anchor in found if anchor.kind == "file")


def _file(anchor: Anchor) -> Attachment:
    name = words(anchor.tag) or _OPENED.sub("", attr(anchor.tag, "title") or attr(anchor.tag, "aria-label"))
    suffix = _SUFFIX.search(anchor.address)
    return attachment(_STAMP.sub("", name), anchor.address, media=suffix[1] if suffix else "")


def day_of(link: Tag) -> str | None:
    """The day of the meeting that a link leads to, from its text or its tooltips."""
    said = (words(link), attr(link, "title"), attr(link, "aria-label"))
    return next((day for text in said if (day := read_date(text or ""))), None)


def links_of(found: Iterable[Anchor], files: Iterable[Attachment]) -> Iterator[Link]:
    """The public files and, each once, the papers and the meetings with their day."""
    yield from (Link(url=file.url, kind="file") for file in files)
    others = {anchor.address: anchor for anchor in found if anchor.kind in ("meeting", "paper")}
    for anchor in others.values():
        day = day_of(anchor.tag) if anchor.kind == "meeting" else None
        yield Link(url=anchor.address, kind=anchor.kind, day=day)
