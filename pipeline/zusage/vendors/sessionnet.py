"""SessionNet (Somacos), layouts 4 to 6: agenda si0057 and to0040, item text to0050, paper vo0050, calendar."""

import re

from bs4 import BeautifulSoup, Tag

from ..errors import UnknownLayout
from . import sessionnet_agenda
from .addresses import absolute, base_of, links_of
from .attachments import collections, distinct
from .blocks import line, present
from .german_dates import read_date, start_end
from .page import Item, Page, PaperHead
from .public import read_number
from .raw_text import decode
from .select import Here, at_most_one, attr, one, soup, words
from .sessionnet_parts import files_of, texts_of

NAME = "sessionnet"
SIGNS = 'meta "sessionnet", or class "smclayout smc_page_<page>_layout"'

_SIGN = re.compile(r'<meta name="sessionnet"|class="smclayout smc_page_')
_PAGE = re.compile(r"smc_page_([a-z]{2}\d{4})_layout")
_TITLE = re.compile(r"^TOP\s+(?P<number>(?:NÖ|Ö|N)?\s?[\w.]{0,20}):\s+(?P<name>.+)$", re.DOTALL)
_HEADLINE = re.compile(r"^(?P<name>.+?)\s+-\s+\d{1,2}\.\d{1,2}\.\d{4}")
"""The agenda's headline: committee or meeting - date - time."""


def matches(head: str) -> bool:
    """Whether a page carries SessionNet's meta or its layout class."""
    return bool(_SIGN.search(head))


def read(data: bytes, url: str) -> Page:
    """The agenda, item or paper in `data`; raises `UnknownLayout` for other pages, `MissingPart` for damaged ones."""
    text, notes = decode(data)
    page = soup(text, f"{NAME} {url}")
    layout = _PAGE.search(attr(one(page, ".smclayout", Here(vendor=NAME, page="page", url=url)), "class"))
    kind = layout[1] if layout else ""
    here = Here(vendor=NAME, page=kind, url=url)
    for footer in page.select("footer, #sidebar-wrapper"):
        footer.decompose()  # its PDF on data protection is no document, its menu no content
    if kind in ("si0057", "to0040"):
        return _agenda(page, here, notes)
    if kind == "to0050":
        return _item(page, here, notes)
    if kind == "vo0050":
        return _paper(page, here, notes)
    if kind in ("si0040", "si0046"):
        base = base_of(page, url)
        return Page(vendor=NAME, kind="text", title=_headline(page), links=links_of(page, base), notes=notes)
    raise UnknownLayout(
        where=f"{NAME} {url}",
        expected="si0057 or to0040 (agenda), to0050 (item), vo0050 (paper) or si0040 (calendar)",
        found=kind or "no page name",
    )


def _cell(page: Tag, name: str, here: Here) -> str | None:
    """A value of the head; its label cell has the same name plus `_title`."""
    return words(at_most_one(page, f"div.{name}, .smccontenttable td.{name}" if name != "tovo" else "div.tovo", here))


def _headline(page: BeautifulSoup) -> str:
    title = (words(page.title) or "").removeprefix("SessionNet |").strip()
    return words(page.select_one("h1.smc_h1, h1")) or title


def _when(page: BeautifulSoup, here: Here) -> tuple[str, str | None]:
    stated, headline = _cell(page, "sidat", here), _headline(page)
    day = read_date(stated or headline)
    if day is None:
        raise here.missing("div.sidat, h1", expected="a date such as 03.11.2025", found=stated or headline or "nothing")
    return start_end(day, _cell(page, "yytime", here) or headline)


def _agenda(page: BeautifulSoup, here: Here, notes: tuple[tuple[str, str], ...]) -> Page:
    base = base_of(page, here.url)
    items, blocks = sessionnet_agenda.read_rows(page, base, here)
    match = _HEADLINE.match(_headline(page))
    name = match["name"] if match else None
    committee = _cell(page, "sigrname", here) or (name if name and "sitzung" not in name.lower() else None)
    (start, end), files = _when(page, here), distinct(files_of(page, base))
    return Page(
        vendor=NAME, kind="agenda", title=f"Tagesordnung {_headline(page)}", organization=committee, meeting_name=name,
        start=start, end=end, location=_cell(page, "siort", here), external_id=absolute(base, here.url), items=items,
        files=files, links=links_of(page, base), blocks=blocks, notes=notes + collections(files),
    )  # fmt: skip


def _item(page: BeautifulSoup, here: Here, notes: tuple[tuple[str, str], ...]) -> Page:
    title = _TITLE.match(words(one(page, "h1.smc_h1", here)) or "")
    if title is None:
        raise here.missing(
            "h1.smc_h1",
            expected="TOP Ö 7: title",
            found=words(page.h1) or "nothing",
            hint="an unknown number gives an error page",
        )
    mark, number = read_number(title["number"])
    if mark is False:
        raise here.missing(
            "h1.smc_h1", expected="a public item", found=title["number"], hint="non-public items are not read"
        )
    base, (start, end), files = (
        base_of(page, here.url),
        _when(page, here),
        distinct(files_of(page, base_of(page, here.url))),
    )
    result, votes = sessionnet_agenda.outcome(page)
    meeting = page.select_one("a[href*='__ksinr']")
    item = Item(
        number=number,
        name=title["name"],
        result=result,
        votes=votes,
        paper_reference=_cell(page, "tovo", here),
        url=absolute(base, here.url),
    )
    head = (line(title["name"], "h1.smc_h1", "head"), *sessionnet_agenda.outcome_blocks(page, "", None))
    return Page(
        vendor=NAME, kind="item", title=title["name"], organization=_cell(page, "sigrname", here), start=start, end=end,
        location=_cell(page, "siort", here), external_id=absolute(base, attr(meeting, "href")) if meeting else None,
        items=(item,), files=files, links=links_of(page, base), blocks=present(head) + texts_of(page, "discussion"),
        notes=notes + collections(files),
    )  # fmt: skip


def _paper(page: BeautifulSoup, here: Here, notes: tuple[tuple[str, str], ...]) -> Page:
    name = _cell(page, "vobetr", here)
    if name is None:
        raise here.missing("div.vobetr", expected="the paper's title", found="nothing")
    base = base_of(page, here.url)
    files = distinct(files_of(page, base))
    paper = PaperHead(
        reference=_cell(page, "voname", here),
        name=name,
        paper_type=_cell(page, "vovaname", here),
        external_id=absolute(base, here.url),
    )
    return Page(
        vendor=NAME, kind="paper", title=name, paper=paper, files=files, links=links_of(page, base),
        blocks=present((line(name, "div.vobetr", "head"),)) + texts_of(page, "text"), notes=notes + collections(files),
    )  # fmt: skip
