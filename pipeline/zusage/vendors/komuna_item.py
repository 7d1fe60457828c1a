"""An item of the KIC interface (`web/guestagendaitems/<id>`): texts (HTML in base64), votes, files, stations."""

import base64
import binascii
import re
from collections.abc import Iterator

from ..errors import MissingPart, NotPublic
from ..records import Link
from .attachments import distinct
from .blocks import block, line, pieces, present
from .json_fields import Object, flag, number, objects, text
from .komuna_fields import (
    NAME,
    committees,
    files_of,
    is_open,
    item_address,
    links_to,
    meeting_address,
    moment_of,
    title_of,
)
from .page import Block, Item, Page
from .raw_text import decode
from .sections import kind_of, split
from .select import soup

_RESULTS = {
    1: "Mehrheitlich angenommen",
    2: "Mehrheitlich abgelehnt",
    3: "Einstimmig angenommen",
    4: "Einstimmig abgelehnt",
}
"""`votingkind` as the app words it; 0 are counts."""

_COUNTS = (("Ja", "resultyes"), ("Nein", "resultno"), ("Enthaltungen", "resultnone"))
_CUT = ("facts", "discussion", "text")
"""Kinds of running text, where labels such as "Beschluss:" open a section of their own."""


def read_item(thing: Object, url: str, notes: tuple[tuple[str, str], ...]) -> Page:
    """A public item; raises `NotPublic` where it is not marked as such, `MissingPart` without title or day."""
    if is_open(thing) is not True:
        found = repr(thing.get("restricted"))
        raise NotPublic(where=f"{NAME} guestagendaitems {url}: restricted", expected="false", found=found)
    name, start = title_of(thing), moment_of(thing)
    if name is None or start is None:
        raise MissingPart(
            where=f"{NAME} guestagendaitems {url}: name, meetingdate", expected="both", found=", ".join(thing)[:80]
        )
    released = flag(thing, "textsanddocsvisible") is True
    blocks, more = _texts(thing, url) if released else ((), ())
    if flag(thing, "textsanddocsvisible") is None:
        more += (("unmarked-texts", "textsanddocsvisible: neither true nor false; texts and files left out"),)
    results, votes = _votings(thing)
    listed = flag(thing, "downloadallowed") is True and released
    files = distinct(files_of(thing, "web/guestagendaitems/documents", url)) if listed else ()
    item = Item(
        number=text(thing, "numbering"), name=name, result=results, votes=votes, url=item_address(text(thing, "id"), url)
    )  # fmt: skip
    head = (line(name, "$.name", "head"),)
    return Page(
        vendor=NAME, kind="item", title=name, organization=committees(thing), meeting_name=text(thing, "meetingname"),
        start=start, external_id=meeting_address(text(thing, "meetingid"), url), items=(item,), files=files,
        links=(*_stations(thing, url), *links_to(files)), blocks=present(head) + blocks, notes=notes + more,
    )  # fmt: skip


def _stations(thing: Object, url: str) -> Iterator[Link]:
    """The same matter in other public meetings."""
    for station in objects(thing, "conorderitems"):
        address, own = item_address(text(station, "agendaitemid"), url), text(thing, "id")
        if address and is_open(station) is True and text(station, "agendaitemid") != own:
            yield Link(url=address, kind="agenda_item", day=(moment_of(station) or "")[:10] or None)


def _votings(thing: Object) -> tuple[str | None, str | None]:
    """Result and counts of the last voting that states any: an item is put to the vote again where it was changed."""
    for voting in reversed(objects(thing, "votings")):
        result, counts = _RESULTS.get(number(voting, "votingkind") or 0), _counts(voting)
        if result or counts:
            return result, counts
    return None, None


def _counts(voting: Object) -> str | None:
    """ "Ja: 12, Nein: 3"; None where all are 0, which the interface writes for votes that nobody counted."""
    stated = [(label, number(voting, field)) for label, field in _COUNTS]
    if not any(count for _, count in stated):
        return None
    return ", ".join(f"{label}: {count}" for label, count in stated if count is not None)


def _texts(thing: Object, url: str) -> tuple[tuple[Block, ...], tuple[tuple[str, str], ...]]:
    """The blocks of all texts; what follows a vote's text is its result."""
    blocks: list[Block] = []
    notes: list[tuple[str, str]] = []
    for path, owner in [("$", thing), *((f"$.votings[{i}]", one) for i, one in enumerate(objects(thing, "votings")))]:
        for index, entry in enumerate(objects(owner, "textblocks")):
            blocks += _text(entry, f"{path}.textblocks[{index}].content", url, notes)
        if owner is not thing:
            kind = number(owner, "votingkind")
            said = ", ".join(part for part in (_RESULTS.get(kind or 0), _counts(owner)) if part)
            blocks += present([line(said, f"{path}.votingkind", "result", item=0)])
    return tuple(blocks), tuple(notes)


def _text(entry: Object, path: str, url: str, notes: list[tuple[str, str]]) -> list[Block]:
    caption = (text(entry, "caption") or "").strip(" .:") or None
    kind = kind_of(caption) if caption else None
    if kind is None:
        notes.append(("unknown-section", caption or "(text without caption)"))
    html = _html(text(entry, "content") or "") if "content" in entry else None
    if html is None:
        notes.append(("damaged-text", f"{caption}: no base64"))
        return []
    page = soup(html, f"{NAME} {url} {path}")
    found = pieces(page.body or page, path)
    if kind in (None, *_CUT):
        return list(split(found, kind or "text", heading=caption, item=0))
    return list(present([block(found, kind, heading=caption, item=0)]))


def _html(content: str) -> str | None:
    """The decoded text; None where it is no base64. Of one that was cut off, what is whole is kept."""
    bare = re.sub(r"\s", "", content)
    try:
        data = base64.b64decode(bare[: len(bare) // 4 * 4], validate=True)
    except binascii.Error:
        return None
    return decode(data)[0] if data or not bare else None
