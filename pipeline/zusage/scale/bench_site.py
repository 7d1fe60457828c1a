"""How long the pages of the site take on a database of a million mentions: `python -m zusage.scale.bench_site FILE`.

A real Datasette answers in this process, without a server. Each address is asked twice: the first time with nothing of what
it asks for in SQLite's own memory (the file may be in the system's), then again. Files of any length count until their first
piece is sent. Ratios are to a bare count of all mentions along the table; beside them stand seconds of processor time, which
other work on the machine changes little, and of the clock.
"""

import asyncio
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from time import monotonic, process_time
from typing import Any, Final
from urllib.parse import unquote

from ..config import Places
from ..publish.instance import Instance
from ..publish.serve import datasette_app
from .job import run
from .made_db import make
from .options import Options
from .site_addresses import all_addresses

MILLION = Path("build/bench/million.db")
LIMIT = 1.0
"""Seconds of processor time that no page may take."""
SITE: Final = Instance(address="https://zusage.example")
"""Without an address there is no sitemap."""
_PATIENCE_MS: Final = 60_000
"""SQLite's limit goes by the clock, which a busy machine fills: what is too slow shall be measured, not cut off."""


class _Enough(BaseException):
    """The first piece of a long file is there; no `Exception`, or Datasette would answer it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What an address took: seconds of processor time the first time and again, of the clock the first time, and its status."""

    address: str
    first: float
    again: float
    clock: float
    status: int

    @property
    def slow(self) -> bool:
        """Over the limit, or no answer."""
        return max(self.first, self.again) > LIMIT or self.status != 200

    def line(self, bare: float) -> str:
        """As ratios and in seconds; marked where it is slow."""
        mark = "" if self.status == 200 else f" (answers {self.status})"
        mark += " over the limit" if self.slow else ""
        ratios = f"{self.first / bare:.1f} ×, {self.again / bare:.1f} ×"
        return (
            f"{self.address}: {ratios} ({self.first:.2f} s, {self.again:.2f} s; {self.clock:.2f} s by the clock){mark}"
        )


def site_lines() -> Iterator[str]:
    """The slowest of each kind, on a database under build/bench, which is made where it is not there: some minutes, and 1.6 GB."""
    if not MILLION.exists():
        sample = MILLION.with_name("sample.db")
        places = Places(db=sample, raw=MILLION.with_name("raw"))
        run(Options(inputs=(Path("corpora/sample"),), places=places, quiet=True))
        make(sample, MILLION, 1_000_000)
    yield from lines(MILLION, every=False)


def lines(path: Path, *, every: bool = True) -> Iterator[str]:
    """One line for each address, or for the slowest of each kind and for all that are too slow; the last line counts them."""
    with closing(sqlite3.connect(path)) as db:
        addresses = list(dict.fromkeys(all_addresses(db)))
        bare = min(_timed(db) for _ in range(3))
    yield f"a bare count of all mentions: {bare:.3f} s; pages in units of it, the first time, then again:"
    taken: list[Taken] = []
    for one in _measured(path, addresses):
        taken.append(one)
        if every:
            yield one.line(bare)
    if not every:
        yield from (one.line(bare) for kind in _by_kind(taken) for one in kind if one.slow or one is kind[0])
    yield f"{len(taken)} addresses, {sum(one.slow for one in taken)} over {LIMIT:g} s or without an answer"


def _by_kind(taken: list[Taken]) -> Iterator[list[Taken]]:
    """By the first two parts of the path, the slowest first."""

    def kind(one: Taken) -> str:
        return "/".join(one.address.partition("?")[0].split("/")[:3])

    for _, held in groupby(sorted(taken, key=lambda one: (kind(one), -one.first)), kind):
        yield list(held)


def _measured(path: Path, addresses: list[str]) -> Iterator[Taken]:
    site = datasette_app(path, SITE)
    site.sql_time_limit_ms = _PATIENCE_MS
    with asyncio.Runner() as runner:
        runner.run(site.invoke_startup())
        app = site.app()
        # What the first page of all learns of the database, it learns for all others.
        runner.run(_asked(app, "/robots.txt"))
        yield from (runner.run(_taken(app, address)) for address in addresses)
    site.executor.shutdown()
    for database in site.databases.values():
        database.close()


async def _taken(app: Any, address: str) -> Taken:
    first, clock, status = await _asked(app, address)
    again, _, _ = await _asked(app, address)
    return Taken(address=address, first=first, again=again, clock=clock, status=status)


async def _asked(app: Any, address: str) -> tuple[float, float, int]:
    """Seconds of processor time and of the clock, and the status; of a file in pieces until the first of them."""
    path, _, query = address.partition("?")
    scope = {
        "type": "http", "http_version": "1.1", "method": "GET", "scheme": "http", "path": unquote(path), "raw_path": path.encode(),
        "query_string": query.encode(), "headers": [(b"host", b"localhost")], "server": ("localhost", 80), "client": ("127.0.0.1", 1),
    }  # fmt: skip
    status = 0

    async def receive() -> dict[str, Any]:
        return {"type": "http.request"}

    async def send(message: dict[str, Any]) -> None:
        nonlocal status
        status = message.get("status", status)
        if message.get("more_body") and path.startswith("/-/"):
            raise _Enough

    begun, by_clock = process_time(), monotonic()
    with suppress(_Enough):
        await app(scope, receive, send)
    return process_time() - begun, monotonic() - by_clock, status


def _timed(db: sqlite3.Connection) -> float:
    begun = process_time()
    db.execute("SELECT count(*) FROM mentions NOT INDEXED").fetchone()
    return process_time() - begun


if __name__ == "__main__":
    for line in lines(Path(sys.argv[1])) if sys.argv[1:] else site_lines():
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
