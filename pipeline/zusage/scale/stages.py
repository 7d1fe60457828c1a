"""Each stage on the database: what is pending, the stage's function over it, the results written batch by batch."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from tqdm import tqdm

from .. import fetch, link, parse, publish, store, tag, tasks
from ..config import BodyConfig, body_record, to_record
from ..errors import ConfigError
from ..issues import issue
from ..limits import Limits
from ..parse import Known
from ..raw import RawStore
from ..records import Body, Issue, Project, ProjectMention, RawFile, Section
from . import agendas, boxes, scans
from .engines import ENGINES, ORDINARY, Failure
from .options import Options, Report
from .side_by_side import by_provider, side_by_side
from .towns import read_town

BATCH = 32
"""Files in one transaction: a kill costs a few seconds of work at most."""


def fetch_stage(options: Options, db: store.Database, report: Report) -> None:
    """Registers what the inputs hold; a file that is gone since an earlier run keeps its rows and gets an issue."""
    raw = RawStore(options.places.raw)
    for source, paths in _sources(options.inputs).items():
        found = [record for path in paths for record in _progress(fetch.from_path(path, raw), options, "fetch")]
        if any(isinstance(record, RawFile) for record in found):
            _make_room(db, source, any(isinstance(r, Body) and r.fictional for r in found), report)
        whole = any(path.is_dir() for path in paths)
        store.forget_issues(db, source, None if whole else [path.name for path in paths])
        chosen = _chosen(_distinct(found), options)
        report.fetched += store.register(db, [*chosen, *(_vanished(db, source, found) if whole else ())])
    _fetch_bodies(options, db, report, raw)


def _fetch_bodies(options: Options, db: store.Database, report: Report, raw: RawStore) -> None:
    """Municipalities of different providers side by side; only this thread writes to the database."""
    begun: set[str] = set()
    groups = by_provider(options.bodies)
    records = side_by_side(groups, partial(_pages, options=options, raw=raw))
    for batch in _batches(_progress(records, options, "fetch"), BATCH):
        for config, _ in batch:
            if config.key not in begun:
                begun.add(config.key)
                _make_room(db, config.key, config.fictional, report)
                store.forget_issues(db, config.key)
        report.fetched += store.register(db, [record for _, record in batch])
    for config in options.bodies:
        known = {odd.what: odd.reason for odd in config.oddities}
        store.expect(db, to_record(config).id, config.expected_minimum.model_dump(), known)


def _sources(inputs: Iterable[Path]) -> dict[str, list[Path]]:
    """The inputs by the name that their files' keys are made of: the folder's."""
    sources: dict[str, list[Path]] = {}
    for path in inputs:
        sources.setdefault((path.resolve() if path.is_dir() else path.resolve().parent).name, []).append(path)
    return sources


def _distinct(found: Iterable[RawFile | Body | Issue]) -> Iterator[RawFile | Body | Issue]:
    """Two folders of one name may hold two files of one key: the second is an issue, for it would replace the first."""
    taken: dict[str, str] = {}
    for record in found:
        if isinstance(record, RawFile) and taken.setdefault(record.id, record.sha256) != record.sha256:
            yield issue(
                "fetch", "same-key", where=record.path, source=record.source, value=record.sha256,
                message=f"another folder called {record.source} holds such a file too; rename one, or read the folder above both",
            )  # fmt: skip
        else:
            yield record


def _pages(config: BodyConfig, options: Options, raw: RawStore) -> Iterator[RawFile | Body | Issue]:
    """The municipality's pages from its server, or from the raw store where no client is to be made."""
    if options.client is None:
        yield from fetch.offline(config, raw)
        return
    with closing(options.client(config)) as client:
        since = date.fromisoformat(options.since) if options.since else None
        yield from fetch.from_body(config, client, raw, limit=options.limit, since=since)


def _chosen(found: Iterable[RawFile | Body | Issue], options: Options) -> list[RawFile | Body | Issue]:
    chosen = [r for r in found if not (isinstance(r, RawFile) and options.since and r.date and r.date < options.since)]
    allowed = {r.id for r in [r for r in chosen if isinstance(r, RawFile)][: options.limit]}
    return [r for r in chosen if not isinstance(r, RawFile) or r.id in allowed]


def _make_room(db: store.Database, source: str, fictional: bool, report: Report) -> None:
    """Invented municipalities and real ones are never mixed: the invented go, or are not let in."""
    if fictional and store.has_real(db, beside=source):
        raise ConfigError(
            where=str(db.path), expected="no real municipalities beside the fictional ones", found="some",
            hint="choose another --db for the sample",
        )  # fmt: skip
    if not fictional and (removed := store.remove_fictional(db)):
        report.notes.append(
            f"The sample gave way: {removed} fictional municipalities removed, they are never mixed with real ones."
        )


