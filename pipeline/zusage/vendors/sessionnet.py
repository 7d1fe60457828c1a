"""SessionNet (Somacos), layouts 4 to 6, `.php` and `.asp`: which page it is, and where a crawl begins.

Calendars si0040 and si0046, meetings si0050, agendas si0057, si0056 and to0040, item texts to0050 and to0058, papers
vo0050 with vo0053 and vo0040. Version 6, which answers JSON, is `sessionnet6`.
"""

import re
from collections.abc import Callable
from datetime import date
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from ..errors import UnknownLayout
from ..records import Link
from .addresses import canonical
from .page import Page
from .raw_text import decode
from .sessionnet_calendar import read_calendar
from .sessionnet_item import read_fragment, read_item
from .sessionnet_meeting import read_agenda, read_information
from .sessionnet_paper import read_links, read_paper
from .sessionnet_refused import refuse, refuse_error
from .sessionnet_sheet import NAME as NAME
from .sessionnet_sheet import Sheet, sheet
from .ways import Ways, months

SIGNS = 'meta "sessionnet" or "SessionNet Version", class or id "smc_page_<page>_", or a part with class "smcdocmsword"'

_SIGN = re.compile(
    r'<meta name="sessionnet"|content="[^"]{0,99}SessionNet Version|(?:class|id)="[^"]{0,99}\bsmc_page_\w{1,20}_'
    r"|<title>\s{0,9}SessionNet (?:\||Fehler)"
)
_PAGE = re.compile(
    r'(?:class|id)="[^"]{0,99}\bsmc_page_([a-z]{2}\d{4}|info|suchen\d\d|recherche)_(?:layout|contenttable)'
)
_FRAGMENT = re.compile(r'class="[^"]{0,99}\b(?:smcdocmsword|smcdv6_data|smc_field_smcdv\w{1,20})\b')
_SUFFIX = re.compile(r"\.(php|asp)$", re.IGNORECASE)

_READERS: dict[str, Callable[[Sheet], Page]] = {
    "si0040": read_calendar, "si0046": read_calendar, "si0050": read_information, "si0057": read_agenda,
    "si0056": read_agenda, "to0040": read_agenda, "to0050": read_item, "vo0050": read_paper, "vo0053": read_links,
    "vo0040": read_links, "vo0042": read_links, "to0058": read_fragment,
}  # fmt: skip


def matches(head: str) -> bool:
    """Whether a page carries SessionNet's signs, or is the part of one that a card loads."""
    return head.lstrip()[:1] == "<" and bool(_SIGN.search(head) or _is_fragment(head))


def _is_fragment(text: str) -> bool:
    return "<html" not in text[:2000].lower() and bool(_FRAGMENT.search(text))


def read(data: bytes, url: str) -> Page:
    """The page in `data`.

    Raises `NotPublic` for logon pages, `ErrorPage` for error texts, `UnknownLayout` for pages that are not read (people,
    attendance), `MissingPart` for damaged ones.
    """
    text, notes = decode(data)
    refuse(text, url)
    layout = _PAGE.search(text)
    kind = layout[1] if layout else "to0058" if _is_fragment(text) else ""
    page = sheet(text, notes, url, kind)
    if kind not in _READERS:
        if not kind and "<app-root" not in text:
            refuse_error(page)
        raise UnknownLayout(
            where=f"{NAME} {url}", expected=f"one of {', '.join(_READERS)}", found=kind or "no page name",
            hint="version 6 answers JSON under api/v1" if "<app-root" in text else "",
        )  # fmt: skip
    return _READERS[kind](page)


def ways(start: str, first: date, last: date) -> Ways:
    """The start page, then the calendar of each month, in the folder and with the suffix of `start` (any page, or a folder).

    Shared installations keep their `__cpanr`: without it the calendar is another municipality's.
    """
    parts = urlsplit(start)
    stated = _SUFFIX.search(parts.path)
    folder = parts.path.rpartition("/")[0] if stated else parts.path.rstrip("/")
    suffix = stated[1] if stated else "php"
    body = [pair for pair in parse_qsl(parts.query) if pair[0] == "__cpanr"]

    def address(page: str, query: list[tuple[str, str]]) -> str:
        return canonical(
            urlunsplit((parts.scheme, parts.netloc, f"{folder}/{page}.{suffix}", urlencode(query + body), ""))
        )

    lists = (
        Link(
            url=address("si0040", [("__cjahr", str(month.year)), ("__cmonat", str(month.month))]), kind="list",
            day=f"{month:%Y-%m}",
        )
        for month in months(first, last)
    )  # fmt: skip
    return Ways(opening=(address("info", []),), lists=tuple(lists))
