"""SD.NET RIM 4 (Sternberg): agenda /tops, paper /vorgang, lists /vorlagen and /termine, and the calendar file.

Addresses carry an opaque token (`?__=`) that is not promised to last: papers are known by their number, meetings by
committee and day. The meetings on /termine itself come from a call that needs a form token; it is not made.
"""

import re
from datetime import date
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag

from ..errors import ErrorPage, NotPublic, UnknownLayout
from ..records import Link
from ..text import fold
from . import sdnet_agenda, sdnet_lists
from .attachments import collections
from .blocks import line, present
from .calendar_file import is_calendar, read_calendar
from .cleaning import reference
from .german_dates import read_date, start_end
from .page import Page, PaperHead
from .public import part
from .raw_text import decode
from .sdnet_parts import anchors, committee_of, details, files_of, lines_of, links_of, trimmed, with_class
from .select import Here, soup, words
from .states import cancelled
from .tree import Skip
from .ways import Ways

NAME = "sdnet"
SIGNS = 'title "… SD.NET RIM 4 | …", id "rimcontent", class "sst-table-container", or a calendar file of SD.NET RIM'

_TITLE = re.compile(r"<title>[^<]{0,300}SD\.NET RIM")
_MARKS = ('id="rimcontent"', "id='rimcontent'", 'class="sst-table-container', "class='sst-table-container")
_PAGES = re.compile(r"/(?:termine|tops|vorgang|vorlagen|gremien|personen|suche|startseite)(?:[/?#].*)?$")
_ERROR = re.compile(r"fehler|nicht gefunden|nicht verfuegbar|nicht mehr vorhanden")
_LOGIN = re.compile(r"anmeld|login|keine berechtigung|nicht berechtigt|zugriff verweigert|nichtoeffentlich")
_SKIPPED: Skip = {"script": frozenset(), "style": frozenset(), "svg": frozenset(), "img": frozenset()}
_DATED = ("Datum", "Vorlagedatum", "Vorlagendatum", "Erstellt am", "Eingangsdatum")


def matches(head: str) -> bool:
    """Whether SD.NET RIM made the page or the calendar file."""
    if is_calendar(head):
        return "SD.NET" in head[:2000] or "/tops/?__=" in head
    return bool(_TITLE.search(head)) or any(mark in head for mark in _MARKS)


def ways(start: str, first: date, last: date) -> Ways:
    """The calendar file, which names all meetings with their agendas, and the list of papers, which goes back in time.

    It takes no period: `first` and `last` are kept by the days of the links.
    """
    root = _PAGES.sub("/", start.split("?", 1)[0].split("#", 1)[0])
    root = root if root.endswith("/") else f"{root}/"
    names = ("termine/ics/SD.NET_RIM.ics", "vorlagen")
    return Ways(lists=tuple(Link(url=urljoin(root, name), kind="list") for name in names))


def read(data: bytes, url: str) -> Page:
    """The agenda, paper, list or calendar in `data`.

    Raises `UnknownLayout` for other pages, `MissingPart` for damaged ones, `ErrorPage` and `NotPublic` for pages that
    only say so.
    """
    text, notes = decode(data)
    if is_calendar(text):
        return read_calendar(NAME, data, url, by_committee=True)
    page = soup(trimmed(text), f"{NAME} {url}", _SKIPPED)
    head = details(page)
    if head.keys() & {"Sitzung", "Termin"} or with_class(page, "table-top") or page.find("div", class_="tops"):
        return _agenda(page, head, Here(vendor=NAME, page="tops", url=url), notes)
    if "Betreff" in head or with_class(page, "table-vorgang"):
        return _paper(page, head, Here(vendor=NAME, page="vorgang", url=url), notes)
    _refuse(page, url)
    found = sdnet_lists.read_list(page, Here(vendor=NAME, page="list", url=url))
    if found is None:
        raise UnknownLayout(
            where=f"{NAME} {url}", expected="tops (agenda), vorgang (paper), vorlagen or termine (lists)",
            found=words(page.find("h1")) or "no headline",
        )  # fmt: skip
    meetings, links = found
    return Page(
        vendor=NAME, kind="text", title=words(page.find("h1")) or "Liste", meetings=meetings, links=links, notes=notes
    )


