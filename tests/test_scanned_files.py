"""Scanned files in the main job: pages shared among workers, kept as soon as they are read, and shown with their doubt."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT, Zusage, dump
from made_pdf import pdf, scans
from zusage.limits import Limits
from zusage.parse import NOTHING, Parsed
from zusage.publish.words import misread
from zusage.raw import RawStore
from zusage.records import Document, RawFile
from zusage.scale.engines import Failure
from zusage.scale.scans import parsed
from zusage.tasks import kept_page, parse_without_scans, recognise_page

PAGES = 6
MANIFEST = "file,municipality,ags,date,organization,url\n" + "".join(
    f"{name},Lindwerder,12999001,2008-0{day}-05,Digitalausschuss,\n" for name, day in (("a.pdf", 3), ("b.pdf", 4))
)


WORKS = (
    ("Serviceportal", "bis zum 30.06.2009", "freizuschalten"), ("Ratsinformationssystem", "bis Ende 2010", "einzurichten"),
    ("Dokumentenmanagement", "im ersten Quartal 2011", "zu beschaffen"), ("Geoportal", "bis April 2009", "auszubauen"),
    ("Gewerbeportal", "zum 1. Oktober 2010", "vorzustellen"), ("Bibliothekssystem", "bis 31.03.2012", "zu erneuern"),
    ("Schulnetz", "im Sommer 2011", "zu planen"),
)  # fmt: skip
"""Pages differ in words and in where they begin, or their few lines would be taken for headers."""


def minutes(number: int) -> tuple[str, ...]:
    name, due, verb = WORKS[number - 1]
    return (
        *[""] * number,
        f"Zu Punkt {number}: {name}",
        f"Die Verwaltung wird beauftragt, das {name}",
        f"{due} fuer {number}8.000 Euro {verb}.",
    )


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.pdf").write_bytes(scans([minutes(number) for number in range(1, PAGES + 1)]))
    (folder / "b.pdf").write_bytes(pdf(minutes(7)))
    (folder / "manifest.csv").write_text(MANIFEST, encoding="utf-8")
    return folder


def pages_in(raw: Path) -> dict[str, int]:
    """The kept pages with the time that each was written."""
    return {path.name: path.stat().st_mtime_ns for path in raw.glob("*/*.ocr*/*.json")}


def arguments(inputs: Path, target: Path, *more: str) -> list[str]:
    where = ("--input", inputs, "--db", target / "z.db", "--raw", target / "raw")
    return ["run", *map(str, where), "--as-of", "2026-01-01", *more]


def test_kill_9_keeps_the_pages_that_were_read_and_the_next_run_goes_on(
    zusage: Zusage, inputs: Path, tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "zusage", *arguments(inputs, tmp_path / "1", "--workers", "2")]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as run:
        while len(pages_in(tmp_path / "1" / "raw")) < 2 and run.poll() is None:
            try:
                run.wait(0.02)
            except subprocess.TimeoutExpired:
                continue
        os.killpg(run.pid, signal.SIGKILL)
    assert run.returncode == -signal.SIGKILL
    before = pages_in(tmp_path / "1" / "raw")
    assert 2 <= len(before) < PAGES
    again = zusage(*arguments(inputs, tmp_path / "1", "--engine", "serial"))
    assert again.returncode == 0, again.stderr
    after = pages_in(tmp_path / "1" / "raw")
    assert {name: after[name] for name in before} == before
    assert sorted(after) == [f"{number}.json" for number in range(1, PAGES + 1)]
    fresh = zusage(*arguments(inputs, tmp_path / "2", "--engine", "serial"))
    assert fresh.returncode == 0, fresh.stderr
    assert dump(tmp_path / "1" / "z.db") == (rows := dump(tmp_path / "2" / "z.db"))
    assert len(rows["commitments"]) >= PAGES


def test_kept_pages_are_used_and_their_doubt_is_shown(zusage: Zusage, inputs: Path, tmp_path: Path) -> None:
    assert zusage(*arguments(inputs, tmp_path, "--engine", "serial")).returncode == 0
    (page,) = (tmp_path / "raw").glob("*/*.ocr*/3.json")
    lines = json.loads(page.read_bytes())
    for line in lines:
        line["score"] = 0.62
        line["words"] = [[*word[:3], 0.62] for word in line["words"]]
    page.write_text(json.dumps(lines), encoding="utf-8")
    (tmp_path / "z.db").unlink()
    assert zusage(*arguments(inputs, tmp_path, "--engine", "serial")).returncode == 0
    with sqlite3.connect(tmp_path / "z.db") as db:
        one = lambda query: db.execute(query).fetchall()  # noqa: E731
        sure = one("SELECT quality FROM commitments WHERE page = 2")
        doubtful = one("SELECT id FROM commitments WHERE page = 3 AND quality = 0.62")
        typed = one(
            "SELECT c.quality FROM commitments c JOIN documents d ON d.id = c.document_id WHERE d.quality IS NULL"
        )
        (message,) = one("SELECT message FROM issues WHERE code = 'ocr-low'")
        words = one("SELECT count(*) FROM anchors WHERE score = 0.62 AND x1 > x0 AND y1 > y0")[0][0]
    db.close()
    assert sure
    assert min(sure)[0] > 0.8
    assert {quality for (quality,) in typed} == {None}
    assert "page 3 (62%)" in message[0]
    assert words > 20
    told = zusage("explain", doubtful[0][0], "--db", tmp_path / "z.db")
    assert "Texterkennung unsicher (62 %): bitte am Bild prüfen" in told.stdout


@pytest.mark.parametrize(("quality", "told"), [(0.62, True), (0.749, True), (0.75, False), (1.0, False), (None, False)])
def test_only_doubt_is_told(quality: float | None, told: bool) -> None:
    assert misread(quality).startswith("Texterkennung unsicher") is told


def raw_file(folder: Path, data: bytes, name: str = "a.pdf") -> RawFile:
    sha256 = RawStore(folder).put(data)
    return RawFile(id=name, source="in", path=name, sha256=sha256, size=len(data), media_type="application/pdf")


def text_of(result: Any) -> str:
    assert isinstance(result, Parsed)
    return "".join(record.text for record in result.records if isinstance(record, Document))


def working(loses: int | None = None) -> Callable[..., Iterator[tuple[Any, Any]]]:
    """Does the work in this process; the worker of the page `loses` dies."""

    def work(function: Callable[[Any], Any], items: list[Any], name: str, limits: Limits) -> Iterator[tuple[Any, Any]]:
        for item in items:
            died = name == "recognise" and item[1] == loses
            yield item, Failure(code="worker-died", message="the worker process ended") if died else function(item)

    return work


def run_over(folder: Path, raws: list[RawFile], loses: int | None = None) -> list[tuple[str, Any]]:
    jobs = [(raw, NOTHING) for raw in raws]
    first = ((job, parse_without_scans(folder, job)) for job in jobs)
    return [(raw.path, result) for (raw, _), result in parsed(folder, first, working(loses))]


def test_a_page_whose_worker_dies_is_an_issue_and_the_others_count(tmp_path: Path) -> None:
    raw = raw_file(tmp_path, scans([minutes(1), minutes(2), minutes(3)]))
    ((_, result),) = run_over(tmp_path, [raw], loses=2)
    text = text_of(result)
    assert "Serviceportal" in text
    assert "Ratsinformationssystem" not in text
    assert "Dokumentenmanagement" in text
    (found,) = [issue for issue in result.issues if issue.code == "page-worker-died"]
    assert "page 2" in found.where
    ((_, again),) = run_over(tmp_path, [raw])
    assert "Ratsinformationssystem" in text_of(again)


def test_a_kept_page_that_the_disk_lost_is_read_anew(tmp_path: Path) -> None:
    raw = raw_file(tmp_path, scans([minutes(1)]))
    run_over(tmp_path, [raw])
    (page,) = tmp_path.glob("*/*.ocr*/1.json")
    page.write_bytes(b'[{"text"')
    assert kept_page(tmp_path, raw, 1) is None
    ((_, result),) = run_over(tmp_path, [raw])
    assert "Serviceportal" in text_of(result)


def test_results_come_in_the_files_order_whatever_was_kept(tmp_path: Path) -> None:
    raws = [
        raw_file(tmp_path, scans([minutes(1)]), "a.pdf"),
        raw_file(tmp_path, pdf(minutes(2)), "b.pdf"),
        raw_file(tmp_path, scans([minutes(3)]), "c.pdf"),
    ]
    fresh = [path for path, _ in run_over(tmp_path, raws)]
    assert fresh == ["b.pdf", "a.pdf", "c.pdf"]
    assert [path for path, _ in run_over(tmp_path, raws)] == fresh


def test_a_page_that_cannot_be_loaded_is_told_and_ends_no_run(tmp_path: Path) -> None:
    raw = raw_file(tmp_path, scans([minutes(1)]))
    told = partial(recognise_page, tmp_path)((raw, 7))
    assert told is not None
    assert "page 7" in told
