"""The main job from the outside: complete, repeatable, incremental, and whole again after a kill at any point."""

import json
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from conftest import ROOT, TODAY, Zusage, dump

TEXT = (
    "Niederschrift des Digitalausschusses\n\nZu Punkt 1: Serviceportal\n\n"
    "Die Verwaltung wird beauftragt, das Serviceportal bis zum 30.06.2025 für 48.000 Euro freizuschalten.\n"
)
LATER = "Zu Punkt 3: Sachstand\n\nDas Serviceportal verzögert sich und kommt nun erst zum 31.12.2025.\n"
OTHER = "Der Radweg an der Mühle wird im Mai asphaltiert. Das kostet 12.500,- €.\n"
MANIFEST = (
    "file,municipality,ags,date,organization,url\n"
    "a.txt,Lindwerder,12999001,2024-11-05,Digitalausschuss,https://ris.example/a\n"
    "b.txt,Lindwerder,12999001,2025-05-06,Digitalausschuss,\n"
    "c.txt,Moorkaten,01999002,2025-02-03,Bauausschuss,\n"
)


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, text in {"a.txt": TEXT, "b.txt": LATER, "c.txt": OTHER, "manifest.csv": MANIFEST}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def run(zusage: Zusage, folder: Path, target: Path, *more: str) -> tuple[Path, str]:
    done = zusage(
        "run", "--input", folder, "--db", target / "z.db", "--raw", target / "raw", "--engine", "serial", *more
    )
    assert done.returncode == 0, done.stderr
    return target / "z.db", done.stdout


def test_every_stage_leaves_its_work(process: Zusage, inputs: Path, tmp_path: Path) -> None:
    """No stage can be a stub: each one's result is asked for by value."""
    path, printed = run(process, inputs, tmp_path)
    db = sqlite3.connect(path)
    one = lambda query: db.execute(query).fetchall()  # noqa: E731
    assert one("SELECT count(*), min(length(sha256)) FROM raw_files") == [(3, 64)]  # fetch
    assert one("SELECT title, date, kind FROM documents WHERE text LIKE '%48.000%'")[0][1:] == (
        "2024-11-05",
        "minutes",
    )  # parse
    assert one("SELECT number, name FROM agenda_items ORDER BY 2") == [("3", "Sachstand"), ("1", "Serviceportal")]
    assert ("48.000 Euro", 48000.0) in one(
        "SELECT m.text, a.min FROM amounts a JOIN mentions m ON m.id = a.mention_id"
    )  # tag
    assert ("30.06.2025", "2025-06-30", "by") in one(
        "SELECT m.text, t.date_to, t.bound FROM time_expressions t JOIN mentions m ON m.id = t.mention_id"
    )
    assert one(  # link
        "SELECT body, project, force, amount_max, due_to, status FROM commitments WHERE amount_max IS NOT NULL"
    ) == [("Lindwerder", "Serviceportal", "mandated", 48000.0, "2025-06-30", "delayed")]
    assert one("SELECT before, after, days FROM revisions WHERE field = 'deadline' AND direction <> 'first'") == [
        ("2025-06-30", "2025-12-31", 184)
    ]
    assert one("SELECT count(*) FROM documents_fts WHERE documents_fts MATCH 'freizuschalten'") == [(1,)]  # store
    assert one("SELECT sum(documents) FROM coverage") == [(3,)]
    assert "commitments" in (tmp_path / "metadata.json").read_text(encoding="utf-8")  # publish
    # The nearest deadline is the one that the later meeting names, no longer the one that it moved.
    assert "„Das Serviceportal verzögert sich und kommt nun erst zum 31.12.2025.“" in printed
    assert "Die Verwaltung wird beauftragt" not in printed
    assert one("PRAGMA integrity_check") == [("ok",)]
    assert one("PRAGMA foreign_key_check") == []
    db.close()


def test_nothing_tells_where_on_this_machine_the_files_lie(zusage: Zusage, inputs: Path, tmp_path: Path) -> None:
    """The database is published: a home folder names its owner."""
    (inputs / "torn.pdf").write_bytes(b"%PDF-1.7 nothing")
    (inputs / "manifest.csv").write_text("no such columns", encoding="utf-8")
    path, _ = run(zusage, inputs, tmp_path)
    assert [row["inputs"] for row in _rows(path, "runs")] == ["in"]
    assert _rows(path, "issues")
    with closing(sqlite3.connect(path)) as db:
        assert str(tmp_path) not in "".join(db.iterdump())


def _rows(path: Path, table: str) -> list[sqlite3.Row]:
    with closing(sqlite3.connect(path)) as db:
        db.row_factory = sqlite3.Row
        return db.execute(f"SELECT * FROM {table}").fetchall()


