"""The counts that pages read are sums of the rows they count, and are made anew when those change, and only then."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import astuple
from pathlib import Path

import pytest

import small_db
from zusage import schema
from zusage.records import Run
from zusage.store import counts
from zusage.store.stated import AMOUNTS_STATED


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(small_db.build(tmp_path / "zusage.db"), isolation_level=None)) as connection:
        yield connection


def one(db: sqlite3.Connection, sql: str) -> tuple[object, ...]:
    row: tuple[object, ...] = db.execute(sql).fetchone()
    return row


def test_facts_add_up_to_the_commitments(db: sqlite3.Connection) -> None:
    of_facts = one(
        db, "SELECT sum(commitments), sum(with_deadline), sum(with_amount), sum(slipped), sum(slipped_days) FROM facts"
    )
    assert of_facts == (12, 10, 10, 1, 731)
    told = one(db, "SELECT commitments, with_deadline FROM facts WHERE status = 'delayed' AND body_id = 'mirowitz'")
    assert told == (1, 1)


def test_a_town_has_counts_only_where_it_was_read(db: sqlite3.Connection) -> None:
    names = "reading, documents, commitments, rejected, expired, dropped, slipped, oldest_expired, read_until"
    rows = {row[0]: row[1:] for row in db.execute(f"SELECT body_id, {names} FROM body_counts")}
    assert rows["mirowitz"] == ("read", 5, 6, 1, 1, 0, 1, "2024-08-31", "2025-02-11")
    assert rows["hopfenried"] == ("read", 2, 5, 0, 1, 1, 0, "2024-11-30", "2024-12-03")
    assert rows["leerfeld"] == ("not-covered", 0, None, None, None, None, None, None, None)
    db.execute("UPDATE bodies SET withheld = 'unplausibel' WHERE id = 'hopfenried'")
    db.execute("UPDATE coverage SET documents = 0 WHERE body_id = 'mirowitz'")
    small_db.count(db)
    assert db.execute("SELECT reading, commitments FROM body_counts ORDER BY body_id").fetchall() == [
        ("withheld", None), ("not-covered", None), ("not-published", None),
    ]  # fmt: skip


def test_undertakings_of_one_name_are_counted_over_towns(db: sqlite3.Connection) -> None:
    db.execute("UPDATE projects SET key = 'glasfaserausbau' WHERE id = 'hopfenried-Breitbandausbau'")
    small_db.count(db)
    row = one(
        db,
        "SELECT topic, bodies, commitments, expired, first_day, last_due_to FROM project_counts WHERE key = 'glasfaserausbau'",
    )
    assert row == ("netz", 2, 3, 1, "2023-03-14", "2026-12-31")


@pytest.mark.parametrize(
    ("name", "kept"),
    [("Quellnetz GmbH", True), ("Hallernetz GmbH & Co. KG", True), ("Netz AG", True), ("Wasserwerk eG", True), ("AGentur Nord", False),
     ("Hauptamt", False), ("SPD", False), ("MAGistrat AG-Sitzung", False)],
)  # fmt: skip
def test_only_names_with_a_legal_form_are_suppliers(db: sqlite3.Connection, name: str, kept: bool) -> None:
    db.execute("UPDATE commitments SET responsible = ? WHERE project = 'WLAN'", (name,))
    small_db.count(db)
    assert db.execute("SELECT name, source FROM suppliers").fetchall() == ([(name, "responsible")] if kept else [])


def test_stated_amounts_are_the_amounts_that_the_rule_names_and_sums_are_theirs(db: sqlite3.Connection) -> None:
    names = "body_id, topic, money_stage, currency, amount_min, amount_max, rhythm, share, statements, project, commitment_id"
    kept = db.execute(f"SELECT {names} FROM stated_amounts ORDER BY id").fetchall()
    assert kept
    assert sorted(map(str, kept)) == sorted(map(str, db.execute(f"SELECT {names} FROM ({AMOUNTS_STATED})")))
    assert kept == db.execute(f"SELECT {names} FROM amounts_stated").fetchall()
    assert one(db, "SELECT sum(amounts), sum(amount_max) FROM money_sums") == one(
        db, "SELECT count(*), sum(amount_max) FROM stated_amounts"
    )


def test_the_timeline_says_what_its_sources_say_in_order(db: sqlite3.Connection) -> None:
    db.execute("UPDATE commitments SET deadline_text = 'bald' WHERE body_id = 'mirowitz'")
    lines = db.execute("SELECT body, project, date, event, commitment_id FROM timeline").fetchall()
    assert lines == sorted(lines, key=lambda line: (*line[:2], line[2] or "", *line[3:]))
    later = db.execute(
        """SELECT e.quote, e.why, e.document_id FROM evidence e WHERE e.role IN ('later', 'decision') ORDER BY 1, 2, 3"""
    ).fetchall()
    shown = "SELECT quote, detail, document_id FROM timeline WHERE event {} ORDER BY 1, 2, 3"
    assert later
    assert db.execute(shown.format("IN ('later', 'decision')")).fetchall() == later
    stated = db.execute("SELECT quote, deadline_text, document_id FROM commitments ORDER BY 1, 2, 3").fetchall()
    assert db.execute(shown.format("= 'stated'")).fetchall() == stated
    changed = db.execute(
        """SELECT r.quote, coalesce(r."before", '–') || ' → ' || coalesce(r."after", '–'), c.document_id
        FROM revisions r JOIN commitments c ON c.id = r.later_id WHERE r.direction <> 'first' ORDER BY 1, 2, 3"""
    ).fetchall()
    assert changed
    assert db.execute(shown.format("IN ('deadline', 'amount', 'status')")).fetchall() == changed


def test_silence_is_told_with_the_days_that_were_read(db: sqlite3.Connection) -> None:
    key = small_db.commitment_id("Glasfaserausbau", "2023-03-14")
    assert one(db, f"SELECT minutes_without, minutes FROM silences WHERE commitment_id = '{key}'") == (
        4, "2023-06-20; 2024-02-15; 2024-11-05; 2025-02-11",
    )  # fmt: skip


def ran(db: sqlite3.Connection, key: str, *, linked: int = 0, stored: bool = False, whole: bool = True) -> None:
    """A run in the database's own list, with what it tells at its end."""
    run = Run(
        id=key, started="2025-01-01", finished="2025-01-01" if whole else None, version="1", inputs="", linked=linked,
        stored=counts.STAMP if stored else None,
    )  # fmt: skip
    db.execute(schema.insert("runs"), astuple(run))


def test_counts_stay_as_they_are_while_nothing_is_new(db: sqlite3.Connection) -> None:
    assert counts.stale(db)
    ran(db, "first", linked=2, stored=True)
    ran(db, "asking", whole=False)
    assert not counts.stale(db)


@pytest.mark.parametrize("between", ["linked", "cut-off", "removed", "other-statements"])
def test_counts_are_made_anew_after_anything_that_changes_them(db: sqlite3.Connection, between: str) -> None:
    ran(db, "first", linked=2, stored=True)
    if between == "linked":
        ran(db, "second", linked=1)
    elif between == "cut-off":
        ran(db, "second", whole=False)
    elif between == "removed":
        db.execute("DELETE FROM commitments WHERE project = 'WLAN'")
    else:
        db.execute("UPDATE runs SET stored = 'of another version'")
    ran(db, "asking", whole=False)
    assert counts.stale(db)
