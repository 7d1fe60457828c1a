"""ALLRIS 4 (CC e-gov, Wicket): agenda to010, item to020, paper vo020, calendar si010; texts in panels that fold."""

import re
from collections.abc import Callable
from datetime import date

from bs4 import BeautifulSoup

from ..errors import UnknownLayout
from . import allris4_agenda, allris4_answers, allris4_shell
from .addresses import page_name
from .allris4_calendar import read_meetings
from .allris4_files import files_of
from .allris4_lean import lean
from .allris4_links import folder_of, links_of, month_link, with_days
from .allris4_pages import agenda_page, item_page, paper_page
from .allris4_panels import panels_of
from .allris4_source import Source, source_of
from .page import Page
from .raw_text import decode
from .select import Here, soup
from .tree import Skip
from .ways import Ways, months

NAME = "allris4"
SIGNS = 'description "ALLRIS net Version 4", scripts of "de.allris.net", or its answers to a calendar\'s call'

_SIGN = re.compile(r"ALLRIS net Version 4|/de\.allris\.net\.")
_KIND = re.compile(r"""(?:'class',\s?'|id="allris" class=")([a-z]{2}\d{3})\b""")
"""Which page it is: a script gives the container its class."""

_SKIPPED: Skip = {
    "script": frozenset(), "style": frozenset(), "img": frozenset(), "nav": frozenset(), "option": frozenset(),
    "div": frozenset({"navigation", "top", "footer", "legendeList", "cookieDialog", "hidden-fields"}),
    "span": frozenset({"wicket-ajax-indicator"}),
    "td": frozenset({"expandCloseCol", "attach", "tobahint", "tozunr"}),
}  # fmt: skip
"""Menus, footers and what only scripts need; half of a page."""

_CALENDARS = ("si010", "si018")


def matches(head: str) -> bool:
    """Whether ALLRIS 4 made the page or answers in its place; what names an address in .asp is ALLRIS 3's."""
    return bool(_SIGN.search(head)) or (allris4_answers.signs(head) and ".asp" not in head[:5000])


def read(data: bytes, url: str) -> Page:
    """The agenda, item, paper or calendar in `data`.

    Raises `UnknownLayout` for other pages, `MissingPart` for damaged ones, `ErrorPage` and `NotPublic` for answers in
    place of a page.
    """
    text, notes = decode(data)
    where = f"{NAME} {url}"
    allris4_answers.refuse(text, where)
    html = allris4_shell.content(text) if allris4_shell.is_answer(text) else text
    page = soup(lean(html), where, _SKIPPED)
    kind = "si010" if html is not text else _page_kind(page, text, url)
    source = source_of(page, Here(vendor=NAME, page=kind, url=url), notes)
    if kind in _CALENDARS:
        return _calendar(source, text)
    if kind == "to010":
        return _agenda(source)
    if kind == "to020":
        return item_page(source, panels_of(source), files_of(source))
    return paper_page(source, panels_of(source), files_of(source))


def ways(start: str, first: date, last: date) -> Ways:
    """The list of committees opens the session; then a calendar for each month, each a shell (see `allris4_shell`)."""
    folder = folder_of(start)
    return Ways(
        opening=(f"{folder}gr010",), lists=tuple(month_link(f"{folder}si010", month) for month in months(first, last))
    )


def _page_kind(page: BeautifulSoup, text: str, url: str) -> str:
    """By what its script says, else by the ids that only one kind has; an item can carry its paper's title as well."""
    match = _KIND.search(text)
    stated = match[1] if match else page_name(url)
    kind = next((name for name, has in _SIGNS_OF.items() if has(page)), stated)
    if kind in _SIGNS_OF:
        return kind if stated not in _CALENDARS else stated
    raise UnknownLayout(
        where=f"{NAME} {url}",
        expected="to010 (agenda), to020 (item), vo020 (paper) or si010 (calendar)",
        found=kind or "no page name",
    )


_SIGNS_OF: dict[str, Callable[[BeautifulSoup], object]] = {
    "si010": lambda page: page.find("table", class_="calenderView"),
    "to010": lambda page: page.find("table", class_="toTable"),
    "to020": lambda page: page.find(id=["toname", "toBeschlussart"]),
    "vo020": lambda page: page.find(id="vobetreff"),
    "si018": lambda page: None,
}
"""Page → what only it has, in the order in which to look."""


def _agenda(source: Source) -> Page:
    agenda = allris4_agenda.read_rows(source)
    return agenda_page(source, agenda, files_of(source))


def _calendar(source: Source, text: str) -> Page:
    """The meetings of a month; a shell has none and leads to its table."""
    links = links_of(source)
    table = source.page.find("table", class_=["calenderView", "dataTable"])
    call = None if table else allris4_shell.call(text, source.base)
    if call is not None:
        found = (call, *links) if call.url.startswith("http") else links
        return Page(vendor=NAME, kind="text", title="Sitzungskalender", links=found, notes=source.notes)
    meetings = read_meetings(source, text)
    return Page(
        vendor=NAME, kind="text", title="Sitzungskalender", meetings=meetings, links=with_days(links, meetings),
        notes=source.notes,
    )  # fmt: skip
