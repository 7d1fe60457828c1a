"""Texts of agenda items of SessionNet: the page of an item (to0050) and the part that a card loads (to0058)."""

import re

from ..errors import NotPublic
from .addresses import absolute
from .attachments import collections, distinct
from .blocks import line, present
from .page import Item, Page
from .public import read_number
from .select import attr, words
from .sessionnet_days import title_of
from .sessionnet_meeting import head_of
from .sessionnet_outcome import outcome_blocks, paragraphs, with_outcome
from .sessionnet_parts import files_of, texts_of, unread
from .sessionnet_refused import refuse_error
from .sessionnet_sheet import NAME, Sheet

_TITLE = re.compile(
    r"^(?:TOP|Tagesordnungspunkt)\s+(?P<number>(?:NÖ|Ö|N)?\s?[\w.]{0,20})\s{0,3}[:–-]\s+(?P<name>.+)$", re.DOTALL
)

_NUMBERED = re.compile(r"^(?P<number>(?:NÖ|Ö|N)\s?\d[\w.]{0,20})\s{1,3}(?P<name>.+)$", re.DOTALL)


def read_item(sheet: Sheet) -> Page:
    """The item with its texts; raises `NotPublic`, `ErrorPage` for an unknown number, `MissingPart` without a title.

    The day can be missing: the agenda that leads here knows it.
    """
    stated, name = _title(sheet)
    mark, number = read_number(stated)
    if mark is False:
        raise NotPublic(where=f"{NAME} to0050 {sheet.here.url}: h1", expected="a public item", found=stated)
    lines = list(paragraphs(sheet.classes))
    bare = Item(number=number, name=name, paper_reference=sheet.cell("tovo"), url=sheet.own)
    meeting = next((link for link in sheet.anchors if "__ksinr" in attr(link, "href")), None)
    head = head_of(sheet, (words(meeting) or title_of(meeting).partition(": ")[2]) if meeting else "")
    files = distinct(files_of(sheet))
    blocks = present((line(name, "h1.smc_h1", "head"), *outcome_blocks(lines, "", None)))
    return Page(
        vendor=NAME, kind="item", title=name, organization=head.organization, start=head.start, end=head.end,
        location=head.location, external_id=absolute(sheet.base, attr(meeting, "href")) if meeting else None,
        items=(with_outcome(bare, lines),), files=files, links=sheet.links,
        blocks=blocks + texts_of(sheet.classes.get("smcdocmsword", ()), "discussion"),
        notes=sheet.notes + unread(sheet) + collections(files),
    )  # fmt: skip


def _title(sheet: Sheet) -> tuple[str, str]:
    """Number as printed and title: "TOP Ö 7: title", or in cells of the head, the title in the headline alone too."""
    match = _TITLE.match(sheet.headline) or _NUMBERED.match(sheet.headline)
    if match:
        return match["number"], match["name"]
    number = sheet.cell("tofnum")
    name = sheet.cell("tobetr") or (sheet.headline if number else None)
    if not name:
        refuse_error(sheet)
        raise sheet.here.missing("h1.smc_h1", expected="TOP Ö 7: title", found=sheet.headline or "nothing")
    return number or "", name


def read_fragment(sheet: Sheet) -> Page:
    """The texts of an item without its page: number, title and meeting stand on the page with the cards."""
    refuse_error(sheet)
    lines = list(paragraphs(sheet.classes))
    files = distinct(files_of(sheet))
    texts = texts_of(sheet.classes.get("smcdocmsword", ()), "discussion")
    return Page(
        vendor=NAME, kind="item", title="Text zu einem Tagesordnungspunkt", external_id=sheet.own, files=files,
        links=sheet.links, blocks=present(outcome_blocks(lines, "", None)) + texts,
        notes=sheet.notes + unread(sheet) + collections(files),
    )  # fmt: skip
