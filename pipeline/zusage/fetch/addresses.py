"""Which addresses may be asked at all: http and https, inside the folders that a municipality's settings name."""

import re
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import unquote, urljoin

import httpx

from ..config import BodyConfig
from ..errors import FetchError, Refused

_ENCODED_DOT = re.compile("%2e", re.IGNORECASE)
"""RFC 3986, 6.2.2.2: the same as the dot itself, also in "..", where servers heed it and a comparison would not."""


_CLIMBS = re.compile(r"(?:^|[/\\])\.\.(?:[;/\\]|$)")
"""What some servers take for "..", though no comparison of addresses does: "..%2f" and "..\\" (IIS), "..;" (Tomcat)."""


@lru_cache(maxsize=4096)
def parsed(url: str) -> httpx.URL:
    """The address with dot segments resolved; raises `FetchError` for one that is none (also `file:`, `data:`) and for
    one with ".." in disguise.
    """
    try:
        address = httpx.URL(_ENCODED_DOT.sub(".", url))
        host = address.host
    except (httpx.InvalidURL, UnicodeError) as error:  # half a surrogate pair (from JSON), punycode of nothing
        raise FetchError(where=ascii(url), expected="an address", found=str(error)) from error
    if address.scheme not in ("http", "https") or not host:
        raise FetchError(where=url, expected="an address with http or https", found=address.scheme or "no scheme")
    if _CLIMBS.search(unquote(address.path)):  # the path is unquoted once already
        raise FetchError(where=url, expected="an address in its folder", found='".." in disguise')
    return address


def joined(url: str, location: str) -> str:
    """Where a redirect from `url` leads; raises `FetchError` where that is no address."""
    try:
        return urljoin(url, location)
    except ValueError as error:
        raise FetchError(where=url, expected="a redirect to an address", found=location[:200]) from error


def host_of(url: str) -> str:
    """Scheme, host and port: robots.txt, cookies and the connection are theirs (RFC 9309, 2.3)."""
    address = parsed(url)
    return f"{address.scheme}://{address.netloc.decode('ascii')}"


def inside(url: str, scope: str) -> bool:
    """Whether `url` begins with `scope` and is on its very host ("ris.town.example.evil.example" is another one)."""
    try:
        address, prefix = parsed(url), parsed(scope)
    except FetchError:
        return False
    own = (address.scheme, address.netloc) == (prefix.scheme, prefix.netloc)
    return own and str(address).startswith(str(prefix))


def within(url: str, scopes: Iterable[str]) -> str | None:
    """`url` where it lies in one of the scopes; its https form where only that does (servers behind https often print
    http links); None for every other address.
    """
    scopes = tuple(scopes)
    forms = (url, "https://" + url.removeprefix("http://")) if url.startswith("http://") else (url,)
    return next((form for form in forms for scope in scopes if inside(form, scope)), None)


def bounded(url: str, scopes: Iterable[str]) -> str:
    """As `within`; raises `Refused` for an address outside."""
    scopes = tuple(scopes)
    found = within(url, scopes)
    if found is None:
        raise Refused(where=url, expected=f"an address under {' or '.join(scopes)}", found="one outside")
    return found


def scopes(config: BodyConfig) -> tuple[str, ...]:
    """The folders that a municipality's crawl stays in: those of its entries, and that of its website where it is on the
    host of an entry (files often lie beside the folder of the entry).
    """
    hosts = {_host(entry) for entry in config.entry}
    named = [*config.entry, *([config.website] if config.website and _host(config.website) in hosts else [])]
    return tuple(dict.fromkeys(joined(url, ".") for url in named))


def _host(url: str) -> str | None:
    try:
        return parsed(url).host
    except FetchError:
        return None
