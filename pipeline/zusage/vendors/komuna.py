"""komuna: the guest interface of the KIC app (JSON), and the older pages Meeting.mvc and Agendaitem.mvc.

The app's page is an empty shell. Its `webconfig.json` names the interface and a key, which go as headers with every
request; the links say so. The shell and that file take no parameters: the wished period is handed through in their
addresses, because the list of meetings is asked by days.
"""

import re
from datetime import date
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from ..errors import UnknownLayout
from ..records import Link
from . import komuna_html, komuna_item, komuna_meeting
from .json_fields import load
from .komuna_config import config_link, config_page
from .page import Page
from .raw_text import decode
from .ways import Ways

NAME = "komuna"
SIGNS = (
    'the shell of the KIC app (title "Ratsinformationssystem", script /<version>/static/js/index-…), its JSON '
    '("serviceUrl" and "org_key", "protectedpart", "textsanddocsvisible", "visibility"), or links to Meeting.mvc'
)

_SHELL = re.compile(r"<title>\s{0,9}Ratsinformationssystem\s{0,9}</title>")
_VERSION = re.compile(r"src=[\"']/([\w.-]{1,20})/static/js/index-[\w-]{1,40}\.js")
_OLD = re.compile(r"Meeting\.mvc/(?:Details|ps)/\d|Agendaitem\.mvc/Details/\d", re.IGNORECASE)
_NOTHING = re.compile(r"\s*\{\s*\"items\"\s*:\s*\[\s*\]\s*\}\s*$")
_KEYS = ('"protectedpart"', '"visibilityoe"', '"textsanddocsvisible"', '"conorderitems"')


def matches(head: str) -> bool:
    """Whether a page or JSON is of komuna's app or of its older pages."""
    if head.lstrip()[:1] in ("{", "["):
        if "schema.oparl.org" in head:
            return False
        config = '"serviceUrl"' in head and '"org_key"' in head
        listed = '"clientname"' in head and '"visibility"' in head
        return config or listed or any(key in head for key in _KEYS) or bool(_NOTHING.match(head[:200]))
    return bool(_SHELL.search(head) and _VERSION.search(head)) or (".mvc/" in head and bool(_OLD.search(head)))


def ways(start: str, first: date, last: date) -> Ways:
    """The app's start page, which leads to its configuration and from there to the meetings of the period.

    A `clientid` of the start address keeps to one municipality of a shared server. Older pages begin at `start` alone.
    """
    if ".mvc" in start:
        return Ways(lists=(Link(url=start, kind="list"),))
    stated = {name.lower(): value for name, value in parse_qsl(urlsplit(start).query)}
    asked = {"from": first.isoformat(), "until": last.isoformat()}
    if "clientid" in stated:
        asked["clientid"] = stated["clientid"]
    return Ways(lists=(Link(url=urljoin(start, f"?{urlencode(asked)}"), kind="list"),))


def read(data: bytes, url: str) -> Page:
    """The meeting, item or list in `data`.

    Raises `UnknownLayout` for other pages and answers, `NotPublic` for items that are not marked public, `MissingPart`
    and `RecordError` for damaged ones.
    """
    text, notes = decode(data)
    if text.lstrip()[:1] not in ("{", "["):
        return _page(text, url, notes)
    answer, notes = load(data, url)
    if isinstance(answer, dict):
        if "org_key" in answer:
            return config_page(answer, url, notes)
        if "items" in answer:
            return komuna_meeting.read_list(answer, url, notes)
        if "parts" in answer or "visibilityoe" in answer:
            return komuna_meeting.read_meeting(answer, url, notes)
        if "restricted" in answer or "textsanddocsvisible" in answer:
            return komuna_item.read_item(answer, url, notes)
    raise UnknownLayout(
        where=f"{NAME} {url}", expected="a list of meetings, a meeting (parts), an item or webconfig.json",
        found=", ".join(answer)[:200] if isinstance(answer, dict) else type(answer).__name__,
    )  # fmt: skip


def read_many(data: bytes, url: str) -> list[Page]:
    """The one page of a JSON answer; raises as `read` does."""
    return [read(data, url)]


def _page(text: str, url: str, notes: tuple[tuple[str, str], ...]) -> Page:
    version = _VERSION.search(text) if _SHELL.search(text) else None
    if version:
        link = config_link(url, version[1])
        return Page(vendor=NAME, kind="text", title="Ratsinformationssystem", links=link, notes=notes)
    return komuna_html.read_page(text, url, notes)
