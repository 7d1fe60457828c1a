"""Inputs that once broke a run, each as small as it can be."""

import json
import sqlite3
from pathlib import Path

import pytest

from conftest import Zusage
from zusage.parse.minutes.head import sitting_day
from zusage.tag.component import founds
from zusage.tag.nlp import read


def test_half_a_million_as_a_sign_is_an_amount() -> None:
    (found,) = founds(read("Der Neubau kostet ½ Mio. Euro.", None))
    assert found.amount is not None
    assert found.amount.max == 500_000


def test_a_nul_in_a_text_does_not_break_the_check_of_quotes(zusage: Zusage, tmp_path: Path) -> None:
    line = {"text": "Teil\x00eins. Die E-Akte wird bis zum 31.12.2025 für 9.000 Euro eingeführt.", "date": "2025-01-07"}
    (tmp_path / "a.jsonl").write_text(json.dumps(line), encoding="utf-8")
    done = zusage(
        "run",
        "--input",
        tmp_path / "a.jsonl",
        "--db",
        tmp_path / "z.db",
        "--raw",
        tmp_path / "raw",
        "--engine",
        "serial",
    )
    assert done.returncode == 0, done.stderr
    with sqlite3.connect(tmp_path / "z.db") as db:
        assert db.execute("SELECT amount_max, due_to FROM commitments").fetchall() == [(9000.0, "2025-12-31")]


@pytest.mark.parametrize("word", ["bis zum", "spätestens", "ab dem", "zum"])
def test_a_deadline_is_not_the_day_of_the_sitting(word: str) -> None:
    assert (
        sitting_day(f"Niederschrift des Digitalausschusses\n\nDas Portal ist {word} 30.06.2025 freizuschalten.") is None
    )


def test_a_number_of_five_thousand_digits_is_an_issue(zusage: Zusage, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"text": "a", "n": ' + "9" * 5000 + "}", encoding="utf-8")
    record = json.loads(zusage("parse", tmp_path / "a.json", "--raw", tmp_path / "raw").stdout)
    assert (record["type"], record["code"]) == ("issue", "record-error")
