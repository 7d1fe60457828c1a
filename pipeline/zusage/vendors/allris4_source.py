"""A page of ALLRIS 3 or 4 with its values by id and by label: towns leave out ids, labels and whole lines."""

from collections import defaultdict
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag

from .addresses import absolute, base_of
from .select import Here, attr, below, words

Notes = tuple[tuple[str, str], ...]


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
    own = tag.attrs.get("class") or ()
    return any(name in own for name in classes)


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
    base = base_of(below(page.head or page, "base"), here.url)
    return Source(here=here, page=page, base=base, notes=notes, marks=marks, labels=labels, tags=tags)
