"""more!rubin (more! software): answers of api.php (calendar, meeting), older meeting.php with the same JSON in a script.

The start page of the newer product is an empty shell; all there is stands behind api.php.
"""

import html
import json
import re
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from ..errors import ErrorPage, RecordError, UnknownLayout
from ..records import Link
from . import rubin_calendar
from .calendar_file import is_calendar, read_calendar
from .json_fields import Object, load
from .page import Page
from .raw_text import decode
from .rubin_fields import NAME
from .rubin_meeting import read_meeting
from .ways import Ways, months

SIGNS = (
    'meta author "more! software", a shell titled "Ratsinfosystem", or JSON with "agenda_items" and "topnummer", '
    '"fraktionssitzung" or "first_day"'
)

_IN_SCRIPT = re.compile(r"[\"']passed-meeting[\"']\s{0,9}:\s{0,9}(?=\{)")
_IN_ATTRIBUTE = re.compile(r"(?:vue-)?passed-meeting=(?:\"([^\"]+)\"|'([^']+)')")
_SHELL = re.compile(r"<title>\s{0,9}Ratsinfosystem\s{0,9}</title>")
_SCRIPT = re.compile(r"/components/index-[\w-]{1,40}\.(?:js|css)")
_WEBCALENDAR = "api.php?id=calendar&action=webcalendar"


def matches(head: str) -> bool:
    """Whether a page, a calendar file or JSON is of more!rubin."""
    if head.lstrip()[:1] in ("{", "["):
        return "schema.oparl.org" not in head and _is_answer(head)
    if is_calendar(head):
        return "rubin" in head[:2000].lower() or "more! software" in head[:2000] or "meeting?id=" in head
    return 'content="more! software' in head or "passed-meeting" in head or _is_shell(head)


def _is_answer(head: str) -> bool:
    own = '"fraktionssitzung"' in head or '"ErrorCode"' in head[:200] or '"Koerperschaftsnummer"' in head
    return own or ('"agenda_items"' in head and '"topnummer"' in head) or '"first_day"' in head[:200]


def _is_shell(head: str) -> bool:
    return bool(_SHELL.search(head) and _SCRIPT.search(head))


def ways(start: str, first: date, last: date) -> Ways:
    """The calendar month by month; a `body_id` of the start address keeps to one municipality of a shared server."""
    stated = dict(parse_qsl(urlsplit(start).query)).get("body_id", "")
    return Ways(lists=tuple(_month(start, month, stated) for month in months(first, last)))


def _month(start: str, month: date, body: str) -> Link:
    day = f"{month:%Y-%m}"
    asked = {"json": "true", "id": "calendar", "action": "get", "from": day, "to": day, "view": "list"}
    query = urlencode({**asked, "body_id": body} if body else asked)
    return Link(url=urljoin(start, f"api.php?{query}"), kind="list", day=day)


def read(data: bytes, url: str) -> Page:
    """The meeting or the calendar in `data`, an answer of api.php or a page.

    Raises `UnknownLayout` for other pages and answers, `ErrorPage` for error answers, `NotPublic` for drafts and
    meetings of groups, `MissingPart` and `RecordError` for damaged ones.
    """
    return read_many(data, url)[0]


def read_many(data: bytes, url: str) -> list[Page]:
    """As `read`; a saved file that holds a calendar and its meetings gives a page for each."""
    text, notes = decode(data)
    if is_calendar(text):
        return [_calendar_file(read_calendar(NAME, data, url, by_committee=False), url)]
    if text.lstrip()[:1] not in ("{", "["):
        return [_page(text, url, notes)]
    answer, notes = load(data, url)
    if isinstance(answer, dict) and isinstance(answer.get("calendar"), dict):
        detailed = answer.get("meetings")
        found = list(detailed.values()) if isinstance(detailed, dict) else []
        return [_answer(one, url, notes) for one in (answer["calendar"], *found)]
    return [_answer(answer, url, notes)]


def _calendar_file(page: Page, url: str) -> Page:
    """The file with links to the agendas in place of those to the shell."""
    links = []
    for link in page.links:
        number = dict(parse_qsl(urlsplit(link.url).query)).get("id")
        address = rubin_calendar.agenda_address(link.url, number, url)
        links += [replace(link, url=address)] if address else []
    return replace(page, links=tuple(links))


def _answer(answer: Any, url: str, notes: tuple[tuple[str, str], ...]) -> Page:
    entry: Object = answer[0] if isinstance(answer, list) and answer and isinstance(answer[0], dict) else answer
    if isinstance(entry, dict) and "ErrorCode" in entry:
        found = str(entry.get("ErrorCode"))[:80]
        raise ErrorPage(where=f"{NAME} {url}: ErrorCode", expected="a calendar or a meeting", found=found)
    if isinstance(answer, dict) and "agenda_items" in answer:
        return read_meeting(answer, url, notes)
    if isinstance(answer, dict) and isinstance(answer.get("meetings"), list):
        return rubin_calendar.read_calendar(answer, url, notes)
    if isinstance(answer, dict) and "topnummer" not in answer and "fraktionssitzung" in answer:
        return read_meeting(answer, url, notes)  # which says that its agenda is missing
    raise UnknownLayout(
        where=f"{NAME} {url}", expected="a calendar (meetings) or a meeting (agenda_items)",
        found=", ".join(entry)[:200] if isinstance(entry, dict) else type(answer).__name__,
    )  # fmt: skip


def _page(text: str, url: str, notes: tuple[tuple[str, str], ...]) -> Page:
    embedded = _embedded(text, url)
    if embedded is not None:
        return read_meeting(embedded, url, notes)
    if _is_shell(text):
        link = urljoin(url, _WEBCALENDAR) if url.startswith("http") else None
        links = (Link(url=link, kind="list"),) if link else ()
        return Page(vendor=NAME, kind="text", title="Ratsinfosystem", links=links, notes=notes)
    raise UnknownLayout(
        where=f"{NAME} {url}", expected='meeting.php with "passed-meeting" in a script', found="a page without it"
    )


def _embedded(text: str, url: str) -> Object | None:
    """The meeting that stands in a script or, in older versions, in an attribute of an element."""
    if match := _IN_SCRIPT.search(text):
        source = text[match.end() :]
    elif match := _IN_ATTRIBUTE.search(text):
        source = html.unescape(match[1] or match[2])
    else:
        return None
    try:
        found, _ = json.JSONDecoder(strict=False).raw_decode(source)
    except ValueError as error:
        raise RecordError(where=f"{NAME} {url}: passed-meeting", expected="JSON", found=str(error)) from error
    return found if isinstance(found, dict) else None
