"""Links of ALLRIS pages with the day that page or address tells, and the files that can be fetched."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from ..records import Link
from . import addresses
from .allris4_files import full_name, lasts
from .allris4_source import Source
from .german_dates import read_date
from .page import Attachment, MeetingHead
from .public import hides
from .select import attr, words

_ON_THE_SPOT = re.compile(r"^#|\bTOLFDNR=\d{1,12}(?:&BES=1)?#|[?&]toggleMenu=|[?&]selfaction=", re.IGNORECASE)
"""Links to places of the page itself: an item of its agenda, a folded menu, the print view."""

_PAGE = re.compile(r"/(?:[a-z]{2}\d{3}(?:_\w)?|[\w.]{1,40}\.asp)$", re.IGNORECASE)


def links_of(
    source: Source, start: str | None = None, files: Iterable[Attachment] = (), meeting: str | None = None
) -> tuple[Link, ...]:
    """Every link once. `start` is the begin of `meeting`: its page, its items and its files have that day.

    Other meetings and their items have the day of the row that links them: a paper's station, earlier minutes.
    """
    day = start[:10] if start else None
    days = _days_of_rows(source, items=day is None) | ({meeting: day} if day and meeting else {})
    tags = (tag for tag in source.links() if not _ON_THE_SPOT.search(attr(tag, "href")) and not hides(full_name(tag)))
    made = [_dated(link, day, days) for link in addresses.links_among(tags, source.base)]
    fetchable = (file.url for file in files if "/wicket/" in file.url or lasts(file.url))
    made += [Link(url=url, kind="file", day=day) for url in fetchable if url.startswith("http")]
    return tuple({link.url: link for link in made}.values())


def month_of(url: str) -> str | None:
    """The month of a calendar's address as "2026-09"; None where it names none."""
    stated = dict(parse_qsl(urlsplit(url).query))
    year, month = stated.get("YY", ""), stated.get("MM", "")
    if len(year) == 4 and year.isdigit() and month.isdigit() and 1 <= int(month) <= 12:
        return f"{year}-{int(month):02}"
    return None


def month_link(page: str, month: date) -> Link:
    """The calendar of a month as a link; `page` is its address without the month."""
    return Link(url=f"{page}?YY={month.year}&MM={month.month}", kind="list", day=f"{month:%Y-%m}")


def folder_of(start: str) -> str:
    """The folder in which an installation's pages lie, from the address of the folder or of one of its pages."""
    path = urlsplit(start).path
    if path.endswith("/"):
        return urljoin(start, ".")
    return urljoin(start, ".") if _PAGE.search(path) else f"{start.split('?')[0]}/"


def with_days(links: Iterable[Link], meetings: Iterable[MeetingHead]) -> tuple[Link, ...]:
    """The links of a calendar: those to meetings with the day of the meeting."""
    days = {head.url: head.start[:10] for head in meetings}
    return tuple(replace(link, day=days.get(link.url, link.day)) for link in links)


def _days_of_rows(source: Source, *, items: bool) -> dict[str, str]:
    """Address of a meeting or item → day of the row in which it is linked, where that is another day's."""
    found: dict[str, str] = {}
    for link in source.links("to0" if items else "to010"):
        if _ON_THE_SPOT.search(attr(link, "href")):
            continue
        address = addresses.absolute(source.base, attr(link, "href"))
        row = link.find_parent("tr")
        day = read_date(words(row) or "") if address and row else None
        if address and day:
            found.setdefault(address, day)
    return found


def _dated(link: Link, day: str | None, days: dict[str, str]) -> Link:
    if link.kind == "list":
        month = month_of(link.url)
        return replace(link, day=month, url=_one_spelling(link.url)) if month else link
    if link.kind == "meeting" or not day:
        return replace(link, day=days.get(link.url))
    return link if link.kind == "paper" else replace(link, day=day)


def _one_spelling(url: str) -> str:
    """Pages write MM=9 and MM=09."""
    parts = urlsplit(url)
    pairs = [(name, str(int(value)) if name == "MM" else value) for name, value in parse_qsl(parts.query)]
    return urlunsplit(parts._replace(query=urlencode(pairs)))
