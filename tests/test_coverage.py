"""What is known and what was read are told apart: meetings without texts, months not looked at, files that are gone."""

import csv
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from zusage.cli import main
from zusage.records import Body, Coverage, Document, Meeting, RawFile
from zusage.store import Database, finish, register, write_parsed

CALENDAR = RawFile(
    id="calendar", source="lindwerder", path="si0040", sha256="a", size=1, media_type="text/html", body_id="b",
    fetched_at="2026-09-01T08:00:00+00:00",
)  # fmt: skip
MINUTES = replace(CALENDAR, id="minutes", path="to0040", sha256="b")
OTHER = replace(CALENDAR, id="other", path="info", sha256="c")
BODY = Body(id="b", name="Lindwerder", legal_basis="44b")


def meeting(key: str, day: str, *, cancelled: bool = False) -> Meeting:
    return Meeting(id=key, body_id="b", name="Rat", start=day, cancelled=int(cancelled) or None)


LISTED = [
    meeting("read", "2026-03-10T18:00"), meeting("silent", "2026-03-24"), meeting("silent too", "2026-05-05"),
    meeting("today", "2026-09-01T18:00"), meeting("to come", "2026-10-06"), meeting("off", "2026-06-09", cancelled=True),
]  # fmt: skip


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    db = Database(tmp_path / "z.db")
    register(db, [BODY, replace(BODY, id="c", name="Moorkaten"), CALENDAR, MINUTES, OTHER])
    text = Document(
        id="d",
        raw_file_id="minutes",
        body_id="b",
        meeting_id="read",
        kind="minutes",
        title="N",
        date="2026-03-10",
        text="Rat",
    )
    with db.transaction():
        write_parsed(db, CALENDAR, BODY, LISTED, [], "1")
        write_parsed(db, MINUTES, BODY, [LISTED[0], text], [], "1")
        write_parsed(db, OTHER, BODY, [], [], "1")
    yield db
    db.close()


def months(db: Database, path: Path) -> dict[str, tuple[int, int, int]]:
    finish(db, path)
    return {row.month: (row.meetings, row.documents, row.characters) for row in db.get(Coverage)}


def test_past_meetings_without_a_text_count_with_no_documents(db: Database, tmp_path: Path) -> None:
    assert months(db, tmp_path) == {"2026-03": (2, 1, 3), "2026-05": (1, 0, 0), "2026-09": (1, 0, 0)}


def test_nothing_found_not_published_and_not_covered_are_three_things(db: Database, tmp_path: Path) -> None:
    finish(db, tmp_path)
    compared = "SELECT body, coverage, commitments, documents_read FROM comparison"
    assert db.connection.execute(compared).fetchall() == [
        ("Lindwerder", "gelesen, nichts gefunden", 0, 1), ("Moorkaten", "nicht gelesen", None, None),
    ]  # fmt: skip
    with db.transaction() as connection:
        connection.execute("DELETE FROM documents")
    finish(db, tmp_path)
    assert db.connection.execute(compared).fetchall()[0] == ("Lindwerder", "Sitzungen bekannt, kein Text", None, None)


def test_a_page_that_is_gone_keeps_what_was_read_of_it_and_is_not_read_again(db: Database) -> None:
    before = db.get(RawFile, "id = 'minutes'")[0]
    gone = replace(
        MINUTES,
        gone_at="2026-10-01T08:00:00+00:00",
        etag='"x"',
        last_modified="Tue",
        fetched_at="2026-10-01T08:00:00+00:00",
    )
    assert register(db, [gone]) == 0
    assert db.get(RawFile, "id = 'minutes'") == [
        replace(before, gone_at=gone.gone_at, etag=gone.etag, last_modified="Tue", fetched_at=gone.fetched_at)
    ]
    assert db.pending("parser_version", "1") == []
    assert len(db.get(Document)) == 1
    assert register(db, [MINUTES]) == 0  # it is there again
    assert db.get(RawFile, "id = 'minutes'") == [before]
    assert register(db, [replace(MINUTES, sha256="d")]) == 1
    assert [raw.id for raw in db.pending("parser_version", "1")] == ["minutes"]


def test_coverage_counts_what_is_gone_in_the_month_that_it_tells_of(db: Database, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "z.db") as connection:
        connection.execute("UPDATE raw_files SET gone_at = '2026-10-01' WHERE id <> 'calendar'")
    finish(db, tmp_path)
    lines = list(
        csv.DictReader(CliRunner().invoke(main, ["coverage", "--db", str(tmp_path / "z.db")]).stdout.splitlines())
    )
    assert {(line["body"], line["month"]): (line["documents"], line["vanished"]) for line in lines} == {
        ("Lindwerder", "2026-03"): ("1", "1"), ("Lindwerder", "2026-05"): ("0", "0"), ("Lindwerder", "2026-09"): ("0", "0"),
        ("Lindwerder", "undated"): ("", "1"), ("Moorkaten", "not covered"): ("", ""),
    }  # fmt: skip
