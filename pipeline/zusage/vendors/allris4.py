"""ALLRIS 4 (CC e-gov, Wicket): agenda to010, item to020, paper vo020; texts in panels that fold."""

import re

from bs4 import BeautifulSoup, Tag

from ..errors import UnknownLayout
from . import allris4_agenda
from .addresses import absolute, base_of, links_of, page_name
from .allris4_panels import files_of, panels_of, votes_of
from .attachments import collections, distinct
from .blocks import line, present
from .cleaning import reference
from .german_dates import read_date, start_end
from .page import Item, Page, PaperHead
from .public import part, read_number
from .raw_text import decode
from .results import stated
from .select import Here, at_most_one, attr, one, soup, words

NAME = "allris4"
SIGNS = 'description "ALLRIS net Version 4"'

_TITLE_PREFIX = re.compile(r"^Auszug\s+-\s+")


def matches(head: str) -> bool:
    """Whether the page says that ALLRIS 4 made it."""
    return "ALLRIS net Version 4" in head


def read(data: bytes, url: str) -> Page:
    """The agenda, item or paper in `data`; raises `UnknownLayout` for other pages, `MissingPart` for damaged ones."""
    text, notes = decode(data)
    page = soup(text, f"{NAME} {url}")
    kind = _page_kind(page, url)
    here = Here(vendor=NAME, page=kind, url=url)
    if kind == "to010":
        return _agenda(page, here, notes)
    if kind == "si010":
        return Page(
            vendor=NAME, kind="text", title="Sitzungskalender", links=links_of(page, base_of(page, url)), notes=notes
        )
    return _item(page, here, notes) if kind == "to020" else _paper(page, here, notes)


def _page_kind(page: BeautifulSoup, url: str) -> str:
    """By the ids that only one kind of page has; an item page can carry its paper's `vobetreff` as well."""
    if page.select_one("table.toTable"):
        return "to010"
    if page.select_one("#toname, #toBeschlussart"):
        return "to020"
    if page.select_one("#vobetreff"):
        return "vo020"
    if page.select_one("table.calenderView"):
        return "si010"
    raise UnknownLayout(
        where=f"{NAME} {url}",
        expected="to010 (agenda), to020 (item), vo020 (paper) or si010 (calendar)",
        found=page_name(url) or "no page name",
    )


def _text(page: Tag, name: str, here: Here) -> str | None:
    return words(at_most_one(page, f"[id='{name}']", here))


def _when(page: Tag, here: Here) -> tuple[str, str | None]:
    printed = words(one(page, "#sidatum", here)) or ""
    day = read_date(printed)
    if day is None:
        raise here.missing("#sidatum", expected="a date such as Mo., 03.11.2025", found=printed or "nothing")
    return start_end(day, _text(page, "sizeit", here))


def _place(page: Tag, here: Here) -> str | None:
    return ", ".join(text for text in (_text(page, "siraum", here), _text(page, "siort", here)) if text) or None


def _agenda(page: BeautifulSoup, here: Here, notes: tuple[tuple[str, str], ...]) -> Page:
    base = base_of(page, here.url)
    items, blocks = allris4_agenda.read_rows(page, base, here)
    (start, end), files = _when(page, here), distinct(files_of(page, base))
    return Page(
        vendor=NAME, kind="agenda", title=f"Tagesordnung {words(one(page, 'h1.title', here)) or ''}".strip(),
        organization=_text(page, "sigremium", here), meeting_name=_text(page, "sibetreff", here), start=start, end=end,
        location=_place(page, here), external_id=absolute(base, here.url), items=items, files=files,
        links=links_of(page, base), blocks=blocks, notes=notes + collections(files),
    )  # fmt: skip


def _item(page: BeautifulSoup, here: Here, notes: tuple[tuple[str, str], ...]) -> Page:
    mark, number = read_number(_text(page, "toname", here) or "")
    if mark is False:
        raise here.missing(
            "#toname",
            expected="a public item",
            found=_text(page, "toname", here) or "",
            hint="non-public items are not read",
        )
    base, (start, end) = base_of(page, here.url), _when(page, here)
    name = _TITLE_PREFIX.sub("", words(one(page, "h1.title", here)) or "")
    result = stated(_text(page, "toBeschlussart", here))
    head = (line(name, "h1.title", "head"), line(result, "span#toBeschlussart", "result", heading="Beschlussart"))
    texts, more = panels_of(page)
    meeting, files = page.select_one("#sibetreff a[href*='SILFDNR']"), distinct(files_of(page, base))
    paper = page.select_one("main a[href*='vo020']")
    item = Item(
        number=number, name=name, result=result, votes=votes_of(texts), paper_reference=reference(words(paper)),
        url=absolute(base, here.url),
    )  # fmt: skip
    return Page(
        vendor=NAME, kind="item", title=name, organization=_text(page, "sigremium", here),
        meeting_name=_text(page, "sibetreff", here), start=start, end=end, location=_place(page, here),
        external_id=absolute(base, attr(meeting, "href")) if meeting else None,
        items=(item,), files=files, links=links_of(page, base), notes=notes + more + collections(files),
        blocks=present(head) + texts,
    )  # fmt: skip


def _paper(page: BeautifulSoup, here: Here, notes: tuple[tuple[str, str], ...]) -> Page:
    status = _text(page, "vostatus", here)
    if part(status or "") is False:
        raise here.missing(
            "#vostatus", expected="a public paper", found=status or "", hint="non-public papers are not read"
        )
    base, name = base_of(page, here.url), words(one(page, "#vobetreff", here)) or ""
    number = reference((words(one(page, "h1.title", here)) or "").rsplit(" - ", 1)[-1])
    texts, more = panels_of(page)
    files = distinct(files_of(page, base))
    paper = PaperHead(
        reference=number, name=name, paper_type=_text(page, "voart", here), external_id=absolute(base, here.url)
    )
    return Page(
        vendor=NAME, kind="paper", title=name, paper=paper, files=files, links=links_of(page, base),
        notes=notes + more + collections(files), blocks=present((line(name, "span#vobetreff", "head"),)) + texts,
    )  # fmt: skip
