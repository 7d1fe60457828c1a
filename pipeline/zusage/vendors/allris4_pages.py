"""Agenda, item and paper of ALLRIS 4, which ALLRIS 3's readers share once they have found rows, texts and files."""

import re

from ..errors import NotPublic
from .addresses import absolute
from .allris4_head import committee_of, head_text, headline, meeting_of, place, state_of, title_of, when
from .allris4_links import links_of
from .allris4_panels import votes_of
from .allris4_source import Notes, Source, has_class
from .attachments import collections
from .blocks import line, present
from .cleaning import reference
from .german_dates import read_date
from .page import Agenda, Attachment, Block, Item, Page, PaperHead
from .public import part, read_number
from .results import stated
from .select import attr, printed, words
from .states import cancelled

Texts = tuple[tuple[Block, ...], Notes]

_MEETING = re.compile(r"(?:^|/)to010(?:_r)?(?:\.asp)?\?(?:.{0,200}&)?SILFDNR=")
_PAPER = re.compile(r"(?:^|/)vo020(?:_r)?(?:\.asp)?\?")
_DECISION = ("Beschlussart", "Beschluss")
_KINDS = ("voart", "Vorlageart", "Vorlagenart", "Vorlage-Art", "Drucksache-Art", "Drucksachenart")


def agenda_page(source: Source, agenda: Agenda, files: tuple[Attachment, ...]) -> Page:
    """The page of a meeting; without an agenda, which towns publish days before, it says so in a note."""
    title, (start, end) = title_of(source), when(source)
    name, state = meeting_of(source), state_of(source)
    missing = () if agenda.items or agenda.non_public else (("no-agenda", "the page states no agenda"),)
    return Page(
        vendor=source.here.vendor, kind="agenda", title=f"Tagesordnung - {title}", organization=committee_of(source),
        start=start, end=end, meeting_name=name, location=place(source), meeting_state=state,
        cancelled=bool(cancelled(name, title, state)), external_id=source.own, items=agenda.items,
        non_public=agenda.non_public, files=files, links=links_of(source, start, files, source.own), blocks=agenda.blocks,
        notes=source.notes + missing + collections(files),
    )  # fmt: skip


def item_page(source: Source, texts: Texts, files: tuple[Attachment, ...]) -> Page:
    """The page of an item ("Auszug"); raises `NotPublic` for one that is not."""
    shown = source.text("toname", "TOP") or ""
    mark, number = read_number(shown)
    if mark is False:
        raise NotPublic(where=_where(source, "TOP"), expected="a public item", found=shown)
    title, (start, end) = title_of(source), when(source)
    result = stated(source.text("toBeschlussart", *_DECISION))
    blocks, notes = texts
    meeting = next((link for link in source.links("SILFDNR=") if _MEETING.search(attr(link, "href"))), None)
    own = absolute(source.base, attr(meeting, "href")) if meeting else None
    item = Item(
        number=number, name=title, result=result, votes=votes_of(blocks), url=source.own,
        paper_reference=_paper_of(source),
    )  # fmt: skip
    return Page(
        vendor=source.here.vendor, kind="item", title=title, organization=committee_of(source),
        meeting_name=words(meeting) or source.text("sibetreff"), start=start, end=end,
        location=place(source), meeting_state=state_of(source),
        external_id=own, items=(item,), files=files, links=links_of(source, start, files, own), blocks=_head(source, result) + blocks,
        notes=source.notes + notes + collections(files),
    )  # fmt: skip


def paper_page(source: Source, texts: Texts, files: tuple[Attachment, ...]) -> Page:
    """The page of a paper; raises `NotPublic` for one that is not, `MissingPart` where it states no title."""
    status = source.text("vostatus", "Status")
    if part(status or "") is False:
        raise NotPublic(where=_where(source, "Status"), expected="a public paper", found=status or "")
    subject = source.marks.get("vobetreff") or source.labels.get("Betreff")
    name = words(subject)
    if name is None:
        raise source.here.missing("#vobetreff, Betreff:", expected="the paper's title", found="nothing")
    paper = PaperHead(
        reference=_number(title_of(source)), name=name, paper_type=source.text(*_KINDS),
        date=read_date(source.text("vodatum", "Datum", "Erstelldatum", "Erstellt am") or ""), external_id=source.own,
    )  # fmt: skip
    blocks, notes = texts
    head = line(printed(subject), _path(source, "vobetreff", "Betreff"), "head")
    return Page(
        vendor=source.here.vendor, kind="paper", title=name, paper=paper, files=files,
        links=links_of(source, None, files), blocks=present((head,)) + blocks,
        notes=source.notes + notes + collections(files),
    )  # fmt: skip


def _head(source: Source, result: str | None) -> tuple[Block, ...]:
    heading = headline(source)
    box = next((name for name in ("risname", "risname_raw") if heading.find_parent(id=name)), None)
    title = line(
        head_text(source), f"#{box} h1" if box else "h1.title" if has_class(heading, "title") else "h1", "head"
    )
    place = _path(source, "toBeschlussart", next((name for name in _DECISION if name in source.labels), _DECISION[0]))
    return present((title, line(result, place, "result", heading="Beschlussart")))


def _path(source: Source, mark: str, label: str) -> str:
    """Where a value of the head stands."""
    if mark in source.marks:
        return f"{source.marks[mark].name}#{mark}"
    value = source.labels.get(label)
    if value is not None and value.name == "dd":
        return f"dt:-soup-contains('{label}:') + dd"
    return f"td.kb1:-soup-contains('{label}:') + td"


def _paper_of(source: Source) -> str | None:
    """The number of the paper that an item page links."""
    found = (reference(words(link)) for link in source.links("VOLFDNR=") if _PAPER.search(attr(link, "href")))
    return next((number for number in found if number), None)


def _number(title: str) -> str | None:
    """The paper's number: behind its kind ("Vorlage - 23/224"), or before it ("VO/2026/181 - Beschlussvorlage")."""
    parts = re.split(r"\s+-\s+", title)
    return next((text.strip() for text in reversed(parts) if reference(text.strip())), None)


def _where(source: Source, what: str) -> str:
    return f"{source.here.vendor} {source.here.page} {source.here.url}: {what}"
