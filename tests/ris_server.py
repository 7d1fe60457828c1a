"""A small council server on the loopback: each path says how it behaves, and the log says what was asked."""

import gzip
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = tuple[int, dict[str, str], bytes]
Behaviour = Answer | list[Answer] | Callable[[dict[str, str]], Answer]
HTML = {"Content-Type": "text/html; charset=utf-8"}


def page(text: str | bytes, **headers: str) -> Answer:
    """An answer 200 with this text; header names are written with underscores."""
    stated = {name.replace("_", "-"): value for name, value in headers.items()}
    return 200, {**HTML, **stated}, text.encode() if isinstance(text, str) else text


def status(code: int, **headers: str) -> Answer:
    """An answer without text."""
    return code, {name.replace("_", "-"): value for name, value in headers.items()}, b""


def zipped(size: int) -> Answer:
    """Zeros that are small on the wire."""
    return page(gzip.compress(bytes(size)), Content_Encoding="gzip")


def with_etag(text: str | bytes, tag: str) -> Callable[[dict[str, str]], Answer]:
    """304 to those who know the tag."""
    return lambda headers: status(304, ETag=tag) if headers.get("If-None-Match") == tag else page(text, ETag=tag)


@dataclass
class RisServer:
    """`paths` maps path and query to a behaviour; a list is answered one by one, its last element for ever."""

    paths: dict[str, Behaviour]
    address: str = ""
    log: list[str] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)

    def answer(self, path: str, headers: dict[str, str]) -> Answer:
        """Notes the request and answers it; an unknown path is 404."""
        self.log.append(path)
        self.agents.append(headers.get("User-Agent", ""))
        behaviour = self.paths.get(path, status(404))
        if isinstance(behaviour, list):
            return behaviour.pop(0) if len(behaviour) > 1 else behaviour[0]
        return behaviour(headers) if callable(behaviour) else behaviour


@contextmanager
def serving(paths: Mapping[str, Behaviour]) -> Iterator[RisServer]:
    """The server, running."""
    server = RisServer(dict(paths))

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            code, headers, body = server.answer(self.path, dict(self.headers))
            self.send_response(code)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *arguments: Any) -> None:
            """Silent: `log` is the log."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as http:
        http.daemon_threads = True
        server.address = f"http://127.0.0.1:{http.server_port}"
        thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            http.shutdown()
            thread.join()
