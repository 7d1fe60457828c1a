"""The sample's control lists beside its minutes: agreement, disagreement, and rows without a counterpart."""

import sqlite3
from itertools import product
from pathlib import Path

import pytest

from conftest import ROOT, Zusage
from zusage.records.vocabulary import CONTROL_DIFFERENCE, STATUS
from zusage.store.control_views import CONTROL_VIEWS


def rows(sample: sqlite3.Connection, query: str) -> list[sqlite3.Row]:
    sample.row_factory = sqlite3.Row
    return sample.execute(query).fetchall()


def test_each_list_agrees_in_part_and_has_rows_of_its_own(sample: sqlite3.Connection) -> None:
    lists = rows(sample, "SELECT * FROM control_agreement")
    assert {row["body"] for row in lists} == {"Altenquell", "Hohenfährde"}
    for row in lists:
        assert row["agreeing"] > 0
        assert row["differing"] > 0
        assert row["without_counterpart"] > 0
        assert row["agreeing"] + row["differing"] + row["unclear"] + row["without_counterpart"] == row["entries"]


def test_a_disagreement_has_both_words_and_both_days(sample: sqlite3.Connection) -> None:
    found = rows(sample, "SELECT * FROM control_disagreements")
    wlan = next(row for row in found if "Dorfgemeinschaftshäusern" in row["stated_quote"])
    assert (wlan["stated"], wlan["decided_on"], wlan["meeting_date"], wlan["as_of"]) == (
        "done",
        "2024-09-19",
        "2024-09-19",
        "2026-08-31",
    )
    assert "31. März 2025" in wlan["quote"]


def test_entries_are_literal_and_lead_to_a_page_or_an_element(sample: sqlite3.Connection) -> None:
    texts = dict(sample.execute("SELECT id, text FROM documents"))
    for row in rows(sample, "SELECT * FROM control_entries"):
        assert texts[row["document_id"]][row["start"] : row["end"]] == row["quote"]
        for cell in ("decision", "responsible", "deadline_text", "note", "reference"):
            assert row[cell] is None or row[cell] in row["quote"]
        (anchors,) = sample.execute(
            "SELECT count(*) FROM anchors WHERE document_id = ? AND start < ? AND end > ? AND coalesce(element, x0) IS NOT NULL",
            (row["document_id"], row["end"], row["start"]),
        ).fetchone()
        assert anchors > 1


def test_explain_tells_the_rows_of_a_list_and_what_it_says_of_a_commitment(
    sample: sqlite3.Connection, sample_run: tuple[Path, str], zusage: Zusage
) -> None:
    listed = zusage(
        "explain", ROOT / "corpora" / "sample" / "hohenfaehrde" / "beschlusskontrolle-2026-06-30.html"
    ).stdout
    assert "laut Verwaltung aufgegeben" in listed
    (key,) = sample.execute("SELECT commitment_id FROM control_compared WHERE reference = 'BV 079/25'").fetchone()
    told = zusage("explain", key, "--db", sample_run[0]).stdout
    assert "laut Verwaltung erledigt (Stand 2026-06-30, gleiche Nummer, ähnlicher Wortlaut)" in told


def test_control_lists_make_no_commitment(sample: sqlite3.Connection) -> None:
    made = "SELECT 1 FROM commitments c JOIN documents d ON d.id = c.document_id WHERE d.kind = 'control'"
    assert rows(sample, made) == []


@pytest.mark.parametrize(
    ("stated", "found", "difference"),
    [
        ("done", "done", "none"), ("running", "open", "none"), ("done", "expired", "finished"), ("open", "done", "unfinished"),
        ("dropped", "open", "dropped"), ("done", "dropped", "dropped"), ("delayed", "open", "late"), ("open", "expired", "late"),
        ("delayed", "expired", "none"), ("unknown", "open", "unclear"),
    ],
)  # fmt: skip
def test_how_two_states_differ(stated: str, found: str, difference: str) -> None:
    assert dict(states())[stated, found] == difference


def test_every_pair_of_states_has_a_difference() -> None:
    assert {difference for _, difference in states()} <= set(CONTROL_DIFFERENCE)


@pytest.mark.parametrize(
    ("stated", "meeting", "difference"),
    [
        ("2024-12-31", "2024-02-15", "none"), ("2025-06-30", "2024-02-15", "none"), ("2026-09-30", "2024-02-15", "none"),
        ("2026-03-31", "2024-02-15", "deadline"), ("2026-09-30", "2024-12-12", "none"), ("2025-06-30", "2026-02-12", "deadline"),
    ],
)  # fmt: skip
def test_a_list_that_states_the_day_of_a_later_meeting_is_no_other_word(
    stated: str, meeting: str, difference: str
) -> None:
    """Said on 15 February 2024: by the end of the year; moved to 30 June 2025, and from there to 30 September 2026."""
    due = {
        "2024-02-15": ("2024-12-31", "2025-06-30"),
        "2024-12-12": ("2025-06-30", "2026-09-30"),
        "2026-02-12": ("2026-09-30", None),
    }
    db = compared()
    db.execute(
        "INSERT INTO control_entries (id, body_id, document_id, status, due_to) VALUES ('e', 'b', 'd', 'delayed', ?)",
        (stated,),
    )
    db.execute(
        "INSERT INTO commitments (id, status, thread_id, meeting_date, due_to, moved_to) VALUES ('c', 'delayed', 't', ?, ?, ?)",
        (meeting, *due[meeting]),
    )
    for day, after in (("2024-12-12", "2025-06-30"), ("2026-02-12", "2026-09-30")):
        db.execute("INSERT INTO revisions VALUES ('t', 'deadline', ?, ?)", (day, after))
    db.execute("INSERT INTO control_links (entry_id, commitment_id) VALUES ('e', 'c')")
    assert db.execute(f"SELECT difference FROM ({CONTROL_VIEWS['control_compared'].select})").fetchall() == [
        (difference,)
    ]


def states() -> list[tuple[tuple[str, str], str]]:
    """The view's verdict on each pair of states."""
    db = compared()
    for status in STATUS:
        db.execute(
            "INSERT INTO control_entries (id, body_id, document_id, status) VALUES (?, 'b', 'd', ?)", (status, status)
        )
        db.execute("INSERT INTO commitments (id, status) VALUES (?, ?)", (status, status))
    db.executemany("INSERT INTO control_links (entry_id, commitment_id) VALUES (?, ?)", list(product(STATUS, STATUS)))
    made = db.execute(f"SELECT stated, found, difference FROM ({CONTROL_VIEWS['control_compared'].select})").fetchall()
    return [((stated, found), difference) for stated, found, difference in made]


def compared() -> sqlite3.Connection:
    """Tables with only the columns that the view reads."""
    db = sqlite3.connect(":memory:")
    db.executescript(
        """CREATE TABLE bodies (id, name); CREATE TABLE documents (id, url);
        CREATE TABLE control_links (entry_id, commitment_id, source, score);
        CREATE TABLE control_entries (id, body_id, document_id, decided_on, reference, status, due_to, as_of, responsible, note, quote);
        CREATE TABLE commitments (id, project, status, due_to, moved_to, meeting_date, last_seen, quote, source_url, thread_id);
        CREATE TABLE revisions (thread_id, field, date, "after");
        INSERT INTO bodies VALUES ('b', 'B'); INSERT INTO documents VALUES ('d', '');"""
    )
    return db
