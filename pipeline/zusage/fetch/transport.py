"""One connection to one host: to an address that was checked, and with an end to every request however it drips."""

import ssl
import time
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import httpcore
import httpx

from .resolver import Resolver


class Transport(httpx.BaseTransport):
    """httpx over one connection to a host; `total` seconds bound each request from first byte to last.

    httpx bounds each read alone, so a server that gives a byte every second would hold it for ever; and it looks the
    name up by itself. Raises what httpcore raises, and `Refused` or `Unreachable` of the resolver.
    """

    def __init__(self, resolver: Resolver, total: float) -> None:
        self._network = _Network(resolver)
        self._total = total
        self._pool = httpcore.ConnectionPool(ssl_context=_tls(), max_connections=1, network_backend=self._network)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self._network.deadline = time.monotonic() + self._total
        url = httpcore.URL(
            scheme=request.url.raw_scheme, host=request.url.raw_host, port=request.url.port, target=request.url.raw_path
        )
        answer = self._pool.handle_request(
            httpcore.Request(
                request.method, url, headers=request.headers.raw, content=request.stream, extensions=request.extensions
            )
        )
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(answer))

    def close(self) -> None:
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        return self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


class _Network(httpcore.NetworkBackend):
    """Connects to the checked addresses of a host, one after the other."""

    def __init__(self, resolver: Resolver) -> None:
        self._resolver = resolver
        self._plain = httpcore.SyncBackend()
        self.deadline = 0.0

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        addresses = self._resolver.addresses(host)
        for address in addresses[:-1]:
            try:
                return _Stream(self._plain.connect_tcp(address, port, self.left(timeout), local_address), self)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return _Stream(self._plain.connect_tcp(addresses[-1], port, self.left(timeout), local_address), self)

    def left(self, timeout: float | None) -> float:
        """Seconds that a step may take; raises `httpcore.ReadTimeout` where the request's time is over."""
        seconds = self.deadline - time.monotonic()
        if seconds <= 0:
            raise httpcore.ReadTimeout("the time for the whole request is over")
        return min(seconds, seconds if timeout is None else timeout)


class _Stream(httpcore.NetworkStream):
    def __init__(self, inner: httpcore.NetworkStream, network: _Network) -> None:
        self._inner = inner
        self._network = network

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, self._network.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._network.left(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Stream(self._inner.start_tls(ssl_context, server_hostname, self._network.left(timeout)), self._network)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


@cache
def _tls() -> ssl.SSLContext:
    """The trusted certificates, read once: that costs more than a page."""
    return httpx.create_ssl_context(trust_env=False)