def test_two_runs_from_scratch_give_identical_tables(zusage: Zusage, inputs: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "moved" / "in"
    shutil.copytree(inputs, elsewhere)
    first, _ = run(zusage, inputs, tmp_path / "1")
    second, _ = run(zusage, elsewhere, tmp_path / "2")
    assert dump(first) == dump(second)


def test_a_second_run_does_nothing_and_says_so(zusage: Zusage, inputs: Path, tmp_path: Path) -> None:
    path, _ = run(zusage, inputs, tmp_path)
    before = dump(path)
    _, printed = run(zusage, inputs, tmp_path)
    assert printed.startswith("Nothing new: no file was parsed, none was tagged.")
    assert dump(path) == before


def test_a_changed_file_is_redone_alone(zusage: Zusage, inputs: Path, tmp_path: Path) -> None:
    run(zusage, inputs, tmp_path / "1")
    (inputs / "b.txt").write_text(LATER.replace("31.12.2025", "31.03.2026"), encoding="utf-8")
    path, printed = run(zusage, inputs, tmp_path / "1")
    assert printed.startswith("1 files new or changed, 1 parsed, 1 tagged, 1 municipalities linked.")
    fresh, _ = run(zusage, inputs, tmp_path / "2")
    assert dump(path) == dump(fresh)


def test_a_changed_manifest_redoes_its_file(zusage: Zusage, inputs: Path, tmp_path: Path) -> None:
    run(zusage, inputs, tmp_path / "1")
    (inputs / "manifest.csv").write_text(MANIFEST.replace("2025-02-03", "2025-02-04"), encoding="utf-8")
    path, printed = run(zusage, inputs, tmp_path / "1")
    assert "1 parsed, 1 tagged" in printed
    fresh, _ = run(zusage, inputs, tmp_path / "2")
    assert dump(path) == dump(fresh)


def test_a_vanished_file_keeps_its_rows_and_gets_an_issue(zusage: Zusage, inputs: Path, tmp_path: Path) -> None:
    run(zusage, inputs, tmp_path)
    (inputs / "c.txt").unlink()
    path, _ = run(zusage, inputs, tmp_path)
    db = sqlite3.connect(path)
    assert db.execute("SELECT code, \"where\" FROM issues WHERE code = 'vanished'").fetchall() == [
        ("vanished", "c.txt")
    ]
    assert db.execute("SELECT count(*) FROM documents").fetchone() == (3,)
    db.close()


def test_files_that_were_not_asked_for_have_not_vanished(zusage: Zusage, inputs: Path, tmp_path: Path) -> None:
    run(zusage, inputs, tmp_path)
    for more in (("--limit", "1"), ("--since", "2025-03-01")):
        path, _ = run(zusage, inputs, tmp_path, *more)
        assert "vanished" not in [row[2] for row in dump(path)["issues"]]


def test_one_file_alone_leaves_the_issues_of_the_others(zusage: Zusage, inputs: Path, tmp_path: Path) -> None:
    (inputs / "d.xlsx").write_bytes(b"PK")
    run(zusage, inputs, tmp_path)
    path, _ = run(zusage, inputs / "a.txt", tmp_path)
    assert "unsupported-file" in [row[2] for row in dump(path)["issues"]]


@pytest.mark.parametrize(("before", "after"), [(None, MANIFEST), (MANIFEST.replace("12999001", "12999002"), MANIFEST)])
def test_a_file_whose_town_becomes_known_later_is_read_once(
    zusage: Zusage, inputs: Path, tmp_path: Path, before: str | None, after: str
) -> None:
    """Its key is made of the town, so that it is another file for the database, but not for the reader."""
    manifest = inputs / "manifest.csv"
    manifest.write_text(before, encoding="utf-8") if before else manifest.unlink()
    run(zusage, inputs, tmp_path / "1")
    manifest.write_text(after, encoding="utf-8")
    path, _ = run(zusage, inputs, tmp_path / "1")
    fresh, _ = run(zusage, inputs, tmp_path / "2")
    assert dump(path) == dump(fresh)


def test_a_town_that_nothing_speaks_of_any_more_is_gone(zusage: Zusage, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for place, town in (("1", "Lindwerder"), ("1", "Moorkaten"), ("2", "Moorkaten")):
        line = {"text": TEXT, "municipality": town, "date": "2024-11-05"}
        (folder / "a.jsonl").write_text(json.dumps(line), encoding="utf-8")
        run(zusage, folder, tmp_path / place)
    assert dump(tmp_path / "1" / "z.db") == dump(tmp_path / "2" / "z.db")


def test_what_a_town_s_yaml_says_anew_reaches_its_commitments(zusage: Zusage, inputs: Path, tmp_path: Path) -> None:
    run(zusage, inputs, tmp_path)
    (inputs / "bodies").mkdir()
    (inputs / "bodies" / "lindwerder.yml").write_text(
        'name: Lindwerder\nags: "12999001"\nstate: Brandenburg\nvendor: folder\npopulation: 5100\nlegal_basis: own files\n',
        encoding="utf-8",
    )
    path, _ = run(zusage, inputs, tmp_path)
    with sqlite3.connect(path) as db:
        assert db.execute("SELECT DISTINCT population FROM commitments WHERE body = 'Lindwerder'").fetchall() == [
            (5100,)
        ]


def test_two_folders_of_one_name_do_not_replace_each_other_s_files(zusage: Zusage, tmp_path: Path) -> None:
    for year, text in (("2024", TEXT), ("2025", LATER)):
        (tmp_path / year / "in").mkdir(parents=True)
        (tmp_path / year / "in" / "a.txt").write_text(text, encoding="utf-8")
    path, _ = run(zusage, tmp_path / "2024" / "in", tmp_path, "--input", str(tmp_path / "2025" / "in"))
    with sqlite3.connect(path) as db:
        assert db.execute("SELECT text LIKE '%48.000%' FROM documents").fetchall() == [(1,)]
        assert db.execute("SELECT \"where\" FROM issues WHERE code = 'same-key'").fetchall() == [("a.txt",)]


_DYING = """
import os, signal, sys
from zusage.scale import engines, working
from zusage.cli import main
working.BATCH = 2
left = int(sys.argv.pop(1))

def dying(function, items, workers, limits):
    global left
    for item in items:
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1
        yield item, function(item)

engines.ENGINES["serial"] = dying
main()
"""


KILLED = ROOT / "corpora" / "sample" / "mirowitz"


@pytest.fixture(scope="module")
def whole(zusage: Zusage, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[tuple[object, ...]]]:
    return dump(run(zusage, KILLED, tmp_path_factory.mktemp("whole"))[0])


@pytest.mark.parametrize("after", [0, 1, 4, 10, 15, 19])
def test_a_killed_run_is_completed_by_the_next_one(
    zusage: Zusage, tmp_path: Path, whole: dict[str, list[tuple[object, ...]]], after: int
) -> None:
    arguments = [
        "run",
        "--input",
        str(KILLED),
        "--db",
        str(tmp_path / "z.db"),
        "--raw",
        str(tmp_path / "raw"),
        "--engine",
        "serial",
    ]
    killed = subprocess.run([sys.executable, "-c", _DYING, str(after), *arguments], capture_output=True, check=False)
    assert killed.returncode == -9
    path, _ = run(zusage, KILLED, tmp_path)
    assert dump(path) == whole


def test_workers_and_serial_give_the_same_tables(sample_run: tuple[Path, str], zusage: Zusage, tmp_path: Path) -> None:
    path, _ = run(zusage, ROOT / "corpora" / "sample", tmp_path, "--as-of", TODAY)
    assert dump(path) == dump(sample_run[0])


def test_the_sample_gives_way_to_real_municipalities(zusage: Zusage, inputs: Path, tmp_path: Path) -> None:
    run(zusage, ROOT / "corpora" / "sample" / "mirowitz", tmp_path)
    path, printed = run(zusage, inputs, tmp_path)
    assert "The sample gave way: 1 fictional municipalities removed" in printed
    db = sqlite3.connect(path)
    assert db.execute("SELECT DISTINCT name FROM bodies ORDER BY 1").fetchall() == [("Lindwerder",), ("Moorkaten",)]
    db.close()


def test_the_sample_never_joins_real_municipalities(zusage: Zusage, inputs: Path, tmp_path: Path) -> None:
    path, _ = run(zusage, inputs, tmp_path)
    before = dump(path)
    done = zusage("run", "--db", path, "--raw", tmp_path / "raw", "--limit", "3", "--engine", "serial")
    assert done.returncode == 0, done.stderr
    assert "z-sample.db" in done.stderr
    assert dump(path) == before
    assert (tmp_path / "z-sample.db").exists()


def test_the_sample_is_not_let_into_a_database_of_real_municipalities(
    zusage: Zusage, inputs: Path, tmp_path: Path
) -> None:
    path, _ = run(zusage, inputs, tmp_path)
    before = dump(path)
    done = zusage("run", "--input", KILLED, "--db", path, "--raw", tmp_path / "raw", "--engine", "serial")
    assert done.returncode == 1
    assert "choose another --db" in done.stderr
    assert dump(path) == before


def test_limit_and_since_bound_what_is_taken(zusage: Zusage, inputs: Path, tmp_path: Path) -> None:
    path, _ = run(zusage, inputs, tmp_path / "1", "--limit", "1")
    assert len(dump(path)["raw_files"]) == 1
    path, _ = run(zusage, inputs, tmp_path / "2", "--since", "2025-03-01")
    assert [row[0] for row in sqlite3.connect(path).execute("SELECT date FROM documents")] == ["2025-05-06"]
