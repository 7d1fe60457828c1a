"""What an answer is: a page that is kept, with its links and its substance, or a reason why it is not."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from ..errors import FetchError, PageError, RecordError, TooLarge, UnknownVendor, WrongMediaType, ZusageError
from ..raw import sniff
from ..records import Link
from ..vendors import Page, oparl_lists, read_page
from ..vendors.addresses import canonical
from ..vendors.oparl_json import NAME as OPARL
from .addresses import parsed
from .answers import Answer, is_empty_list
from .known import is_session_bound

_FILES = (
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "text/plain",
    "text/markdown",
)
"""What a file may be: what the parser reads. An HTML page in its place is an error page or a login."""

MAX_PAGE = 8_000_000
"""Bytes of a page; of files only `Limits` says how many. A page takes the hundredfold in memory while it is read."""

_BEHEADED = (b"!doctype", b"html", b"?xml")
"""How a page begins that lost its first "<" (ALLRIS 3 does that now and then)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A page as read. `substance` is equal for two answers that differ only in session ids; `entries` stands for what a
    list shows apart from the way to other lists (empty: it shows nothing); `is_filterable`: an OParl list of
    meetings or papers, which may be asked for changes. `is_whole`: it lacks no part. `broken`: links that are no addresses.
    """

    media_type: str
    substance: str
    links: tuple[Link, ...] = ()
    entries: str = ""
    day: str | None = None
    is_filterable: bool = False
    is_whole: bool = True
    broken: tuple[FetchError, ...] = ()


def is_beheaded(answer: Answer) -> bool:
    """Whether the first "<" is missing: the page is asked for again once."""
    return answer.content[:20].lstrip().lower().startswith(_BEHEADED)


def found(answer: Answer, kind: str) -> Found:
    """What stands in the answer to a link of that kind.

    Raises `ErrorPage`, `NotPublic`, `UnknownVendor`, `UnknownLayout`, `RecordError` (broken JSON) for answers that are
    no page, `MissingPart` for halves, `WrongMediaType` for files that no parser reads, `TooLarge`, and `PageError` for what a reader
    stumbles over: a defect costs one page, and not the run of all municipalities.
    """
    try:
        return _found(answer, kind)
    except ZusageError:
        raise
    except Exception as error:
        raise PageError(
            where=answer.url, expected="a page that its reader can read", found=f"a defect: {error!r}"[:500]
        ) from error


def _found(answer: Answer, kind: str) -> Found:
    plain = unread(answer)
    media_type = plain.media_type
    if is_empty_list(answer) or (kind != "file" and media_type in _FILES[:2]):
        return plain
    if kind != "file" and media_type != "application/json" and len(answer.content) > MAX_PAGE:
        raise TooLarge(
            where=answer.url, expected=f"a page of at most {MAX_PAGE:,} bytes", found=f"{len(answer.content):,}"
        )
    try:
        page = None if kind == "file" and media_type in _FILES else read_page(answer.content, answer.url)
    except (UnknownVendor, RecordError, RecursionError) as error:
        raise _other(answer, kind, media_type, error) from error
    if kind == "file" and media_type not in _FILES:
        raise _other(answer, kind, media_type, None)
    return _read(plain, page, answer) if page else plain


def unread(answer: Answer) -> Found:
    """What can be said of an answer without reading it."""
    media_type = sniff(answer.content, answer.url)
    return Found(media_type=media_type, substance=hashlib.sha256(answer.content).hexdigest())


def _other(answer: Answer, kind: str, media_type: str, error: Exception | None) -> ZusageError:
    if kind == "file":
        return WrongMediaType(where=answer.url, expected="a PDF, DOCX or text", found=media_type)
    if isinstance(error, PageError | RecordError):
        return error
    return RecordError(where=answer.url, expected="a page", found="nesting without end")


def _read(plain: Found, page: Page, answer: Answer) -> Found:
    links, broken = _links(page)
    day = page.start or (page.paper.date if page.paper else None)
    # OParl's objects hold more than a page does, and no session ids: there every byte counts.
    substance = plain.substance if plain.media_type == "application/json" else _digest(_substance(page))
    shown = [*(link.url for link in links if link.kind != "list"), *map(repr, page.meetings)]
    ids = oparl_lists.entries(answer.content, answer.url) if page.vendor == OPARL else ()
    if ids:  # bare addresses and deleted objects are entries too
        shown += ids
    return Found(
        media_type=plain.media_type, substance=substance, links=links, entries=_digest(shown) if shown else "",
        day=day[:10] if day else None, is_filterable=bool(ids) and not _leads_to_lists(links, answer.url), broken=broken,
    )  # fmt: skip


def _links(page: Page) -> tuple[tuple[Link, ...], tuple[FetchError, ...]]:
    """Where the page leads, each once, and what of it is no address: no key can be made of that."""
    found, broken = [], []
    for link in dict.fromkeys(page.links):
        try:
            parsed(link.url)
        except FetchError as error:
            broken.append(error)
        else:
            found.append(link)
    return tuple(found), tuple(broken)


def _leads_to_lists(links: Iterable[Link], url: str) -> bool:
    """Whether this is a list of bodies: what it leads to, apart from its own next page, are lists."""
    path = urlsplit(url).path
    kinds = {link.kind for link in links if urlsplit(link.url).path != path}
    return kinds == {"list"}


def _substance(page: Page) -> Iterable[str]:
    """All that is read of a page, without addresses that hold for one session only."""
    yield repr((
        page.kind, page.title, page.organization, page.meeting_name, page.start, page.end, page.location,
        page.meeting_state, page.cancelled, page.non_public, page.notes,
    ))  # fmt: skip
    yield from (repr(replace(meeting, url=None)) for meeting in page.meetings)
    yield from (repr(replace(item, url=None)) for item in page.items)
    yield repr(page.paper and replace(page.paper, external_id=None))
    yield from (repr((block.kind, block.heading, block.text, block.item)) for block in page.blocks)
    yield from (repr((file.name, file.size, stable(file.url))) for file in page.files)
    yield from (repr((link.kind, link.day, stable(link.url))) for link in page.links)


def stable(url: str) -> str:
    """An address as a key; empty where it holds for one session only."""
    return "" if is_session_bound(url) else canonical(url)


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
