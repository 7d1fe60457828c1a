"""The command line: one command for the main job, one for each stage, and those that look at the result.

The main path: `run` → `zusage.scale.job.run` → each stage's `__init__.py`. Data goes to stdout, talk to stderr; an error
is one line and exit code 1, `--debug` shows where it came from.
"""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any

import click

from . import __version__, fetch, publish, scale, store
from .commands import asking, judge, look
from .commands.agenda_file import read_agenda
from .commands.parse_files import parsed_files
from .commands.show import json_lines, shown
from .config import BodyConfig, Places, read_body
from .errors import ConfigError, ZusageError
from .raw import RawStore
from .read_only import open_read_only
from .records import Issue, RawFile

SAMPLE = Path("corpora/sample")


class Group(click.Group):
    """Turns our errors into one line; anything else is a defect and shows its trace."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (ZusageError, sqlite3.Error) as error:
            if ctx.params.get("debug") or isinstance(error, sqlite3.IntegrityError):
                raise  # a broken constraint is a defect of ours, no full disk
            found = error if isinstance(error, ZusageError) else store.explained(error, Path("database"))
            click.echo(f"zusage: {found}", err=True)
            ctx.exit(1)


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
@click.option("--debug", is_flag=True, help="Show the trace of an error.")
def main(debug: bool) -> None:
    """German council minutes as checkable commitments: which project gets how much money by when."""


def _sources(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of every command that works on the database."""
    for option in (
        click.option(
            "--db", type=click.Path(path_type=Path), default=Places().db, show_default=True, help="The database."
        ),
        click.option(
            "--raw", type=click.Path(path_type=Path), default=Places().raw, show_default=True, help="The raw store."
        ),
        click.option("--workers", type=click.IntRange(1), default=os.cpu_count() or 1, help="Worker processes."),
        click.option(
            "--engine",
            type=click.Choice(list(scale.ENGINES)),
            default="local",
            show_default=True,
            help="How to parallelise.",
        ),
        click.option("--quiet", is_flag=True, help="No progress bars."),
    ):
        command = option(command)
    return command


def _as_of(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option that says which deadlines have passed."""
    return click.option(
        "--as-of", help="Deadlines before this day have passed (YYYY-MM-DD); default: today.",
        callback=lambda _context, _option, given: _day(given or datetime.now(UTC).date().isoformat(), "--as-of").isoformat(),
    )(command)  # fmt: skip


def _inputs(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say what to fetch."""
    for option in (
        click.option(
            "--input", "inputs", multiple=True, type=click.Path(path_type=Path), help="File or folder; repeatable."
        ),
        click.option("--bodies", help="Glob of municipality YAML files, such as 'corpora/bodies/*.yml'."),
        click.option("--since", help="Leave out files of meetings before this day (YYYY-MM-DD)."),
        click.option("--limit", type=click.IntRange(0), help="At most so many files, or requests to a server."),
    ):
        command = option(command)
    return command


def _options(
    db: Path,
    raw: Path,
    *,
    bodies: str | None = None,
    inputs: tuple[Path, ...] = (),
    since: str | None = None,
    **rest: Any,
) -> scale.Options:
    configs = tuple(read_body(path) for path in _matching(Path(bodies))) if bodies else ()
    if bodies and not configs:
        raise ConfigError(where="--bodies", expected="YAML files", found=f"none for {bodies}")
    if since is not None:
        _day(since, "--since")
    places = Places(db=db, raw=raw)
    return scale.Options(inputs=inputs, bodies=configs, places=places, since=since, client=_client, **rest)


def _matching(glob: Path) -> list[Path]:
    """The files of a glob, from here or from the root: `Path.glob` itself takes no absolute one."""
    return sorted(Path(glob.anchor).glob(str(glob.relative_to(glob.anchor))))


def _day(text: str, where: str) -> date:
    try:
        return datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC).date()
    except ValueError as error:
        raise ConfigError(where=where, expected="a day as YYYY-MM-DD", found=text) from error


