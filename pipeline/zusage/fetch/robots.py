"""robots.txt by protego (RFC 9309), kept in fetch.db for at most a day, with words for the record of each fetch."""

import hashlib
from dataclasses import dataclass

from protego import Protego

from .answers import Answer
from .state import State

MAX_AGE = 86_400.0
"""Seconds; RFC 9309, 2.4: a cached version should not be used for more than 24 hours."""

MAX_LENGTH = 512_000
"""Characters that are read; RFC 9309, 2.5 asks for at least 500 KiB."""

_NOTHING = "User-agent: *\nDisallow: /"


@dataclass(frozen=True, slots=True)
class Rules:
    """One host's rules; `answer` says what they rest on, `read_at` the moment when they were read."""

    answer: str
    parsed: Protego
    read_at: float

    def allow(self, url: str, agent: str) -> bool:
        """Whether `agent` (a product token) may ask for `url`."""
        return self.parsed.can_fetch(url, agent)

    def pause(self, agent: str) -> float:
        """The Crawl-delay in seconds, 0 where none is stated."""
        return float(self.parsed.crawl_delay(agent) or 0)


def rules(status: int, text: str, read_at: float) -> Rules:
    """The rules of an answer: missing means all is allowed, a server error means nothing is (RFC 9309, 2.3.1)."""
    if status == 200:
        text = text.removeprefix("\ufeff")[:MAX_LENGTH]
        name = hashlib.sha256(text.encode()).hexdigest()[:16]
        return Rules(f"allowed by robots.txt sha256:{name}", Protego.parse(text), read_at)
    if 400 <= status < 500:
        return Rules(f"no robots.txt (status {status})", Protego.parse(""), read_at)
    return Rules(f"robots.txt unreadable (status {status})", Protego.parse(_NOTHING), read_at)


def remembered(state: State, host: str, now: float) -> Rules | None:
    """The rules read within the last day. A server error is not remembered: it may be over."""
    sql = "SELECT status, text, read_at FROM robots WHERE host = ? AND status < 500 AND read_at BETWEEN ? AND ?"
    return next((rules(*row) for row in state.rows(sql, host, now - MAX_AGE, now)), None)


def remember(state: State, host: str, answer: Answer, now: float) -> Rules:
    """Keeps what a host answered to `/robots.txt`."""
    text = answer.text[:MAX_LENGTH] if answer.status_code == 200 else ""
    with state.transaction() as db:
        db.execute("INSERT OR REPLACE INTO robots VALUES (?, ?, ?, ?)", (host, answer.status_code, text, now))
    return rules(answer.status_code, text, now)
