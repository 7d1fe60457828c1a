"""Real HTTP on the loopback: a site answers, behaviours lie over it, and the log says who asked what and when."""

import os
import socket
import struct
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from email.message import Message
from http.cookies import SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

OPEN_ROBOTS = "User-agent: *\nDisallow:\n"


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked, as it came over the wire; `at` is a moment of the server's clock, `connection` the client's port."""

    target: str
    headers: Message
    at: float = 0.0
    connection: int = 0

    @property
    def host(self) -> str:
        return str(self.headers.get("Host", ""))

    @property
    def path(self) -> str:
        return urlsplit(self.target).path

    @property
    def page(self) -> str:
        """The page's name: `si0057` of /bi/si0057.php."""
        return self.path.rsplit("/", 1)[-1].partition(".")[0]

    @property
    def query(self) -> dict[str, str]:
        return dict(parse_qsl(urlsplit(self.target).query, keep_blank_values=True))

    @property
    def cookies(self) -> dict[str, str]:
        return {name: morsel.value for name, morsel in SimpleCookie(self.headers.get("Cookie", "")).items()}


@dataclass(slots=True)
class Answer:
    """`pieces` are sent one by one in place of `body`, without Content-Length where none is stated.

    `wire` takes over the connection instead of any answer.
    """

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    pieces: Iterable[bytes] | None = None
    wire: Callable[[socket.socket], None] | None = None


Handler = Callable[[Request], Answer]
Behaviour = Callable[[Request, Handler], Answer]
"""Answers in place of the site, or asks it and changes what it says."""


@dataclass
class Server:
    """`behaviours`: the last one added is asked first. `log` holds every request; `most_busy` how many ran at once."""

    site: Handler
    behaviours: list[Behaviour] = field(default_factory=list)
    robots: str | Answer = OPEN_ROBOTS
    clock: Callable[[], float] = time.monotonic
    port: int = 0
    log: list[Request] = field(default_factory=list)
    faults: list[BaseException] = field(default_factory=list)
    most_busy: int = 0
    most_open: int = 0
    stopping: threading.Event = field(default_factory=threading.Event)
    _busy: int = 0
    _open: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def address(self) -> str:
        return self.at("127.0.0.1")

    def at(self, host: str) -> str:
        """The address under one of the host names."""
        return f"http://{host}:{self.port}"

    @property
    def asked(self) -> list[str]:
        """Paths and queries in order, without robots.txt."""
        return [request.target for request in self.log if request.path != "/robots.txt"]

    def answer(self, request: Request) -> Answer:
        """Notes the request and answers it."""
        with self._lock:
            self.log.append(request)
        if request.path == "/robots.txt":
            plain = {"Content-Type": "text/plain; charset=utf-8"}
            return Answer(self.robots.encode(), headers=plain) if isinstance(self.robots, str) else self.robots
        handler = self.site
        for behaviour in self.behaviours:
            handler = _laid_over(handler, behaviour)
        return handler(request)

    @contextmanager
    def counted(self, what: str) -> Iterator[None]:
        """Counts how many requests (`busy`) or connections (`open`) there are at one time."""
        with self._lock:
            now = getattr(self, f"_{what}") + 1
            setattr(self, f"_{what}", now)
            setattr(self, f"most_{what}", max(now, getattr(self, f"most_{what}")))
        try:
            yield
        finally:
            with self._lock:
                setattr(self, f"_{what}", getattr(self, f"_{what}") - 1)


def _laid_over(handler: Handler, behaviour: Behaviour) -> Handler:
    return lambda request: behaviour(request, handler)


def reset(connection: socket.socket) -> None:
    """Breaks the connection so that the client sees a reset."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    os.close(connection.detach())


class _Listener(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    server: Server

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients may hang up; anything else is a fault of a site and fails the test at the end."""
        error = sys.exception()
        if error is not None and not isinstance(error, OSError):
            self.server.faults.append(error)


class _Talk(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 10
    disable_nagle_algorithm = True  # a page is two writes: without this each would wait 40 ms for the other side
    server: _Listener

    def handle(self) -> None:
        with self.server.server.counted("open"):
            super().handle()

    def do_GET(self) -> None:
        own = self.server.server
        with own.counted("busy"):
            self._send(own.answer(Request(self.path, self.headers, own.clock(), self.client_address[1])))

    def _send(self, answer: Answer) -> None:
        if answer.wire:
            self.close_connection = True
            answer.wire(self.connection)
            return
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        chunked = answer.pieces is not None and "Content-Length" not in answer.headers
        if answer.pieces is None and "Content-Length" not in answer.headers:
            self.send_header("Content-Length", str(len(answer.body)))
        elif chunked:
            self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for piece in answer.pieces if answer.pieces is not None else [answer.body]:
            self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece) if chunked else piece)
        if chunked:
            self.wfile.write(b"0\r\n\r\n")

    def log_message(self, format: str, *arguments: Any) -> None:
        """Silent: `log` is the log."""


@contextmanager
def serve(
    site: Handler,
    *behaviours: Behaviour,
    hosts: tuple[str, ...] = ("127.0.0.1",),
    robots: str | Answer = OPEN_ROBOTS,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[Server]:
    """The server, running on one port of each loopback address in `hosts`; `clock` gives the log its moments."""
    server = Server(site, list(behaviours), robots, clock)
    with ExitStack() as stack:
        for host in hosts:
            listener = stack.enter_context(_Listener((host, server.port), _Talk))
            listener.server, server.port = server, listener.server_port
            thread = threading.Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
            thread.start()
            stack.callback(thread.join)
            stack.callback(listener.shutdown)
        stack.callback(server.stopping.set)
        yield server
    assert not server.faults, server.faults
