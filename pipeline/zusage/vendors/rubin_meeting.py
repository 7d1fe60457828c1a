"""A meeting of more!rubin with its agenda: drafts, meetings of groups and what is not public stay out."""

from collections.abc import Iterator

from bs4 import BeautifulSoup

from ..errors import MissingPart, NotPublic
from ..records import Link
from .addresses import absolute
from .attachments import attachment, collections, distinct
from .blocks import line, present
from .json_fields import Object, flag, objects, text
from .page import Agenda, Attachment, Block, Item, Page
from .public import Gate, is_part_heading, read_number
from .results import read_result, stated
from .rubin_fields import NAME, address_of, begin_and_end, day_of, is_hidden, place_of
from .states import cancelled
from .votes import read_votes


def read_meeting(thing: Object, url: str, notes: tuple[tuple[str, str], ...]) -> Page:
    """The page of a meeting; raises `NotPublic` for drafts and groups, `MissingPart` without day, title or agenda."""
    if is_hidden(thing):
        raise NotPublic(
            where=f"{NAME} meeting {url}", expected="a public meeting", found="a draft or a group's meeting"
        )
    if not isinstance(thing.get("agenda_items"), list):
        raise _missing(url, "agenda_items", "a list", repr(thing.get("agenda_items")))
    for field in ("title", "status"):
        if (entries := objects(thing, "agenda_items")) and not any(field in entry for entry in entries):
            raise _missing(url, f"agenda_items[].{field}", "it in some item", ", ".join(entries[0]))
    day, name = day_of(thing), text(thing, "titel", "title")
    if day is None or name is None:
        raise _missing(url, "datum, titel", "a day and a title", f"{thing.get('datum')!r}, {thing.get('titel')!r}")
    agenda = _agenda(thing)
    files = distinct(_files(thing, url))
    start, end = begin_and_end(thing, day)
    return Page(
        vendor=NAME, kind="agenda", title=f"Tagesordnung {name}", organization=_committees(thing), meeting_name=name,
        start=start, end=end, location=place_of(thing), cancelled=cancelled(name) is not None,
        external_id=address_of(thing, url), items=agenda.items, non_public=agenda.non_public, files=files,
        links=tuple(Link(url=file.url, kind="file") for file in files if file.url.startswith("http")),
        blocks=agenda.blocks, notes=notes + collections(files),
    )  # fmt: skip


def _missing(url: str, field: str, expected: str, found: str) -> MissingPart:
    return MissingPart(where=f"{NAME} meeting {url}: {field}", expected=expected, found=found[:80])


def _committees(thing: Object) -> str | None:
    return ", ".join(name for one in objects(thing, "committees") if (name := text(one, "name", "Bezeichnung"))) or None


def _agenda(thing: Object) -> Agenda:
    gate = Gate()
    items: list[Item] = []
    blocks: list[Block | None] = []
    for index, entry in enumerate(objects(thing, "agenda_items")):
        item = _public(entry, gate, len(items))
        if item is None:
            entry["documents"] = None  # nothing of it leaves the reader
            continue
        blocks += _blocks(item, f"$.agenda_items[{index}]", len(items))
        items.append(item)
    return Agenda(items=tuple(items), blocks=present(blocks), non_public=tuple(gate.closed))


def _public(entry: Object, gate: Gate, order: int) -> Item | None:
    """The item; None for headings, drafts, and all that is not marked public by `status` 1."""
    said, number = read_number(text(entry, "topnummer") or "")
    name = _plain(text(entry, "title"))
    if name and is_part_heading(name):
        gate.pass_heading(name)
        return None
    if flag(entry, "is_draft") is True:
        return None
    public = text(entry, "status") == "1" and said is not False
    if not gate.admits(public, number) or name is None:
        return None
    outcome = stated(_plain(text(entry, "abstimmungstext")))
    return Item(
        number=number, name=name, order=order, result=outcome if outcome and read_result(outcome) else None,
        votes=outcome if outcome and read_votes(outcome).stated else None, paper_reference=_paper(entry),
    )  # fmt: skip


def _plain(text: str | None) -> str | None:
    """Titles and results are typed in an editor: some hold tags and entities."""
    if text is None or not ("<" in text or "&" in text):
        return text
    return " ".join(BeautifulSoup(text, "lxml").get_text(" ").split()) or None


def _paper(entry: Object) -> str | None:
    """The paper's printed number; `vorlagennummer` is an inner key ("20263108100104", "zt_0")."""
    paper = entry.get("submission")
    own = text(paper, "alias") if isinstance(paper, dict) else None
    return own or next((alias for file in objects(entry, "documents") if (alias := text(file, "alias"))), None)


def _blocks(item: Item, path: str, index: int) -> Iterator[Block | None]:
    yield line(item.name, f"{path}.title", "agenda", heading=item.number, item=index)
    yield line(item.result or item.votes, f"{path}.abstimmungstext", "result", item=index)


def _files(thing: Object, url: str) -> Iterator[Attachment]:
    """Files of the meeting and of its public items; those without the mark of being public stay out."""
    for owner in (thing, *objects(thing, "agenda_items")):
        for file in objects(owner, "documents"):
            stated_address = text(file, "documentUrl", "url")
            public = text(file, "documentPublicStatusId") == "1" and flag(file, "is_draft") is not True
            address = absolute(url, stated_address) if stated_address else None
            if public and address:
                suffix = text(file, "documentExtension", "extension") or ""
                name, key = text(file, "documentName", "name") or "", text(file, "id")
                yield attachment(name, address, media=suffix, external_id=key)
