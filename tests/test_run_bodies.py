"""The whole job on a council server: crawled, read, linked; again without new pages; and from the raw store alone."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

import datasette_pages
from conftest import ROOT, Zusage, dump
from ris_server import page, serving, with_etag
from zusage.publish.empties import EMPTY
from zusage.scale.working import BATCH

Job = Callable[[str], tuple[Path, str]]

SAMPLE = ROOT / "corpora" / "sample" / "falkenwerth"
AGENDA, PAPER = "/bi/si0057.php?__ksinr=1377", "/bi/vo0050.php?__kvonr=4103"
PATHS = {
    AGENDA: with_etag((SAMPLE / "si0057-1377.html").read_bytes(), '"a"'),
    PAPER: page((SAMPLE / "vo0050-4103.html").read_bytes()),
}


def yaml(*entries: str, fictional: str = "no") -> str:
    listed = ", ".join(f'"{entry}"' for entry in entries)
    return (
        f'name: Lindwerder\nags: "12999001"\nstate: Brandenburg\nvendor: folder\nentry: [{listed}]\n'
        f"delay: 0\nfictional: {fictional}\n"
    )


@pytest.mark.parametrize("fictional", ["no", "yes"])
def test_a_long_crawl_keeps_the_issues_and_pages_of_its_first_batch(
    zusage: Zusage, tmp_path: Path, fictional: str
) -> None:
    paths = {f"/bi/vo0050.php?__kvonr={number}": PATHS[PAPER] for number in range(1, BATCH + 10)}
    with serving(dict(paths)) as server:
        entries = [server.address + path for path in ("/bi/vo0050.php?__kvonr=0", *paths)]
        (tmp_path / "b.yml").write_text(yaml(*entries, fictional=fictional), encoding="utf-8")
        done = zusage(
            "fetch", "--bodies", "b.yml", "--db", tmp_path / "z.db", "--raw", tmp_path / "raw",
            cwd=tmp_path, ZUSAGE_CONTACT="", ZUSAGE_ALLOW_HOSTS="127.0.0.1",
        )  # fmt: skip
    assert done.returncode == 0, done.stderr
    with sqlite3.connect(tmp_path / "z.db") as db:
        assert db.execute("SELECT count(*) FROM issues WHERE \"where\" LIKE '%kvonr=0'").fetchone() == (1,)
        assert db.execute("SELECT count(*) FROM raw_files WHERE path LIKE '%kvonr=%'").fetchone() == (len(paths),)


@pytest.fixture
def job(tmp_path: Path, zusage: Zusage) -> Job:
    def run(entry: str) -> tuple[Path, str]:
        (tmp_path / "b.yml").write_text(yaml(entry), encoding="utf-8")
        places = ("--db", tmp_path / "z.db", "--raw", tmp_path / "raw", "--engine", "serial")
        done = zusage(
            "run", "--bodies", "b.yml", *places, cwd=tmp_path, ZUSAGE_CONTACT="", ZUSAGE_ALLOW_HOSTS="127.0.0.1"
        )
        assert done.returncode == 0, done.stderr
        return tmp_path / "z.db", done.stdout

    return run


def test_a_municipality_is_crawled_read_and_linked(job: Job) -> None:
    with serving(PATHS) as server:
        path, printed = job(server.address + AGENDA)
        assert printed.startswith("2 files new or changed, 2 parsed")
        with sqlite3.connect(path) as db:
            assert db.execute("SELECT name, state, fictional FROM bodies").fetchall() == [
                ("Lindwerder", "Brandenburg", 0)
            ]
            assert db.execute("SELECT count(*) FROM agenda_items").fetchone()[0] > 5
            assert db.execute("SELECT count(*) FROM commitments").fetchone()[0] > 3
            assert db.execute("SELECT DISTINCT robots FROM raw_files").fetchall() == [("no robots.txt (status 404)",)]
        before = dump(path)
        path, printed = job(server.address + AGENDA)
        assert printed.startswith("Nothing new")
        assert dump(path) == before


@pytest.mark.parametrize(
    ("robots", "told"),
    [(b"User-agent: *\nDisallow: /", "robots.txt"), (b"", "Unter der Adresse ist nichts (Status 404)")],
)
def test_the_page_of_a_town_whose_crawl_gave_nothing_says_why(job: Job, robots: bytes, told: str) -> None:
    with serving({"/robots.txt": page(robots)}) as server:
        path, _ = job(server.address + AGENDA)
    with sqlite3.connect(path) as db:
        ((key, config),) = db.execute("SELECT id, config_key FROM bodies").fetchall()
    said = datasette_pages.page(path, f"/-/gemeinde/{key}").text
    assert config == "lindwerder"
    assert EMPTY["not-covered"] in said
    assert told in said


def test_a_server_that_is_gone_loses_nothing(job: Job) -> None:
    with serving(PATHS) as server:
        path, _ = job(server.address + AGENDA)
        entry, before = server.address + AGENDA, dump(path)
        server.paths.clear()
        path, _ = job(entry)
    after = dump(path)
    assert {name: rows for name, rows in after.items() if name != "issues"} == {
        name: rows for name, rows in before.items() if name != "issues"
    }
    assert any("404" in str(row) for row in after["issues"])
