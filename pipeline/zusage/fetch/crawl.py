"""A municipality's RIS from its entry addresses: pages breadth first within host and folder, changed ones into the raw store."""

from collections import deque
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin

import httpx

from ..config import BodyConfig, to_record
from ..errors import FetchError, PageError
from ..issues import from_error
from ..raw import RawStore, sniff
from ..records import Body, Issue, RawFile, digest
from ..vendors import read_many, read_page
from .client import Client


def from_body(
    config: BodyConfig, client: Client, store: RawStore, *, limit: int | None = None
) -> Iterator[RawFile | Body | Issue]:
    """The municipality, its pages that could be read, and what stood in the way; at most `limit` requests.

    Pages known from earlier runs are asked with their ETag; an unchanged page keeps its entry. `Refused` on the entry
    itself is an issue too: the town is then "not covered", which the coverage table shows.
    """
    yield to_record(config)
    known = {raw.path: raw for raw in store.remembered(config.key)}
    queue, seen, count = deque(config.entry), set(config.entry), 0
    scope = _scope(config)
    while queue and (limit is None or count < limit):
        url, count = queue.popleft(), count + 1
        try:
            raw = _fetched(config, client, store, url, scope, known.get(url))
        except FetchError as error:
            yield from_error("fetch", error, source=config.key)
            continue
        yield raw
        fresh = [link for link in _links(raw, store) if link.startswith(scope) and link not in seen]
        seen.update(fresh)
        queue.extend(fresh)


def _fetched(config: BodyConfig, client: Client, store: RawStore, url: str, scope: str, old: RawFile | None) -> RawFile:
    response = client.get(url, scope=scope, etag=old.etag if old else None)
    if response.status_code == 304 and old:
        return old
    sha256 = store.put(response.content)
    if old and old.sha256 == sha256:
        return old
    raw = RawFile(
        id=digest("raw", config.ags, url), source=config.key, path=url, url=url, sha256=sha256, size=len(response.content),
        media_type=sniff(response.content, url), municipality=config.name, ags=config.ags, fetched_at=_time(response),
        etag=response.headers.get("etag"), robots="allowed",
    )  # fmt: skip
    store.remember(raw)
    return raw


def _time(response: httpx.Response) -> str:
    stated = response.headers.get("date")
    moment = parsedate_to_datetime(stated) if stated else datetime.now(UTC)
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def _links(raw: RawFile, store: RawStore) -> list[str]:
    """Addresses on the page; a page that no vendor reads has none (the parse stage will say so in an issue)."""
    if raw.media_type not in ("text/html", "application/json"):
        return []
    data = store.get(raw.sha256)
    try:
        pages = read_many(data, raw.path) if raw.media_type == "application/json" else [read_page(data, raw.path)]
    except PageError:
        return []
    return [link.url for page in pages for link in page.links]


def _scope(config: BodyConfig) -> str:
    return config.website or urljoin(config.entry[0], ".")


def offline(config: BodyConfig, store: RawStore) -> Iterator[RawFile | Body]:
    """The municipality from the raw store alone: what `make` rebuilds a deleted database from."""
    yield to_record(config)
    yield from store.remembered(config.key)
