"""A page of ALLRIS 3 or 4 with its values by id and by label: towns leave out ids, labels and whole lines."""

import re
from collections import defaultdict
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag

from .addresses import absolute, base_of
from .german_dates import read_date, start_end
from .select import Here, attr, printed, words

Notes = tuple[tuple[str, str], ...]

_PREFIX = re.compile(
    r"^(?:Tagesordnungspunkt|Tagesordnung|(?:Protokoll|Beschluss|Niederschrift)?auszug|Auszug|Sitzung|TOP)\s{1,9}-\s{1,9}",
    re.IGNORECASE,
)
"""What the product puts before the title: "Auszug - Haushalt 2026"."""

_DATED = re.compile(r"^(?P<name>.{3,300}?)\s{1,9}-\s{1,9}\D{0,6}\d{1,2}\.\d{1,2}\.\d{4}")
"""ALLRIS 4 titles an agenda with committee and day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A parsed page, the address that its links start from, and its values.

    `marks` are elements by their id, `tags` by their name: bs4's own searches walk the whole page each time.
    """

    here: Here
    page: BeautifulSoup
    base: str
    notes: Notes
    marks: dict[str, Tag]
    labels: dict[str, Tag]
    tags: dict[str, list[Tag]]

    @property
    def own(self) -> str | None:
        """The page's own address as a key; None where it has none."""
        return absolute(self.base, self.here.url)

    def all(self, name: str) -> list[Tag]:
        """The elements of this name in order."""
        return self.tags.get(name, [])

    def drop(self, branches: list[Tag]) -> None:
        """Takes these elements out of the page with all that is in them."""
        gone = {id(tag) for branch in branches for tag in (branch, *inside(branch))}
        for name, tags in self.tags.items():
            self.tags[name] = [tag for tag in tags if id(tag) not in gone]
        for branch in branches:
            branch.decompose()

    def links(self, holding: str = "") -> list[Tag]:
        """The links of the page whose address holds these letters."""
        return [tag for tag in self.all("a") if holding in attr(tag, "href") and tag.has_attr("href")]

    def with_class(self, name: str, *classes: str) -> list[Tag]:
        """The elements of this name that have one of these classes."""
        return [tag for tag in self.all(name) if has_class(tag, *classes)]

    def text(self, *names: str) -> str | None:
        """The first of these ids or labels that holds text, on one line."""
        found = (words(self.marks.get(name) or self.labels.get(name)) for name in names)
        return next((text for text in found if text), None)


def has_class(tag: Tag, *classes: str) -> bool:
    """Whether an element has one of these classes."""
    return not set(classes).isdisjoint(tag.get("class") or ())


def within(tag: Tag, above: Tag) -> bool:
    """Whether `tag` stands below `above` (by identity: bs4 compares whole branches)."""
    return any(parent is above for parent in tag.parents)


def inside(root: Tag) -> list[Tag]:
    """The elements below `root` in order."""
    return [tag for tag in root.descendants if isinstance(tag, Tag)]


def source_of(page: BeautifulSoup, here: Here, notes: Notes) -> Source:
    """One walk for all values. Of two equal labels the first counts: the second "Status" of an item is its paper's."""
    marks: dict[str, Tag] = {}
    labels: dict[str, Tag] = {}
    tags: dict[str, list[Tag]] = defaultdict(list)
    for tag in inside(page):
        tags[tag.name].append(tag)
        if name := attr(tag, "id"):
            marks.setdefault(name, tag)
        if tag.name == "dt" or (tag.name == "td" and has_class(tag, "kb1")):
            label, value = words(tag), tag.find_next_sibling("dd" if tag.name == "dt" else "td")
            if label and label.endswith(":") and isinstance(value, Tag):
                labels.setdefault(label.rstrip(": "), value)
    base = base_of(page.head or page, here.url)
    return Source(here=here, page=page, base=base, notes=notes, marks=marks, labels=labels, tags=tags)


def headline(source: Source) -> Tag:
    """The page's title: in its own box, else the first heading that has the class, else the only one in the content."""
    boxes = [source.marks[name] for name in ("risname", "risname_raw") if name in source.marks]
    hits = [tag for box in boxes for tag in box.find_all("h1")] or source.with_class("h1", "title")
    hits = hits or [tag for tag in source.all("h1") if _PREFIX.match(words(tag) or "")]
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
