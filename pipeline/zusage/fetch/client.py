"""One polite HTTP client: robots first, a pause between requests to a host, retries, limits, redirects followed by hand."""

import ipaddress
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

import httpx
from protego import Protego
from tenacity import Retrying, retry_if_exception_type, stop_after_attempt, wait_exponential

from ..errors import FetchError, Refused, TooLarge, Unreachable

MAX_BYTES = 50_000_000
MAX_REDIRECTS = 5
_CHALLENGES = (b"<altcha-widget", b"/_gate/", "Zu viele Zugriffe".encode(), b"cf-challenge")


class _Again(Exception):
    """The server asked to come back later (429, 503) or the connection broke."""


@dataclass(slots=True)
class Client:
    """`get` answers one address; `agent` names the tool with a contact; `allow` lists hosts that may be private (tests)."""

    agent: str
    delay: float = 2.0
    allow: frozenset[str] = frozenset()
    sleep: Callable[[float], None] = time.sleep
    _http: httpx.Client = field(init=False)
    _robots: dict[str, Protego] = field(init=False, default_factory=dict)
    _next: dict[str, float] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        headers = {"User-Agent": self.agent, "Accept-Language": "de"}
        # trust_env off: a proxy from the environment would hide which host is asked.
        self._http = httpx.Client(headers=headers, timeout=30, follow_redirects=False, trust_env=False)

    def close(self) -> None:
        self._http.close()

    def get(self, url: str, *, scope: str, etag: str | None = None) -> httpx.Response:
        """The answer (200 or 304). `scope` is the address prefix that must not be left, redirects included.

        Raises `Refused` (robots, scope, challenge), `TooLarge`, `Unreachable`.
        """
        for _ in range(MAX_REDIRECTS):
            self._permit(url, scope)
            response = self._patient(url, {"If-None-Match": etag} if etag else {})
            if not response.is_redirect:
                return _checked(response, url)
            url = urljoin(url, response.headers.get("location", ""))
        raise Unreachable(where=url, expected=f"at most {MAX_REDIRECTS} redirects", found="more")

    def robots(self, url: str) -> Protego:
        """The host's robots.txt (RFC 9309): missing means all is allowed, a server error means nothing is."""
        host = _host(url)
        if host not in self._robots:
            response = self._patient(urljoin(url, "/robots.txt"), {})
            self._robots[host] = Protego.parse(
                response.text if response.status_code == 200 else _without_file(response)
            )
        return self._robots[host]

    def _permit(self, url: str, scope: str) -> None:
        if not url.startswith(scope):
            raise Refused(where=url, expected=f"an address under {scope}", found="one outside")
        self._public(url)
        if not self.robots(url).can_fetch(url, self.agent):
            raise Refused(
                where=url, expected="leave by robots.txt", found="Disallow", hint="ask the town, do not work around"
            )

    def _public(self, url: str) -> None:
        host = urlsplit(url).hostname or ""
        if host in self.allow:
            return
        try:
            found = {info[4][0] for info in socket.getaddrinfo(host, None)}
        except OSError as error:
            raise Unreachable(where=url, expected="a known host", found=str(error)) from error
        if not all(ipaddress.ip_address(address).is_global for address in found):
            raise Refused(where=url, expected="a public address", found=", ".join(map(str, sorted(map(str, found)))))

    def _patient(self, url: str, headers: dict[str, str]) -> httpx.Response:
        waits = wait_exponential(multiplier=self.delay, max=60)
        try:
            for attempt in Retrying(
                stop=stop_after_attempt(4),
                wait=waits,
                sleep=self.sleep,
                retry=retry_if_exception_type(_Again),
                reraise=True,
            ):
                with attempt:
                    return self._once(url, headers)
        except _Again as error:
            raise Unreachable(where=url, expected="an answer", found=str(error)) from error
        raise AssertionError("unreachable: Retrying either returns or raises")

    def _once(self, url: str, headers: dict[str, str]) -> httpx.Response:
        self._wait(url)
        try:
            with self._http.stream("GET", url, headers=headers) as response:
                body = b""
                for piece in response.iter_bytes():
                    body += piece
                    if len(body) > MAX_BYTES:
                        raise TooLarge(where=url, expected=f"at most {MAX_BYTES:,} bytes", found="more")
        except httpx.TransportError as error:
            raise _Again(repr(error)) from error
        if response.status_code in (429, 503):
            self._hold(url, response.headers.get("retry-after", ""))
            raise _Again(f"status {response.status_code}")
        plain = {
            name: value
            for name, value in response.headers.items()
            if name not in ("content-encoding", "transfer-encoding", "content-length")
        }
        return httpx.Response(response.status_code, headers=plain, content=body, request=response.request)

    def _wait(self, url: str) -> None:
        host, now = _host(url), time.monotonic()
        self.sleep(max(0.0, self._next.get(host, 0.0) - now))
        known = self._robots.get(host)
        pause = max(self.delay, float(known.crawl_delay(self.agent) or 0) if known else 0.0)
        self._next[host] = max(now, self._next.get(host, 0.0)) + pause

    def _hold(self, url: str, retry_after: str) -> None:
        if retry_after.isdigit():
            self._next[_host(url)] = time.monotonic() + min(float(retry_after), 3600.0)


def _host(url: str) -> str:
    return urlsplit(url).netloc


def _without_file(response: httpx.Response) -> str:
    return "" if 400 <= response.status_code < 500 else "User-agent: *\nDisallow: /"


def _checked(response: httpx.Response, url: str) -> httpx.Response:
    if response.status_code not in (200, 304):
        raise FetchError(where=url, expected="status 200", found=str(response.status_code))
    if any(sign in response.content[:20_000] for sign in _CHALLENGES):
        raise Refused(
            where=url, expected="a page", found="a challenge or rate-limit page", hint="stop, do not work around"
        )
    return response
