"""ALLRIS 3 (CC e-gov, classic .asp): agenda to010, item to020, paper vo020, calendar; the texts are inner documents."""

import re

from bs4 import BeautifulSoup

from ..errors import UnknownLayout
from . import allris3_agenda
from .addresses import absolute, base_of, links_of, page_name
from .allris3_frame import Source, files_of, head_block, head_of, place, reference_of, title_of, when
from .allris3_parts import Cut, blocks_of, body_of, cut
from .attachments import collections, distinct
from .blocks import line, present
from .page import Item, Page, PaperHead
from .public import part, read_number
from .raw_text import decode
from .results import printed_votes, stated
from .select import Here, attr, printed, soup, words

NAME = "allris3"
SIGNS = 'description "ALLRIS net Version 3", #allriscontainer, or the anchors allrisWP/allrisSV of an embedded page'

_SIGN = re.compile(
    r'ALLRIS net Version 3|id="allriscontainer"|class="allriscontent"|<a name="allris[A-Z]{2}"|id="risname_raw"'
)
_CALENDARS = ("si010", "si018")


def matches(head: str) -> bool:
    """Whether a page carries ALLRIS 3's signs; ALLRIS 4 says so itself and is left to its own reader."""
    return bool(_SIGN.search(head)) and "ALLRIS net Version 4" not in head


def read(data: bytes, url: str) -> Page:
    """The agenda, item or paper in `data`; raises `UnknownLayout` for other pages, `MissingPart` for damaged ones."""
    text, notes = decode(data)
    frame_text, parts = cut(text)
    frame = soup(frame_text, f"{NAME} {url}")
    kind = _page_kind(frame, parts, url)
    here = Here(vendor=NAME, page=kind, url=url)
    source = Source(here=here, frame=frame, parts=parts, head=head_of(frame), base=base_of(frame, url), notes=notes)
    if kind == "to010":
        return _agenda(source)
    if kind in _CALENDARS:
        return Page(vendor=NAME, kind="text", title=title_of(source), links=links_of(frame, source.base), notes=notes)
    return _item(source) if kind == "to020" else _paper(source)


def _page_kind(frame: BeautifulSoup, parts: tuple[Cut, ...], url: str) -> str:
    """By the container's class, else (embedded in a town's own page) by the sections, else by the address."""
    container = frame.select_one("#allriscontainer")
    stated = attr(container, "class").split("_")[0] if container else ""
    codes = {piece.code for piece in parts}
    by_parts = "to020" if codes & {"WP", "BS", "AE"} else "vo020" if codes & {"SV", "BV"} else ""
    kind = stated or by_parts or ("to010" if frame.select_one("table.tl1") else page_name(url).split("_")[0])
    if kind not in ("to010", "to020", "vo020", *_CALENDARS):
        raise UnknownLayout(
            where=f"{NAME} {url}",
            expected="to010 (agenda), to020 (item), vo020 (paper) or si010 (calendar)",
            found=kind or "no page name",
        )
    return kind


def _agenda(source: Source) -> Page:
    items, blocks = allris3_agenda.read_rows(source.frame, source.base, source.here)
    title, (start, end), files = title_of(source), when(source), distinct(files_of(source))
    own = absolute(source.base, source.here.url)
    return Page(
        vendor=NAME, kind="agenda", title=f"Tagesordnung - {title}", organization=source.text("Gremium"), start=start,
        end=end, meeting_name=source.text("Bezeichnung") or title, location=place(source), external_id=own, items=items,
        files=files, links=links_of(source.frame, source.base), blocks=blocks, notes=source.notes + collections(files),
    )  # fmt: skip


def _item(source: Source) -> Page:
    mark, number = read_number(source.text("TOP") or "")
    if mark is False:
        raise source.here.missing(
            "td.kb1 TOP:",
            expected="a public item",
            found=source.text("TOP") or "",
            hint="non-public items are not read",
        )
    title, (start, end), result = title_of(source), when(source), stated(source.text("Beschlussart"))
    head = (
        head_block(source),
        line(result, "td.kb1:-soup-contains('Beschlussart:') + td", "result", heading="Beschlussart"),
    )
    texts, notes = blocks_of(source.parts)
    meeting = source.frame.select_one("td.text1 > a[href*='to010']")
    item = Item(
        number=number, name=title, result=result, votes=_votes(source.parts),
        paper_reference=reference_of(source.frame), url=absolute(source.base, source.here.url),
    )  # fmt: skip
    return Page(
        vendor=NAME, kind="item", title=title, organization=source.text("Gremium"), meeting_name=words(meeting),
        start=start, end=end, location=place(source),
        external_id=absolute(source.base, attr(meeting, "href")) if meeting else None, items=(item,),
        files=distinct(files_of(source)), links=links_of(source.frame, source.base), blocks=present(head) + texts,
        notes=source.notes + notes,
    )  # fmt: skip


def _paper(source: Source) -> Page:
    if part(source.text("Status") or "") is False:
        raise source.here.missing("td.kb1 Status:", expected="a public paper", found=source.text("Status") or "")
    name = source.text("Betreff")
    if name is None:
        raise source.here.missing("td.kb1 Betreff:", expected="the paper's title", found="nothing")
    reference = re.sub(r"^\S+\s+-\s+", "", title_of(source)) or None
    kind = next((words(cell) for label, cell in source.head.items() if label.endswith("-Art")), None)
    texts, notes = blocks_of(source.parts)
    head = line(printed(source.head["Betreff"]), "td.kb1:-soup-contains('Betreff:') + td", "head")
    files = distinct(files_of(source))
    paper = PaperHead(
        reference=reference, name=name, paper_type=kind, external_id=absolute(source.base, source.here.url)
    )
    return Page(
        vendor=NAME, kind="paper", title=name, paper=paper, files=files, links=links_of(source.frame, source.base),
        blocks=present((head,)) + texts,
        notes=source.notes + notes + collections(files),
    )  # fmt: skip


def _votes(parts: tuple[Cut, ...]) -> str | None:
    """The vote as printed under Abstimmungsergebnis."""
    found = next((words(body_of(piece)) for piece in parts if piece.code == "AE" and piece.html), None)
    return printed_votes(found or "")
