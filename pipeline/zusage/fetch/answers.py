"""What an answer says beside its text: leave, come back later, go away."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx

from ..errors import FetchError, Refused

_CHALLENGES = (b"<altcha-widget", b"/_gate/", b"Zu viele Zugriffe", b"cf-challenge")
_HINT = "stop, do not work around"


def robots_rules(response: httpx.Response) -> str:
    """The text of robots.txt; missing means all is allowed, a server error means nothing is (RFC 9309, 2.3.1)."""
    if response.status_code == 200:
        return response.text
    return "" if 400 <= response.status_code < 500 else "User-agent: *\nDisallow: /"


def retry_seconds(retry_after: str) -> float:
    """Seconds to wait, from seconds or a date (RFC 9110, 10.2.3); anything else says nothing and is 0."""
    if retry_after.isdecimal():
        return float(retry_after)
    try:
        moment = parsedate_to_datetime(retry_after)
    except ValueError:
        return 0.0
    return (moment.replace(tzinfo=moment.tzinfo or UTC) - datetime.now(UTC)).total_seconds()


def checked(response: httpx.Response, url: str, *, conditional: bool) -> httpx.Response:
    """The answer itself where it is a page (200), or 304 to a conditional request.

    Raises `Refused` for logins and challenge pages, `FetchError` for every other status.
    """
    status = response.status_code
    if status in (401, 403, 451):
        raise Refused(where=url, expected="an open page", found=f"status {status}", hint=_HINT)
    if status != 200 and not (status == 304 and conditional):
        raise FetchError(where=url, expected="status 200", found=str(status))
    if any(sign in response.content[:20_000] for sign in _CHALLENGES):
        raise Refused(where=url, expected="a page", found="a challenge or rate-limit page", hint=_HINT)
    return response


def dated(response: httpx.Response) -> str:
    """ISO UTC time of the answer: the server's, or ours where it states none or nonsense."""
    try:
        moment = parsedate_to_datetime(response.headers.get("date", ""))
    except ValueError:
        moment = datetime.now(UTC)
    return moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC).isoformat(timespec="seconds")
