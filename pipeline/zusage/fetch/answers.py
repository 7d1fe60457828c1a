"""What an answer says beside its text: leave, come back later, go away."""

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import httpx

from ..errors import FetchError, NotPublic, Refused

_CHALLENGES = (b"<altcha-widget", b"/_gate/", b"cf-challenge")
_THROTTLED = b"Zu viele Zugriffe"
_SHORT = 20_000
"""Bytes; on a longer page "Zu viele Zugriffe" is what councillors talk about."""

_LOGIN = re.compile(r"(?:log[io]n|anmeld|signin|auth)", re.IGNORECASE)
_EMPTY_LIST = 802
"""OParl's code in a 404 for a list without entries (SD.NET)."""

HINT = "stop, do not work around"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer, unpacked; `url` is where it came from in the end, `robots` what robots.txt said to that request."""

    url: str
    status_code: int
    headers: httpx.Headers
    content: bytes
    robots: str = ""

    @property
    def text(self) -> str:
        """The text, for robots.txt; pages are decoded by their readers."""
        return self.content.decode("utf-8", "replace")

    @property
    def location(self) -> str | None:
        """Where a redirect leads."""
        moved = self.status_code in (301, 302, 303, 307, 308)
        return self.headers.get("location") if moved else None


class Login(Refused):
    """The server asks for a login."""


class Challenge(Refused):
    """The server asks for a proof or for less: nothing more is asked of it in this run."""


def retry_seconds(retry_after: str) -> float:
    """Seconds to wait, from seconds or a date (RFC 9110, 10.2.3); anything else says nothing and is 0."""
    if retry_after.isdecimal() and retry_after.isascii():
        return float(retry_after)
    moment = _moment(retry_after)
    return (moment - datetime.now(UTC)).total_seconds() if moment else 0.0


def checked(answer: Answer, *, conditional: bool) -> Answer:
    """The answer itself where it is a page (200), 304 to a conditional request, or OParl's 404 for an empty list.

    Raises `Login`, `Challenge` (both `Refused`), `FetchError` for every other status.
    """
    status, where = answer.status_code, answer.url
    if any(sign in answer.content[:_SHORT] for sign in _CHALLENGES) or (
        len(answer.content) < _SHORT and _THROTTLED in answer.content
    ):
        raise Challenge(where=where, expected="a page", found="a challenge or rate-limit page", hint=HINT)
    if status in (401, 403, 407, 451):
        raise Login(where=where, expected="an open page", found=f"status {status}", hint=HINT)
    if status == 200 or (status == 304 and conditional) or is_empty_list(answer):
        return answer
    raise FetchError(where=where, expected="status 200", found=str(status))


def is_empty_list(answer: Answer) -> bool:
    """Whether this is SD.NET's way to say that a list has no entries."""
    if answer.status_code != 404 or len(answer.content) > _SHORT:
        return False
    try:
        stated = json.loads(answer.content)
    except ValueError:
        return False
    return isinstance(stated, dict) and str(stated.get("code")) == str(_EMPTY_LIST)


def refuse_non_public(url: str, target: str) -> None:
    """Raises `NotPublic` for a redirect to "noauth": an item or paper that is not for the public."""
    page = _page(target)
    if page.startswith("noauth"):
        raise NotPublic(where=url, expected="a public page", found=f"a redirect to {page}")


def refuse_login(url: str, target: str) -> None:
    """Raises `Challenge` or `Login` for a redirect to a gate or a login."""
    if "/_gate/" in target:
        raise Challenge(where=url, expected="a page", found="a redirect to a challenge", hint=HINT)
    if _LOGIN.match(_page(target)):
        raise Login(where=url, expected="an open page", found=f"a redirect to {_page(target)}", hint=HINT)


def _page(url: str) -> str:
    return urlsplit(url).path.rstrip("/").rsplit("/", 1)[-1].lower()


def dated(answer: Answer) -> str:
    """ISO UTC time of the answer: the server's, or ours where it states none or nonsense."""
    return (_moment(answer.headers.get("date", "")) or datetime.now(UTC)).isoformat(timespec="seconds")


def _moment(stated: str) -> datetime | None:
    """A date of HTTP (RFC 9110, 5.6.7); None for what is none, also for a day or zone that no calendar holds."""
    try:
        moment = parsedate_to_datetime(stated)
        return moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
