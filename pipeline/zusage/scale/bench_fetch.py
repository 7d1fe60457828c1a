"""The cost of fetching well: a whole crawl of a loopback server, in units of bare httpx GETs of the same pages."""

import json
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx

from ..config import BodyConfig
from ..fetch import Client, from_body
from ..raw import RawStore

PAGES = 99
_LIST = "/oparl/paper"


def fetching() -> str:
    """One line: CPU milliseconds a page of a first crawl and of one without news, beside httpx alone (one connection)."""
    with _server() as address, tempfile.TemporaryDirectory() as folder:
        urls = [f"{address}{_LIST}", *(f"{address}{_LIST}/{number}" for number in range(PAGES - 1))]
        config = BodyConfig(
            name="Messort", ags="12999001", state="Brandenburg", vendor="oparl", entry=urls[:1], fictional=True
        )
        _crawl(config, Path(folder) / "warm")
        bare = _seconds(lambda: _bare(urls))
        first = _seconds(lambda: _crawl(config, Path(folder) / "cold"))
        again = _seconds(lambda: _crawl(config, Path(folder) / "cold"))
    return (
        f"fetch: {first / PAGES * 1000:.1f} ms CPU a page, {first / bare:.1f} × bare httpx GETs ({PAGES} pages, links read and all kept); "
        f"again without news {again / first:.2f} of that"
    )


def _crawl(config: BodyConfig, folder: Path) -> None:
    with closing(Client("zusage/bench", 0.0, frozenset({"127.0.0.1"}))) as client:
        for _ in from_body(config, client, RawStore(folder)):
            pass


def _bare(urls: list[str]) -> None:
    with httpx.Client(trust_env=False) as client:
        for url in urls:
            client.get(url)


def _seconds(work: Callable[[], None]) -> float:
    """CPU seconds of this thread: the server's are not ours."""
    begun = time.thread_time()
    work()
    return time.thread_time() - begun


@contextmanager
def _server() -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            body = json.dumps(_page(f"http://{self.headers['Host']}", self.path)).encode()
            self.send_response(200 if self.path.startswith(_LIST) else 404)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *arguments: object) -> None:
            """Silent."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as http:
        threading.Thread(target=http.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{http.server_port}"
        http.shutdown()


def _page(address: str, path: str) -> dict[str, object]:
    schema = "https://schema.oparl.org/1.1/"
    if path == _LIST:
        return {"data": [f"{address}{_LIST}/{number}" for number in range(PAGES - 1)], "links": {}, "type": schema}
    return {"id": f"{address}{path}", "type": f"{schema}Paper", "name": "Vorlage " + "über den Ausbau " * 50}
