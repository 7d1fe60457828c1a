"""The site on the loopback, served by a process of its own through `zusage.publish.serve`, as users do."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import httpx

from zusage.publish.instance import OWN, Instance
from zusage.publish.serve import serve

HOST = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Site:
    """A running site: its database, and where it answers (without a slash at the end)."""

    db: Path
    origin: str
    base: str = ""

    def __call__(self, address: str) -> str:
        """The whole address of one of the site's own."""
        return f"{self.origin}{self.base}{address}"


@contextmanager
def serving(db: Path, instance: Instance = OWN, base: str = "") -> Iterator[Site]:
    """The site, answering; stopped at the end. `base` is the path that `instance.address` puts it under."""
    port = _free_port()
    server = get_context("spawn").Process(target=serve, args=(db, HOST, port, instance), daemon=True)
    server.start()
    try:
        site = Site(db, f"http://{HOST}:{port}", base)
        with httpx.Client(transport=httpx.HTTPTransport(retries=8), timeout=60) as client:
            client.get(site("/")).raise_for_status()
        yield site
    finally:
        server.terminate()
        server.join()
        server.close()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind((HOST, 0))
        port: int = found.getsockname()[1]
        return port
