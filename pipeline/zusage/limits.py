"""How much one item may take of the process that works on it: memory, CPU seconds and seconds on the clock.

The process limits itself, so the same holds for workers of this machine and of a cluster. What goes over a limit of time is
ended by the kernel (SIGXCPU, SIGALRM), whatever C code it is in; memory that is refused is a MemoryError in Python, and a
SIGABRT in libraries that know no other way (PDFium).
"""

import math
import resource
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

CLOCK = 10
"""Seconds on the clock for each CPU second: a busy machine costs no file, and what waits for ever ends all the same."""

_STATM = Path("/proc/self/statm")
"""Linux tells here, in pages: mapped, resident."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """`memory`: bytes of address space beyond what the process had mapped at its start; `seconds`: CPU seconds of an item."""

    memory: int
    seconds: Callable[[Any], int]


def limited(function: Callable[[Any], Any], item: Any, memory: int, seconds: int) -> Any:
    """`function(item)` within the limits; what is over them ends this process or raises MemoryError."""
    _, core = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, core))
    with _memory(memory), _seconds(seconds):
        return function(item)


@contextmanager
def _memory(memory: int) -> Iterator[None]:
    """A soft limit on the address space: what is mapped already (libraries, models) is no item's doing."""
    most, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (_lower(_at_start() + memory, hard), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


@contextmanager
def _seconds(seconds: int) -> Iterator[None]:
    """RLIMIT_CPU counts from the start of the process: what it used before is added."""
    most, hard = resource.getrlimit(resource.RLIMIT_CPU)
    used = resource.getrusage(resource.RUSAGE_SELF)
    resource.setrlimit(resource.RLIMIT_CPU, (_lower(math.ceil(used.ru_utime + used.ru_stime) + seconds, hard), hard))
    signal.setitimer(signal.ITIMER_REAL, seconds * CLOCK)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        resource.setrlimit(resource.RLIMIT_CPU, (most, hard))


def _lower(wanted: int, hard: int) -> int:
    return wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)


@lru_cache(maxsize=1)
def _at_start() -> int:
    return _pages(0)


def resident() -> int:
    """Bytes of memory that this process holds now; 0 where the system does not tell."""
    return _pages(1)


def _pages(column: int) -> int:
    return int(_STATM.read_text().split()[column]) * resource.getpagesize() if _STATM.exists() else 0
