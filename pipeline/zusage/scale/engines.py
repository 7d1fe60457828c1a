"""Ways of doing the same function over many items: in this process, in limited worker processes, on a Dask cluster.

Results come in the order of the items, whatever the workers' speed, so that two runs write the same tables. A worker that
dies or takes too long costs its own item only (measured: concurrent.futures and loky abort, multiprocessing.Pool hangs).
"""

import os
import resource
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any

from pebble import ProcessExpired, ProcessPool

from ..errors import ZusageError

MEMORY = 3 * 2**30
"""Address space of a worker. Hostile PDFs take 1.0 to 1.4 GB in the libraries; spaCy and Tesseract reserve some 1.5 GB."""

SECONDS = 300.0
"""Time for one item: a scan of 200 pages takes about two minutes."""

_ONE_THREAD = ("OMP_NUM_THREADS", "OMP_THREAD_LIMIT", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """An item that no worker finished: `code` is "timeout", "worker-died", "out-of-memory" or "defect"."""

    code: str
    message: str


Engine = Callable[[Callable[[Any], Any], Iterable[Any], int], Iterator[tuple[Any, Any]]]


def serial(function: Callable[[Any], Any], items: Iterable[Any], workers: int) -> Iterator[tuple[Any, Any]]:
    """(item, result) one after the other in this process: for debugging; a hostile file can take the run with it."""
    for item in items:
        yield item, function(item)


def local(function: Callable[[Any], Any], items: Iterable[Any], workers: int) -> Iterator[tuple[Any, Any]]:
    """(item, result or Failure) from worker processes with limits on time and memory."""
    for name in _ONE_THREAD:
        os.environ.setdefault(name, "1")  # workers are the parallelism; more threads only fight over the cores
    pool: Any = ProcessPool(max_workers=workers, max_tasks=200, context=get_context("spawn"), initializer=_limit)
    with pool:
        yield from _ordered(lambda item: pool.schedule(function, args=[item], timeout=SECONDS), items, 4 * workers)
        pool.close()
        pool.join()


def dask(function: Callable[[Any], Any], items: Iterable[Any], workers: int) -> Iterator[tuple[Any, Any]]:
    """(item, result or Failure) from the Dask cluster of DASK_SCHEDULER_ADDRESS, or from one on this machine."""
    from distributed import Client  # an extra: pip install zusage[dask]

    with Client(os.environ.get("DASK_SCHEDULER_ADDRESS"), n_workers=workers, threads_per_worker=1) as client:
        executor = client.get_executor()
        yield from _ordered(lambda item: executor.submit(function, item), items, 8 * workers)


ENGINES: dict[str, Engine] = {"local": local, "serial": serial, "dask": dask}


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _ordered(submit: Callable[[Any], "Future[Any]"], items: Iterable[Any], window: int) -> Iterator[tuple[Any, Any]]:
    """Keeps `window` items under way, so that memory does not grow with the number of items."""
    waiting: deque[tuple[Any, Future[Any]]] = deque()
    for item in items:
        waiting.append((item, submit(item)))
        if len(waiting) >= window:
            first, future = waiting.popleft()
            yield first, _result(future)
    for item, future in waiting:
        yield item, _result(future)


def _result(future: "Future[Any]") -> Any:
    error = future.exception()
    if error is None:
        return future.result()
    if isinstance(error, ZusageError):
        raise error  # the raw store is not readable: no other item would fare better
    if isinstance(error, TimeoutError):
        return Failure(code="timeout", message=f"not finished after {SECONDS:.0f} seconds")
    if isinstance(error, ProcessExpired):
        return Failure(code="worker-died", message=f"the worker process ended ({error})")
    if isinstance(error, MemoryError):
        return Failure(code="out-of-memory", message=f"needs more than {MEMORY // 2**20} MB")
    # A text that nobody thought of must not keep all others from being read, in this run and in every later one.
    said = f"{type(error).__name__}: {error}"[:300]
    return Failure(
        code="defect", message=f"a defect of zusage, please report it ({said}); `--engine serial` shows its trace"
    )
