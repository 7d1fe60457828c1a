"""ALLRIS 3 (CC e-gov, .asp): agenda to010, item to020, paper vo020, calendars; the texts are inner documents."""

import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import urljoin

from ..errors import UnknownLayout
from ..records import Link
from . import allris3_agenda, allris4_agenda, allris4_answers
from .addresses import page_name
from .allris3_files import files_of
from .allris3_parts import blocks_of, cut
from .allris4_calendar import read_meetings
from .allris4_head import title_of
from .allris4_lean import lean, lean_agenda
from .allris4_links import folder_of, links_of, month_link, with_days
from .allris4_pages import Texts, agenda_page, item_page, paper_page
from .allris4_source import Source, source_of
from .page import Page
from .raw_text import decode
from .select import Here, attr, soup, words
from .tree import Skip
from .ways import Ways, months

NAME = "allris3"
SIGNS = (
    'description "ALLRIS net Version 3", #allriscontainer, #allris of a responsive page in .asp, or the anchors '
    "allrisWP/allrisSV of an embedded page"
)

_SIGNS = ("ALLRIS net Version 3", 'id="allriscontainer"', 'class="allriscontent"', 'id="risname_raw"')
_ANCHOR = re.compile(r'<a name="allris[A-Z]{2}"')
_RESPONSIVE = re.compile(r'<div\b(?=[^<>]{0,200}\bid="allris")[^<>]{0,200}\bclass="[a-z]{2}\d{3}\b')
_KIND = re.compile(r'<div\b(?=[^<>]{0,200}\bid="allris(?:container)?")[^<>]{0,200}\bclass="([a-z]{2}\d{3}|allris)\b')
"""Which page it is; programs that save pages put the attributes in an order of their own."""

_SKIPPED: Skip = {
    "script": frozenset(), "style": frozenset(), "img": frozenset(), "option": frozenset(), "nav": frozenset(),
    "div": frozenset({"risleft", "rishead", "risnavi", "risfoot"}),
}  # fmt: skip
"""Menus, footers and what only scripts need; half of a page."""

_CALENDARS = ("si010", "si018")
_READ = ("to010", "to020", "vo020", "vo021", *_CALENDARS, "allris")
_CALENDAR = re.compile(r"^si010(?:_[a-z])?\.asp$")


def matches(head: str) -> bool:
    """Whether a page carries ALLRIS 3's signs; ALLRIS 4 says so itself and is left to its own reader."""
    if "ALLRIS net Version 4" in head:
        return False
    asp = ".asp" in head
    signed = any(sign in head for sign in _SIGNS) or bool(_ANCHOR.search(head))
    return signed or (asp and bool(_RESPONSIVE.search(head) or allris4_answers.signs(head)))


def read(data: bytes, url: str) -> Page:
    """The agenda, item, paper or calendar in `data`.

    Raises `UnknownLayout` for other pages, `MissingPart` for damaged ones, `ErrorPage` and `NotPublic` for answers in
    place of a page.
    """
    text, notes = decode(data)
    where = f"{NAME} {url}"
    allris4_answers.refuse(text, where)
    outer, parts = cut(text)
    stated = _KIND.search(outer)
    kind = stated[1] if stated else ""
    html = lean_agenda(outer) if kind == "to010" else lean(outer)
    page = soup(html, where, {} if kind == "allris" else _SKIPPED)
    source = source_of(page, Here(vendor=NAME, page=kind, url=url), notes)
    kind = kind or _page_kind(source, {part.code for part in parts})
    if kind not in _READ:
        raise UnknownLayout(
            where=where,
            expected="to010 (agenda), to020 (item), vo020 (paper) or si010 (calendar)",
            found=kind or "no page name",
        )
    return _page(source, kind, text, blocks_of(parts))


def ways(start: str, first: date, last: date) -> Ways:
    """A calendar for each month; which of its programs an installation runs is in `start`, else in the menu's page."""
    name, folder = start.split("?")[0].rsplit("/", 1)[-1].lower(), folder_of(start)
    if not _CALENDAR.match(name):
        return Ways(lists=(Link(url=f"{folder}allris.net.asp", kind="list"),))
    return Ways(lists=tuple(month_link(f"{folder}{name}", month) for month in months(first, last)))


def _page(source: Source, kind: str, text: str, texts: Texts) -> Page:
    if kind == "to010":
        responsive = source.with_class("table", "toTable") or source.with_class("td", "tobetreff")
        agenda = allris4_agenda.read_rows(source) if responsive else allris3_agenda.read_rows(source)
        return agenda_page(source, agenda, files_of(source))
    if kind == "to020":
        return item_page(source, texts, files_of(source))
    if kind == "vo020":
        return paper_page(source, texts, files_of(source))
    meetings = read_meetings(source, text) if kind in _CALENDARS else ()
    title = title_of(source) if kind == "vo021" else "Sitzungskalender"
    links = (*with_days(links_of(source), meetings), *(_menu(source) if kind == "allris" else ()))
    return Page(
        vendor=NAME, kind="text", title=title, meetings=meetings, links=links, blocks=texts[0],
        notes=source.notes + texts[1],
    )  # fmt: skip


def _page_kind(source: Source, codes: set[str]) -> str:
    """Of a page embedded in a town's own: by its parts and labels, else by its address."""
    headings = {words(cell) for cell in source.all("th")}
    if codes & {"WP", "BS", "AE"} or "TOP" in source.labels:
        return "to020"
    if codes & {"SV", "BV"} or "Betreff" in source.labels:
        return "vo020"
    if "TOP" in headings or source.with_class("table", "toTable"):
        return "to010"
    if "Sitzung" in headings or source.with_class("table", "calenderView"):
        return "si010"
    return "to010" if "Datum" in source.labels else page_name(source.here.url).split("_")[0]


def _menu(source: Source) -> Iterator[Link]:
    """The calendar that the menu names; a town's own menu around it may name another installation's."""
    for tag in source.links("si010"):
        url = urljoin(source.base, attr(tag, "href"))
        if not _CALENDAR.match(url.rsplit("/", 1)[-1]):
            continue
        if url.startswith("http") and url.rsplit("/", 1)[0] == source.base.split("?")[0].rsplit("/", 1)[0]:
            yield Link(url=url, kind="list")
            return
