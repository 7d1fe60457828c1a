"""A municipality of which nothing was read has no zeros anywhere: it is not covered, which is another thing."""

import csv
import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

import small_db
from zusage.cli import main
from zusage.publish import render, summarise

TOWNS = {"mirowitz": "Mirowitz", "hopfenried": "Hopfenried", "leerfeld": "Leerfeld"}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_db.build(tmp_path_factory.mktemp("whole") / "zusage.db")


def without(whole: Path, towns: set[str]) -> Path:
    """The database as it is where nothing of these municipalities was read."""
    path = whole.with_name("without.db")
    shutil.copy(whole, path)
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("PRAGMA foreign_keys = on")
        for table, town in ((table, town) for table in ("documents", "coverage") for town in towns):
            db.execute(f"DELETE FROM {table} WHERE body_id = ?", (town,))
        small_db.count(db)
    return path


@settings(max_examples=12, deadline=None)
@given(towns=st.sets(st.sampled_from(sorted(TOWNS))))
def test_what_was_not_read_has_no_counts(whole: Path, towns: set[str]) -> None:
    path = without(whole, towns)
    empty = {TOWNS[town] for town in towns} | {"Leerfeld"}
    with closing(sqlite3.connect(path)) as db:
        told = summarise(db, date(2026, 1, 1))
        rows = db.execute(
            "SELECT body, coverage, commitments, done, slipped, documents_read FROM comparison"
        ).fetchall()
        past = db.execute("SELECT name FROM bodies WHERE id NOT IN (SELECT body_id FROM commitments)").fetchall()
    assert {row[0] for row in rows if row[1] == "nicht gelesen"} == empty
    assert all(row[2:] == (None,) * 4 for row in rows if row[0] in empty)
    assert all(row[2] is not None for row in rows if row[0] not in empty)
    assert {name for (name,) in past} == empty
    assert set(told.not_read) == empty
    assert ("nothing read" in render(told)) is (len(empty) == len(TOWNS))
    listed = list(csv.reader(CliRunner().invoke(main, ["coverage", "--db", str(path)]).stdout.splitlines()))[1:]
    assert {row[0] for row in listed if row[2] == "not covered"} == empty
    assert all(row[3:] == [""] * 6 for row in listed if row[0] in empty)
