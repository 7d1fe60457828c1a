"""One request as it goes out: in its turn, at its pace, within its bounds, written down."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

import httpcore
import httpx

from ..errors import FetchError, Unreachable, ZusageError
from .addresses import host_of, parsed
from .answers import Answer, retry_seconds
from .budget import Budget
from .pace import Pace
from .resolver import Resolver
from .state import State
from .transport import Transport
from .unpack import CODINGS, too_large, whole

_COMMON = {"Accept-Language": "de", "Accept-Encoding": CODINGS}
_TIMEOUTS = httpx.Timeout(30, connect=10)
_LOG = (
    "INSERT INTO fetches (source, url, asked_at, status, bytes, milliseconds, redirected_to, robots, error) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


MAX_PAUSE = 3600.0
"""Seconds; a server that wants to be left alone for longer is left alone in this run."""


class Away(Unreachable):
    """The server asked for more time than a run has: nothing more is asked of it in this run."""


class Again(Exception):
    """The server asked to come back later (429, 503) or the connection broke; `seconds` is what it asked for."""

    def __init__(self, found: str, seconds: float = 0.0) -> None:
        super().__init__(found)
        self.seconds = seconds


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes of one answer, packed or unpacked (budgets with plans have 150 MB and are left out), and its seconds."""

    bytes: int = 50_000_000
    seconds: float = 120.0


@dataclass(slots=True, kw_only=True)
class Wire:
    """`ask` sends one GET. A session (one connection, one cookie jar) for each host."""

    agent: str
    resolver: Resolver
    budget: Budget
    limits: Limits
    sleep: Callable[[float], None]
    clock: Callable[[], float]
    state: State
    source: str = ""
    provider: str | None = None
    _sessions: dict[str, httpx.Client] = field(init=False, default_factory=dict)

    def ask(self, url: str, headers: Mapping[str, str], pause: float, robots: str) -> Answer:
        """The answer, redirects and errors too; `pause` seconds lie between it and the provider's last request.

        Raises `Again` for 429, 503 and broken connections, `TooLarge`, `FetchError` (broken packing), `Refused` and
        `Unreachable` (address), `Away` where more than `MAX_PAUSE` seconds would have to be waited, `BudgetSpent`.
        """
        pace, key = Pace(self.state, self.clock), self._key(url)
        with pace.turn(key):
            wait = pace.wait(key, pause)
            if wait > MAX_PAUSE:
                raise Away(
                    where=url, expected=f"a pause of at most {MAX_PAUSE:,.0f} seconds", found=f"{wait:,.0f} seconds"
                )
            self.budget.ask(wait)
            pace.take(key, wait)
            if wait > 0:
                self.sleep(wait)
            answer = self._logged(url, headers, robots)
        if answer.status_code in (429, 503):
            stated = answer.headers.get("retry-after", "")
            pace.hold(key, seconds := retry_seconds(stated))
            raise Again(f"status {answer.status_code}, Retry-After: {stated or 'not stated'}", seconds)
        return answer

    def forget(self, url: str) -> None:
        """Ends the session with a host: connection and cookies."""
        if session := self._sessions.pop(host_of(url), None):
            session.close()

    def close(self) -> None:
        """Gives the connections back."""
        for session in self._sessions.values():
            session.close()
        self._sessions.clear()

    def _key(self, url: str) -> str:
        """Whose patience is used: the provider named in the settings, else the machine that the host name leads to."""
        return self.provider or key_of(self.resolver.addresses(parsed(url).host))

    def _logged(self, url: str, headers: Mapping[str, str], robots: str) -> Answer:
        asked, begun = datetime.now(UTC).isoformat(timespec="milliseconds"), time.perf_counter()
        answer: Answer | None = None
        problem: str | None = None
        try:
            answer = self._exchange(url, headers, robots)
            return answer
        except (ZusageError, Again) as error:
            problem = str(error)[:500]
            raise
        finally:
            spent = round((time.perf_counter() - begun) * 1000, 1)
            said = (answer.status_code, len(answer.content)) if answer else (None, None)
            row = (self.source, url, asked, *said, spent, answer.location if answer else None, robots, problem)
            with self.state.transaction() as db:
                db.execute(_LOG, row)

    def _exchange(self, url: str, headers: Mapping[str, str], robots: str) -> Answer:
        try:
            with self._session(url).stream("GET", parsed(url), headers=dict(headers)) as response:
                stated = response.headers.get("content-length", "")
                if stated.isdecimal() and int(stated) > self.limits.bytes:
                    raise too_large(url, self.limits.bytes)
                coding = response.headers.get("content-encoding", "")
                content = whole(self._counted(response.iter_raw()), coding, self.limits.bytes, url)
        except (httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError) as error:
            self.resolver.forget(parsed(url).host)
            raise Again(repr(error)) from error
        except (httpx.InvalidURL, httpx.HTTPError) as error:  # httpx looks at where a redirect leads, to no avail
            raise FetchError(where=url, expected="a redirect to an address", found=str(error)) from error
        except UnicodeEncodeError as error:  # headers that a page names (komuna's key)
            raise FetchError(where=url, expected="headers of ASCII", found=str(error)) from error
        return Answer(
            url=url, status_code=response.status_code, headers=response.headers, content=content, robots=robots
        )

    def _counted(self, pieces: Iterator[bytes]) -> Iterator[bytes]:
        """What came counts, also of an answer that is given up in the middle."""
        for piece in pieces:
            self.budget.read += len(piece)
            yield piece

    def _session(self, url: str) -> httpx.Client:
        host = host_of(url)
        if host not in self._sessions:
            # trust_env off: a proxy from the environment would hide which host is asked.
            self._sessions[host] = httpx.Client(
                transport=Transport(self.resolver, self.limits.seconds), trust_env=False, follow_redirects=False,
                headers={"User-Agent": self.agent, **_COMMON}, timeout=_TIMEOUTS,
            )  # fmt: skip
        return self._sessions[host]


def key_of(addresses: Iterable[str]) -> str:
    """What stands for a machine: its IPv4 address where it has one, for some of its names may lack the IPv6 address."""
    return min(addresses, key=lambda address: (":" in address, address))
