"""Hostile files: one issue each with the reason, the good files of the same run are read, and memory comes back."""

import json
import os
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

import hostile_files as made
from conftest import ROOT, Zusage
from hostile_files import PLAIN
from made_pdf import pdf
from zusage import tasks
from zusage.limits import Limits, limited, resident
from zusage.parse import NOTHING, Known
from zusage.raw import RawStore, sniff
from zusage.records import Document, RawFile
from zusage.scale.engines import GROWN, Failure, local

GOOD = "Die Verwaltung wird beauftragt, die E-Akte bis zum 31.12.2025 für 95.000 Euro einzuführen.\n"
SESSION = made.html("<h1>Ihre Sitzung ist abgelaufen</h1><p>Bitte melden Sie sich neu an.</p>")

READ: dict[str, tuple[Callable[[], bytes], str, list[str]]] = {
    "owner.pdf": (made.locked, "95.000 Euro", []),
    "cut-xref.pdf": (lambda: PLAIN[: PLAIN.rindex(b"xref") - 5], "95.000 Euro", []),
    "no-head.pdf": (lambda: PLAIN[9:], "95.000 Euro", ["repaired"]),
    "junk-around.pdf": (lambda: b"\0\xff<junk>\r\n" * 60 + PLAIN + b"\0\xff junk" * 900, "95.000 Euro", []),
    "much-junk.pdf": (lambda: b"\0\xff<junk>\r\n" * 600 + PLAIN, "95.000 Euro", ["repaired"]),
    "claims.pdf": (lambda: made.claimed_pages(10**9), "95.000 Euro", []),
    "deep.pdf": (made.deep, "E-Akte", []),
    "outline.pdf": (made.cyclic_outline, "95.000 Euro", []),
    "portfolio.pdf": (made.portfolio, "95.000 Euro", ["embedded-files"]),
    "script.pdf": (made.active, "95.000 Euro", []),
    "form.pdf": (made.form, "Die E-Akte kostet 95.000 Euro", []),
    "form-alone.pdf": (lambda: made.form(text=False), "Die E-Akte kostet 95.000 Euro", []),
    "xfa.pdf": (lambda: made.form(xfa=True), "Die E-Akte kostet 95.000 Euro", ["xfa"]),
    "huge.pdf": (lambda: made.sized(14_400, 14_400), "95.000 Euro", []),
    "unit.pdf": (lambda: made.sized(14_400, 14_400, 75), "95.000 Euro", []),
    "zero.pdf": (lambda: made.sized(0, 0), "95.000 Euro", []),
    "pdf.html": (lambda: PLAIN, "95.000 Euro", []),
    "good.docx": (made.word, "E-Akte bis 2026", []),
}
"""Odd, and read all the same: the text, and the notes."""

