"""When the next request to a provider may begin: one connection and one request at a time, kept across processes."""

import fcntl
import hashlib
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from ..errors import StorageError
from .state import State

_NONSENSE = 86_400.0
"""Seconds; a moment further ahead was written by a clock that was wrong. No server is left alone for longer."""


def lock_file(folder: Path, key: str) -> TextIO:
    """The file whose lock stands for `key`; raises `StorageError` where the folder takes none."""
    path = folder / f"fetch.{hashlib.sha256(key.encode()).hexdigest()[:16]}.lock"
    try:
        return path.open("w", encoding="utf-8")
    except OSError as error:
        raise StorageError(where=str(path), expected="a writable place", found=str(error), hint="free space") from error


@contextmanager
def alone(state: State, key: str) -> Iterator[bool]:
    """Whether nobody else on this raw store has `key`; if so it is ours while the block lasts."""
    if state.folder is None:
        yield True
        return
    with lock_file(state.folder, key) as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            is_ours = True
        except BlockingIOError:
            is_ours = False
        yield is_ours


@dataclass(frozen=True, slots=True)
class Pace:
    """Moments are seconds of `clock`; they lie in fetch.db, so a second process or a later run waits as well."""

    state: State
    clock: Callable[[], float] = time.time

    @contextmanager
    def turn(self, key: str) -> Iterator[None]:
        """While it lasts nobody else asks this provider: not another thread, nor another process on this raw store."""
        if self.state.folder is None:
            yield
            return
        with lock_file(self.state.folder, key) as file:
            fcntl.flock(file, fcntl.LOCK_EX)  # the kernel takes it back from a process that is killed
            yield

    def wait(self, key: str, pause: float) -> float:
        """Seconds to wait until the next request may begin, `pause` after the last one."""
        now = self.clock()
        last, until = self._row(key, now)
        return max(now, last + pause, until) - now

    def take(self, key: str, wait: float) -> None:
        """Notes that a request begins in `wait` seconds."""
        now = self.clock()
        with self.state.transaction() as db:
            _, until = self._row(key, now)
            db.execute("INSERT OR REPLACE INTO pace VALUES (?, ?, ?)", (key, now + wait, until))

    def hold(self, key: str, seconds: float) -> None:
        """Nothing is asked for so many seconds: the server said so."""
        now = self.clock()
        with self.state.transaction() as db:
            last, until = self._row(key, now)
            until = max(until, now + min(seconds, _NONSENSE - 1))
            db.execute("INSERT OR REPLACE INTO pace VALUES (?, ?, ?)", (key, last, until))

    def _row(self, key: str, now: float) -> tuple[float, float]:
        for last, until in self.state.rows("SELECT last, until FROM pace WHERE key = ?", key):
            if max(last, until) < now + _NONSENSE:
                return last, until
        return 0.0, 0.0
