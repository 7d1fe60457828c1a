"""Which addresses may be asked at all: inside the municipality's scope, and on a public host."""

import ipaddress
import socket
from collections.abc import Collection
from urllib.parse import urljoin

import httpx

from ..errors import FetchError, Refused, Unreachable


def parsed(url: str) -> httpx.URL:
    """The address with dot segments resolved; raises `FetchError` for one that is none."""
    try:
        address = httpx.URL(url)
    except httpx.InvalidURL as error:
        raise FetchError(where=url, expected="an address", found=str(error)) from error
    if address.scheme not in ("http", "https") or not address.host:
        raise FetchError(where=url, expected="an address with http or https", found=address.scheme or "no scheme")
    return address


def joined(url: str, location: str) -> str:
    """Where a redirect from `url` leads; raises `FetchError` where that is no address."""
    try:
        return urljoin(url, location)
    except ValueError as error:
        raise FetchError(where=url, expected="a redirect to an address", found=location[:200]) from error


def host_of(url: str) -> str:
    """Host and port: robots.txt and pauses are theirs."""
    return parsed(url).netloc.decode("ascii")


def inside(url: str, scope: str) -> bool:
    """Whether `url` begins with `scope` and is on its very host ("ris.town.example.evil.example" is another one)."""
    try:
        address, prefix = parsed(url), parsed(scope)
    except FetchError:
        return False
    own = (address.scheme, address.netloc) == (prefix.scheme, prefix.netloc)
    return own and str(address).startswith(str(prefix))


def refuse_private(url: str, allow: Collection[str]) -> None:
    """Raises `Refused` where the host is not public: a page must not lead the tool into the own network.

    Hosts in `allow` may be private. Raises `Unreachable` for unknown hosts.
    """
    host = parsed(url).host
    if host in allow:
        return
    try:
        found = {str(info[4][0]) for info in socket.getaddrinfo(host, None)}
    except (OSError, UnicodeError) as error:
        raise Unreachable(where=url, expected="a known host", found=str(error)) from error
    if not all(ipaddress.ip_address(address).is_global for address in found):
        raise Refused(where=url, expected="a public address", found=", ".join(sorted(found)))
