"""How every stage works: over its items in workers, with a progress bar, written batch by batch."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

from tqdm import tqdm

from ..config import body_record
from ..issues import issue
from ..limits import Limits
from ..parse import Parsed
from ..records import RawFile
from .engines import ENGINES, ORDINARY, Failure
from .options import Options

BATCH = 32
"""Files in one transaction: a kill costs a few seconds of work at most."""


def work(
    function: Callable[[Any], Any],
    items: Iterable[Any],
    options: Options,
    name: str,
    total: int | None = None,
    limits: Limits = ORDINARY,
) -> Iterator[tuple[Any, Any]]:
    items = list(items) if total is None else items
    total = len(items) if isinstance(items, list) else total
    if not total:
        return iter(())
    return iter(progress(ENGINES[options.engine](function, items, options.workers, limits), options, name, total))


def work_on(
    options: Options, function: Callable[[Any], Any], items: list[Any], name: str, limits: Limits
) -> Iterator[tuple[Any, Any]]:
    return work(function, items, options, name, limits=limits)


def progress(items: Iterable[Any], options: Options, name: str, total: int | None = None) -> Iterable[Any]:
    return tqdm(items, desc=name, total=total, disable=options.quiet or None, leave=False)


def batches(items: Iterable[Any]) -> Iterator[list[Any]]:
    iterator = iter(items)
    while batch := list(islice(iterator, BATCH)):
        yield batch


def failed(stage: str, raw: RawFile, failure: Failure) -> Parsed:
    body = body_record(raw.municipality or f"({raw.source})", raw.ags)
    return Parsed(
        body=body, issues=(issue(stage, failure.code, where=raw.path, message=failure.message, raw_file_id=raw.id),)
    )
