"""What council servers do besides answering: each behaviour is laid over a site, for all requests or for some.

`only(matching, behaviour)` and `first(times, behaviour)` narrow one down; `Server.behaviours` may change while it runs.
"""

import gzip
import socket
import threading
from collections.abc import Callable, Iterator

from .server import Answer, Behaviour, Handler, Request, reset
from .site import html

MEGABYTE = bytes(1_000_000)


def only(part: str, behaviour: Behaviour) -> Behaviour:
    """For requests whose path and query hold `part`; all others go to the site."""
    return lambda request, site: behaviour(request, site) if part in request.target else site(request)


def first(times: int, behaviour: Behaviour) -> Behaviour:
    """For the first `times` requests that get there; then the site answers."""
    left = iter(range(times))

    def answer(request: Request, site: Handler) -> Answer:
        return behaviour(request, site) if next(left, None) is not None else site(request)

    return answer


def says(status: int, body: str = "", **headers: str) -> Behaviour:
    """A status with headers (underscores for hyphens) in place of the page."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda request, site: Answer(body.encode(), status, {"Content-Type": "text/html; charset=utf-8", **named})


def shows(text: str) -> Behaviour:
    """200 with another page: an error text, a challenge, "Zu viele Zugriffe"."""
    return lambda request, site: html(
        f"<!DOCTYPE html><html><head><title>Hinweis</title></head><body>{text}</body></html>"
    )


def leads(location: str, status: int = 302) -> Behaviour:
    """A redirect."""
    return says(status, Location=location)


def labelled(media: str) -> Behaviour:
    """The site's own bytes under another Content-Type."""
    return altered(lambda answer: Answer(answer.body, answer.status, {**answer.headers, "Content-Type": media}))


def altered(change: Callable[[Answer], Answer]) -> Behaviour:
    """The site's answer, changed."""
    return lambda request, site: change(site(request))


def cut_off(bytes_kept: int) -> Behaviour:
    """The beginning of the answer as if it were all: truncated JSON, half a page."""
    return altered(lambda answer: Answer(answer.body[:bytes_kept], answer.status, answer.headers))


def headless(request: Request, site: Handler) -> Answer:
    """ALLRIS 3 now and then: the first "<" of the page is missing."""
    answer = site(request)
    return Answer(answer.body.removeprefix(b"<"), answer.status, answer.headers)


def dripping(request: Request, site: Handler) -> Answer:
    """A byte now and then for some seconds: no pause is long enough for a timeout between two reads."""

    def drops() -> Iterator[bytes]:
        never = threading.Event()
        for _ in range(250):
            never.wait(0.02)
            yield b"."

    return Answer(headers={"Content-Type": "text/html"}, pieces=drops())


def hanging_up(request: Request, site: Handler) -> Answer:
    """Closed before any header."""
    return Answer(wire=lambda connection: connection.shutdown(socket.SHUT_RDWR))


def resetting(request: Request, site: Handler) -> Answer:
    """RST in the middle of the body."""

    def wire(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n<html><body>")
        reset(connection)

    return Answer(wire=wire)


def ending_early(request: Request, site: Handler) -> Answer:
    """The connection closes in good order with half of the stated bytes."""
    body = site(request).body

    def wire(connection: socket.socket) -> None:
        head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
        connection.sendall(head.encode() + body[: len(body) // 2])
        connection.shutdown(socket.SHUT_RDWR)

    return Answer(wire=wire)


def large(megabytes: int, *, stated: bool) -> Behaviour:
    """A PDF of so many megabytes, with or without Content-Length."""

    def answer(request: Request, site: Handler) -> Answer:
        headers = {
            "Content-Type": "application/pdf",
            **({"Content-Length": f"{megabytes * 1_000_000}"} if stated else {}),
        }
        return Answer(headers=headers, pieces=(MEGABYTE for _ in range(megabytes)))

    return answer


def bomb(megabytes: int) -> Behaviour:
    """Zeros that are small on the wire."""
    packed = gzip.compress(MEGABYTE * megabytes, compresslevel=1)
    return says_bytes(packed, Content_Encoding="gzip")


def says_bytes(body: bytes, **headers: str) -> Behaviour:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda request, site: Answer(body, headers={"Content-Type": "text/html", **named})
