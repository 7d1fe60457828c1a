"""A meeting of more!rubin with its agenda: drafts, meetings of groups and what is not public stay out."""

import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup

from ..errors import MissingPart, NotPublic
from ..records import Link
from .addresses import absolute
from .attachments import attachment, collections, distinct
from .blocks import line, present
from .german_dates import read_moment, start_end
from .json_fields import Object, flag, objects, text
from .page import Agenda, Attachment, Block, Item, Page
from .public import Gate, is_part_heading, read_number
from .results import read_result, stated
from .states import cancelled
from .votes import read_votes

NAME = "rubin"

_NO_HOST = re.compile(r"^(https?):/{3,}")
_DOUBLED = re.compile(r"(?<!:)/{2,}")
_ADDRESS_FIELDS = ("full_url", "fullUrl")
_TIMES = ("uhrzeit", "zeit", "beginn", "uhrzeit_von")
_ENDS = ("uhrzeit_bis", "ende", "endzeit")
_PLACES = ("sitzungsort", "ort", "raum")


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


def is_hidden(thing: Object) -> bool:
    """Whether a meeting is a draft or one of a political group."""
    return flag(thing, "is_draft") is True or flag(thing, "fraktionssitzung") is True


def day_of(thing: Object) -> str | None:
    """The meeting's day as ISO."""
    moment = read_moment(text(thing, "datum", "date") or "")
    return moment[:10] if moment else None


def begin_and_end(thing: Object, day: str) -> tuple[str, str | None]:
    """Begin and end, where the answer states times: "18:00" or "18:00:00"; midnight stands for an unknown one."""
    begin, end = (_clock(text(thing, *names)) for names in (_TIMES, _ENDS))
    return start_end(day, " - ".join(time for time in (begin, end) if time)) if begin else (day, None)


def _clock(stated: str | None) -> str | None:
    time = stated[:5] if stated and re.match(r"\d\d:\d\d:", stated) else stated
    return None if time == "00:00" else time


def place_of(thing: Object) -> str | None:
    """Room and place as one text, else from the room's parts."""
    room = thing.get("room")
    if stated := text(thing, *_PLACES):
        return stated
    if not isinstance(room, dict):
        return None
    town = " ".join(part for part in (text(room, "PLZ"), text(room, "Ort")) if part)
    return ", ".join(part for part in (text(room, "Bezeichnung"), text(room, "Strasse"), town) if part) or None


def address_of(thing: Object, url: str) -> str | None:
    """The meeting's own page; "http:///host/meeting" and a missing address are mended, None where that cannot be."""
    printed = text(thing, *_ADDRESS_FIELDS)
    if printed:
        scheme, rest = ("https://", printed) if _NO_HOST.match(printed) else ("", printed)
        mended = _DOUBLED.sub("/", scheme + _NO_HOST.sub("", rest))
        if urlsplit(mended).hostname:
            return absolute(mended, mended)
    if "/meeting" in urlsplit(url).path:
        return absolute(url, url)
    number = text(thing, "nummer")
    return absolute(url, urljoin(url, f"meeting?id={number}")) if number else None


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
