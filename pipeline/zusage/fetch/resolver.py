"""Host names to addresses, once and checked: the address that was looked at is the one that is connected to."""

import ipaddress
import socket
from collections.abc import Collection
from dataclasses import dataclass, field

from ..errors import Refused, Unreachable

_LAST_BITS = tuple(map(ipaddress.ip_network, ("64:ff9b::/96", "64:ff9b:1::/48", "::/96")))
"""NAT64 (RFC 6052, RFC 8215) and IPv4-compatible addresses (RFC 4291, 2.5.5.1): the last 32 bits are an IPv4 address."""

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(slots=True)
class Resolver:
    """Answers of this run; hosts in `allow` may be private (tests on the loopback)."""

    allow: Collection[str] = frozenset()
    _known: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def addresses(self, host: str) -> tuple[str, ...]:
        """All addresses of `host` in the resolver's order; asked once, so that no second answer can smuggle one in.

        Raises `Refused` where one of them is not public (a page must not lead the tool into the own network),
        `Unreachable` for unknown hosts.
        """
        if host not in self._known:
            found = _looked_up(host)
            private = [address for address in found if not is_public(address)]
            if private and host not in self.allow:
                raise Refused(where=host, expected="a public address", found=", ".join(private))
            self._known[host] = found
        return self._known[host]

    def forget(self, host: str) -> None:
        """Asks again next time: the server may have moved."""
        self._known.pop(host, None)


def _looked_up(host: str) -> tuple[str, ...]:
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Unreachable(where=host, expected="a known host", found=str(error)) from error
    return tuple(dict.fromkeys(str(info[4][0]) for info in found))


def is_public(text: str) -> bool:
    """Whether an address is one of the open net, also where an IPv4 address is wrapped in an IPv6 one."""
    address = ipaddress.ip_address(text.partition("%")[0])
    local = isinstance(address, ipaddress.IPv6Address) and address.is_site_local  # RFC 3879: old, and still routed
    return not local and all(one.is_global and not one.is_multicast for one in (address, *_wrapped(address)))


def _wrapped(address: Address) -> tuple[Address, ...]:
    if isinstance(address, ipaddress.IPv4Address):
        return ()
    inner = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if any(address in network for network in _LAST_BITS):
        inner.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    return tuple(one for one in inner if one is not None)
