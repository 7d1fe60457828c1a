"""Older pages of komuna: meeting (Meeting.mvc/Details), item (Agendaitem.mvc/Details), calendar and list.

Towns dress them in their own designs, so they are read by their addresses and by the words of their labels.
"""

import re
from dataclasses import replace

from bs4 import BeautifulSoup, Tag

from ..errors import NotPublic, UnknownLayout
from .addresses import absolute, base_of
from .blocks import Piece, line, pieces, present
from .komuna_head import headline, labels, when
from .komuna_links import ITEM, MEETING, links, meetings
from .komuna_rows import read_rows
from .page import Block, Item, Page
from .public import part, read_number
from .results import printed_votes, read_result
from .sections import kind_of, label_of, split
from .select import Here, attr, below, soup, words
from .states import cancelled

NAME = "komuna"

_LIST = re.compile(r"Meeting\.mvc/(?:List|Calendar|Index)", re.IGNORECASE)
_TOP = re.compile(
    r"^(?:(?:TOP|Tagesordnungspunkt|Punkt)\s{0,3})?(?P<number>(?:NÖ|Ö|N)?\s?\d{1,3}(?:\.\d{1,3}){0,3}\.?)\s{0,3}[:–-]?\s{1,3}(?P<name>\S.*)$",
    re.DOTALL,
)
_AROUND = ["nav", "footer", "script", "style", "noscript", "form"]


def read_page(text: str, url: str, notes: tuple[tuple[str, str], ...]) -> Page:
    """The meeting, item or list; raises `UnknownLayout` for other pages, `MissingPart` where day or title are missing."""
    page = soup(text, f"{NAME} {url}")
    base = base_of(below(page, "base"), url)
    named = _kind(page, url)
    linked = tuple(links(page, base))
    for tag in page.find_all(_AROUND):
        tag.decompose()
    if named is None:
        raise UnknownLayout(
            where=f"{NAME} {url}", expected="Meeting.mvc/Details, Agendaitem.mvc/Details or a list of meetings",
            found=words(page.find("title")) or "no title",
        )  # fmt: skip
    here = Here(vendor=NAME, page=named, url=url)
    if named == "list":
        return Page(
            vendor=NAME, kind="text", title=headline(page) or "Sitzungen", meetings=tuple(meetings(page, base)),
            links=linked, notes=notes,
        )  # fmt: skip
    return (_meeting if named == "meeting" else _item)(page, base, here, notes)


def _kind(page: Tag, url: str) -> str | None:
    """By the address; where there is none, by the labels of an item and by what is linked."""
    for name, pattern in (("item", ITEM), ("meeting", MEETING), ("list", _LIST)):
        if pattern.search(url):
            return name
    if any(label_of(words(tag) or "") for tag in page.find_all(["h2", "h3", "h4", "h5", "legend", "dt"])):
        return "item"
    for name, pattern in (("meeting", ITEM), ("list", MEETING)):
        if page.find("a", href=pattern):
            return name
    return None


def _meeting(page: BeautifulSoup, base: str, here: Here, notes: tuple[tuple[str, str], ...]) -> Page:
    head, name = labels(page), headline(page)
    if name is None:
        raise here.missing("h1", expected="the meeting's name", found="nothing")
    start, end = when(head, page, here)
    agenda = read_rows(page, base, here)
    items = tuple(replace(link, day=start[:10]) for link in links(page, base) if link.kind == "agenda_item")
    state = cancelled(name) or cancelled(head.get("state", ""))
    return Page(
        vendor=NAME, kind="agenda", title=f"Tagesordnung {name}", organization=head.get("organization"),
        meeting_name=name, start=start, end=end, location=head.get("location"), meeting_state=head.get("state"),
        cancelled=state is not None, external_id=absolute(base, here.url), items=agenda.items,
        non_public=agenda.non_public, links=items,
        blocks=agenda.blocks, notes=notes,
    )  # fmt: skip


def _item(page: BeautifulSoup, base: str, here: Here, notes: tuple[tuple[str, str], ...]) -> Page:
    said = headline(page)
    if said is None:
        raise here.missing("h1", expected="the item's title", found="nothing")
    match, head = _TOP.match(said), labels(page)
    mark, number = read_number(match["number"]) if match else (None, None)
    if mark is False or part(head.get("state", "")) is False:
        raise NotPublic(where=f"{NAME} item {here.url}: h1", expected="a public item", found=said)
    name = match["name"] if match else said
    start, end = when(head, page, here)
    texts = _texts(page)
    results = [block.text for block in texts if block.kind == "result"]
    item = Item(
        number=number, name=name, url=absolute(base, here.url),
        result=next((text for text in reversed(results) if read_result(text)), None),
        votes=next((votes for text in reversed(results) if (votes := printed_votes(text))), None),
    )  # fmt: skip
    meeting = page.find("a", href=MEETING)
    return Page(
        vendor=NAME, kind="item", title=name, organization=head.get("organization"), start=start, end=end,
        location=head.get("location"), items=(item,), blocks=present([line(name, "h1", "head")]) + texts,
        external_id=absolute(base, attr(meeting, "href")) if meeting else None, links=tuple(links(page, base)),
        notes=notes,
    )  # fmt: skip


def _texts(page: Tag) -> tuple[Block, ...]:
    """The sections under their labels; what stands before the first one is the head."""
    blocks: list[Block] = []
    heading: str | None = None
    held: list[Piece] = []
    for piece in [*pieces(page.body or page, "body"), None]:
        label = label_of(piece.text) if piece else None
        if piece is None or label == piece.text.strip(" :"):
            blocks += split(held, kind_of(heading) or "text", heading=heading, item=0) if heading else ()
            heading, held = label, []
        elif label and not heading:  # "Beschluss: …" opens a section without a heading above it
            heading, held = label, [piece]
        else:
            held.append(piece)
    return tuple(blocks)
