"""Calendars of SessionNet: a month (si0040) or a list of months (si0046), layouts 4 to 6, meetings without link too."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from urllib.parse import parse_qsl, urlsplit

from bs4 import Tag

from ..records import Link
from ..text import squeeze
from .addresses import absolute
from .attachments import collections, distinct
from .german_dates import read_times, start_end
from .page import MeetingHead, Page
from .select import attr, by_class, words
from .sessionnet_days import DAY_CELLS, day_in, month_in, month_of, title_of
from .sessionnet_parts import files_of
from .sessionnet_sheet import NAME, Sheet
from .states import cancelled, without_state

_MEETING_CELLS = ("silink", "smc_field_silink", "tename", "smc_field_tename")
_TIME_CELLS = ("yytime", "smc_field_yytime", "sitime")
_PLACE_CELLS = ("siort", "smc_field_siort")
_TITLE = re.compile(r"^[^:]{1,40}:\s(?P<name>.{1,300}?)\s*(?:\d{1,2}\.\d{1,2}\.\d{4}.{0,60})?$", re.DOTALL)
"""The link's title: "Details anzeigen: committee 04.03.2026"."""

_MEETS = re.compile(r"sitzung|ausschu|\brat|beirat|vertretung|versammlung|kommission", re.IGNORECASE)

Parts = Mapping[str, list[Tag]]


def read_calendar(sheet: Sheet) -> Page:
    """The meetings of a calendar with their day, their files, and the links to them and to other months.

    Some towns link the invitation nowhere else.
    """
    rows = list(_rows(sheet))
    if not rows:
        raise sheet.here.missing("td.silink, td.smc_fct_day", expected="a row for each day or meeting", found="0")
    month, day = month_in(sheet), None
    meetings: list[MeetingHead] = []
    days: dict[str, str] = {}
    for row, parts in rows:
        day = day_in(row, parts, month) or day
        if day and (head := _meeting(sheet, parts, day)):
            meetings.append(head)
        elif any("__ksinr" in attr(link, "href") for link in row.find_all("a")):
            raise sheet.here.missing(
                "td.silink", expected="a meeting where a link leads to one", found=words(row) or "nothing"
            )
        for link in row.find_all("a") if day else ():
            days[absolute(sheet.base, attr(link, "href")) or ""] = day or ""
    files = distinct(files_of(sheet))
    return Page(
        vendor=NAME, kind="text", title=sheet.headline, meetings=tuple(meetings), links=tuple(_links(sheet, days)),
        files=files, notes=sheet.notes + collections(files),
    )  # fmt: skip


def _rows(sheet: Sheet) -> Iterator[tuple[Tag, Parts]]:
    """The innermost rows with a day's or a meeting's cell."""
    seen: set[int] = set()
    for name in (*DAY_CELLS, *_MEETING_CELLS):
        for cell in sheet.classes.get(name, ()):
            row = cell.find_parent("tr") if cell.name == "td" else None
            if row is not None:
                seen.add(id(row))
    for row in sheet.page.find_all("tr") if seen else ():
        if id(row) in seen:
            yield row, by_class(row)


def _meeting(sheet: Sheet, parts: Parts, day: str) -> MeetingHead | None:
    """The meeting in a row; None for a day without one and for other appointments (holidays)."""
    cell = next((cell for name in _MEETING_CELLS for cell in parts.get(name, ()) if words(cell)), None)
    if cell is None:
        return None
    link = next((tag for tag in cell.find_all("a") if "__ksinr" in attr(tag, "href")), None)
    details = [words(detail) or "" for detail in cell.find_all("li")]
    shown, state = _shown(cell), cancelled(words(cell) or "")
    name = without_state(shown) or shown
    if "tename" in " ".join(cell.get_attribute_list("class")) and not (state and _MEETS.search(shown)):
        return None
    timed = [*(words(tag) or "" for at in _TIME_CELLS for tag in parts.get(at, ())), *details]
    times = next((text for text in timed if read_times(text)[0]), "")
    start, end = start_end(day, times)
    return MeetingHead(
        name=name, organization=_committee(link, name), start=start, end=end, state=state,
        location=_place(parts, [detail for detail in details if detail != times and not cancelled(detail)]),
        cancelled=state is not None, url=absolute(sheet.base, attr(link, "href")) if link else None,
    )  # fmt: skip


def _shown(cell: Tag) -> str:
    """The meeting's name as printed: the cell's heading or link, else what stands before its list of details."""
    head = cell.find(class_="smc-el-h") or cell.find(["h3", "h4"]) or cell.find("a")
    if isinstance(head, Tag) and (text := words(head)):
        return text
    details = cell.find("ul")
    return (words(cell) or "").removesuffix((words(details) if isinstance(details, Tag) else None) or "").strip()


def _committee(link: Tag | None, name: str) -> str | None:
    """The committee, which the link's title names also where its text is the meeting's name."""
    match = _TITLE.match(squeeze(title_of(link))) if link else None
    if match:
        return without_state(match["name"]) or match["name"]
    return None if "sitzung" in name.lower() else name


def _place(parts: Parts, details: list[str]) -> str | None:
    stated = next((words(tag) for name in _PLACE_CELLS for tag in parts.get(name, ())), None)
    return (stated or ", ".join(detail for detail in details if detail)).rstrip(" ,") or None


def _links(sheet: Sheet, days: Mapping[str, str]) -> Iterator[Link]:
    """The links with their day, one to each meeting; none to calendars of the installation's other municipalities."""
    others = {absolute(sheet.base, attr(link, "href")) for link in sheet.classes.get("smcfiltermenumandant", ())}
    body = _stated(sheet.own or "", "__cpanr")
    met: set[str | None] = set()
    for link in sheet.links:
        if link.url == sheet.own or ((meeting := _stated(link.url, "__ksinr")) and meeting in met):
            continue  # "3 Dok." beside a meeting leads to another page of the same meeting
        met.add(meeting)
        if link.kind != "list":
            yield replace(link, day=days.get(link.url))
        elif link.url not in others and (month := month_of(link.url)) and body in (None, _stated(link.url, "__cpanr")):
            yield replace(link, day=month)


def _stated(url: str, name: str) -> str | None:
    return dict(parse_qsl(urlsplit(url).query)).get(name)
