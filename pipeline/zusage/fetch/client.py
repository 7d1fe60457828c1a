"""One polite HTTP client: robots first, a pause between requests to a provider, retries, limits, redirects by hand."""

import re
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from tenacity import RetryCallState, Retrying, retry_if_exception_type, stop_after_attempt, stop_any, wait_exponential
from tenacity.stop import stop_base

from ..errors import BudgetSpent, ConfigError, FetchError, Refused, Unreachable
from . import robots
from .addresses import bounded, host_of, joined, parsed
from .answers import Answer, Challenge, Login, checked, refuse_login, refuse_non_public
from .budget import Budget
from .resolver import Resolver
from .state import State
from .wire import MAX_PAUSE, Again, Away, Limits, Wire

MAX_REDIRECTS = 5
MAX_TRIES = 4
_CONTACT = re.compile(r"\(\+[^\s()]{1,200}[@/.][^\s()]{1,200}\)")
_SENDABLE = re.compile(r"[ -~]+")

STRIKES = 5
"""So many pages in a row that ask for a login or do not come: the host is left alone for the rest of the run."""


@dataclass(slots=True)
class Client:
    """`get` answers one address. One client is one run on one municipality: budget and cookies are its own.

    `agent` names the tool with a contact ("zusage/1 (+mailto:...)"), `delay` the seconds between requests to a
    provider, `allow` the hosts that may be private (tests on the loopback). `sleep` and `clock` stand for the time.
    """

    agent: str
    delay: float = 2.0
    allow: frozenset[str] = frozenset()
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.time
    budget: Budget = field(default_factory=Budget)
    limits: Limits = field(default_factory=Limits)
    _wire: Wire = field(init=False)
    _rules: dict[str, robots.Rules] = field(init=False, default_factory=dict)
    _strikes: dict[str, int] = field(init=False, default_factory=dict)
    _stopped: dict[str, FetchError] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._wire = Wire(
            agent=self.agent, resolver=Resolver(self.allow), budget=self.budget, limits=self.limits, sleep=self.sleep,
            clock=self.clock, state=State(),
        )  # fmt: skip

    def join(self, state: State, source: str, provider: str | None) -> None:
        """From now on pace, robots and log are those of `state`; `source` names the municipality in the log."""
        self._wire.state, self._wire.source, self._wire.provider = state, source, provider

    def close(self) -> None:
        """Gives the connections back."""
        self._wire.close()

    def forget(self, url: str) -> None:
        """Ends the session (cookies) with the host of `url`."""
        self._wire.forget(url)

    def get(
        self,
        url: str,
        *,
        scope: str | Iterable[str],
        etag: str | None = None,
        last_modified: str | None = None,
        headers: Iterable[tuple[str, str]] = (),
    ) -> Answer:
        """The answer (200; 304 where `etag` or `last_modified` is given). `scope`: address prefixes not to be left.

        Redirects are followed inside them, each hop with its own look at robots.txt, address and pace. Raises `Refused`
        (robots, scope, private address, login, challenge, a host that was given up), `NotPublic` for a redirect to
        "noauth", `TooLarge`, `Unreachable`, `BudgetSpent`, `FetchError` for every other status, and `ConfigError` where the agent
        names no contact and the host is not one of `allow`.
        """
        scopes = (scope,) if isinstance(scope, str) else tuple(scope)
        known = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        # A tag with an umlaut ("Mär") or a control character cannot be sent back.
        stated = {
            **dict(headers),
            **{name: value for name, value in known.items() if value and _SENDABLE.fullmatch(value)},
        }
        for _ in range(MAX_REDIRECTS + 1):
            url = bounded(url, scopes)
            answer = self._hop(url, stated)
            if answer.location is None:
                return answer
            url = self._redirected(url, answer.location, scopes)
        raise Unreachable(where=url, expected=f"at most {MAX_REDIRECTS} redirects", found="more")

    def given_up(self, url: str) -> bool:
        """Whether the host of `url` is left alone for the rest of this run."""
        return host_of(url) in self._stopped

    def rules(self, url: str) -> robots.Rules:
        """The rules of the host's robots.txt, read at most once a day."""
        host, now = host_of(url), self.clock()
        if host not in self._rules or now - self._rules[host].read_at > robots.MAX_AGE:
            found = robots.remembered(self._wire.state, host, now)
            self._rules[host] = found or robots.remember(self._wire.state, host, self._robots(host), now)
        return self._rules[host]

    def _obeyed(self, url: str) -> robots.Rules:
        """The rules; where they can never come (too large, on a private host) the host is left alone: not one more request."""
        try:
            return self.rules(url)
        except (Unreachable, BudgetSpent):
            raise
        except FetchError as error:
            self._stopped[host_of(url)] = error
            raise

    def _robots(self, host: str) -> Answer:
        address = f"{host}/robots.txt"
        for _ in range(MAX_REDIRECTS + 1):  # RFC 9309, 2.3.1.2: redirects are followed, to other hosts too
            answer = self._patient(address, {}, self.delay, "robots.txt itself")
            if answer.location is None:
                return answer
            address = joined(address, answer.location)
        return answer

    def _hop(self, url: str, headers: Mapping[str, str]) -> Answer:
        host = host_of(url)
        if host in self._stopped:
            raise self._stopped[host]
        try:
            answer = self._permitted(url, headers)
            if answer.location is not None:
                return answer
            conditional = "If-None-Match" in headers or "If-Modified-Since" in headers
            answer = checked(answer, conditional=conditional)
        except (Challenge, Login, Unreachable) as error:
            self._strike(host, error)
            raise
        self._strikes.pop(host, None)
        return answer

    def _permitted(self, url: str, headers: Mapping[str, str]) -> Answer:
        if parsed(url).host not in self.allow and not (_CONTACT.search(self.agent) and _SENDABLE.fullmatch(self.agent)):
            raise ConfigError(
                where="ZUSAGE_CONTACT", expected="a mail address or page in the user agent", found=self.agent,
                hint="council servers must know whom to write to",
            )  # fmt: skip
        self._wire.resolver.addresses(parsed(url).host)
        rules, token = self._obeyed(url), self.agent.partition("/")[0]
        if not rules.allow(str(parsed(url)), token):  # as it is sent: "a/../b" is "b"
            raise Refused(
                where=url, expected="leave by robots.txt", found="Disallow", hint="ask the town, do not work around"
            )
        return self._patient(url, headers, max(self.delay, rules.pause(token)), rules.answer)

    def _redirected(self, url: str, location: str, scopes: tuple[str, ...]) -> str:
        target = joined(url, location)
        refuse_non_public(url, target)
        try:
            refuse_login(url, bounded(target, scopes))
        except (Challenge, Login) as error:
            self._strike(host_of(url), error)
            raise
        return target

    def _strike(self, host: str, error: FetchError) -> None:
        self._strikes[host] = self._strikes.get(host, 0) + 1
        if isinstance(error, Challenge | Away) or self._strikes[host] >= STRIKES:
            self._stopped[host] = type(error)(
                where=host, expected="answers", found=f"{error.found}; the host is left alone for this run"
            )

    def _patient(self, url: str, headers: Mapping[str, str], pause: float, said: str) -> Answer:
        retrying = Retrying(
            stop=stop_any(stop_after_attempt(MAX_TRIES), _TooLong()), wait=wait_exponential(multiplier=self.delay, max=60),
            sleep=self.sleep, retry=retry_if_exception_type(Again), reraise=True,
        )  # fmt: skip
        try:
            return retrying(self._wire.ask, url, headers, pause, said)
        except Again as error:
            kind = Away if error.seconds > MAX_PAUSE else Unreachable
            raise kind(where=url, expected="an answer", found=str(error)) from error


class _TooLong(stop_base):
    """A server that wants to be left alone for longer than `MAX_PAUSE`."""

    def __call__(self, retry_state: RetryCallState) -> bool:
        error = retry_state.outcome.exception() if retry_state.outcome else None
        return isinstance(error, Again) and error.seconds > MAX_PAUSE
