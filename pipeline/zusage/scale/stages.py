"""Each stage on the database: what is pending, the stage's function over it, the results written batch by batch."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from .. import link, parse, publish, store, tag, tasks
from ..records import Project, ProjectMention, Section
from . import boxes
from .engines import Failure
from .fetching import fetch_stage
from .options import Options, Report
from .parsing import parse_stage
from .towns import read_town
from .working import batches, failed, progress, work


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
    for batch in batches(work(tasks.tag_file, jobs, options, "tag", len(pending))):
        with db.transaction():
            for (raw, _), result in batch:
                records = failed("tag", raw, result).issues if isinstance(result, Failure) else result
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
    for body_id in progress([body_id for (body_id,) in found], options, "link"):
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
    found = work(
        partial(boxes.find, options.places.raw), boxes.jobs(db, keys), options, "boxes", len(keys), boxes.LIMITS
    )
    for batch in batches(found):
        with db.transaction():
            for job, result in batch:
                db.put(boxes.written(job, result))


def store_stage(options: Options, db: store.Database, report: Report) -> None:
    """Coverage, reviews, index and views, and the proof that all quotes are literal."""
    report.stored = store.finish(db, options.places.reviews, tag.common_words(), idle=report.idle)


def publish_stage(options: Options, db: store.Database, report: Report) -> None:
    """Datasette's metadata beside the database."""
    publish.write_site(options.places.db, options.places.db.parent)


STAGES: dict[str, Callable[[Options, store.Database, Report], None]] = {
    "fetch": fetch_stage, "parse": parse_stage, "tag": tag_stage, "link": link_stage, "store": store_stage,
    "publish": publish_stage,
}  # fmt: skip
