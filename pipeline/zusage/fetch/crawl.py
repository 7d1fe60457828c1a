"""A municipality's RIS from its entry addresses: pages breadth first within host and folder, into the raw store."""

from collections import deque
from collections.abc import Iterator
from urllib.parse import urljoin

from ..config import BodyConfig, to_record
from ..errors import FetchError, PageError, RecordError
from ..issues import from_error, issue
from ..raw import RawStore, sniff
from ..records import Body, Issue, RawFile, digest
from ..vendors import read_page
from .addresses import inside
from .answers import dated
from .client import Client


def from_body(
    config: BodyConfig, client: Client, store: RawStore, *, limit: int | None = None
) -> Iterator[RawFile | Body | Issue]:
    """The municipality, its pages that could be read, and what stood in the way; at most `limit` pages are asked for.

    Pages known from earlier runs are asked with their ETag; an unchanged page keeps its entry. `Refused` on the entry
    itself is an issue too: the town is then "not covered", which the coverage table shows.
    """
    yield to_record(config)
    if not config.entry:
        yield issue(
            "fetch", "no-entry", where=config.key, source=config.key, message="expected entry addresses, found none"
        )
    known = {raw.path: raw for raw in store.remembered(config.key)}
    queue, seen, count = deque(dict.fromkeys(config.entry)), set(config.entry), 0
    scopes = _scopes(config)
    while queue and (limit is None or count < limit):
        url, count = queue.popleft(), count + 1
        scope = next((scope for scope in scopes if inside(url, scope)), scopes[0])
        try:
            raw = _fetched(config, client, store, url, scope, known.get(url))
        except FetchError as error:
            yield from_error("fetch", error, source=config.key)
            continue
        yield raw
        fresh = [link for link in _links(raw, store) if link not in seen and any(inside(link, s) for s in scopes)]
        seen.update(fresh)
        queue.extend(fresh)


def _fetched(config: BodyConfig, client: Client, store: RawStore, url: str, scope: str, old: RawFile | None) -> RawFile:
    # Without the bytes a 304 would be of no use.
    response = client.get(url, scope=scope, etag=old.etag if old and store.has(old.sha256) else None)
    if response.status_code == 304 and old:
        return old
    sha256 = store.put(response.content)
    if old and old.sha256 == sha256:
        return old
    raw = RawFile(
        id=digest("raw", config.ags, url), source=config.key, path=url, url=url, sha256=sha256,
        size=len(response.content), media_type=sniff(response.content, url), municipality=config.name, ags=config.ags,
        fetched_at=dated(response), etag=response.headers.get("etag"), robots="allowed",
    )  # fmt: skip
    store.remember(raw)
    return raw


def _links(raw: RawFile, store: RawStore) -> list[str]:
    """Addresses on the page; a page that no vendor reads has none (the parse stage will say so in an issue)."""
    if raw.media_type not in ("text/html", "application/json"):
        return []
    try:
        return list(dict.fromkeys(link.url for link in read_page(store.get(raw.sha256), raw.path).links))
    except (PageError, RecordError):
        return []


def _scopes(config: BodyConfig) -> tuple[str, ...]:
    """The folder of the RIS's start address, else those of the entries."""
    return tuple(dict.fromkeys(urljoin(url, ".") for url in ([config.website] if config.website else config.entry)))


def offline(config: BodyConfig, store: RawStore) -> Iterator[RawFile | Body]:
    """The municipality from the raw store alone: what `make` rebuilds a deleted database from."""
    yield to_record(config)
    yield from store.remembered(config.key)
