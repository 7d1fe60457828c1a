"""Commands about annotated passages: annotate, evaluate, gate, gold, report."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

import click

from .. import evaluate
from ..errors import ConfigError
from ..evaluate import gold, minutes_gold
from ..evaluate.places import GOLD, MINUTES, SCORES, SPEAKERS
from .show import json_lines

_PATH = click.Path(exists=True, path_type=Path)


@click.command("annotate")
@click.argument("file", type=click.File(encoding="utf-8", errors="surrogateescape"))
def annotate_command(file: IO[str]) -> None:
    """Add "spans" and "relations" to each passage of FILE ({"id", "text", "reference_date", …} a line; - for stdin)."""
    json_lines(evaluate.annotate(file, file.name))


@click.command("evaluate")
@click.argument("gold", type=click.Path(exists=True, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Scores as JSON.")
def evaluate_command(gold: Path, as_json: bool) -> None:
    """Score tagger and linker on GOLD: JSON lines, a marks file, or a folder of marks files.

    Gold of several meetings is followed as well, with each source of threads alone beside all of them. Of a folder of
    whole minutes it is scored how they are cut into agenda items.
    """
    if minutes_gold.is_minutes(gold):
        cut, cut_table = _minutes(gold)
        click.echo(json.dumps(cut, indent=2) if as_json else cut_table)
        return
    # spaCy takes seconds to import: other commands start without it
    from ..evaluate import commitment_scores, thread_tables, threads

    passages = list(evaluate.read_gold(gold))
    linked, followed = commitment_scores.score_commitments(passages), threads.score_threads(passages)
    alone = threads.ablation(passages) if followed else {}
    scores = evaluate.evaluate(passages) | ({"commitments": linked} if linked else {})
    if as_json:
        click.echo(json.dumps(scores | ({"threads": followed, "sources": alone} if followed else {}), indent=2))
        return
    table = [evaluate.render(scores), *commitment_scores.rendered(linked)]
    click.echo("\n".join([*table, *(["", thread_tables.render(followed, alone)] if followed else [])]))


@click.command("gate")
@click.option(
    "--gold", "sets", type=click.Path(exists=True, path_type=Path), multiple=True, show_default=True,
    default=(GOLD / "test", Path("corpora/times/test"), GOLD / "threads/test", MINUTES / "test", SPEAKERS / "test"),
)  # fmt: skip
@click.option("--floors", type=click.Path(path_type=Path), default=Path("models/floors.json"), show_default=True)
@click.option("--update", is_flag=True, help="Raise the floors to today's scores.")
@click.option("--allow-regression", is_flag=True, help="With --update: lower floors too.")
def gate_command(sets: tuple[Path, ...], floors: Path, update: bool, allow_regression: bool) -> None:
    """Hold the scores on each GOLD set against their floors, which may only rise."""
    from ..evaluate import gate

    fallen: list[str] = []
    for path in sets:
        name = path.as_posix()
        passages, scores, table = _gated(path)
        click.echo(f"{name}\n{table}\n", err=True)
        if update:
            gate.update(floors, name, passages, scores, allow_regression=allow_regression)
        else:
            fallen += [f"{name} {each}" for each in gate.check(floors, name, passages, scores)]
    if fallen:
        raise ConfigError(where=str(floors), expected="scores at or above their floors", found="; ".join(fallen))


def _gated(path: Path) -> tuple[list[dict[str, Any]], dict[str, Any], str]:
    """The gold of `path`, its scores by the kind of gold, and those as a table."""
    if minutes_gold.is_minutes(path):
        scores, table = _minutes(path)
        return [each.fingerprinted for each in minutes_gold.read_minutes(path)], {"minutes": scores}, table
    from ..evaluate import speakers, threads, whole  # spaCy takes seconds to import: other commands start without it

    if speakers.is_speakers(path):
        documents = list(speakers.read_documents(path))
        scores = {"speakers": speakers.score_speakers(documents)}
        return [asdict(document) for document in documents], scores, speakers.render(scores["speakers"])
    passages = list(evaluate.read_gold(path))
    scores = evaluate.evaluate(passages)
    scores |= {"whole": whole.score_whole(passages), "threads": threads.score_threads(passages)}
    return passages, scores, evaluate.render(scores)


def _minutes(path: Path) -> tuple[dict[str, Any], str]:
    """Scores of whole minutes, and those as a table."""
    from ..evaluate import minutes_items, minutes_table

    documents = list(minutes_gold.read_minutes(path))
    scores = minutes_items.score_minutes(documents)
    return scores, minutes_table.render(scores, {each.name: each.gold.layout for each in documents})


@click.command("gold")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--convert", is_flag=True, help="Print the passages as JSON lines.")
@click.option("--hints", is_flag=True, help="Print doubts too: they need not be mistakes.")
def gold_command(paths: tuple[Path, ...], convert: bool, hints: bool) -> None:
    """Check and count the gold passages of PATHS (marks files, or folders of them); exit 1 where one is wrong."""
    splits = gold.splits(paths)
    if convert:
        json_lines(dict(passage) for split in splits.values() for passage in split)
        return
    click.echo(gold.described(splits))
    problems = gold.check(splits)
    for line in [*problems, *(gold.doubts(splits) if hints else [])]:
        click.echo(line, err=True)
    if problems:
        raise SystemExit(1)


@click.command("report")
@click.option(
    "--gold", "sets", type=_PATH, multiple=True, default=(GOLD / "test", Path("corpora/times/test")), show_default=True
)
@click.option(
    "--threads",
    "meetings",
    type=_PATH,
    default=GOLD / "threads/test",
    show_default=True,
    help="Towns over several meetings.",
)
@click.option("--minutes", type=_PATH, default=MINUTES / "test", show_default=True, help="Whole minutes.")
@click.option("--speakers", "spoken", type=_PATH, default=SPEAKERS / "test", show_default=True, help="Who speaks.")
@click.option("--training", type=_PATH, default=GOLD / "train", show_default=True, help="Whose names count as seen.")
@click.option("--out", type=click.Path(path_type=Path), default=SCORES, show_default=True, help="Scores as JSON.")
@click.option("--errors", "shown", type=_PATH, default=GOLD / "dev", show_default=True, help="Passages of the gallery.")
@click.option("--gallery", type=click.Path(path_type=Path), default=Path("docs/fehler.md"), show_default=True)
def report_command(
    sets: tuple[Path, ...],
    meetings: Path,
    minutes: Path,
    spoken: Path,
    training: Path,
    out: Path,
    shown: Path,
    gallery: Path,
) -> None:
    """Score every label with its interval, by names seen and unseen and by kind of text; store it and show the errors."""
    from ..evaluate import gallery as errors
    from ..evaluate import minutes_table, report, speakers, whole

    known = list(evaluate.read_gold(training))
    golds = {path.as_posix(): list(evaluate.read_gold(path)) for path in sets}
    rows = [
        {"gold_set": name, **row}
        for name, passages in golds.items()
        for row in report.report(report.judge(passages), known)
    ]
    click.echo(report.table(rows))
    report.store(rows, out)
    wholes = {name: whole.score_whole(passages) for name, passages in golds.items()}
    wholes[meetings.as_posix()] = whole.score_meetings(list(evaluate.read_gold(meetings)))
    wholes[spoken.as_posix()] = {"speakers": speakers.score_speakers(speakers.read_documents(spoken))}
    for name, scores in wholes.items():
        click.echo(f"{name}: " + ", ".join(f"{what} {number:.3f}" for what, number in whole.flat(scores).items()))
    cut, cut_table = _minutes(minutes)
    click.echo(f"\n{minutes.as_posix()}\n{cut_table}")
    if out == SCORES:
        whole.store(wholes)
        minutes_table.store({minutes.as_posix(): cut})
    judged = report.judge(evaluate.read_gold(shown))
    gallery.write_text(errors.page(judged, shown.as_posix()), encoding="utf-8")


COMMANDS = (annotate_command, evaluate_command, gate_command, gold_command, report_command)
