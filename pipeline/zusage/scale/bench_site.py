"""How long the pages of the site take on a database of a million mentions: `python -m zusage.scale.bench_site FILE`.

A real Datasette answers in this process, without a server. Each address is asked twice: the first time with nothing of the
database in SQLite's own memory (the file may be in the system's), the second time warm. Ratios are to a bare count of all
mentions along the table; beside them stand seconds of processor time, which other work on the machine changes little.
"""

import asyncio
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from time import process_time
from typing import Any
from urllib.parse import urlencode

from ..config import Places
from ..publish import addresses
from ..publish.looks import LOOKS
from ..publish.queries import read_queries
from ..publish.serve import datasette_app
from .job import run
from .made_db import make
from .options import Options

MILLION = Path("build/bench/million.db")
LIMIT = 1.0
"""Seconds of processor time that no page may take, warm."""

_SOME = {
    "commitment": "SELECT id FROM commitments ORDER BY later_mentions DESC, id LIMIT 1",
    "municipality": "SELECT body_id FROM body_counts ORDER BY commitments DESC, body_id LIMIT 1",
    "project": "SELECT key FROM project_counts ORDER BY bodies DESC, key LIMIT 1",
    "topic": "SELECT topic FROM facts GROUP BY topic ORDER BY sum(commitments) DESC LIMIT 1",
}
"""The largest of each kind."""
_WORDS = ("Glasfaser", "E-Akte Frist", "der")


def site_lines() -> Iterator[str]:
    """The same on a database under build/bench, which is made where it is not there: some minutes, and 1.5 GB of disk."""
    if not MILLION.exists():
        sample = MILLION.with_name("sample.db")
        places = Places(db=sample, raw=MILLION.with_name("raw"))
        run(Options(inputs=(Path("corpora/sample"),), places=places, quiet=True))
        make(sample, MILLION, 1_000_000)
    yield from lines(MILLION)


def lines(path: Path) -> Iterator[str]:
    """One line for each address: cold and warm as ratio and in seconds; those over the limit, and errors, are marked."""
    with closing(sqlite3.connect(path)) as db:
        found = dict(_addresses(db))
        bare = min(_timed(lambda: db.execute("SELECT count(*) FROM mentions NOT INDEXED").fetchone()) for _ in range(3))
    yield f"a bare count of all mentions: {bare:.3f} s; pages in units of it, cold, then warm:"
    slow = 0
    for name, address in found.items():
        cold, warm, status = asyncio.run(_asked(path, address))
        slow += warm > LIMIT or status != 200
        mark = "" if status == 200 else f" (answers {status})"
        mark += " over the limit" if warm > LIMIT else ""
        yield f"{name}: {cold / bare:.1f} ×, {warm / bare:.1f} × ({cold:.2f} s, {warm:.2f} s){mark}"
    yield f"{len(found)} addresses, {slow} over {LIMIT:g} s or without an answer"


def _addresses(db: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    yield from {"start": "/", "comparison": addresses.COMPARISON, "map": addresses.MAP, "data": addresses.DATA}.items()
    for name, sql in _SOME.items():
        row = db.execute(sql).fetchone()
        yield name, getattr(addresses, name)(row[0])
    yield from ((f"search {words}", addresses.search(words)) for words in _WORDS)
    base = "/" + str(Path(next(row[2] for row in db.execute("PRAGMA database_list"))).stem)
    yield "all data", base
    views = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name")]
    yield from ((f"table {name}", f"{base}/{name}") for name in (*sorted(LOOKS), *views))
    for query in read_queries():
        yield f"question {query.name}", f"{base}/{query.name}"
        filled = {p.name: p.default or ("" if p.choices else "a") for p in query.params}
        yield f"question {query.name}, filled", f"{base}/{query.name}?{urlencode(filled)}"


async def _asked(path: Path, address: str) -> tuple[float, float, int]:
    site = datasette_app(path)
    await site.invoke_startup()
    try:
        begun = process_time()
        answer: Any = await site.client.get(address)
        cold = process_time() - begun
        begun = process_time()
        await site.client.get(address)
        return cold, process_time() - begun, answer.status_code
    finally:
        site.executor.shutdown()
        for database in site.databases.values():
            database.close()


def _timed(work: Any) -> float:
    begun = process_time()
    work()
    return process_time() - begun


if __name__ == "__main__":
    for line in lines(Path(sys.argv[1])) if sys.argv[1:] else site_lines():
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
