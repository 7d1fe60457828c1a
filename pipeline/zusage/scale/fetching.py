"""The stage fetch on the database: files of folders and pages of servers registered, what is gone told."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from .. import fetch, store
from ..config import BodyConfig, to_record
from ..errors import ConfigError
from ..issues import issue
from ..raw import RawStore
from ..records import Body, Issue, RawFile
from .options import Options, Report
from .side_by_side import by_provider, side_by_side
from .working import batches, progress


def fetch_stage(options: Options, db: store.Database, report: Report) -> None:
    """Registers what the inputs hold; a file that is gone since an earlier run keeps its rows and gets an issue."""
    raw = RawStore(options.places.raw)
    for source, paths in _sources(options.inputs).items():
        found = [record for path in paths for record in progress(fetch.from_path(path, raw), options, "fetch")]
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
    for batch in batches(progress(records, options, "fetch")):
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