REFUSED: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "user.pdf": (lambda: made.locked(user="geheim"), "document-error", "encrypted"),
    "handler.pdf": (made.unknown_handler, "document-error", "encrypted"),
    "cut-stream.pdf": (lambda: PLAIN[: PLAIN.index(b"stream") + 40], "document-error", "readable text"),
    "10000.pdf": (lambda: made.many_pages(10_000), "document-error", "at most 2000 pages, found 10000"),
    "50000.pdf": (lambda: made.many_pages(50_000), "document-error", "at most 2000 pages, found 50000"),
    "cyclic.pdf": (made.cyclic_tree, "document-error", "readable text"),
    "blank.pdf": (made.blank_picture, "document-error", "readable text"),
    "note.pdf": (made.annotated, "document-error", "readable text"),
    "png.pdf": (made.png, "document-error", "a PNG picture"),
    "session.pdf": (lambda: SESSION, "document-error", "Ihre Sitzung ist abgelaufen"),
    "empty.pdf": (lambda: b"", "document-error", "an empty file"),
    "content.pdf": (lambda: made.content_bomb(768), "worker-died", "SIGABRT"),
    "nested.pdf": (lambda: made.nested_bomb(768), "worker-died", "SIGABRT"),
    "objects.pdf": (lambda: made.object_bomb(768), "worker-died", "SIGABRT"),
    "zip.docx": (lambda: made.zipped([("a.txt", b"x")]), "document-error", "damaged"),
    "sheet.docx": (lambda: made.zipped([("xl/workbook.xml", b"<a/>")]), "document-error", "an Excel file"),
    "old.docx": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000), "document-error", "old Word"),
    "rtf.docx": (lambda: b"{\\rtf1\\ansi Der Rat beschliesst.}", "document-error", "RTF"),
    "rtf.txt": (lambda: b"{\\rtf1\\ansi Der Rat beschliesst.}", "document-error", "RTF"),
    "odt.docx": (
        lambda: made.zipped([("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<a/>")]),
        "document-error", "OpenDocument",
    ),
    "bomb.docx": (made.word_bomb, "document-error", "at most 500,000,000 bytes"),
    "laughs.docx": (lambda: made.word(b"<w:p><w:r><w:t>&e9;</w:t></w:r></w:p>", made.entities()), "document-error", "DOCX"),
    "deep.docx": (lambda: made.word(b"<w:tbl><w:tr><w:tc>" * 20_000), "document-error", "damaged"),
    "nul.txt": (lambda: b"Der Rat\0beschliesst\0die E-Akte. " * 100, "document-error", "binary"),
    "long.txt": (lambda: b"Der Rat beschliesst die E-Akte. " * 400_000, "document-error", "at most 5,000,000"),
    "deep.html": (lambda: made.html("<div>" * 100_000 + GOOD), "document-error", "main text"),
    "deep-tables.html": (lambda: made.html("<table><tr><td>" * 100_000 + GOOD), "document-error", "main text"),
    "line.html": (lambda: made.html("Der Rat beschliesst. " * 1_000_000), "document-error", "at most 20,000,000 bytes"),
    "refresh.html": (
        lambda: made.html("", '<meta http-equiv="refresh" content="0;url=/refresh.html">'), "document-error", "main text",
    ),
    "deep.json": (lambda: b"[" * 200_000, "record-error", "JSON"),
}  # fmt: skip
"""One issue each: code, and a word of the reason."""

SMALL = Limits(memory=400 * 2**20, seconds=lambda item: 20)


def put(folder: Path, name: str, data: bytes) -> tuple[RawFile, Known]:
    """The file in the raw store under `folder`, of which nothing is known."""
    raw = RawFile(
        id=name, source="hostile", path=name, sha256=RawStore(folder).put(data), size=len(data),
        media_type=sniff(data, name),
    )  # fmt: skip
    return raw, NOTHING


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """What every file gives to one worker with a quarter of the memory that files have, a good file after each bad one."""
    folder = tmp_path_factory.mktemp("hostile")
    files = {name: case[0] for name, case in (READ | REFUSED).items()}
    raws = []
    for name, make in files.items():
        raws += [put(folder, name, make()), put(folder, f"after {name}.txt", f"{GOOD}{name}".encode())]
    return {raw.path: result for (raw, _), result in local(partial(tasks.parse_file, folder), raws, 1, SMALL)}


def text_of(parsed: object) -> str:
    assert not isinstance(parsed, Failure), parsed
    return "\n".join(record.text for record in parsed.records if isinstance(record, Document))  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", READ)
def test_what_is_odd_is_read(results: dict[str, object], name: str) -> None:
    _, words, codes = READ[name]
    parsed = results[name]
    assert words in text_of(parsed)
    assert [i.code for i in parsed.issues if i.code != "no-date"] == codes  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_bad_is_one_issue_with_the_reason(results: dict[str, object], name: str) -> None:
    _, code, reason = REFUSED[name]
    found = results[name]
    problems = (
        [(found.code, found.message)] if isinstance(found, Failure) else [(i.code, i.message) for i in found.issues]
    )  # type: ignore[attr-defined]
    assert [each for each, _ in problems] == [code]
    assert reason in problems[0][1]
    assert isinstance(found, Failure) or not found.records  # type: ignore[attr-defined]


def test_the_good_files_between_are_all_read(results: dict[str, object]) -> None:
    after = {name: result for name, result in results.items() if name.startswith("after ")}
    assert len(after) == len(READ | REFUSED)
    assert all("E-Akte" in text_of(result) for result in after.values())