def _refuse(page: BeautifulSoup, url: str) -> None:
    """Raises where the headline says that this is an error or a login."""
    said = words(page.find("h1")) or ""
    for error, pattern in ((NotPublic, _LOGIN), (ErrorPage, _ERROR)):
        if pattern.search(fold(said)):
            raise error(where=f"{NAME} {url}: h1", expected="a page of the council's work", found=said)


def _agenda(page: BeautifulSoup, head: dict[str, Tag], here: Here, notes: tuple[tuple[str, str], ...]) -> Page:
    for field in ("Sitzung", "Termin"):
        if field not in head:
            raise here.missing(f"table-details {field}", expected="a row of this name", found=", ".join(head) or "none")
    when, name = words(head["Termin"]) or "", words(head["Sitzung"]) or ""
    day = read_date(when)
    if day is None:
        raise here.missing("table-details Termin", expected="a date such as Di, 29.09.2026", found=when or "nothing")
    agenda, below = sdnet_agenda.read_rows(page, here)
    found = [link for cell in head.values() for link in anchors(cell, here.url) if link.kind == "file"] + below
    start, end = start_end(day, when)
    state, files = words(head.get("Status")), files_of(found)
    called_off = cancelled(f"{name} {when} {state or ''} {words(page.find('h1')) or ''}")
    return Page(
        vendor=NAME, kind="agenda", title=f"Tagesordnung {name} {when}".strip(), organization=_committee(head["Sitzung"]),
        meeting_name=name or None, start=start, end=end, location=lines_of(head.get("Ort")), meeting_state=state,
        cancelled=called_off is not None, items=agenda.items, non_public=agenda.non_public, files=files,
        links=tuple(links_of(found, files)), blocks=agenda.blocks, notes=notes + collections(files),
    )  # fmt: skip


def _committee(cell: Tag) -> str | None:
    """The committee: the link's text, else that of the cell without the number of the meeting."""
    link = cell.find("a")
    return words(link) if link else committee_of(words(cell) or "")


def _paper(page: BeautifulSoup, head: dict[str, Tag], here: Here, notes: tuple[tuple[str, str], ...]) -> Page:
    if "Betreff" not in head:
        raise here.missing("table-details Betreff", expected="a row of this name", found=", ".join(head) or "none")
    status = words(head.get("Status")) or ""
    if part(status) is False:
        raise NotPublic(where=f"{NAME} vorgang {here.url}: Status", expected="a public paper", found=status)
    kind, number = _kind_and_number(page, head)
    name = words(head["Betreff"]) or ""
    stated = next((words(head[field]) for field in _DATED if field in head), None)
    paper = PaperHead(reference=number, name=name, paper_type=kind, date=read_date(stated or ""), external_id=number)
    said, below = sdnet_agenda.stations(page, here)
    found = [link for cell in head.values() for link in anchors(cell, here.url)] + below
    files = files_of(found)
    row = list(head).index("Betreff") + 1
    title = line(name, f"table.table-details tr:nth-of-type({row}) > td", "head", heading="Betreff")
    return Page(
        vendor=NAME, kind="paper", title=name, paper=paper, files=files, links=tuple(links_of(found, files)),
        blocks=present((title,)) + said, notes=notes + collections(files),
    )  # fmt: skip


def _kind_and_number(page: BeautifulSoup, head: dict[str, Tag]) -> tuple[str | None, str | None]:
    """Type and number: the first row is named by the type ("Beschlussvorlage: 12/2026"); else the headline's number."""
    label, cell = next(iter(head.items()))
    if label != "Betreff" and re.search(r"\d", words(cell) or "") and label not in _DATED:
        return label, words(cell)
    said = (words(page.find("h1")) or "").removeprefix("Vorgang").strip()
    return None, said if reference(said) == said else None
