"""Municipalities read side by side: a thread for each provider, one after the other within it, one taker of all records."""

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from queue import Empty, Full, Queue
from typing import Any
from urllib.parse import urlsplit

from ..config import BodyConfig

ROOM = 256
"""Records that wait for the taker; a thread that is ahead waits."""

Read = Callable[[BodyConfig], Iterator[Any]]


def by_provider(bodies: Iterable[BodyConfig]) -> list[list[BodyConfig]]:
    """The municipalities grouped by who runs their server: its name in the settings, else the host of the first entry.

    Two hosts of one machine may land in two groups: fetch itself lets them wait for each other.
    """
    groups: dict[str, list[BodyConfig]] = {}
    for config in bodies:
        host = urlsplit(config.entry[0]).netloc if config.entry else config.key
        groups.setdefault(config.provider or host, []).append(config)
    return list(groups.values())


def side_by_side(groups: Sequence[Sequence[BodyConfig]], read: Read) -> Iterator[tuple[BodyConfig, Any]]:
    """Every record of every municipality with its settings, as they come. The first error of a thread ends it all."""
    reading = _Reading(read)
    for group in groups:
        # Daemons: a thread may be in an hour's pause that a server asked for, and Ctrl-C does not wait for that.
        threading.Thread(target=reading.group, args=(group,), daemon=True).start()
    try:
        left = len(groups)
        while left:
            found = reading.taken()
            if isinstance(found, Exception):
                raise found
            left -= found is None
            if found is not None:
                yield found
    finally:
        reading.stop.set()


@dataclass(slots=True)
class _Reading:
    read: Read
    stop: threading.Event = field(default_factory=threading.Event)
    _records: "Queue[tuple[BodyConfig, Any] | Exception | None]" = field(default_factory=lambda: Queue(ROOM))

    def group(self, configs: Sequence[BodyConfig]) -> None:
        """What a thread does; None says that it is done."""
        try:
            for config in configs:
                with closing(self.read(config)) as records:  # type: ignore[type-var]
                    for record in records:
                        if not self._put((config, record)):
                            return
            self._put(None)
        except Exception as error:  # noqa: BLE001 (the taker's thread raises it)
            self._put(error)

    def taken(self) -> tuple[BodyConfig, Any] | Exception | None:
        """The next record; waits in short steps, so that Ctrl-C gets through."""
        while True:
            try:
                return self._records.get(timeout=1)
            except Empty:
                continue

    def _put(self, found: tuple[BodyConfig, Any] | Exception | None) -> bool:
        """False where nobody takes any more."""
        while not self.stop.is_set():
            try:
                self._records.put(found, timeout=1)
                return True
            except Full:
                continue
        return False
