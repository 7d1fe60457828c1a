"""The stage parse on the database: pages first, then documents along the agendas that pages tell of, scans page by page."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from .. import parse, store, tasks
from ..parse import Known
from ..records import RawFile
from . import agendas, scans
from .engines import ENGINES, Failure
from .options import Options, Report
from .working import batches, failed, work, work_on


def parse_stage(options: Options, db: store.Database, report: Report) -> None:
    """Parses every raw file that this parser's version has not read; then withholds sources that gave what cannot be.

    Pages first: minutes are read along the agendas that they tell of, again where an agenda came or changed after them.
    Last, texts that stand in several documents are found, so that they count once.
    """
    pages, documents = agendas.apart(db.pending("parser_version", parse.VERSION))
    done = _parse(((raw, parse.NOTHING) for raw in pages), len(pages), options, db)
    if pages:
        store.settle(db)  # it names committees, by which minutes find their meeting
    of = agendas.Agendas(db)
    done |= _parse(((raw, of.known(raw)) for raw in documents), len(documents), options, db)
    again = list(of.outdated())
    done |= _parse(again, len(again), options, db)
    report.parsed += len(done)
    if documents or again:
        store.settle(db)
    store.weigh(db)
    store.mark_duplicates(db)


def _parse(jobs: Iterable[tuple[RawFile, Known]], total: int, options: Options, db: store.Database) -> set[str]:
    """Parses files along what is known of them, batch by batch; the keys of those files."""
    done: set[str] = set()
    first = work(partial(tasks.parse_without_scans, options.places.raw), jobs, options, "parse", total, tasks.PARSING)
    for batch in batches(scans.parsed(options.places.raw, first, partial(work_on, options))):
        with db.transaction():
            for (raw, known), result in batch:
                parsed = failed("parse", raw, result) if isinstance(result, Failure) else result
                stamp = agendas.version(known)
                store.write_parsed(db, raw, parsed.body, parsed.records, parsed.issues, parse.VERSION, stamp)
                done.add(raw.id)
    return done


def parse_files(
    jobs: Sequence[tuple[RawFile, Known]], folder: Path, engine: str, workers: int
) -> Iterator[parse.Parsed]:
    """What files give along what is known of them, in their order, beside any database; one that ends its worker gives an issue."""
    if not jobs:
        return
    job = partial(tasks.parse_file, folder)
    for (raw, _), result in ENGINES[engine](job, jobs, min(workers, len(jobs)), tasks.PARSING):
        yield failed("parse", raw, result) if isinstance(result, Failure) else result
