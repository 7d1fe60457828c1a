"""Bad input never ends a run and is never lost: one row in `issues` each, everything good is stored all the same."""

import os
import resource
import sqlite3
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from conftest import ROOT, Zusage

GOOD = "Die Verwaltung wird beauftragt, die E-Akte bis zum 31.12.2025 für 95.000 Euro einzuführen.\n"
SAMPLE_PDF = ROOT / "corpora" / "sample" / "altenquell" / "niederschrift-2024-02-15.pdf"


def encrypted(path: Path) -> None:
    with pikepdf.open(SAMPLE_PDF) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(owner="o", user="geheim"))


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory, zusage: Zusage) -> Path:
    """One run over a folder of everything that can be wrong, with one good file among it."""
    folder = tmp_path_factory.mktemp("bad") / "in"
    folder.mkdir()
    files: dict[str, bytes] = {
        "good.txt": GOOD.encode(),
        "empty.txt": b"",
        "blank.md": b" \n\n\t",
        "binary.txt": bytes(range(256)) * 40,
        "broken.pdf": b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog",
        "no-parts.html": b"<!doctype html><html><body><nav>Start</nav></body></html>",
        "allris.html": b'<html><head><meta name="description" content="ALLRIS net Version 4.1.8 (1) - 1"></head><body></body></html>',
        "cp1252.txt": GOOD.replace("einzuführen", "„zügig“ einzuführen").encode("cp1252"),
        "utf16.txt": GOOD.encode("utf-16"),
        "mojibake.txt": GOOD.encode().decode("cp1252").encode(),
        "noise.txt": os.urandom(50_000_000),
        "letters.txt": b"abcdefghi " * 5_000_000,
        "broken.json": b'{"text": "offen',
        "other.json": b'{"name": "kein Text"}',
        "broken.docx": b"PK\x03\x04word/ kaputt",
        "table.xlsx": b"PK\x03\x04",
        "twice.txt": GOOD.replace("E-Akte", "E-Rechnung").encode(),
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    encrypted(folder / "encrypted.pdf")
    (folder / "manifest.csv").write_text(
        "file,municipality,ags,date,organization,url\n"
        "good.txt,Moorkaten,01999002,2025-01-14,Hauptausschuss,\n"
        "missing.txt,Moorkaten,01999002,2025-01-14,,\n"
        "twice.txt,Moorkaten,01999002,2025-02-30,,\n"
        "twice.txt,Lindwerder,12999001,2025-02-11,,\n"
        "utf16.txt,Moorkaten,1999002,2025-01-15,,\n",
        encoding="utf-8",
    )
    target = folder.parent / "z.db"
    done = zusage("run", "--input", folder, "--db", target, "--raw", folder.parent / "raw", "--workers", "2")
    assert done.returncode == 0, done.stderr
    return target


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(path) as db:
        return db.execute(query).fetchall()


@pytest.mark.parametrize(
    ("where", "code"),
    [
        ("empty.txt", "document-error"),
        ("blank.md", "document-error"),
        ("binary.txt", "document-error"),
        ("broken.pdf", "document-error"),
        ("encrypted.pdf", "document-error"),
        ("no-parts.html", "document-error"),
        ("allris.html", "unknown-layout"),
        ("cp1252.txt", "encoding"),
        ("mojibake.txt", "mojibake"),
        ("noise.txt", "document-error"),
        ("letters.txt", "document-error"),
        ("broken.json", "record-error"),
        ("other.json", "record-error"),
        ("broken.docx", "document-error"),
        ("table.xlsx", "unsupported-file"),
    ],
)
def test_each_bad_file_is_one_issue(stored: Path, where: str, code: str) -> None:
    found = rows(
        stored,
        f"SELECT code FROM issues WHERE (\"where\" = '{where}' OR \"where\" LIKE '%{where}%') AND code != 'no-date'",
    )
    assert found == [(code,)]


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("manifest-missing-file", "missing.txt"),
        ("manifest-duplicate", "twice.txt"),
        ("invalid-date", "2025-02-30"),
        ("invalid-ags", "1999002"),
    ],
)
def test_each_bad_manifest_row_is_one_issue(stored: Path, code: str, value: str) -> None:
    assert rows(stored, f"SELECT value FROM issues WHERE stage = 'fetch' AND code = '{code}'") == [(value,)]


