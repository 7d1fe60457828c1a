"""Scanned pages shared among all workers, each kept in the raw store as soon as it is recognised.

Files are parsed without their scans first, which costs files of text nothing; then every page that is left is an item of
its own, and the files are parsed again with what is kept. So a scan of 200 pages keeps all workers busy, a run that was
ended goes on with the next page, and a page that cannot be read costs itself only. Results come in the order of the files,
those with scans behind the others, however fast workers are and whatever was kept before.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from .. import parse, tasks
from ..issues import issue
from ..limits import Limits
from ..parse import Known
from ..records import Issue, RawFile
from .engines import Failure

Job = tuple[RawFile, Known]
Waiting = tuple[RawFile, Known, tuple[int, ...]]
"""A job whose pages with these numbers are to be recognised first."""

Work = Callable[[Callable[[Any], Any], list[Any], str, Limits], Iterator[tuple[Any, Any]]]
"""A function over items, with the name of the work and its limits: (item, result or Failure) in the items' order."""


def parsed(folder: Path, first: Iterable[tuple[Job, Any]], work: Work) -> Iterator[tuple[Job, Any]]:
    """(job, `Parsed` or `Failure`) for every job; `first` are the results of `tasks.parse_without_scans` over the jobs."""
    waiting: list[Waiting] = []
    for (raw, known), result in first:
        if isinstance(result, parse.Parsed) and result.scans:
            waiting.append((raw, known, result.scans))
        else:
            yield (raw, known), result
    failed = _recognised(folder, waiting, work)
    for (raw, known, _), result in work(partial(tasks.parse_with_scans, folder), waiting, "parse", tasks.PARSING):
        more = failed.get(raw.id, ())
        told = replace(result, issues=(*result.issues, *more)) if isinstance(result, parse.Parsed) else result
        yield (raw, known), told


def _recognised(folder: Path, waiting: list[Waiting], work: Work) -> dict[str, list[Issue]]:
    """Recognises and keeps all pages that are not kept yet; gives issues for the others, by the file's key."""
    lacking = [
        (raw, number)
        for raw, _, numbers in waiting
        for number in numbers
        if tasks.kept_page(folder, raw, number) is None
    ]
    failed: dict[str, list[Issue]] = {}
    for (raw, number), result in work(partial(tasks.recognise_page, folder), lacking, "recognise", tasks.RECOGNISING):
        if isinstance(result, Failure):
            failed.setdefault(raw.id, []).append(_unread(raw, number, f"page-{result.code}", result.message))
        elif result is not None:
            failed.setdefault(raw.id, []).append(_unread(raw, number, "page-unread", result))
    return failed


def _unread(raw: RawFile, number: int, code: str, why: str) -> Issue:
    said = f"page {number} was not recognised, the others count: {why}"
    return issue("parse", code, where=f"{raw.path}, page {number}", message=said, raw_file_id=raw.id)