def _client(config: BodyConfig) -> fetch.Client:
    return asking.client(config.delay)


@main.command()
@_sources
@_inputs
@_as_of
def run(**given: Any) -> None:
    """Do the whole job: fetch, parse, tag, link, store, publish. Without sources: the fictional sample."""
    if not given["inputs"] and not given["bodies"]:
        given["inputs"], given["db"] = (SAMPLE,), _apart(given["db"])
    options = _options(**given)
    report = scale.run(options)
    for note in report.notes:
        click.echo(note)
    click.echo(
        "Nothing new: no file was parsed, none was tagged." if report.idle else
        f"{report.fetched} files new or changed, {report.parsed} parsed, {report.tagged} tagged, {report.linked} municipalities linked."
    )  # fmt: skip
    with closing(open_read_only(options.places.db)) as connection:
        click.echo(publish.render(publish.summarise(connection, date.fromisoformat(given["as_of"]))))
    click.echo(
        f"\nDatabase: {options.places.db}. Look at it with `make serve` or `zusage serve --db {options.places.db}`."
    )


def _apart(db: Path) -> Path:
    """The sample never joins real municipalities: with real ones in the database it gets a file of its own beside it."""
    if not db.exists():
        return db
    with closing(open_read_only(db)) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        real = "bodies" in tables and connection.execute("SELECT 1 FROM bodies WHERE fictional = 0").fetchone()
    if not real:
        return db
    beside = db.with_name(f"{db.stem}-sample{db.suffix}")
    click.echo(f"{db} holds real municipalities; the fictional sample goes to {beside}.", err=True)
    return beside


def _stage(name: str, text: str, more: Callable[..., Any] = lambda command: command) -> None:
    """One command for one stage over what is pending in the database; `more` adds options."""

    @main.command(name, help=text)
    @_sources
    @more
    def command(**given: Any) -> None:
        report = scale.run(_options(**given), (name,))
        click.echo(f"{report.parsed} parsed, {report.tagged} tagged, {report.linked} linked.", err=True)


@main.command("fetch")
@_sources
@_inputs
def fetch_command(**given: Any) -> None:
    """Fetch files, folders and municipalities into the raw store."""
    report = scale.run(_options(**given), ("fetch",))
    click.echo(f"{report.fetched} files new or changed.", err=True)


@main.command("parse")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--agenda", type=click.Path(path_type=Path),
    help="Agenda of the minutes in FILES: a page, an OParl meeting, or number and title as JSON, CSV or lines.",
)  # fmt: skip
@_sources
def parse_command(files: tuple[Path, ...], agenda: Path | None, **given: Any) -> None:
    """Parse FILES and print their records as JSON lines; without FILES parse what is pending in the database.

    Minutes are cut along the agenda that --agenda gives, or that a page of the same meeting among FILES gives.
    """
    if not files:
        report = scale.run(_options(**given), ("parse",))
        click.echo(f"{report.parsed} parsed.", err=True)
    raw_store = RawStore(given["raw"])
    found = [record for path in files for record in fetch.from_path(path, raw_store)]
    json_lines({"type": "issue", **asdict(record)} for record in found if isinstance(record, Issue))
    readable = [record for record in found if isinstance(record, RawFile)]
    work = partial(scale.parse_files, folder=given["raw"], engine=given["engine"], workers=given["workers"])
    for parsed in parsed_files(readable, work, read_agenda(agenda) if agenda else ()):
        json_lines(shown(parsed))


_stage("tag", "Tag the parsed documents that are pending in the database.")
_stage("link", "Link municipalities of which a document changed or a deadline passed.", _as_of)
_stage("store", "Build coverage, search index and views; check that every quote is literal.")
_stage("publish", "Write Datasette's metadata beside the database.")

for each in (*judge.COMMANDS, *look.COMMANDS):
    main.add_command(each)
