"""Commands that look at results: explain, serve, site, export, coverage, doctor, new."""

import csv
import io
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import click

from .. import publish
from ..config import Places
from ..errors import ConfigError
from ..publish.instance import OWN, Instance
from ..publish.instance_file import public as public_instance
from ..publish.instance_file import read_instance, require_operator
from ..read_only import open_read_only
from . import asking, doctor, explain, new_body, scaffold

_db = click.option(
    "--db", type=click.Path(path_type=Path), default=Places().db, show_default=True, help="The database."
)


@click.command("explain")
@click.argument("what")
@_db
def explain_command(what: str, db: Path) -> None:
    """Tell why there is a commitment. WHAT is a file or the id of a commitment."""
    for text in explain.explain_file(Path(what)) if Path(what).exists() else [explain.explain_id(_there(db), what)]:
        click.echo(text)


def _there(db: Path) -> Path:
    if not db.is_file():
        raise ConfigError(where=str(db), expected="a database", found="none", hint="run `make run` first")
    return db


_instance = click.option(
    "--instance", "settings", type=click.Path(path_type=Path), help="Settings of the site, as in instance.example.toml."
)


def _site(settings: Path | None, *, public: bool) -> Instance:
    """The site's settings; a public one must say who answers for it."""
    stated = read_instance(settings) if settings else OWN
    chosen = public_instance(stated) if public else stated
    require_operator(chosen, str(settings or "--public"))
    return chosen


@click.command("serve")
@_db
@_instance
@click.option(
    "--public", is_flag=True, help="For everybody: immutable, cached, without SQL unless the settings allow it."
)
@click.option(
    "--raw", type=click.Path(path_type=Path), default=Places().raw, show_default=True,
    help="The raw store, for images of pages, where the settings name none.",
)  # fmt: skip
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(0, 65_535), default=8001, show_default=True)
def serve_command(db: Path, settings: Path | None, public: bool, raw: Path, host: str, port: int) -> None:
    """Open Datasette on the database, with German pages."""
    from ..publish.serve import serve

    chosen = _site(settings, public=public)
    serve(_there(db), host, port, chosen if chosen.raw or not raw.is_dir() else replace(chosen, raw=raw))


@click.command("site")
@_db
@_instance
@click.option("--out", type=click.Path(path_type=Path), help="Target folder; default: site beside the database.")
def site_command(db: Path, settings: Path | None, out: Path | None) -> None:
    """Write the folder that goes to a server: database, settings, Dockerfile and how to run it."""
    stated = read_instance(settings) if settings else OWN
    for path in publish.write_folder(_there(db), out or db.parent / "site", public_instance(stated)):
        click.echo(path)
    if not (stated.operator and stated.contact):
        click.echo("instance.toml lacks operator or contact: a public site will not start without.", err=True)


@click.command("export")
@_db
@click.option("--format", "kind", type=click.Choice(list(publish.FORMATS)), default="csv", show_default=True)
@click.option(
    "--table", default=publish.COMMITMENTS, show_default=True, help="Another table, as csv, jsonl or parquet."
)
@click.option("--municipality", default="", help="Only commitments of this municipality (key or name).")
@click.option("--topic", default="", help="Only commitments on this topic (key or name).")
@click.option("--state", default="", help="Only commitments from this Land.")
@click.option("--since", default="", help="Only commitments of meetings since this day (YYYY-MM-DD).")
@click.option("--excel", is_flag=True, help="With csv: as German Excel opens it.")
@click.option(
    "--all", "everything", is_flag=True, help="Everything in every format, described, with checksums: a folder."
)
@_instance
@click.option(
    "--out", type=click.Path(path_type=Path), help="Target; default build/<table>.<format>, with --all build/export."
)
def export_command(
    db: Path,
    kind: str,
    table: str,
    excel: bool,
    everything: bool,
    settings: Path | None,
    out: Path | None,
    **given: str,
) -> None:
    """Write the commitments, another table, or everything there is to files."""
    if everything:
        stated = read_instance(settings) if settings else OWN
        click.echo(publish.export_all(_there(db), out or db.parent / "export", stated))
        return
    wanted, target = publish.Wanted(**given), out or db.parent / f"{table}.{kind}"
    click.echo(publish.export(_there(db), kind, target, table=table, wanted=wanted, excel=excel))


_COVERAGE = """
WITH gone AS (
  SELECT f.body_id, coalesce(
    (SELECT substr(max(d.date), 1, 7) FROM documents d WHERE d.raw_file_id = f.id),
    (SELECT substr(max(m.start), 1, 7) FROM sightings s JOIN meetings m ON m.id = s.row_id WHERE s.raw_file_id = f.id),
    'undated') AS month, count(*) AS files
  FROM raw_files f WHERE f.gone_at IS NOT NULL AND f.body_id IS NOT NULL GROUP BY 1, 2
), months AS (SELECT body_id, month FROM coverage UNION SELECT body_id, month FROM gone)
SELECT b.name, b.ags, coalesce(k.month, 'not covered'), c.meetings, c.documents, c.characters,
  CASE WHEN b.withheld IS NULL THEN c.commitments END, CASE WHEN k.month IS NOT NULL THEN coalesce(g.files, 0) END, b.withheld
FROM bodies b LEFT JOIN months k ON k.body_id = b.id LEFT JOIN coverage c ON c.body_id = b.id AND c.month = k.month
  LEFT JOIN gone g ON g.body_id = b.id AND g.month = k.month
ORDER BY 1, 3"""
"""A vanished file counts in the month of its text, else of the meeting that it tells of."""

_COLUMNS = ("body", "ags", "month", "meetings", "documents", "characters", "commitments", "vanished", "withheld")


@click.command("coverage")
@_db
def coverage_command(db: Path) -> None:
    """Print what was read, by municipality and month, as CSV; one of which nothing was read has a row without figures.

    A month with meetings and no documents: they are known, their texts not published or not read yet. `vanished` are files
    that the source shows no more, `withheld` says why nothing of a municipality is published.
    """
    with closing(open_read_only(_there(db))) as connection, io.StringIO(newline="") as text:
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(_COLUMNS)
        writer.writerows(connection.execute(_COVERAGE))
        click.echo(text.getvalue(), nl=False)


@click.command("doctor")
@_db
def doctor_command(db: Path) -> None:
    """Check interpreter, libraries, OCR model, disk and database."""
    lines = list(doctor.examine(Places(db=db)))
    for fine, text in lines:
        click.echo(f"{'ok ' if fine else 'BAD'} {text}")
    if not all(fine for fine, _ in lines):
        raise SystemExit(1)


@click.command("new")
@click.argument("kind", type=click.Choice(scaffold.KINDS))
@click.argument("name")
def new_command(kind: str, name: str) -> None:
    """Begin a vendor, rule, topic, frame or body called NAME: writes the file and its fixture stub.

    For a body NAME may also be an address of its council server (an OParl System or Body, or any page), or a saved
    answer: the file is then filled in as far as the server tells.
    """
    if kind == "body" and new_body.is_answer(name):
        path, notes = new_body.make(name, Path(), asking.client)
        click.echo(path)
        for note in notes:
            click.echo(note, err=True)
        return
    for path in scaffold.make(kind, name, Path()):
        click.echo(path)


COMMANDS = (
    explain_command, serve_command, site_command, export_command, coverage_command, doctor_command, new_command,
)  # fmt: skip
