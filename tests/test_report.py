"""The account of scores: intervals, names seen and unseen, the error gallery, what is stored."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zusage.evaluate.bootstrap import f1, f1_interval, grouped
from zusage.evaluate.gallery import errors, page
from zusage.evaluate.report import Judged, report, store, table
from zusage.records import Score
from zusage.tag import scores

TEXT = "Die E-Akte kommt, das Bürgerportal kommt, der Muckel kommt."


def span(text: str, label: str = "PROJECT", **more: Any) -> dict[str, Any]:
    start = TEXT.index(text)
    return {"start": start, "end": start + len(text), "text": text, "label": label, **more}


def judged(gold: list[dict[str, Any]], found: list[dict[str, Any]], town: str = "A") -> Judged:
    passage = {"id": "a-1", "municipality": town, "kind": "letter", "text": TEXT, "spans": gold, "relations": []}
    return Judged(passage, found)


counts = st.lists(
    st.tuples(st.integers(0, 20), st.integers(0, 9), st.integers(0, 9)).map(lambda n: (n[0], n[0] + n[1], n[0], n[0] + n[2])),
    min_size=1, max_size=12,
)  # fmt: skip


@given(counts)
def test_the_interval_lies_within_0_and_1_and_is_the_same_each_time(rows: list[tuple[int, ...]]) -> None:
    of_towns = grouped([(str(i), row) for i, row in enumerate(rows)])
    low, high = f1_interval(of_towns)
    assert 0 <= low <= high <= 1
    assert f1_interval(of_towns) == (low, high)


@given(counts)
def test_one_town_alone_leaves_nothing_to_draw(rows: list[tuple[int, ...]]) -> None:
    of_towns = grouped([("A", row) for row in rows])
    assert f1_interval(of_towns) == pytest.approx([float(f1(of_towns)[0])] * 2)


def test_f1_is_the_harmonic_mean() -> None:
    assert f1(np.array([[6, 8, 6, 12], [0, 0, 0, 5]])) == pytest.approx([0.6, 0.0])


def test_names_that_training_holds_are_scored_apart() -> None:
    gold = [span("E-Akte", key="p1"), span("Muckel", key="p2")]
    rows = report([judged(gold, [span("E-Akte"), span("Bürgerportal")])], [{"spans": [span("E-Akte", key="p1")]}])
    exact = {row["slice"]: row for row in rows if row["label"] == "PROJECT" and row["match"] == "exact"}
    assert exact["all"]["f1"] == exact["letter"]["f1"] == 0.5
    assert exact["seen names"]["f1"] == 1.0
    assert (exact["unseen names"]["gold"], exact["unseen names"]["predicted"], exact["unseen names"]["f1"]) == (
        1,
        1,
        0.0,
    )


def test_a_label_that_the_gold_does_not_mark_has_no_row() -> None:
    assert {row["label"] for row in report([judged([span("E-Akte", key="p1")], [])], [])} == {"PROJECT"}


def test_the_gallery_sorts_errors() -> None:
    gold = [
        span("E-Akte", key="p1"),
        span("das Bürgerportal", key="p2"),
        span("Muckel", key="p3"),
        span("Die", optional=True, key="p4"),
    ]
    found = [span("Die"), span("Bürgerportal"), span("Muckel", "PER"), span("der")]
    sorts = {(error.sort, error.gold, error.found) for error in errors([judged(gold, found)], "PROJECT")}
    assert sorts == {
        ("missed", "E-Akte", None),
        ("extent", "das Bürgerportal", "Bürgerportal"),
        ("label", "Muckel", "Muckel (PER)"),
        ("invented", None, "der"),
    }
    assert "Missed: 1, Invented: 1, Found with another extent: 1, Found as something else: 1" in page(
        [judged(gold, found)], "gold"
    )


def test_scores_are_stored_with_the_version_and_printed(tmp_path: Path) -> None:
    rows = report([judged([span("E-Akte", key="p1")], [span("E-Akte")])], [])
    store(rows, tmp_path / "scores.json")
    (first, *_) = json.loads((tmp_path / "scores.json").read_text(encoding="utf-8"))
    assert first["model"].startswith("de_zusage-")
    assert "1.000" in table(rows)


def test_the_packaged_pipeline_carries_its_scores() -> None:
    found = scores()
    assert all(isinstance(score, Score) and score.low <= score.f1 <= score.high for score in found)
    assert {"all", "seen names", "unseen names", "item minutes"} <= {score.slice for score in found}
