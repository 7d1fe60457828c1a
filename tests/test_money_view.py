"""The views on money: stages, shares, rhythms and currencies stay apart, and what is said again counts once."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from small_db import build, commitment_id, count


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(build(tmp_path / "z.db"))
    connection.row_factory = sqlite3.Row
    yield connection
    connection.close()


def say(db: sqlite3.Connection, key: str, **changed: Any) -> None:
    """One more commitment on the WLAN of Mirowitz, which has 45.000 Euro granted once; with these fields instead."""
    row = dict(db.execute("SELECT * FROM commitments WHERE id = ?", (commitment_id("WLAN", "2024-02-15"),)).fetchone())
    row |= {"id": key, **changed}
    db.execute(f"INSERT INTO commitments ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", tuple(row.values()))


def wlan(db: sqlite3.Connection) -> dict[tuple[Any, ...], float]:
    count(db)
    rows = db.execute("SELECT * FROM money WHERE body_id = 'mirowitz' AND topic = 'schule' AND money_stage = 'granted'")
    return {(r["share"], r["rhythm"], r["currency"]): r["amount_max"] for r in rows}


def test_share_rhythm_and_currency_are_never_added_up(db: sqlite3.Connection) -> None:
    for number, (basis, currency) in enumerate(
        [("own share", "EUR"), ("grant, once", "EUR"), ("gross, yearly", "EUR"), ("monthly", "EUR"), ("per school", "EUR"),
         ("yearly, per pupil", "EUR"), (None, "DEM")]
    ):  # fmt: skip
        say(db, f"c{number}", basis=basis, currency=currency, amount_min=100.0 + number, amount_max=100.0 + number)
    assert wlan(db) == {
        ("whole", "once", "EUR"): 45_000, ("own share", "once", "EUR"): 100, ("grant", "once", "EUR"): 101,
        ("whole", "yearly", "EUR"): 102, ("whole", "monthly", "EUR"): 103, ("whole", "each", "EUR"): 104 + 105,
        ("whole", "once", "DEM"): 106,
    }  # fmt: skip


def test_the_same_money_said_again_in_a_thread_counts_once(db: sqlite3.Connection) -> None:
    db.execute("UPDATE commitments SET thread_id = 't' WHERE project = 'WLAN'")
    say(db, "again", meeting_date="2024-06-20", thread_id="t", project_id="mirowitz-E-Akte", topic="schule")
    assert wlan(db) == {("whole", "once", "EUR"): 45_000}
    say(db, "other", thread_id="another", quote_start=1_000)
    assert wlan(db) == {("whole", "once", "EUR"): 90_000}


def test_one_amount_of_one_sentence_on_two_undertakings_is_one_amount(db: sqlite3.Connection) -> None:
    """As in "46.000 Euro for the virtual office and the digital application": each is a commitment, and the money is there once."""
    say(db, "second", thread_id="another", project_id="mirowitz-E-Akte", project="E-Akte", topic="egov")
    say(db, "third", thread_id="a third", amount_min=9_000.0, amount_max=9_000.0)
    count(db)
    stated = "SELECT SUM(amount_max), SUM(statements) FROM amounts_stated WHERE body_id = 'mirowitz' AND money_stage = 'granted'"
    assert tuple(db.execute(stated).fetchone()) == (54_000, 2)
    summed = (
        "SELECT SUM(amount_max), SUM(amounts) FROM money_sums WHERE body_id = 'mirowitz' AND money_stage = 'granted'"
    )
    assert tuple(db.execute(summed).fetchone()) == (54_000, 2)


WHOLE = {
    "thread_id": "w",
    "quote_start": 2_000,
    "amount_text": "70.000 Euro",
    "amount_min": 70_000.0,
    "amount_max": 70_000.0,
}
PART = WHOLE | {"amount_text": "30.000 Euro", "amount_min": 30_000.0, "amount_max": 30_000.0}


@pytest.mark.parametrize(
    ("quote", "part", "whole"),
    [
        ("70.000 Euro werden bewilligt, davon 30.000 Euro im Jahr 2025.", 30_000, 70_000),
        ("Bewilligt: 70.000 Euro. Darunter sind 30.000 Euro für Kabel.", 30_000, 70_000),
        ("30.000 Euro sind da, es fehlen noch 70.000 Euro.", None, 100_000),
        ("Man habe 30.000 Euro, davon unabhängig kämen 70.000 Euro hinzu.", None, 100_000),
    ],
)
def test_what_a_sentence_names_as_a_part_is_not_added_to_its_whole(
    db: sqlite3.Connection, quote: str, part: float | None, whole: float
) -> None:
    say(db, "whole", **WHOLE | {"quote": quote})
    say(db, "part", **PART | {"quote": quote})
    told = wlan(db)
    assert (told.get(("part", "once", "EUR")), told["whole", "once", "EUR"]) == (part, 45_000 + whole)


@pytest.mark.parametrize(
    "other", [{"quote_start": 3_000}, {"project_id": "mirowitz-E-Akte"}, {"currency": "DEM"}, {"force": "rejected"}]
)
def test_a_part_needs_its_whole_in_the_same_sentence_on_the_same_undertaking(
    db: sqlite3.Connection, other: dict[str, Any]
) -> None:
    quote = "70.000 Euro werden bewilligt, davon 30.000 Euro im Jahr 2025."
    say(db, "whole", **WHOLE | {"quote": quote} | other)
    say(db, "part", **PART | {"quote": quote})
    assert ("part", "once", "EUR") not in wlan(db)


def test_an_amount_that_was_replaced_counts_no_more_and_a_first_statement_does(db: sqlite3.Connection) -> None:
    say(db, "more", amount_min=60_000.0, amount_max=60_000.0)
    first = commitment_id("WLAN", "2024-02-15")
    line = "INSERT INTO revisions (id, thread_id, commitment_id, later_id, field, direction, quote) VALUES (?, 't', ?, ?, 'amount', ?, 'q')"
    db.execute(line, ("r1", first, first, "first"))
    assert wlan(db) == {("whole", "once", "EUR"): 105_000}
    db.execute(line, ("r2", first, "more", "more"))
    assert wlan(db) == {("whole", "once", "EUR"): 60_000}


def test_stages_stand_apart_and_the_comparison_takes_whole_single_amounts_only(db: sqlite3.Connection) -> None:
    say(db, "applied", money_stage="applied", amount_max=41_000.0)
    say(db, "none", money_stage=None, amount_max=82_000.0)
    say(db, "own", basis="own share", amount_max=4_100_000.0)
    say(db, "yearly", basis="yearly", amount_max=4_100_000.0)
    say(db, "rejected", force="rejected", amount_max=4_100_000.0)
    count(db)
    row = db.execute("SELECT * FROM comparison WHERE body_id = 'mirowitz' AND topic = 'schule'").fetchone()
    assert (row["applied_per_inhabitant"], row["granted_per_inhabitant"], row["unstaged_per_inhabitant"]) == (
        1.0,
        1.1,
        2.0,
    )
    columns = db.execute("SELECT * FROM money").description
    assert "total" not in {column[0] for column in columns}
