"""A SessionNet page as its readers see it: tree, classes, addresses, and the labelled values of its head."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Tag

from ..records import Link
from ..text import squeeze
from .addresses import absolute, base_of, links_among
from .select import Here, attr, by_class, words
from .tree import Skip, soup

NAME = "sessionnet"

Notes = tuple[tuple[str, str], ...]

_SKIP: Skip = {
    "script": frozenset(), "style": frozenset(), "link": frozenset(), "meta": frozenset(), "footer": frozenset(), "nav": frozenset(),
    "img": frozenset(), "i": frozenset(("smc", "fa")),
    "div": frozenset(("sidebar-wrapper", "smc-action-group", "smc-doc-icon", "smcfooter", "smcmenubottom", "smcsomacosinfo")),
}  # fmt: skip
"""Menus, icons, the icon button beside each file's text link, and the footer: its PDF on data protection is no document."""

_FLAT: Skip = {"div": frozenset(("smc-xxdat", "smc-doc-content", "smc_datatype_do", "smc-text-block-991"))}
"""Boxes in boxes around each file's link, a fifth of an agenda's elements."""

_ICONS = re.compile(
    r'<div id="smcg\w{1,30}"[^<>]{0,200}>\s{0,9}<a[^<>]{0,600}>\s{0,9}<i[^<>]{0,200}></i>\s{0,9}</a>\s{0,9}</div>'
    r'|<div class="smc smc-doc-icon">\s{0,9}<i[^<>]{0,200}>[^<>]{0,20}</i>\s{0,9}</div>'
)
"""A file's icon button and sign: five elements of eight, and an agenda has dozens; cut before a tree is built."""

_HOME = re.compile(r"smcGlobal_HB\(\)\s?\{return '(https?://[^']{4,200})'")
"""In a script of newer versions the page names its own folder."""

_LABELS = {
    "siname": ("sitzung",), "sibez": ("bezeichnung",), "sigrname": ("gremium", "gremien"), "siort": ("raum", "ort"),
    "sidat": ("datum", "sitzungstermin", "sitzungsdatum", "sitzung am"),
    "yytime": ("zeit", "uhrzeit"), "sistatus": ("status", "sitzungsstatus"),
    "vobetr": ("betreff",), "voname": ("vorlage", "vorlagennummer", "name", "nummer"), "vovaname": ("art", "vorlagenart"),
    "vodat": ("datum", "vorlagendatum", "erstellt am"), "tovo": ("vorlage",), "tobetr": ("betreff", "top-betreff"), "tofnum": ("top",),
}  # fmt: skip
"""Class of a value's cell (layouts 5 and 6) → its label in older layouts, which have none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page without menus and icons; `own` is its canonical address where one is known."""

    page: BeautifulSoup
    classes: Mapping[str, list[Tag]]
    labels: Mapping[str, str | None]
    base: str
    own: str | None
    here: Here
    notes: Notes
    gone: set[int] = field(default_factory=set)

    def drop(self, tags: Iterable[Tag]) -> None:
        """Takes elements out of the page with all that is in them: non-public rows and cards."""
        for tag in tags:
            self.gone.update(id(node) for node in (tag, *tag.descendants))
            tag.extract()

    def left(self, name: str) -> list[Tag]:
        """The elements of this class, or name in brackets, that were not taken out."""
        return [tag for tag in self.classes.get(name, ()) if id(tag) not in self.gone]

    def cell(self, name: str) -> str | None:
        """A value of the head by the class of its cell, in older layouts by its label."""
        for tag in self.classes.get(name, ()):
            if tag.name in ("div", "td") and (text := words(tag)):
                return text
        return next((self.labels[label] for label in _LABELS.get(name, ()) if self.labels.get(label)), None)

    @property
    def anchors(self) -> list[Tag]:
        """The links that are left: those of non-public items are taken out."""
        return self.left("<a>")

    @property
    def links(self) -> tuple[Link, ...]:
        """The links to pages that are read."""
        return links_among(self.anchors, self.base)

    @property
    def headline(self) -> str:
        """The page's heading, else its title without the product's name."""
        title = (words(self.page.title) or "").removeprefix("SessionNet |").strip()
        heading = next(iter(self.classes.get("smc_h1", ())), None) or self.page.find("h1")
        return (words(heading) if isinstance(heading, Tag) else None) or title


def sheet(text: str, notes: Notes, url: str, kind: str) -> Sheet:
    """The page in `text`; without an address of its own (`url` a file name) it says itself where it stands."""
    page = soup(_ICONS.sub("", text), f"{NAME} {url}", _SKIP, _FLAT)
    classes = by_class(page)
    home = _HOME.search(text) if urlsplit(url).scheme not in ("http", "https") else None
    base = f"{home[1].rstrip('/')}/" if home else base_of(classes.get("<base>", ()), url)
    own = absolute(base, url) if home is None else _active_tab(page, base)
    here = Here(vendor=NAME, page=kind, url=url)
    return Sheet(
        page=page, classes=classes, labels=_labels(page, classes), base=base, own=own, here=here, notes=notes
    )  # fmt: skip


def _active_tab(page: BeautifulSoup, base: str) -> str | None:
    tabs = page.find(id="smcregister")
    active = tabs.find(class_="active") if isinstance(tabs, Tag) else None
    links = active.find_all("a") if isinstance(active, Tag) else []
    return absolute(base, attr(links[0], "href")) if links else None


def _labels(page: BeautifulSoup, classes: Mapping[str, list[Tag]]) -> dict[str, str | None]:
    """Folded labels with the values of the cells beside them; the first of each counts."""
    found: dict[str, str | None] = {}
    tables = [table for table in classes.get("<table>", ()) if attr(table, "id") == "smctablevorgang"]
    plain = [cell for table in tables for cell in table.find_all(["td", "th"]) if _ends_like_label(cell)]
    for label in (*classes.get("smc-cell-head", ()), *classes.get("smctablehead", ()), *plain):
        value = label.find_next_sibling(["td", "div"])
        if isinstance(value, Tag):
            found.setdefault(squeeze(words(label) or "").rstrip(" :").lower(), words(value))
    return found


def _ends_like_label(cell: Tag) -> bool:
    return (words(cell) or "").endswith(":")
