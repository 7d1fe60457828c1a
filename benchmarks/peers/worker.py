"""Runs one recogniser in a process of its own: a job in JSON in, what it found and how fast it was in JSON out.

Runs in the environment of the peers, for zusage in the product's. Anything that goes wrong ends the process; the last line of
its standard error is then the reason that the comparison prints.
"""

import json
import resource
import sys
from collections.abc import Callable
from datetime import date
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any

Find = Callable[[str, date], list[tuple[Any, ...]]]
Passage = tuple[str, date]


def main(module: str, kind: str, job_file: str, result_file: str) -> None:
    """Does the job in `job_file` with the function `kind` (amounts, times) of `adapters.MODULE`."""
    adapter = import_module(f"adapters.{module}")
    find: Find = getattr(adapter, kind)
    job = json.loads(Path(job_file).read_text(encoding="utf-8"))
    corpora = {name: _passages(passages) for name, passages in job["corpora"].items()}
    texts = _passages(job["speed"])
    find(*[*texts, *(passage for passages in corpora.values() for passage in passages)][0])  # loading is not throughput
    speed(texts, find, job["warm_up"])
    result = {
        "distribution": adapter.DISTRIBUTION,
        "version": version(adapter.DISTRIBUTION),
        "note": adapter.NOTES[kind],
        "found": {name: found_in(passages, find, job["limit"]) for name, passages in corpora.items()},
        "rounds": [speed(texts, find, job["round_limit"]) for _ in range(job["rounds"])],
    }
    Path(result_file).write_text(json.dumps(result, default=date.isoformat), encoding="utf-8")


def _passages(written: list[list[str]]) -> list[Passage]:
    return [(text, date.fromisoformat(day)) for text, day in written]


def found_in(passages: list[Passage], find: Find, limit: float) -> list[list[tuple[Any, ...]]] | None:
    """What is found in each passage; None where that takes more than `limit` CPU seconds."""
    begun, found = cpu_seconds(), []
    for passage in passages:
        found.append(find(*passage))
        if cpu_seconds() - begun > limit:
            return None
    return found


def speed(passages: list[Passage], find: Find, limit: float) -> tuple[int, float]:
    """Words read and CPU seconds taken; stops after the passage with which `limit` is reached."""
    begun, words, taken = cpu_seconds(), 0, 0.0
    for text, day in passages:
        find(text, day)
        words, taken = words + len(text.split()), cpu_seconds() - begun
        if taken > limit:
            break
    return words, taken


def cpu_seconds() -> float:
    """Of this process, all its threads (Java's among them), and the processes that it started."""
    usages = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


if __name__ == "__main__":
    main(*sys.argv[1:])
