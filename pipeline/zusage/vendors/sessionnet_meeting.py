"""Meetings of SessionNet: the head on every page of a meeting, the agenda in rows or cards, the information tab."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from ..records import Link
from .addresses import page_name
from .attachments import collections, distinct
from .german_dates import read_date, read_times, start_end
from .page import Page
from .select import words
from .sessionnet_agenda import read_rows
from .sessionnet_cards import read_cards, text_links
from .sessionnet_parts import files_of
from .sessionnet_sheet import NAME, Sheet
from .states import cancelled, without_state

_HEADLINE = re.compile(r"^(?P<name>.{1,300}?)\s+(?:[-–]\s+|[av]m\s+)?(?:\w{2},?\s+)?\d{1,2}\.\d{1,2}\.\d{4}")
"""The headline: committee or meeting - date - time; layout 4 leaves the hyphens out."""

_PLACE = re.compile(r"\bUhr\s+[-–]\s+(?P<place>.{3,200})$")
"""Some headlines end with the place."""

_BEGIN = re.compile(r"\bBeginn\b")
_FORMS = ("si0057", "si0056", "to0040", "si0050")
"""The pages of one meeting, the best for an agenda first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a page says of its meeting."""

    name: str | None
    organization: str | None
    start: str | None
    end: str | None
    location: str | None
    state: str | None
    cancelled: bool


def read_head(sheet: Sheet) -> Head:
    """The meeting that the page is about; raises `MissingPart` where no day is stated."""
    head = head_of(sheet)
    if head.start is None:
        raise sheet.here.missing(
            "div.sidat, h1",
            expected="a date such as 03.11.2025",
            found=sheet.cell("sidat") or sheet.headline or "nothing",
        )
    return head


def head_of(sheet: Sheet, linked: str = "") -> Head:
    """What the page says of its meeting, or a link to it says (`linked`: "committee - date - time")."""
    match = _HEADLINE.match(sheet.headline) or _HEADLINE.match(linked)
    name = (without_state(match["name"]) or match["name"]) if match else sheet.cell("sibez")
    committee = sheet.cell("sigrname") or (name if name and "sitzung" not in name.lower() else None)
    start, end = _when(sheet, linked)
    state, place = sheet.cell("sistatus"), _PLACE.search(without_state(sheet.headline))
    return Head(
        name=name or sheet.cell("siname"), organization=committee, start=start, end=end,
        location=(sheet.cell("siort") or (place["place"] if place else "")).rstrip(" ,") or None, state=state,
        cancelled=cancelled(f"{sheet.headline} {state or ''}") is not None,
    )  # fmt: skip


def _when(sheet: Sheet, linked: str) -> tuple[str | None, str | None]:
    headline = sheet.headline
    texts = (sheet.cell("sidat") or "", headline, linked)
    day = next((day for text in texts if (day := read_date(text))), None)
    if day is None:
        return None, None
    start, end = start_end(day, sheet.cell("yytime") or (headline if read_date(headline) else linked))
    if "T" in start:
        return start, end
    groups = (words(row) or "" for row in sheet.classes.get("smc-table-group", ()))
    return start_end(day, read_times(next((text for text in groups if _BEGIN.search(text)), ""))[0])


def read_agenda(sheet: Sheet) -> Page:
    """The agenda, in rows or cards whatever the page is called."""
    cards = "smc-card-text-title" in sheet.classes
    agenda = read_cards(sheet) if cards else read_rows(sheet)
    head, files = read_head(sheet), distinct(files_of(sheet))
    links = _others(sheet, sheet.links, ())
    return Page(
        vendor=NAME, kind="agenda", title=f"Tagesordnung {sheet.headline}", organization=head.organization,
        meeting_name=head.name, start=head.start, end=head.end, location=head.location, meeting_state=head.state,
        cancelled=head.cancelled, external_id=sheet.own, items=agenda.items, non_public=agenda.non_public, files=files,
        links=(*links, *(text_links(sheet, None) if cards else ())), blocks=agenda.blocks,
        notes=sheet.notes + collections(files),
    )  # fmt: skip


def read_information(sheet: Sheet) -> Page:
    """The information tab (si0050): the meeting and its files, and the way to its agenda."""
    head, files = read_head(sheet), distinct(files_of(sheet))
    return Page(
        vendor=NAME, kind="text", title=sheet.headline, organization=head.organization, meeting_name=head.name,
        start=head.start, end=head.end, location=head.location, meeting_state=head.state, cancelled=head.cancelled,
        external_id=sheet.own, files=files, links=_others(sheet, sheet.links, _FORMS),
        notes=sheet.notes + collections(files),
    )  # fmt: skip


def _others(sheet: Sheet, links: tuple[Link, ...], wanted: tuple[str, ...]) -> tuple[Link, ...]:
    """The links without the other pages of this meeting: each says the same again; of `wanted` the first stays."""
    own = _meeting_id(sheet.own or "")
    same = [link for link in links if own and link.kind == "meeting" and _meeting_id(link.url) == own]
    same.sort(key=lambda link: _FORMS.index(page_name(link.url)))
    kept = [link for link in same if page_name(link.url) in wanted and link.url != sheet.own][:1]
    return tuple(link for link in links if link not in same or link in kept)


def _meeting_id(url: str) -> str | None:
    return dict(parse_qsl(urlsplit(url).query)).get("__ksinr")
