"""Scores, the annotation format and the gate."""

import json
from pathlib import Path
from typing import Any

import pytest

from conftest import Zusage
from zusage.errors import ConfigError, RecordError
from zusage.evaluate import annotate, evaluate, read_gold
from zusage.evaluate.gate import check, fallen, update
from zusage.evaluate.score import Tally, new_tallies, score_relations, score_spans, score_values

TEXT = "Die E-Akte wird bis Ende 2025 für 95.000 Euro eingeführt."


def span(start: int, end: int, label: str = "PROJECT", **more: Any) -> dict[str, Any]:
    return {"start": start, "end": end, "text": "", "label": label, **more}


def counts(gold: list[dict[str, Any]], found: list[dict[str, Any]], kind: str) -> tuple[int, int, int]:
    tallies = new_tallies(("exact", "overlap"))
    score_spans(gold, found, "PROJECT", tallies)
    return tallies[kind].tp, tallies[kind].predicted, tallies[kind].gold


@pytest.mark.parametrize(
    ("gold", "found", "exact", "overlap"),
    [
        ([span(0, 5)], [span(0, 5)], (1, 1, 1), (1, 1, 1)),
        ([span(0, 5)], [span(0, 4)], (0, 1, 1), (1, 1, 1)),
        ([span(0, 5)], [], (0, 0, 1), (0, 0, 1)),
        ([], [span(0, 5)], (0, 1, 0), (0, 1, 0)),
        ([span(0, 5, optional=True)], [span(0, 5)], (0, 0, 0), (0, 0, 0)),
        ([span(0, 5, optional=True)], [], (0, 0, 0), (0, 0, 0)),
        ([span(0, 5)], [span(0, 5, "AMOUNT")], (0, 0, 1), (0, 0, 1)),
    ],
)
def test_spans_are_counted_by_hand(
    gold: list[dict[str, Any]], found: list[dict[str, Any]], exact: tuple[int, int, int], overlap: tuple[int, int, int]
) -> None:
    assert counts(gold, found, "exact") == exact
    assert counts(gold, found, "overlap") == overlap


@pytest.mark.parametrize(
    ("value", "right"),
    [
        ({"from": "2025-09-01", "to": "2025-12-31", "bound": "by"}, 1),
        ({"from": "2025-09-01", "to": "2025-12-31", "bound": "in"}, 0),
        ({"from": "2025-01-01", "to": "2025-12-31", "bound": "by"}, 0),
    ],
)
def test_a_deadline_is_right_with_interval_and_bound(value: dict[str, str], right: int) -> None:
    tally = Tally()
    gold = [span(0, 9, "DEADLINE", value={"from": "2025-09-01", "to": "2025-12-31", "bound": "by"})]
    score_values(gold, [span(0, 9, "DEADLINE", value=value)], "DEADLINE", tally)
    assert (tally.tp, tally.predicted) == (right, 1)


def test_relations_are_compared_by_project_key() -> None:
    gold = {
        "spans": [span(0, 5, key="p1"), span(20, 25, key="p1"), span(30, 40, "AMOUNT")],
        "relations": [{"project": "p1", "child": 2, "label": "costs"}],
    }
    found = {"spans": [span(20, 25), span(30, 40, "AMOUNT")], "relations": [{"head": 0, "child": 1, "label": "costs"}]}
    tally = Tally()
    score_relations(gold, found, "costs", tally)
    assert (tally.tp, tally.predicted, tally.gold) == (1, 1, 1)


def test_annotate_adds_spans_and_relations_and_keeps_the_rest() -> None:
    (line,) = annotate([json.dumps({"id": "a", "text": TEXT, "reference_date": "2025-01-07", "kind": "x"})])
    assert line["kind"] == "x"
    assert [(s["text"], s["label"]) for s in line["spans"]] == [
        ("E-Akte", "PROJECT"),
        ("Ende 2025", "DEADLINE"),
        ("95.000 Euro", "AMOUNT"),
    ]
    assert all(TEXT[s["start"] : s["end"]] == s["text"] for s in line["spans"])
    assert line["spans"][1]["value"] == {"from": "2025-09-01", "to": "2025-12-31", "bound": "by"}
    assert line["relations"] == [{"head": 0, "child": 1, "label": "due"}, {"head": 0, "child": 2, "label": "costs"}]


@pytest.mark.parametrize(
    "bad",
    [
        "{", "[]", '{"id": "a"}', '{"text": 5}', '{"text": "a", "reference_date": "morgen"}', "[" * 100_000,
        '{"text": "a", "n": ' + "1" * 5_000 + "}", '{"text": "E-Akte \\ud800"}', '{"text": "a", "id": "\\udfff"}',
    ],
)  # fmt: skip
def test_a_bad_line_comes_back_as_an_error_and_the_rest_goes_on(bad: str) -> None:
    first, second = annotate([bad, json.dumps({"text": TEXT})], "f.jsonl")
    assert first["id"] == "f.jsonl:1"
    assert "expected" in first["error"]
    assert second["spans"]


def test_annotate_reads_a_byte_order_mark_and_says_which_line_is_no_utf_8(zusage: Zusage, tmp_path: Path) -> None:
    line = json.dumps({"id": "a", "text": TEXT}, ensure_ascii=False)
    (tmp_path / "a.jsonl").write_bytes(f"\ufeff{line}\n".encode() + line.encode("cp1252") + b"\n")
    done = zusage("annotate", tmp_path / "a.jsonl")
    first, second = [json.loads(printed) for printed in done.stdout.splitlines()]
    assert first["spans"]
    assert "UTF-8" in second["error"]


