"""Ways of doing the same function over many items: in this process, in limited worker processes, on a Dask cluster.

Results come in the order of the items, whatever the workers' speed, so that two runs write the same tables. A worker that
dies or takes too long costs its own item only (measured: concurrent.futures and loky abort, multiprocessing.Pool hangs).
"""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any

from pebble import ProcessExpired, ProcessPool

from ..errors import ZusageError, publishable
from ..limits import CLOCK, Limits, limited, resident

ORDINARY = Limits(memory=3 * 2**30, seconds=lambda item: 300)
"""For texts that parse let through: spaCy reserves some 1.5 GB."""

TASKS = 200
GROWN = 600 * 2**20
"""Bytes that a worker holds when it is replaced: it starts with 0.2 GB, and libraries keep what a bomb made them take."""

_ONE_THREAD = ("OMP_NUM_THREADS", "OMP_THREAD_LIMIT", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
_OVERTIME = (signal.SIGXCPU, signal.SIGALRM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """An item that no worker finished: `code` is "timeout", "worker-died", "out-of-memory" or "defect"."""

    code: str
    message: str


Engine = Callable[[Callable[[Any], Any], Iterable[Any], int, Limits], Iterator[tuple[Any, Any]]]


def serial(
    function: Callable[[Any], Any], items: Iterable[Any], workers: int, limits: Limits = ORDINARY
) -> Iterator[tuple[Any, Any]]:
    """(item, result) one after the other in this process: for debugging; a hostile file can take the run with it."""
    for item in items:
        yield item, function(item)


def local(
    function: Callable[[Any], Any], items: Iterable[Any], workers: int, limits: Limits = ORDINARY
) -> Iterator[tuple[Any, Any]]:
    """(item, result or Failure) from worker processes with limits on time and memory."""
    for name in _ONE_THREAD:
        os.environ.setdefault(name, "1")  # workers are the parallelism; more threads only fight over the cores
    # Workers are forked off a server that has loaded the stage: a new one costs milliseconds, not the seconds of imports.
    context = get_context("forkserver")
    context.set_forkserver_preload(["zusage.tasks"])
    pool: Any = ProcessPool(max_workers=workers, max_tasks=_UntilGrown(TASKS), context=context)
    with pool:
        yield from _ordered(
            lambda item: pool.schedule(limited, args=_job(function, item, limits)), items, 4 * workers, limits
        )
        pool.close()
        pool.join()


def dask(
    function: Callable[[Any], Any], items: Iterable[Any], workers: int, limits: Limits = ORDINARY
) -> Iterator[tuple[Any, Any]]:
    """(item, result or Failure) from the Dask cluster of DASK_SCHEDULER_ADDRESS, or from one on this machine.

    The limits hold here too, for the worker sets them itself. Dask gives the item of a worker that died to three others
    before it gives it up, and asks for the whole worker's memory where our own engine replaces a worker that has grown.
    """
    from distributed import Client  # an extra: pip install zusage[dask]

    with Client(os.environ.get("DASK_SCHEDULER_ADDRESS"), n_workers=workers, threads_per_worker=1) as client:
        executor = client.get_executor()
        yield from _ordered(
            lambda item: executor.submit(limited, *_job(function, item, limits)), items, 8 * workers, limits
        )


ENGINES: dict[str, Engine] = {"local": local, "serial": serial, "dask": dask}


class _UntilGrown(int):
    """How many items a worker does: so many, or fewer where its memory has grown.

    pebble asks after each item whether its count is still below this number, in the worker and after the result is sent.
    """

    def __gt__(self, done: int) -> bool:
        return int(self) > done and resident() < GROWN


def _job(function: Callable[[Any], Any], item: Any, limits: Limits) -> tuple[Any, ...]:
    return function, item, limits.memory, limits.seconds(item)


def _ordered(
    submit: Callable[[Any], "Future[Any]"], items: Iterable[Any], window: int, limits: Limits
) -> Iterator[tuple[Any, Any]]:
    """Keeps `window` items under way, so that memory does not grow with the number of items."""
    waiting: deque[tuple[Any, Future[Any]]] = deque()
    for item in items:
        waiting.append((item, submit(item)))
        if len(waiting) >= window:
            first, future = waiting.popleft()
            yield first, _result(future, limits.memory, limits.seconds(first))
    for item, future in waiting:
        yield item, _result(future, limits.memory, limits.seconds(item))


def _result(future: "Future[Any]", memory: int, seconds: int) -> Any:
    error = future.exception()
    if error is None:
        return future.result()
    if isinstance(error, ZusageError):
        raise error  # the raw store is not readable: no other item would fare better
    if isinstance(error, ProcessExpired):
        return _died(-error.exitcode, memory, seconds)
    if type(error).__name__ == "KilledWorker":  # Dask's, of an extra that may not be installed
        return Failure(
            code="worker-died",
            message=f"four of Dask's workers ended over it ({seconds} CPU seconds, {memory // 2**20} MB)",
        )
    if isinstance(error, MemoryError):
        return Failure(code="out-of-memory", message=f"needs more than {memory // 2**20} MB")
    # A text that nobody thought of must not keep all others from being read, in this run and in every later one.
    said = f"{type(error).__name__}: {publishable(error)}"[:300]
    return Failure(
        code="defect", message=f"a defect of zusage, please report it ({said}); `--engine serial` shows its trace"
    )


def _died(number: int, memory: int, seconds: int) -> Failure:
    """What the signal with this number, or a number below zero for an exit code, says of an item."""
    if number in _OVERTIME:
        return Failure(
            code="timeout", message=f"not finished after {seconds} CPU seconds or {seconds * CLOCK} s in all"
        )
    if number == signal.SIGABRT:
        # PDFium ends the process where it gets no memory; a library that finds its own data broken does so too.
        return Failure(
            code="worker-died",
            message=f"the library gave up (SIGABRT), often for want of memory ({memory // 2**20} MB)",
        )
    name = signal.Signals(number).name if number in set(signal.Signals) else f"exit code {-number}"
    return Failure(code="worker-died", message=f"the worker process ended ({name})")