def _vanished(db: store.Database, source: str, found: Iterable[Any]) -> Iterator[Issue]:
    """An issue for each file that is gone. One that is there under another key (a manifest came, a town was corrected) is
    no second document: its earlier rows go.
    """
    files = [record for record in found if isinstance(record, RawFile)]
    there, contents = {raw.id for raw in files}, {(raw.path, raw.sha256) for raw in files}
    for raw in db.get(RawFile, "source = ? AND fetched_at IS NULL", (source,)):
        if raw.id not in there and (raw.path, raw.sha256) in contents:
            store.remove(db, raw)
        elif raw.id not in there:
            yield issue(
                "fetch", "vanished", where=raw.path, source=source, raw_file_id=raw.id,
                message="was there in an earlier run and is not now; what was read of it is kept",
            )  # fmt: skip


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
    first = _work(partial(tasks.parse_without_scans, options.places.raw), jobs, options, "parse", total, tasks.PARSING)
    for batch in _batches(scans.parsed(options.places.raw, first, partial(_work_on, options)), BATCH):
        with db.transaction():
            for (raw, known), result in batch:
                parsed = _failed("parse", raw, result) if isinstance(result, Failure) else result
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
    work = partial(tasks.parse_file, folder)
    for (raw, _), result in ENGINES[engine](work, jobs, min(workers, len(jobs)), tasks.PARSING):
        yield _failed("parse", raw, result) if isinstance(result, Failure) else result


def _failed(stage: str, raw: RawFile, failure: Failure) -> parse.Parsed:
    body = body_record(raw.municipality or f"({raw.source})", raw.ags)
    return parse.Parsed(
        body=body, issues=(issue(stage, failure.code, where=raw.path, message=failure.message, raw_file_id=raw.id),)
    )


def tag_stage(options: Options, db: store.Database, report: Report) -> None:
    """Tags the documents of every parsed file that this tagger's version has not read, but of no source that is withheld."""
    with db.transaction():
        db.put(tag.topics())
        db.put(tag.scores())
    held = store.withheld_files(db)
    pending = [
        raw
        for raw in db.pending("tagger_version", tag.VERSION, after=("parser_version", parse.VERSION))
        if raw.id not in held
    ]
    jobs = (
        (
            raw,
            [
                (d, db.get(Section, "document_id = ?", (d.id,)))
                for d in store.documents_of(db, raw)
                if d.duplicate_of is None
            ],
        )
        for raw in pending
    )
    for batch in _batches(_work(tasks.tag_file, jobs, options, "tag", len(pending)), BATCH):
        with db.transaction():
            for (raw, _), result in batch:
                failed = isinstance(result, Failure)
                records = _failed("tag", raw, result).issues if failed else result
                store.write_tagged(db, raw, records, tag.VERSION)
        report.tagged += len(batch)


_TO_LINK = """
SELECT DISTINCT f.body_id FROM raw_files f JOIN bodies b ON b.id = f.body_id
WHERE (f.fetched_at IS NULL OR b.withheld IS NULL)
  AND (f.linker_version IS NULL OR substr(f.linker_version, 1, length(:version)) <> :version
    OR EXISTS (SELECT 1 FROM commitments c WHERE c.body_id = f.body_id AND c.due_to >= min(:as_of, substr(f.linker_version, -10))
               AND c.due_to < max(:as_of, substr(f.linker_version, -10))))
ORDER BY 1"""
"""The municipalities of which a file changed, or a deadline passed between the day they were linked as of and this one.

Nothing is to be linked of files that are withheld."""


def link_stage(options: Options, db: store.Database, report: Report) -> None:
    """Links every municipality of which a file changed since it was last linked, or for which a deadline passed."""
    version, as_of = f"{link.VERSION} as of ", options.as_of or ""
    # A day of ten characters stands at the end; without one nothing passes but by documents.
    stamp = f"{version}{as_of or '0000-00-00'}"
    found = db.connection.execute(_TO_LINK, {"version": version, "as_of": stamp[-10:]}).fetchall()
    for body_id in _progress([body_id for (body_id,) in found], options, "link"):
        town = replace(read_town(db, body_id), as_of=options.as_of)
        records = list(link.link(town))
        records.sort(key=lambda record: not isinstance(record, Project | ProjectMention))
        with db.transaction():
            store.write_linked(db, body_id, records, stamp)
        report.linked += 1
    _find_boxes(options, db)


def _find_boxes(options: Options, db: store.Database) -> None:
    """The boxes of the quotes out of PDFs, which are opened in workers once more."""
    keys = boxes.lacking(db)
    work = _work(
        partial(boxes.find, options.places.raw), boxes.jobs(db, keys), options, "boxes", len(keys), boxes.LIMITS
    )
    for batch in _batches(work, BATCH):
        with db.transaction():
            for job, result in batch:
                db.put(boxes.written(job, result))


def store_stage(options: Options, db: store.Database, report: Report) -> None:
    """Coverage, reviews, index and views, and the proof that all quotes are literal."""
    store.finish(db, options.places.reviews)


def publish_stage(options: Options, db: store.Database, report: Report) -> None:
    """Datasette's metadata beside the database."""
    publish.write_site(options.places.db, options.places.db.parent)


STAGES: dict[str, Callable[[Options, store.Database, Report], None]] = {
    "fetch": fetch_stage, "parse": parse_stage, "tag": tag_stage, "link": link_stage, "store": store_stage,
    "publish": publish_stage,
}  # fmt: skip


def _work(
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
    return iter(_progress(ENGINES[options.engine](function, items, options.workers, limits), options, name, total))


def _work_on(
    options: Options, function: Callable[[Any], Any], items: list[Any], name: str, limits: Limits
) -> Iterator[tuple[Any, Any]]:
    return _work(function, items, options, name, limits=limits)


def _progress(items: Iterable[Any], options: Options, name: str, total: int | None = None) -> Iterable[Any]:
    return tqdm(items, desc=name, total=total, disable=options.quiet or None, leave=False)


def _batches(items: Iterable[Any], size: int) -> Iterator[list[Any]]:
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch
