"""One polite HTTP client: robots first, a pause between requests to a host, retries, limits, redirects by hand."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

import httpx
from protego import Protego
from tenacity import Retrying, retry_if_exception_type, stop_after_attempt, wait_exponential

from ..errors import FetchError, Refused, TooLarge, Unreachable
from .addresses import host_of, inside, joined, refuse_private
from .answers import checked, retry_seconds, robots_rules

MAX_BYTES = 50_000_000
MAX_REDIRECTS = 5
MAX_PAUSE = 3600.0
"""Seconds; a server that wants to be left alone for longer is left alone in this run."""

_CODING = ("content-encoding", "transfer-encoding", "content-length")
"""Headers of a body that is decoded by now."""


class _Again(Exception):
    """The server asked to come back later (429, 503) or the connection broke."""


@dataclass(slots=True)
class Client:
    """`get` answers one address; `agent` names the tool with a contact; hosts in `allow` may be private (tests)."""

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
        """Gives the connections back."""
        self._http.close()

    def get(self, url: str, *, scope: str, etag: str | None = None) -> httpx.Response:
        """The answer (200, or 304 where `etag` is given). `scope` is the address prefix that must not be left.

        Redirects are followed inside it. Raises `Refused` (robots, scope, login, challenge), `TooLarge`, `Unreachable`
        and `FetchError` for every other status.
        """
        for _ in range(MAX_REDIRECTS + 1):
            self._permit(url, scope)
            response = self._patient(url, {"If-None-Match": etag} if etag else {})
            if not response.has_redirect_location:
                return checked(response, url, conditional=bool(etag))
            url = joined(url, response.headers["location"])
        raise Unreachable(where=url, expected=f"at most {MAX_REDIRECTS} redirects", found="more")

    def robots(self, url: str) -> Protego:
        """The host's robots.txt (RFC 9309): missing means all is allowed, a server error means nothing is."""
        host = host_of(url)
        if host not in self._robots:
            address = joined(url, "/robots.txt")
            for _ in range(MAX_REDIRECTS + 1):  # RFC 9309, 2.3.1.2: redirects are followed, to other hosts too
                refuse_private(address, self.allow)
                response = self._patient(address, {})
                if not response.has_redirect_location:
                    break
                address = joined(address, response.headers["location"])
            self._robots[host] = Protego.parse(robots_rules(response))
        return self._robots[host]

    def _permit(self, url: str, scope: str) -> None:
        if not inside(url, scope):
            raise Refused(where=url, expected=f"an address under {scope}", found="one outside")
        refuse_private(url, self.allow)
        if not self.robots(url).can_fetch(url, self.agent):
            raise Refused(
                where=url, expected="leave by robots.txt", found="Disallow", hint="ask the town, do not work around"
            )

    def _patient(self, url: str, headers: dict[str, str]) -> httpx.Response:
        waits = wait_exponential(multiplier=self.delay, max=60)
        again = retry_if_exception_type(_Again)
        try:
            return Retrying(stop=stop_after_attempt(4), wait=waits, sleep=self.sleep, retry=again, reraise=True)(
                self._once, url, headers
            )
        except _Again as error:
            raise Unreachable(where=url, expected="an answer", found=str(error)) from error

    def _once(self, url: str, headers: dict[str, str]) -> httpx.Response:
        self._wait(url)
        body = bytearray()
        try:
            with self._http.stream("GET", url, headers=headers) as response:
                for piece in response.iter_bytes():
                    body += piece
                    if len(body) > MAX_BYTES:
                        raise TooLarge(where=url, expected=f"at most {MAX_BYTES:,} bytes", found="more")
        except httpx.TransportError as error:
            raise _Again(repr(error)) from error
        except httpx.DecodingError as error:
            raise FetchError(where=url, expected="an answer in its stated encoding", found=str(error)) from error
        if response.status_code in (429, 503):
            self._hold(url, response.headers.get("retry-after", ""))
            raise _Again(f"status {response.status_code}")
        plain = {name: value for name, value in response.headers.items() if name not in _CODING}
        return httpx.Response(response.status_code, headers=plain, content=bytes(body), request=response.request)

    def _wait(self, url: str) -> None:
        host, now = host_of(url), time.monotonic()
        if (ahead := self._next.get(host, now) - now) > 0:
            self.sleep(ahead)
        known = self._robots.get(host)
        pause = max(self.delay, float(known.crawl_delay(self.agent) or 0) if known else 0.0)
        self._next[host] = now + max(0.0, ahead) + pause

    def _hold(self, url: str, retry_after: str) -> None:
        pause = retry_seconds(retry_after)
        if pause > MAX_PAUSE:
            raise Unreachable(
                where=url, expected=f"an answer within {MAX_PAUSE:.0f} s", found=f"Retry-After: {retry_after}"
            )
        host = host_of(url)
        self._next[host] = max(self._next.get(host, 0.0), time.monotonic() + pause)
