"""Files that several runs work on: whoever comes while another is just making the file waits for it and goes on."""

import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from zusage.fetch.state import NAME, State
from zusage.store.database import Database

MANY = 6
ROUNDS = 60

OPENED: dict[str, Callable[[Path], Database | State]] = {
    "the database": lambda folder: Database(folder / NAME),
    "the record of a crawl": State,
}


@pytest.mark.parametrize("kind", OPENED)
def test_runs_that_start_at_once_make_one_file_together(kind: str, tmp_path: Path) -> None:
    def run(folder: Path, start: threading.Barrier) -> None:
        start.wait()
        OPENED[kind](folder).close()

    with ThreadPoolExecutor(MANY) as pool:
        for number in range(ROUNDS):
            start = threading.Barrier(MANY)
            folder = tmp_path / str(number)
            for done in [pool.submit(run, folder, start) for _ in range(MANY)]:
                done.result()


@pytest.mark.parametrize("kind", OPENED)
def test_readers_do_not_keep_a_writer_waiting(kind: str, tmp_path: Path) -> None:
    opened = OPENED[kind](tmp_path)
    reader = sqlite3.connect(tmp_path / NAME, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM sqlite_master").fetchall()
    with opened.transaction() as writer:
        writer.execute("CREATE TABLE other (x)")
    reader.execute("COMMIT")
    reader.close()
    opened.close()
