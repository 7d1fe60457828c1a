"""Reading OParl lists again without asking for all of them: the filter, whether it works, the next page, safe addresses.

How a crawl uses it, all of it pure:

1. `probe = since(url, moment in the future)`: ask for it once for each server. The filter works where `works(answer)`:
   nothing can have changed then. SD.NET answers an empty list with status 404, so the answer's body counts.
2. Where it works, ask `since(url, moment of the last complete run)`; else the plain list.
3. `next_of(answer, address asked)` gives the next page until it is None. Some servers serve one page under every
   number (OWL-IT): stop too where a page's `entries` hold no external id that was not seen before.
4. `same_host(link, address asked)` for every link of an answer: servers behind https still write http into it.

Links of pages are read by `read`; ids that the source says are deleted stand in `Page.gone`.
"""

import re
from datetime import UTC, datetime
from urllib.parse import urljoin, urlsplit, urlunsplit

from ..errors import PageError, RecordError
from . import oparl_fields as fields
from .oparl_json import Object, load

_SINCE = re.compile(r"(?<=[?&])modified_since=[^&#]*")


def since(url: str, moment: datetime) -> str:
    """The address of a list with only what changed since `moment` (which knows its zone).

    UTC with "Z" and a raw ":", for each server takes something else amiss: Wuppertal (Somacos) answers 404 to a
    percent-encoded ":" or "+", Köln (Somacos) reads a raw "+" as a blank. RFC 3339 has "Z", which needs neither.
    A filter that is there already is replaced; all else stays as the server wrote it.
    """
    return _filtered(url.partition("#")[0], f"modified_since={moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}")


def works(data: bytes) -> bool:
    """Whether the answer to `since(url, a moment in the future)` shows that the server heeds the filter.

    An empty list does, also as `[]` or as SD.NET's code 802. A list with entries (ignored), an error object, an HTML
    page or broken JSON do not.
    """
    try:
        thing, _ = load(data, "modified_since")
    except (PageError, RecordError):
        return False
    return "data" in thing and not thing["data"]


def next_of(data: bytes, url: str) -> str | None:
    """The address of the next page of the list in `data`, which was asked at `url`; None on the last page.

    Carries the filter on where the server forgets it. Raises what `load` raises: `RecordError`, `ErrorPage`.
    """
    thing, _ = load(data, url)
    return next_page(thing, url)


def next_page(thing: Object, url: str) -> str | None:
    """As `next_of`, for an answer that is read already."""
    stated = next(
        (address for pages in fields.objects(thing, "links") if (address := fields.text(pages, "next"))), None
    )
    if stated is None:
        return None
    try:
        address = same_host(urljoin(url, stated), url)
    except ValueError:  # who fetches it will say so
        return stated
    asked = _SINCE.search(url)
    if asked:
        address = _filtered(address, asked[0])
    return address if address.startswith(("http://", "https://")) and address != url else None


def entries(data: bytes, url: str) -> tuple[str, ...]:
    """The external ids of the list's entries, also of deleted ones and of bare addresses; raises what `load` raises."""
    thing, _ = load(data, url)
    return tuple(fields.addresses(thing, "data"))


def same_host(link: str, asked: str) -> str:
    """`link` by https where it names the host that was asked by https; other hosts and ports stay as they are.

    Dresden and Düsseldorf (Somacos) write http into every address and answer by https.
    """
    try:
        target, base = urlsplit(link), urlsplit(asked)
        plain = target.scheme == "http" and target.port in (None, 80)
        same = base.scheme == "https" and target.hostname == base.hostname
    except ValueError:  # a broken port or IPv6 host: who fetches it will say so
        return link
    return urlunsplit(target._replace(scheme="https", netloc=base.netloc)) if plain and same else link


def _filtered(url: str, stated: str) -> str:
    if _SINCE.search(url):
        return _SINCE.sub(lambda _: stated, url)
    return f"{url}{'&' if '?' in url else '?'}{stated}"
