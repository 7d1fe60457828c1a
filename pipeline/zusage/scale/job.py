"""The main job: fetch, parse, tag, link, store, publish; only what is out of date, in batches, one transaction each."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

from .. import __version__, fetch, store
from ..records import Run
from .options import Options, Report
from .stages import STAGES


def run(options: Options, stages: Sequence[str] = tuple(STAGES)) -> Report:
    """Runs the stages in their order on `options.places.db`; raises `ZusageError` where the result would be wrong."""
    db, report = store.Database(options.places.db), Report()
    try:
        entry = _begin(db, options)
        for stage in stages:
            STAGES[stage](options, db, report)
        _end(db, entry, report)
    finally:
        db.close()
    return report


def _begin(db: store.Database, options: Options) -> Run:
    asked = " ".join([*map(fetch.input_name, options.inputs), *(body.key for body in options.bodies)])
    entry = Run(id=uuid4().hex[:16], started=_now(), version=__version__, inputs=asked)
    with db.transaction():
        db.put([entry])
    return entry


def _end(db: store.Database, entry: Run, report: Report) -> None:
    done = replace(
        entry, finished=_now(), fetched=report.fetched, parsed=report.parsed, tagged=report.tagged, linked=report.linked,
        stored=report.stored,
    )  # fmt: skip
    with db.transaction():
        db.put([done])


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