@pytest.mark.parametrize("make", [made.form_loop, made.form_tower, made.operators], ids=["loop", "tower", "operators"])
def test_work_without_end_is_stopped_and_named(tmp_path: Path, make: Callable[[], bytes]) -> None:
    raws = [put(tmp_path, "a.pdf", make()), put(tmp_path, "b.txt", GOOD.encode())]
    few = Limits(memory=400 * 2**20, seconds=lambda item: 2)
    bad, good = (result for _, result in local(partial(tasks.parse_file, tmp_path), raws, 1, few))
    assert isinstance(bad, Failure)
    assert bad.code in ("timeout", "worker-died")
    assert "SIGABRT" in bad.message or "2 CPU seconds" in bad.message
    assert "E-Akte" in text_of(good)


def test_a_picture_of_a_gigabyte_is_read_within_the_limits_or_named(tmp_path: Path) -> None:
    raws = [put(tmp_path, "a.pdf", made.image_bomb()), put(tmp_path, "b.txt", GOOD.encode())]
    bad, good = (result for _, result in local(partial(tasks.parse_file, tmp_path), raws, 1, SMALL))
    if not isinstance(bad, Failure):
        assert [issue.code for issue in bad.issues] == ["document-error"]
    assert "E-Akte" in text_of(good)


def spin(seconds: int) -> None:
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


def killed(number: int) -> None:
    os.kill(os.getpid(), number)


def test_seconds_are_counted_for_each_item_and_not_for_the_worker() -> None:
    limits = Limits(memory=2**30, seconds=lambda item: 2)
    results = [result for _, result in local(spin, [1, 1, 9, 1], 1, limits)]
    assert [getattr(result, "code", None) for result in results] == [None, None, "timeout", None]


@pytest.mark.parametrize("name", ["SIGSEGV", "SIGABRT", "SIGKILL", "SIGBUS"])
def test_a_signal_costs_its_own_item_and_is_named(name: str) -> None:
    bad, good = (result for _, result in local(killed, [int(signal.Signals[name]), 0], 1))
    assert (bad.code, name in bad.message, good) == ("worker-died", True, None)


def greedy(size: int) -> int:
    return len(bytearray(size))


def test_memory_is_refused_beyond_the_limit_and_to_that_item_alone() -> None:
    limits = Limits(memory=2**28, seconds=lambda item: 20)
    results = [result for _, result in local(greedy, [10, 2**29, 2**27], 1, limits)]
    assert results == [10, Failure(code="out-of-memory", message="needs more than 256 MB"), 2**27]


_KEPT: list[bytes] = []


def hoard(size: int) -> tuple[int, int]:
    """Keeps `size` bytes for good, as a library does that never gives back; its worker and what that holds."""
    _KEPT.append(b"x" * size)
    return os.getpid(), resident()


def test_a_worker_that_has_grown_is_replaced_and_its_memory_comes_back() -> None:
    results = [result for _, result in local(hoard, [1, GROWN, 1, 1], 1)]
    (first, before), (fat, most), (fresh, after), (last, _) = results
    assert first == fat
    assert most > GROWN
    assert fresh != fat
    assert fresh == last
    assert after < before + 50 * 2**20


def test_limits_are_lifted_after_the_item() -> None:
    before = [resource.getrlimit(kind) for kind in (resource.RLIMIT_AS, resource.RLIMIT_CPU)]
    core = resource.getrlimit(resource.RLIMIT_CORE)
    assert limited(len, "abc", 2**31, 60) == 3
    resource.setrlimit(resource.RLIMIT_CORE, core)
    assert [resource.getrlimit(kind) for kind in (resource.RLIMIT_AS, resource.RLIMIT_CPU)] == before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


@pytest.mark.parametrize(("size", "seconds"), [(0, 60), (1_000_000, 100), (200_000_000, 1_800)])
def test_time_goes_with_size(size: int, seconds: int) -> None:
    assert tasks.seconds_of(size) == seconds


