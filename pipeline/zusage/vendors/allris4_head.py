"""What the head of an ALLRIS page says of its meeting: title, committee, day and times, place, status."""

import re

from bs4 import Tag

from .allris4_source import Source
from .german_dates import read_date, start_end
from .select import printed, words

_PREFIX = re.compile(
    r"^(?:Tagesordnungspunkt|Tagesordnung|(?:Protokoll|Beschluss|Niederschrift)?auszug|Auszug|Sitzung|TOP)\s{1,9}-\s{1,9}",
    re.IGNORECASE,
)
"""What the product puts before the title: "Auszug - Haushalt 2026"."""

_DATED = re.compile(r"^(?P<name>.{3,300}?)\s{1,9}-\s{1,9}\D{0,6}\d{1,2}\.\d{1,2}\.\d{4}")
"""ALLRIS 4 titles an agenda with committee and day."""


def headline(source: Source) -> Tag:
    """The page's title: in its own box, else the heading that has the class, else the only one in the content.

    A town's own page around it may have headings of the same class; the product's stands in `#allris` or `main`.
    """
    boxes = [source.marks[name] for name in ("risname", "risname_raw") if name in source.marks]
    hits = [tag for box in boxes for tag in box.find_all("h1")] or source.with_class("h1", "title")
    hits = hits or [tag for tag in source.all("h1") if _PREFIX.match(words(tag) or "")]
    if len(hits) > 1:
        hits = [tag for tag in hits if tag.find_parent(id="allris") or tag.find_parent("main")] or hits
    if len(hits) != 1:
        raise source.here.missing("#risname h1, h1.title", expected="exactly 1 heading", found=str(len(hits)))
    return hits[0]


def title_of(source: Source) -> str:
    """The title without "Auszug - " and the like."""
    return bare(words(headline(source)) or "")


def bare(title: str) -> str:
    """A title without what the product puts before it."""
    return _PREFIX.sub("", title.strip(), count=1).strip()


def meeting_of(source: Source) -> str:
    """The meeting's name; where a town leaves the line out, the title without the day."""
    title = title_of(source)
    match = _DATED.match(title)
    return source.text("sibetreff", "Bezeichnung", "Betreff") or (match["name"] if match else title)


def head_text(source: Source) -> str:
    """The title with the line breaks in which it is typed."""
    return bare(printed(headline(source)))


def committee_of(source: Source) -> str | None:
    """The committee; where a town leaves the line out, from a title such as "Schulausschuss - 01.09.2026"."""
    stated = source.text("sigremium", "Gremium")
    match = None if stated else _DATED.match(title_of(source))
    return match["name"] if match else stated


def when(source: Source) -> tuple[str, str | None]:
    """ISO begin and end; raises `MissingPart` where neither the head nor the title states a day."""
    stated = source.text("sidatum", "Datum") or ""
    titles = (words(tag) or "" for tag in source.with_class("h1", "title"))
    day = next((day for text in (stated, *titles) if (day := read_date(text))), None)
    if day is None:
        raise source.here.missing(
            "#sidatum, Datum:", expected="a date such as Mo., 03.11.2025", found=stated or "nothing"
        )
    return start_end(day, source.text("sizeit", "Zeit", "Uhrzeit"))


def place(source: Source) -> str | None:
    """Room and place."""
    parts = (source.text("siraum", "Raum"), source.text("siort", "Ort"))
    return ", ".join(text for text in parts if text) or None


def state_of(source: Source) -> str | None:
    """The meeting's status as printed: "öffentlich/nichtöffentlich", "gemischt"."""
    stated = source.text("sistatus", "sistat", "Status")
    return stated.strip("() ") if stated else None
