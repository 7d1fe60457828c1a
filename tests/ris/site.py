"""What all sites share: answers of their kinds, files with validators, sessions, and how a crawl is told of them."""

import hashlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from html import escape
from itertools import count
from typing import Any, ClassVar

from .server import Answer, Request
from .town import File, Item, Meeting, Paper, Town

Thing = Meeting | Item | Paper | File

WEEKDAYS = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")


def html(text: str, *, charset: str = "utf-8", stated: bool = True, **headers: str) -> Answer:
    """A page; `stated` says whether the header names the charset."""
    kind = f"text/html; charset={charset}" if stated else "text/html"
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(text.encode(charset, errors="xmlcharrefreplace"), headers={"Content-Type": kind, **named})


def moved(location: str, status: int = 302, **headers: str) -> Answer:
    """A redirect."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(status=status, headers={"Location": location, "Content-Type": "text/html", **named})


def missing() -> Answer:
    """404 with the short page of a web server."""
    answer = html("<html><head><title>404</title></head><body><h1>Not Found</h1></body></html>")
    answer.status = 404
    return answer


def document(file: File, request: Request, *, tagged: bool = True, media: str = "application/pdf") -> Answer:
    """A file; with an ETag it answers 304 to those who know it."""
    tag = f'"{hashlib.sha256(file.data).hexdigest()[:16]}"'
    headers = {"Content-Type": media, **({"ETag": tag} if tagged else {})}
    if tagged and request.headers.get("If-None-Match") == tag:
        return Answer(status=304, headers=headers)
    return Answer(file.data, headers=headers)


def german(day: Any) -> str:
    """03.11.2025."""
    return f"{day:%d.%m.%Y}"


def clock(begin: str, end: str | None, between: str = " - ") -> str:
    """18:00 - 19:45, or the begin alone."""
    return f"{begin}{between}{end}" if end else begin


def votes(counts: tuple[int, int, int] | None, form: str) -> str:
    """The vote in a form with three places for yes, no, abstentions; empty where none was counted."""
    return form.format(*counts) if counts else ""


@dataclass
class Site:
    """A town in one vendor's form. `folder` is what a crawl may not leave, `start` the address that a person gives.

    `volatile` prints into each page what changes with every answer: session ids, component numbers, clock times.
    """

    vendor: ClassVar[str]
    folder: ClassVar[str] = "/"
    start: ClassVar[str] = ""
    town: Town
    volatile: bool = True
    sessions: dict[str, set[str]] = field(default_factory=dict)
    _serial: Any = field(default_factory=count)

    def __call__(self, request: Request) -> Answer:
        if not request.path.startswith(self.folder):
            return missing()
        route = self.routes().get(request.page)
        return route(request) if route else missing()

    def routes(self) -> dict[str, Callable[[Request], Answer]]:
        """Page name → what answers it; sites with addresses of another kind answer by themselves."""
        return {}

    def entry(self, address: str) -> str:
        """The address that a municipality's YAML names."""
        return f"{address}{self.folder}{self.start}"

    def path_of(self, thing: Thing) -> str:
        """Path and query of its page, as the site's own links give them."""
        raise NotImplementedError

    def lasting(self, file: File) -> bool:
        """Whether the file has an address that a later session can use."""
        return True

    def closed_paths(self) -> set[str]:
        """Addresses of what is not public; the site's pages link some of them all the same."""
        closed: list[Thing] = [item for _, item in self.town.items if not item.public]
        closed += [paper for paper in self.town.papers if not paper.public]
        closed += [file for file in self.town.files if not file.public]
        found = set()
        for thing in closed:
            with suppress(ValueError):  # has no page in this product
                found.add(self.path_of(thing))
        return found

    def serial(self) -> int:
        """Another number with each call, where pages are volatile."""
        return next(self._serial) if self.volatile else 0

    def seen(self, request: Request, cookie: str) -> set[str] | None:
        """What was opened in the request's session; None without one."""
        return self.sessions.get(request.cookies.get(cookie, ""))

    def begin(self, request: Request, cookie: str, what: str) -> dict[str, str]:
        """Notes in the request's session that `what` was opened; the header that sets the cookie where there was none."""
        known = self.seen(request, cookie)
        if known is not None:
            known.add(what)
            return {}
        name = f"s{len(self.sessions) + 1:06d}"
        self.sessions[name] = {what}
        return {"Set-Cookie": f"{cookie}={name}; path={self.folder}; HttpOnly"}


def text(value: object) -> str:
    """Escaped for markup."""
    return escape(str(value), quote=True)


def stamp(moment: datetime) -> str:
    """ISO with its zone."""
    return moment.isoformat(timespec="seconds")
