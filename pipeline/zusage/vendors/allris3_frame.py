"""The frame of an ALLRIS 3 page: label cells, title, time and place, paper number, files."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag

from .addresses import absolute
from .allris3_parts import Cut
from .attachments import attachment
from .blocks import line
from .cleaning import reference
from .german_dates import read_date, start_end
from .page import Attachment, Block
from .select import Here, attr, one, printed, words

_TITLE_PREFIX = re.compile(r"^(?:Auszug|Tagesordnung|Sitzung)\s+-\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A page cut at its anchors: the frame parsed, the parts still raw, the label cells of the head."""

    here: Here
    frame: BeautifulSoup
    parts: tuple[Cut, ...]
    head: dict[str, Tag]
    base: str
    notes: tuple[tuple[str, str], ...]

    def text(self, label: str) -> str | None:
        return words(self.head.get(label))


def head_of(frame: BeautifulSoup) -> dict[str, Tag]:
    """Label → value cell; the first of two equal labels counts: the second "Status" is the paper's."""
    found: dict[str, Tag] = {}
    for cell in frame.select("td.kb1"):
        label, value = words(cell), cell.find_next_sibling("td")
        if label and label.endswith(":") and isinstance(value, Tag):
            found.setdefault(label.rstrip(": "), value)
    return found


def title_of(source: Source) -> str:
    """The heading without "Auszug - " and the like."""
    heading = words(one(source.frame, "#risname h1, #risname_raw h1", source.here)) or ""
    return _TITLE_PREFIX.sub("", heading)


def head_block(source: Source) -> Block | None:
    """The heading as a block, with the line breaks in which titles are typed."""
    heading = one(source.frame, "#risname h1, #risname_raw h1", source.here)
    above = heading.find_parent(id=True)
    path = f"#{attr(above, 'id')} h1" if above else "h1"
    return line(_TITLE_PREFIX.sub("", printed(heading).strip()), path, "head")


def when(source: Source) -> tuple[str, str | None]:
    """ISO begin and end; raises `MissingPart` where the head states no day."""
    printed = source.text("Datum")
    day = read_date(printed) if printed else None
    if day is None:
        raise source.here.missing("td.kb1 Datum:", expected="a date such as Mo, 03.11.2025", found=printed or "nothing")
    return start_end(day, source.text("Zeit"))


def place(source: Source) -> str | None:
    """Room and place."""
    return ", ".join(text for text in (source.text("Raum"), source.text("Ort")) if text) or None


def reference_of(frame: BeautifulSoup) -> str | None:
    """The number of the paper that an item page links."""
    return reference(words(frame.select_one("td.text1 > a[href*='vo020']")))


def files_of(source: Source) -> Iterator[Attachment]:
    """Documents behind forms (do027) and attachments in the temporary folder, whose addresses do not last."""
    for field in source.frame.select("form[action*='do027'] input[name=DOLFDNR]"):
        form = field.find_parent("form")
        button = form.select_one("input[type=submit]") if form else None
        address = absolute(source.base, f"do027.asp?DOLFDNR={attr(field, 'value')}&options=64")
        if button and address:
            yield attachment(attr(button, "value"), address, media="pdf")
    for link in source.frame.select("a[href*='___tmp/']"):
        address = absolute(source.base, attr(link, "href"))
        if address:
            yield attachment(words(link) or "", address, size=attr(link, "title"), media=address.rsplit(".", 1)[-1])
