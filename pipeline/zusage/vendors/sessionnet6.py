"""SessionNet 6 (Somacos): the JSON behind its citizens' pages, recognised by its keys: meetings, agendas, files."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any
from urllib.parse import urljoin, urlsplit

from ..errors import RecordError, UnknownLayout
from ..records import Link
from ..text import squeeze
from .addresses import absolute, canonical
from .attachments import attachment, collections, distinct
from .blocks import line, present
from .german_dates import read_moment, start_end
from .json_fields import parsed
from .json_fields import text as json_text
from .page import Attachment, Block, Item, MeetingHead, Page
from .public import Gate
from .raw_text import decode
from .states import cancelled, without_state
from .ways import Ways, months

NAME = "sessionnet6"
SIGNS = 'JSON with the keys "siNr" and "dat", "toNr" and "oSt", or "toNr" and "doNr"'

_KEYS = ({"siNr", "dat"}, {"toNr", "oSt"}, {"toNr", "doNr", "ref"})
_SIGN = re.compile(r'"(?:siNr|toNr)"\s{0,5}:')
_PUBLIC = 1
_VOTES = {"ja": "Ja", "nein": "Nein", "enthaltung": "Enthaltungen", "befangen": "Befangen"}
_ROUTES = re.compile(r"(?:api/v1/.*|startseite|kalender|gremien.*|sitzungen.*|dokumente|suche)/?$")
"""Pages of the app below its folder."""

Entry = dict[str, Any]


def matches(head: str) -> bool:
    """Whether this is JSON with the keys of a meeting, an agenda item or its file."""
    return head.lstrip()[:1] in ("[", "{") and bool(_SIGN.search(head[:20_000])) and _kind(_entries(head)) is not None


def _entries(text: str) -> list[Entry]:
    """The objects of a list; one object stands for a list of one, what is no JSON for none."""
    try:
        thing = parsed(text, NAME)
    except (RecordError, RecursionError):
        return []
    return [entry for entry in (thing if isinstance(thing, list) else [thing]) if isinstance(entry, dict)]


def _kind(entries: list[Entry]) -> int | None:
    return next((number for number, keys in enumerate(_KEYS) if entries and keys <= entries[0].keys()), None)


def read(data: bytes, url: str) -> Page:
    """The list of meetings, the agenda or the list of files in `data`; raises `UnknownLayout` for other answers."""
    text, notes = decode(data)
    entries = _entries(text)
    kind = _kind(entries)
    if kind is None:
        raise UnknownLayout(where=f"{NAME} {url}", expected=SIGNS, found=squeeze(text[:80]))
    entries.sort(key=lambda entry: _number(entry.get("sort")) or 0)
    if kind == 0:
        return Page(
            vendor=NAME, kind="text", title="Sitzungen", meetings=tuple(_meeting(entry, url) for entry in entries),
            links=tuple(_links(entries, url)), notes=notes,
        )  # fmt: skip
    if kind == 1:
        return _agenda(entries, url, notes)
    files = distinct(_file(entry, url) for entry in entries)
    return Page(vendor=NAME, kind="text", title="Dokumente", files=files, notes=notes + collections(files))


def read_many(data: bytes, url: str) -> list[Page]:
    """The page of an answer, as `read`."""
    return [read(data, url)]


def _meeting(entry: Entry, url: str) -> MeetingHead:
    day = str(entry["dat"])[:10]
    times = " - ".join(json_text(entry, key) or "" for key in ("sb", "se")).strip(" -")
    start, end = start_end(day, times)
    if "T" not in start:
        start = read_moment(json_text(entry, "beginn") or day) or day
        end = read_moment(json_text(entry, "ende") or "")
    name = json_text(entry, "name") or json_text(entry, "nummer") or "Sitzung"
    state = cancelled(name)
    return MeetingHead(
        name=without_state(name) or name, start=start, end=end, location=json_text(entry, "raum") or json_text(entry, "ort"), state=state,
        cancelled=state is not None, url=absolute(url, f"sitzungen/{entry['siNr']}/tagesordnung"),
    )  # fmt: skip


def _links(entries: list[Entry], url: str) -> Iterator[Link]:
    """Agenda and files of the meetings that are released; the app opens no others."""
    for entry in entries:
        for page in ("tagesordnung", "tagesordnung/dokumente") if entry.get("freigabeDatum") else ():
            if address := absolute(url, f"sitzungen/{entry['siNr']}/{page}"):
                yield Link(url=address, kind="meeting", day=str(entry["dat"])[:10])


def _agenda(entries: list[Entry], url: str, notes: tuple[tuple[str, str], ...]) -> Page:
    """Public items; the answer names neither meeting nor day."""
    gate = Gate()
    items: list[Item] = []
    blocks: list[Block | None] = []
    for entry in entries:
        name = _name(entry)
        if gate.admits(_number(entry.get("oSt")) == _PUBLIC, json_text(entry, "nummer")) and name:
            item = _item(entry, name, len(items))
            blocks += _blocks(entry, item)
            items.append(item)
    return Page(
        vendor=NAME, kind="agenda", title="Tagesordnung", external_id=absolute(url, "") or f"toNr:{entries[0]['toNr']}",
        items=tuple(items), non_public=tuple(gate.closed), blocks=present(blocks), notes=notes,
    )  # fmt: skip


def _item(entry: Entry, name: str, order: int) -> Item:
    return Item(
        number=json_text(entry, "nummer"),
        name=name,
        order=order,
        result=json_text(entry, "beschluss"),
        votes=_votes(entry),
    )


def _name(entry: Entry) -> str | None:
    """The title; its long form where the short one is cut."""
    short, full = json_text(entry, "text"), json_text(entry, "textLang")
    return full if full and (not short or short.endswith(("…", "..."))) else short


def _votes(entry: Entry) -> str | None:
    """The counts that are stated: a missing one is not zero."""
    counts = entry.get("abstimmungErgebnis")
    stated = counts if isinstance(counts, dict) else {}
    parts = [f"{label}: {number}" for key, label in _VOTES.items() if (number := _number(stated.get(key))) is not None]
    return ", ".join(parts) or None


def _blocks(entry: Entry, item: Item) -> Iterator[Block | None]:
    path = f"toNr={entry['toNr']}"
    yield line(item.name, f"{path} text", "agenda", heading=item.number, item=item.order)
    yield line(item.result, f"{path} beschluss", "result", item=item.order)
    yield line(item.votes, f"{path} abstimmungErgebnis", "result", item=item.order)


def _file(entry: Entry, url: str) -> Attachment:
    address = absolute(url, str(entry["ref"])) or canonical(str(entry["ref"]))
    return attachment(json_text(entry, "name") or "", address, external_id=str(entry["doNr"]))


def _number(value: object) -> int | None:
    """A number, also one that is written as text."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    return int(value) if isinstance(value, str) and value.isdecimal() and len(value) < 10 else None


def ways(start: str, first: date, last: date) -> Ways:
    """The list of meetings of each month; `start` is the app's folder or one of its pages."""
    parts = urlsplit(start)
    folder = _ROUTES.sub("", parts.path)
    base = urljoin(start, folder if folder.endswith("/") else f"{folder}/")
    return Ways(lists=tuple(_list(base, month) for month in months(first, last)))


def _list(base: str, month: date) -> Link:
    end = (month.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return Link(url=f"{base}api/v1/sitzungen?von={month}&bis={end}", kind="list", day=f"{month:%Y-%m}")
