"""Scores of commitments against the gold's lines."""

from typing import Any

import pytest

from zusage.evaluate.commitment_scores import Judged, flat, rendered, score_commitments
from zusage.evaluate.marks import read_marks
from zusage.evaluate.same_office import same_office
from zusage.evaluate.train_commitments import examples, train

MARKED = """⟦projects⟧
wlan = WLAN | wlan
⟦end⟧

⟦passage nebelau-1⟧
municipality: Nebelau
kind: resolution
reference_date: 2025-03-01
topics: wlan

Der Rat beschließt einstimmig:
Die ⟦ORG|Verwaltung⟧ wird beauftragt, das ⟦PROJECT wlan|WLAN⟧ bis
⟦DEADLINE >wlan|Ende 2025|by 2025-09..2025-12⟧ für ⟦AMOUNT >wlan|9.000 Euro|9000⟧ einzurichten.
⟦commitment decided mandated wlan|9.000 Euro|Ende 2025|Verwaltung⟧
⟦end⟧
"""


def passages(marked: str = MARKED) -> list[dict[str, Any]]:
    return [dict(passage) for passage in read_marks(marked)]


@pytest.mark.parametrize(
    ("found", "gold", "same"),
    [
        ("Verwaltung", "Die Verwaltung", True),
        ("Landkreis", "Landkreises", True),
        ("Fachbereich 2 Bauen", "Fachbereich 2", True),
        ("Tele-\nkom", "Telekom", True),
        ("Amt 40", "Amt 4", False),
        ("Kreis", "Kreisverwaltung", False),
    ],
)
def test_offices_are_the_same_but_for_article_ending_and_length(found: str, gold: str, same: bool) -> None:
    assert same_office(found, gold) is same


def test_counts_by_hand() -> None:
    judged = Judged()
    line = {"force": "planned", "status": "decided", "body": "Verwaltung"}
    judged.add(line, "planned", "open", "Verwaltung")
    judged.add(line, "resolved", "open", None)
    scores = judged.as_dict()
    assert (scores["force"], scores["status"]) == (0.5, 1.0)
    assert (scores["responsible"]["p"], scores["responsible"]["r"]) == (1.0, 0.5)
    assert scores["confusion"]["force"] == {"planned": {"planned": 1, "resolved": 1}}


def test_a_plain_resolution_is_read_right_both_ways() -> None:
    scores = score_commitments(passages())
    assert flat(scores) == dict.fromkeys(flat(scores), 1.0)
    assert any(line.startswith("commitments.f1") for line in rendered(scores))


def test_lines_without_a_force_have_no_scores() -> None:
    unmarked = passages(MARKED.replace("decided mandated", "decided"))
    assert score_commitments(unmarked) == {}
    assert flat({}) == {}


def test_training_twice_gives_the_same_bytes() -> None:
    chosen = examples(passages()) * 3
    assert train(chosen, chosen) == train(chosen, chosen)
