"""The embedded sample, run whole: its promises to a first visitor, and the properties that hold for every row."""

import re
import sqlite3
from pathlib import Path

import pytest

from conftest import ROOT, Zusage


def test_the_sample_is_as_large_as_the_readme_says(sample: sqlite3.Connection) -> None:
    one = lambda query: sample.execute(query).fetchone()[0]  # noqa: E731
    assert one("SELECT count(*) FROM documents") >= 60
    assert one("SELECT count(*) FROM bodies WHERE fictional = 1") >= 6
    assert one("SELECT count(*) FROM bodies WHERE fictional = 0") == 0
    assert one("SELECT count(DISTINCT substr(date, 1, 4)) FROM documents") >= 3


@pytest.mark.parametrize(
    "media_type",
    ["text/html", "application/json", "application/pdf", "text/plain", "text/markdown", "%wordprocessingml%"],
)
def test_every_format_gives_commitments(sample: sqlite3.Connection, media_type: str) -> None:
    query = """SELECT count(*) FROM commitments c JOIN documents d ON d.id = c.document_id JOIN raw_files r ON r.id = d.raw_file_id
               WHERE r.media_type LIKE ?"""
    assert sample.execute(query, (media_type,)).fetchone()[0] > 0


@pytest.mark.parametrize("vendor", ["ALLRIS net Version 4", "ALLRIS net Version 3", "sessionnet", "oparl"])
def test_every_vendor_is_in_the_sample(vendor: str) -> None:
    pages = [path for path in (ROOT / "corpora" / "sample").rglob("*") if path.suffix in (".html", ".json")]
    assert any(vendor.encode() in path.read_bytes() for path in pages)


def test_the_scan_was_read_and_says_how_well(sample: sqlite3.Connection) -> None:
    (quality,) = sample.execute("SELECT quality FROM documents WHERE quality IS NOT NULL").fetchone()
    assert 0.8 < quality < 1


def test_amounts_of_the_budget_table_carry_their_unit(sample: sqlite3.Connection) -> None:
    rows = sample.execute("SELECT amount_max FROM commitments WHERE quote LIKE '%E-Akte | 45 T€%'").fetchall()
    assert (45_000.0,) in rows


@pytest.mark.parametrize(
    "query",
    [
        "SELECT slipped_days FROM commitments WHERE slipped_days > 300",
        "SELECT id FROM revisions WHERE field = 'amount'",
        "SELECT id FROM commitments WHERE force = 'resolved'",
        "SELECT id FROM commitments WHERE force = 'rejected'",
        "SELECT id FROM commitments WHERE status = 'done'",
        "SELECT id FROM commitments WHERE status = 'expired' AND later_mentions = 0 AND read_later > 0",
        "SELECT id FROM commitments WHERE due_to > '2026-12-01'",
        "SELECT topic FROM commitments WHERE topic IS NOT NULL GROUP BY topic HAVING count(DISTINCT body) >= 4",
    ],
)
def test_there_is_something_to_compare(sample: sqlite3.Connection, query: str) -> None:
    assert sample.execute(query).fetchall()


def test_every_mention_and_every_quote_is_literal(sample: sqlite3.Connection) -> None:
    texts = dict(sample.execute("SELECT id, text FROM documents"))
    for document, start, end, text in sample.execute("SELECT document_id, start, end, text FROM mentions"):
        assert texts[document][start:end] == text
    for document, start, end, quote in sample.execute(
        "SELECT document_id, quote_start, quote_end, quote FROM commitments"
    ):
        assert texts[document][start:end] == quote
    for document, start, end, quote in sample.execute("SELECT document_id, start, end, quote FROM evidence"):
        assert texts[document][start:end] == quote


def test_every_commitment_leads_to_a_page_or_an_element_or_a_file(sample: sqlite3.Connection) -> None:
    """PDF quotes have a page with a box; HTML quotes an element; text files are their own way back."""
    query = """SELECT count(*) FROM commitments c JOIN documents d ON d.id = c.document_id JOIN raw_files r ON r.id = d.raw_file_id
               WHERE r.media_type = ? AND NOT EXISTS (SELECT 1 FROM anchors a WHERE a.document_id = d.id AND a.start < c.quote_end
               AND a.end > c.quote_start AND coalesce(a.element, a.x0) IS NOT NULL)"""
    for media_type in ("application/pdf", "text/html"):
        assert sample.execute(query, (media_type,)).fetchone()[0] == 0


def test_nothing_non_public_is_stored(sample: sqlite3.Connection) -> None:
    hidden = "%Grundstücksangelegenheit%"
    assert sample.execute("SELECT count(*) FROM documents WHERE text LIKE ?", (hidden,)).fetchone()[0] == 0
    assert sample.execute("SELECT count(*) FROM agenda_items WHERE name LIKE ?", (hidden,)).fetchone()[0] == 0


def test_every_value_is_in_the_quote_or_resolved_from_it(sample: sqlite3.Connection) -> None:
    for quote, amount, deadline in sample.execute("SELECT quote, amount_text, deadline_text FROM commitments"):
        assert amount is None or amount in quote
        assert deadline is None or deadline in quote


def test_the_summary_names_what_a_visitor_wants_first(sample_run: tuple[Path, str]) -> None:
    printed = sample_run[1]
    for word in ("Documents", "Mentions", "Commitments", "Issues", "Nearest deadlines", "„", "make serve"):
        assert word in printed


def test_foreign_keys_and_integrity_are_clean(sample: sqlite3.Connection) -> None:
    assert sample.execute("PRAGMA foreign_key_check").fetchall() == []
    assert sample.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_explain_tells_why_for_an_id_and_for_a_file(
    sample_run: tuple[Path, str], sample: sqlite3.Connection, zusage: Zusage
) -> None:
    (key, quote) = sample.execute(
        "SELECT id, quote FROM commitments WHERE amount_text IS NOT NULL ORDER BY id"
    ).fetchone()
    told = zusage("explain", key, "--db", sample_run[0])
    assert told.returncode == 0, told.stderr
    assert " ".join(quote.split()) in told.stdout
    assert re.search("Satz: „", told.stdout)
    assert re.search(
        "Betrag: „[^“]+“ = [^–]+ – (?:gehört zum Vorhaben (?:im selben|in derselben|aus)|einziges) ", told.stdout
    )
    assert "Art der Zusage: " in told.stdout
    told = zusage("explain", "corpora/sample/mirowitz/beschluss-2025-03-13.txt")
    assert "Frist" in told.stdout
    assert "Sicherheit" in told.stdout
