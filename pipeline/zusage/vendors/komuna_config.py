"""From the shell of the KIC app to the list of meetings: whose interface, with which headers, for which days."""

import re
from datetime import date, timedelta
from urllib.parse import parse_qsl, unquote, urlencode, urljoin, urlsplit

from ..errors import MissingPart
from ..records import Link
from .json_fields import Object, text
from .page import Page

_OWN = re.compile(r"app|activateuser|error|feed|login", re.IGNORECASE)
_PASSED = ("from", "until", "clientid")
_STEP = timedelta(days=91)
"""The app itself asks for a quarter at most."""


def config_link(url: str, version: str) -> tuple[Link, ...]:
    """The configuration of the app at `url`; the app's name and the period are handed on in the address."""
    if not url.startswith("http"):
        return ()
    parts = urlsplit(url)
    first = unquote(parts.path.split("/")[1].split(";")[0]) if parts.path.startswith("/") else ""
    named = first if re.fullmatch(r"[\w-]+", first) and not _OWN.fullmatch(first) else ""
    asked = {name: value for name, value in parse_qsl(parts.query) if name in _PASSED}
    query = urlencode({**asked, "customname": named} if named else asked)
    return (Link(url=urljoin(url, f"/{version}/webconfig.json" + (f"?{query}" if query else "")), kind="list"),)


def config_page(thing: Object, url: str, notes: tuple[tuple[str, str], ...]) -> Page:
    """The lists of meetings that the configuration leads to; raises `MissingPart` where it names no interface."""
    service, key = text(thing, "serviceUrl"), text(thing, "org_key")
    if not service or not service.startswith(("http://", "https://")) or not key:
        raise MissingPart(
            where=f"komuna webconfig {url}: serviceUrl, org_key",
            expected="an address and a key",
            found=repr(thing)[:80],
        )
    return Page(vendor="komuna", kind="text", title="webconfig", links=_lists(service, key, url), notes=notes)


def _lists(service: str, key: str, url: str) -> tuple[Link, ...]:
    asked, host = dict(parse_qsl(urlsplit(url).query)), urlsplit(url).hostname
    if not host:
        return ()
    named = asked.get("customname", "")
    headers = (("x-orgkey", key), ("x-uniqueid", f"{host}/{named}" if named else host), ("x-customname", named))
    root = urljoin(service.rstrip("/") + "/", "web/guestmeetings")
    periods = _periods(asked.get("from", ""), asked.get("until", ""))
    client = {"client": asked["clientid"]} if "clientid" in asked else {}
    return tuple(
        Link(url=f"{root}?{urlencode({**client, **period})}", kind="list", day=period.get("until"), headers=headers)
        for period in periods
    )


def _periods(first: str, last: str) -> list[dict[str, str]]:
    """Quarters from `last` back to `first`; all at once where the address states no days."""
    try:
        begin, end = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return [{}]
    found = []
    while end >= begin:
        start = max(begin, end - _STEP)
        found.append({"from": start.isoformat(), "until": end.isoformat()})
        end = start - timedelta(days=1)
    return found
