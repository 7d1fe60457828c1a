"""The database as a safe place: whole transactions, no foreign files, reviews read strictly."""

import json
import sqlite3
from pathlib import Path

import pytest

from zusage.errors import ConfigError, SchemaError
from zusage.issues import issue
from zusage.records import Body, Decision, Document, Issue, Organization, Project, ProjectLink, RawFile
from zusage.store import Database, write_linked
from zusage.store.finish import read_reviews

REVIEW = {"subject_id": "0123456789abcdef", "value_hash": "aa", "verdict": "reply"}


def test_a_row_that_points_nowhere_is_a_defect_and_leaves_no_transaction_open(tmp_path: Path) -> None:
    db = Database(tmp_path / "z.db")
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"), db.transaction():
        db.put([Organization(id="o", body_id="nowhere", name="Rat")])
    assert not db.connection.in_transaction
    assert db.get(Organization) == []
    db.close()


def test_links_between_projects_go_with_the_municipality_that_made_them(tmp_path: Path) -> None:
    db = Database(tmp_path / "z.db")
    programme = Project(id="alkis", name="ALKIS", key="alkis", body_id=None)
    with db.transaction():
        db.put([Body(id="here", name="Au"), Body(id="there", name="Bach")])
    for town in ("here", "there"):
        local = Project(id=f"map-{town}", name="Karte", key="karte", body_id=town)
        link = ProjectLink(id=f"m-{town}", project_id="alkis", other_id=local.id, why="near", score=0.4)
        with db.transaction():
            write_linked(db, town, [programme, local, link], "3")
    with db.transaction():
        write_linked(db, "here", [programme], "3")
    assert [link.id for link in db.get(ProjectLink)] == ["m-there"]
    db.close()


def test_linking_again_replaces_the_municipality_s_decisions_and_issues(tmp_path: Path) -> None:
    db = Database(tmp_path / "z.db")
    for town in ("here", "there"):
        raw = RawFile(id=f"r-{town}", source="s", path=town, sha256=town, size=1, media_type="text/plain", body_id=town)
        document = Document(
            id=f"d-{town}", raw_file_id=raw.id, body_id=town, kind="minutes", title="T", text="einstimmig"
        )
        decision = Decision(id=town, document_id=document.id, source="text", start=0, end=10, quote="einstimmig")
        conflict = issue("link", "decision-conflict", where=town, message="m", raw_file_id=raw.id)
        with db.transaction():
            db.put([Body(id=town, name=town), raw, document])
            write_linked(db, town, [decision, conflict], "1")
    with db.transaction():
        write_linked(db, "here", [], "2")
    assert [decision.id for decision in db.get(Decision)] == ["there"]
    assert [row.where for row in db.get(Issue)] == ["there"]
    db.close()


def test_a_database_of_something_else_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "z.db") as db:
        db.execute("CREATE TABLE recipes (name)")
    with pytest.raises(SchemaError, match="recipes"):
        Database(tmp_path / "z.db")
    with sqlite3.connect(tmp_path / "z.db") as db:
        assert db.execute("SELECT name FROM sqlite_master").fetchall() == [("recipes",)]


def test_reviews_are_read_line_by_line(tmp_path: Path) -> None:
    note = "erster Satz\u2028zweiter Satz"
    lines = [json.dumps({**REVIEW, "note": note}, ensure_ascii=False), "", json.dumps(REVIEW)]
    (tmp_path / "a.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert [review.note for review in read_reviews(tmp_path)] == [note, ""]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (json.dumps({**REVIEW, "verdict": "vielleicht"}).encode(), "verdict"),
        (json.dumps({**REVIEW, "note": None}).encode(), "note"),
        (json.dumps({**REVIEW, "points": 5}).encode(), "points"),
        (b'{"subject_id": "a"}', "value_hash"),
        ("Müll".encode("cp1252"), "JSON"),
        (json.dumps({**REVIEW, "note": "für"}, ensure_ascii=False).encode("cp1252"), "JSON"),
    ],
)
def test_a_review_that_is_none_names_file_line_and_field(tmp_path: Path, line: bytes, said: str) -> None:
    (tmp_path / "a.jsonl").write_bytes(json.dumps(REVIEW).encode() + b"\n" + line)
    with pytest.raises(ConfigError, match=rf"a\.jsonl:2.*{said}"):
        list(read_reviews(tmp_path))