def test_nothing_outside_is_read_for_a_docx(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("GEHEIMNIS", encoding="utf-8")
    before = b'<!DOCTYPE w:document [<!ENTITY s SYSTEM "%b">]>' % secret.as_uri().encode()
    data = made.word(b"<w:p><w:r><w:t>Der Rat sagt &s; zur E-Akte.</w:t></w:r></w:p>", before)
    parsed = tasks.parse_file(tmp_path, put(tmp_path, "xxe.docx", data))
    assert [issue.code for issue in parsed.issues] == ["document-error"]
    assert "DOCTYPE" in parsed.issues[0].message
    assert not parsed.records


@pytest.mark.parametrize("kind", ["html", "xml"])
def test_entities_of_a_page_are_not_resolved(tmp_path: Path, kind: str) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("GEHEIMNIS", encoding="utf-8")
    head = b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY s SYSTEM "%b">]>' % secret.as_uri().encode()
    data = head + b"<html><body><p>Der Rat sagt &s; zur E-Akte der Stadt.</p></body></html>"
    parsed = tasks.parse_file(tmp_path, put(tmp_path, f"a.{kind}", data))
    assert "GEHEIMNIS" not in json.dumps([record.text for record in parsed.records if isinstance(record, Document)])


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory: pytest.TempPathFactory, zusage: Zusage) -> tuple[Path, str]:
    """A whole run over a folder with two files that kill their worker, and two good ones."""
    folder = tmp_path_factory.mktemp("run") / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(GOOD, encoding="utf-8")
    (folder / "b-objects.pdf").write_bytes(made.object_bomb())
    (folder / "c-nested.pdf").write_bytes(made.nested_bomb())
    (folder / "e.pdf").write_bytes(pdf((GOOD[:50], GOOD[50:])))
    target = folder.parent / "z.db"
    done = zusage("run", "--input", folder, "--db", target, "--raw", folder.parent / "raw", "--workers", "2")
    assert done.returncode == 0, done.stderr
    return target, done.stdout


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(path) as db:
        return db.execute(query).fetchall()


def test_a_poisoned_run_ends_well_reads_the_good_and_counts_the_bad(poisoned: tuple[Path, str]) -> None:
    path, said = poisoned
    assert rows(path, "SELECT \"where\", code FROM issues WHERE code <> 'no-date' ORDER BY 1") == [
        ("b-objects.pdf", "worker-died"), ("c-nested.pdf", "worker-died"),
    ]  # fmt: skip
    assert rows(path, "SELECT count(*) FROM documents WHERE duplicate_of IS NULL") == [(2,)]
    assert "worker-died 2" in said


def test_what_killed_a_worker_is_not_tried_again_but_by_another_parser(
    poisoned: tuple[Path, str], zusage: Zusage
) -> None:
    path, _ = poisoned
    arguments = ("run", "--input", path.parent / "in", "--db", path, "--raw", path.parent / "raw")
    assert "Nothing new" in zusage(*arguments).stdout
    with sqlite3.connect(path) as db:
        db.execute("UPDATE raw_files SET parser_version = 'older' WHERE path = 'b-objects.pdf'")
    assert "0 files new or changed, 1 parsed" in zusage(*arguments).stdout
    assert rows(path, "SELECT count(*) FROM issues WHERE code = 'worker-died'") == [(2,)]


def test_the_command_parse_outlives_a_bomb_and_prints_the_good_file(tmp_path: Path, zusage: Zusage) -> None:
    (tmp_path / "bomb.pdf").write_bytes(made.object_bomb())
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    done = zusage("parse", "--raw", tmp_path / "raw", tmp_path / "bomb.pdf", tmp_path / "good.txt")
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert [line["code"] for line in told if line["type"] == "issue"] == ["worker-died", "no-date"]
    assert [line["text"] for line in told if line["type"] == "document"] == [GOOD]


def test_a_worker_loads_the_stage_and_not_the_program() -> None:
    program = "import sys, zusage.tasks; print([n for n in ('zusage.cli', 'zusage.link', 'spacy', 'httpx') if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    "code", sorted({code for _, code, _ in REFUSED.values()} | {c for *_, codes in READ.values() for c in codes})
)
def test_each_code_is_explained_to_people(code: str) -> None:
    assert f"`{code}`" in (ROOT / "docs" / "lesehindernisse.md").read_text(encoding="utf-8")