def test_a_perfect_gold_scores_one() -> None:
    (found,) = annotate([json.dumps({"id": "a", "text": TEXT, "reference_date": "2025-01-07"})])
    spans = [{**s, "key": "p1"} if s["label"] == "PROJECT" else s for s in found["spans"]]
    gold = {
        **found,
        "spans": spans,
        "relations": [{"project": "p1", "child": r["child"], "label": r["label"]} for r in found["relations"]],
    }
    scores = evaluate([gold])
    assert scores["labels"]["PROJECT"]["exact"]["f1"] == 1.0
    assert scores["labels"]["DEADLINE"]["value"]["p"] == 1.0
    assert scores["relations"]["costs"]["f1"] == 1.0


def test_gold_is_read_from_lines_marks_and_folders(tmp_path: Path) -> None:
    assert len(list(read_gold(Path("corpora/gold/train")))) > 20
    (tmp_path / "g.jsonl").write_text('{"text": "a", "spans": []}\n\nkaputt\n', encoding="utf-8")
    with pytest.raises(RecordError, match=r"g\.jsonl:3"):
        list(read_gold(tmp_path / "g.jsonl"))


def test_a_gold_text_may_hold_a_line_separator(tmp_path: Path) -> None:
    line = json.dumps({"text": "eins\u2028zwei", "spans": [], "relations": []}, ensure_ascii=False)
    (tmp_path / "g.jsonl").write_text(line + "\n", encoding="utf-8")
    assert [passage["text"] for passage in read_gold(tmp_path / "g.jsonl")] == ["eins\u2028zwei"]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"spans": None}, "spans"),
        ({"spans": [span(0, 1)]}, "key"),
        ({"spans": [{"start": 0, "end": 1}]}, "label"),
        ({"spans": [], "relations": [{"head": 0, "child": 0, "label": "costs"}]}, "project"),
        ({"spans": [], "relations": [{"project": "p", "child": 4, "label": "costs"}]}, "index"),
    ],
)
def test_a_gold_line_that_cannot_be_scored_is_named(tmp_path: Path, wrong: dict[str, Any], said: str) -> None:
    (tmp_path / "g.jsonl").write_text(json.dumps({"text": "a", **wrong}), encoding="utf-8")
    with pytest.raises(RecordError, match=rf"g\.jsonl:1.*{said}"):
        list(read_gold(tmp_path / "g.jsonl"))


def test_gold_that_is_no_utf_8_is_named(tmp_path: Path) -> None:
    (tmp_path / "g.jsonl").write_bytes("Müll".encode("cp1252"))
    with pytest.raises(RecordError, match=r"g\.jsonl"):
        list(read_gold(tmp_path / "g.jsonl"))


SCORES = {
    "labels": {"AMOUNT": {"exact": {"f1": 0.9, "gold": 5}, "overlap": {"f1": 0.95}, "value": {"p": 0.8, "gold": 5}}},
    "relations": {"costs": {"f1": 0.5, "gold": 2}, "due": {"f1": 0.0, "gold": 0}},
}


def test_the_gate_holds_scores_above_their_floors(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    update(path, "test", [], SCORES, allow_regression=False)
    assert check(path, "test", [], SCORES) == []
    worse = json.loads(json.dumps(SCORES))
    worse["labels"]["AMOUNT"]["exact"]["f1"] = 0.8
    assert check(path, "test", [], worse) == ["AMOUNT.exact.f1: floor 0.9000, found 0.8000"]
    with pytest.raises(ConfigError, match="lower"):
        update(path, "test", [], worse, allow_regression=False)
    assert check(path, "test", [], SCORES) == []
    update(path, "test", [], worse, allow_regression=True)
    assert check(path, "test", [], worse) == []


def test_a_gate_without_floors_says_how_to_get_them(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="--update"):
        check(tmp_path / "floors.json", "test", [], SCORES)


def test_floors_hold_for_the_gold_they_were_measured_on(tmp_path: Path) -> None:
    update(tmp_path / "floors.json", "test", [], SCORES, allow_regression=False)
    with pytest.raises(ConfigError, match="gold"):
        check(tmp_path / "floors.json", "test", [{"text": "anders"}], SCORES)


def test_each_set_has_its_own_floors(tmp_path: Path) -> None:
    update(tmp_path / "floors.json", "one", [], SCORES, allow_regression=False)
    update(tmp_path / "floors.json", "two", [{"text": "anders"}], SCORES, allow_regression=False)
    assert check(tmp_path / "floors.json", "one", [], SCORES) == []
    with pytest.raises(ConfigError, match="three"):
        check(tmp_path / "floors.json", "three", [], SCORES)


def test_what_the_gold_does_not_mark_has_no_floor(tmp_path: Path) -> None:
    assert "due.f1" not in update(tmp_path / "floors.json", "test", [], SCORES, allow_regression=False)


def test_a_score_that_is_gone_has_fallen() -> None:
    assert list(fallen({}, {"costs.f1": 0.5})) == ["costs.f1: floor 0.5000, found none"]


def test_evaluate_prints_a_table_and_json(zusage: Zusage, tmp_path: Path) -> None:
    gold = {"id": "a", "text": TEXT, "reference_date": "2025-01-07", "spans": [span(4, 10, key="p1")], "relations": []}
    (tmp_path / "g.jsonl").write_text(json.dumps(gold) + "\n", encoding="utf-8")
    printed = zusage("evaluate", tmp_path / "g.jsonl").stdout
    assert printed.splitlines()[1].split()[:4] == ["PROJECT", "1.000", "1.000", "1.000"]
    assert (
        json.loads(zusage("evaluate", tmp_path / "g.jsonl", "--json").stdout)["labels"]["PROJECT"]["exact"]["f1"] == 1.0
    )
