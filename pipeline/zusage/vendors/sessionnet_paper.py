"""Papers of SessionNet: vo0050 with texts and files, its consultations (vo0053) and lists of papers, as links."""

from collections.abc import Iterator
from dataclasses import replace

from bs4 import Tag

from ..records import Link
from .addresses import absolute
from .attachments import collections, distinct
from .blocks import line, present
from .german_dates import read_date
from .page import Page, PaperHead
from .select import attr, words
from .sessionnet_parts import files_of, texts_of, unread
from .sessionnet_refused import refuse_error
from .sessionnet_sheet import NAME, Sheet


def read_paper(sheet: Sheet) -> Page:
    """The paper; raises `ErrorPage` where an error text stands in its place, `MissingPart` without a title."""
    name = sheet.cell("vobetr")
    if name is None:
        refuse_error(sheet)
        raise sheet.here.missing("div.vobetr", expected="the paper's title", found="nothing")
    files = distinct(files_of(sheet))
    paper = PaperHead(
        reference=sheet.cell("voname"), name=name, paper_type=sheet.cell("vovaname"),
        date=read_date(sheet.cell("vodat") or ""), external_id=sheet.own,
    )  # fmt: skip
    place = "div.vobetr" if "vobetr" in sheet.classes else "#smctablevorgang"
    texts = texts_of(sheet.classes.get("smcdocmsword", ()), "text")
    return Page(
        vendor=NAME, kind="paper", title=name, paper=paper, files=files, links=tuple(_links(sheet)),
        blocks=present((line(name, place, "head"),)) + texts, notes=sheet.notes + unread(sheet) + collections(files),
    )  # fmt: skip


def read_links(sheet: Sheet) -> Page:
    """The links of consultations and lists; what else they print stands on the pages that they lead to."""
    return Page(vendor=NAME, kind="text", title=sheet.headline, links=tuple(_links(sheet)), notes=sheet.notes)


def _links(sheet: Sheet) -> Iterator[Link]:
    """The links, those to meetings with the day that stands in their row or card."""
    days: dict[str, str | None] = {}
    for tag in sheet.anchors:
        if "__ksinr" in attr(tag, "href") and (address := absolute(sheet.base, attr(tag, "href"))):
            box = tag.find_parent("tr") or tag.find_parent(class_="card")
            days[address] = read_date((words(box) if isinstance(box, Tag) else None) or attr(tag, "title"))
    for link in sheet.links:
        if link.url != sheet.own:
            yield replace(link, day=days.get(link.url))