@pytest.mark.parametrize("name", ["good.txt", "cp1252.txt", "utf16.txt", "mojibake.txt", "twice.txt"])
def test_what_can_be_read_is_read(stored: Path, name: str) -> None:
    query = f"SELECT d.text FROM documents d JOIN raw_files r ON r.id = d.raw_file_id WHERE r.path = '{name}'"
    ((text,),) = rows(stored, query)
    assert "einzuführen" in str(text)


def test_without_a_day_relative_deadlines_stay_open_and_say_so(tmp_path: Path, zusage: Zusage) -> None:
    (tmp_path / "a.txt").write_text("Die E-Akte soll im kommenden Jahr eingeführt werden.\n", encoding="utf-8")
    assert (
        zusage(
            "run",
            "--input",
            tmp_path / "a.txt",
            "--db",
            tmp_path / "z.db",
            "--raw",
            tmp_path / "raw",
            "--engine",
            "serial",
        ).returncode
        == 0
    )
    assert rows(tmp_path / "z.db", "SELECT due_to, deadline_text FROM commitments") == [(None, "kommenden Jahr")]
    assert rows(tmp_path / "z.db", "SELECT code FROM issues ORDER BY 1") == [("no-date",), ("unresolved-time",)]


def one_line(done: subprocess.CompletedProcess[str]) -> str:
    assert done.returncode == 1
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    return line


def test_a_missing_input_is_one_clear_line(tmp_path: Path, zusage: Zusage) -> None:
    line = one_line(zusage("run", "--input", tmp_path / "nirgends", "--db", tmp_path / "z.db"))
    assert "expected a file or folder" in line


def test_an_unwritable_place_is_one_clear_line(tmp_path: Path, zusage: Zusage) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    line = one_line(zusage("run", "--input", tmp_path / "file", "--db", tmp_path / "file" / "z.db"))
    assert "expected a writable database" in line


def test_a_file_that_is_no_database_is_one_clear_line(tmp_path: Path, zusage: Zusage) -> None:
    (tmp_path / "z.db").write_text("Das ist keine Datenbank. " * 100, encoding="utf-8")
    line = one_line(zusage("run", "--input", tmp_path / "z.db", "--db", tmp_path / "z.db"))
    assert "expected an SQLite database" in line


def test_a_full_disk_is_one_clear_line_and_loses_nothing(tmp_path: Path, zusage: Zusage) -> None:
    """A limit on the size of files stands in for the full disk: writes fail in the same place."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(GOOD, encoding="utf-8")
    arguments = [
        "run",
        "--input",
        str(tmp_path / "in"),
        "--db",
        str(tmp_path / "z.db"),
        "--raw",
        str(tmp_path / "raw"),
        "--engine",
        "serial",
    ]
    assert zusage(*arguments).returncode == 0
    before = rows(tmp_path / "z.db", "SELECT id, quote FROM commitments")
    (tmp_path / "in" / "b.txt").write_text(GOOD * 20_000, encoding="utf-8")
    limit = (tmp_path / "z.db").stat().st_size + 10_000
    done = subprocess.run(
        [sys.executable, "-m", "zusage", *arguments], capture_output=True, text=True, check=False, cwd=ROOT,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )  # fmt: skip
    assert "zusage: " in one_line(done)
    assert rows(tmp_path / "z.db", "SELECT id, quote FROM commitments") == before
    assert rows(tmp_path / "z.db", "PRAGMA integrity_check") == [("ok",)]
