"""ALLRIS 4 (CC e-gov, Wicket): agenda to010, item to020, paper vo020, calendar si010; texts in panels that fold."""

import re
from dataclasses import replace
from datetime import date

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

_SIGNS = ("ALLRIS net Version 4", "/de.allris.net.")
_KINDS = (
    re.compile(r"'class',\s?'([a-z]{2}\d{3})\b"),
    re.compile(r'<div\b(?=[^<>]{0,200}\bid="allris")[^<>]{0,200}\bclass="([a-z]{2}\d{3})\b'),
)
"""Which page it is: a script gives the container its class; as one pattern it would be ten times slower."""

_SKIPPED: Skip = {
    "script": frozenset(), "style": frozenset(), "img": frozenset(), "nav": frozenset(), "option": frozenset(),
    "div": frozenset({"navigation", "footer", "legendeList", "cookieDialog", "hidden-fields"}),
}  # fmt: skip
"""Menus, footers and what only scripts need; half of a page."""

_CALENDARS = ("si010", "si018")


def matches(head: str) -> bool:
    """Whether ALLRIS 4 made the page or answers in its place; what names an address in .asp is ALLRIS 3's."""
    return any(sign in head for sign in _SIGNS) or (allris4_answers.signs(head) and ".asp" not in head[:5000])


def read(data: bytes, url: str) -> Page:
    """The agenda, item, paper or calendar in `data`.

    Raises `UnknownLayout` for other pages, `MissingPart` for damaged ones, `ErrorPage` and `NotPublic` for answers in
    place of a page.
    """
    text, notes = decode(data)
    where = f"{NAME} {url}"
    allris4_answers.refuse(text, where)
    html = allris4_shell.content(text) if allris4_shell.is_answer(text) else text
    source = source_of(soup(lean(html), where, _SKIPPED), Here(vendor=NAME, page="", url=url), notes)
    kind = _page_kind(source, text)
    source = replace(source, here=replace(source.here, page=kind))
    if kind in _CALENDARS:
        return _calendar(source, text)
    if kind == "to010":
        return agenda_page(source, allris4_agenda.read_rows(source), files_of(source))
    if kind == "to020":
        return item_page(source, panels_of(source), files_of(source))
    return paper_page(source, panels_of(source), files_of(source))


def ways(start: str, first: date, last: date) -> Ways:
    """The list of committees opens the session; then a calendar for each month, each a shell (see `allris4_shell`)."""
    folder = folder_of(start)
    return Ways(
        opening=(f"{folder}gr010",), lists=tuple(month_link(f"{folder}si010", month) for month in months(first, last))
    )


def _page_kind(source: Source, text: str) -> str:
    """By what only one kind of page has, an item its paper's title as well; else by what its script or address says."""
    found = [match for pattern in _KINDS if (match := pattern.search(text))]
    stated = min(found, key=re.Match.start)[1] if found else page_name(source.here.url)
    if stated in _CALENDARS or source.with_class("table", "calenderView"):
        return stated if stated in _CALENDARS else "si010"
    if source.with_class("table", "toTable"):
        return "to010"
    if "toname" in source.marks or "toBeschlussart" in source.marks:
        return "to020"
    kind = "vo020" if "vobetreff" in source.marks else stated
    if kind not in ("to010", "to020", "vo020"):
        raise UnknownLayout(
            where=f"{NAME} {source.here.url}",
            expected="to010 (agenda), to020 (item), vo020 (paper) or si010 (calendar)",
            found=kind or "no page name",
        )
    return kind


def _calendar(source: Source, text: str) -> Page:
    """The meetings of a month; a shell has none and leads to its table."""
    links = links_of(source)
    table = source.with_class("table", "calenderView", "dataTable")
    call = None if table else allris4_shell.call(text, source.base)
    if call is not None:
        found = (call, *links) if call.url.startswith("http") else links
        return Page(vendor=NAME, kind="text", title="Sitzungskalender", links=found, notes=source.notes)
    meetings = read_meetings(source, text)
    return Page(
        vendor=NAME, kind="text", title="Sitzungskalender", meetings=meetings, links=with_days(links, meetings),
        notes=source.notes,
    )  # fmt: skip
