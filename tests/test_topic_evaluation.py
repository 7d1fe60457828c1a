"""The scores of topics: sets against sets, the decision whether there is any, and the best topic of mentions."""

from typing import Any

from zusage.evaluate.marks import read_marks
from zusage.evaluate.topics import mentions_right, score_sets, score_topics
from zusage.tag.values import Found

MARKED = """⟦projects⟧
e-akte = E-Akte | e-akte
funk = Dorfäther | wlan, portale
⟦end⟧

⟦passage Au-1⟧
municipality: Au
kind: minutes
reference_date: 2024-03-12
topics: e-akte

Die ⟦PROJECT e-akte|E-Akte⟧ wird eingeführt, die Papierakten werden eingescannt.
⟦end⟧

⟦passage Au-2⟧
municipality: Au
kind: minutes
reference_date: 2024-03-12
topics: none

Die Kreisstraße 12 wird voll gesperrt.
⟦end⟧

⟦passage Au-3⟧
municipality: Au
kind: minutes
reference_date: 2024-03-12

Die ⟦PROJECT e-akte|E-Akte⟧ und der ⟦PROJECT funk|Dorfäther⟧ kommen.
⟦end⟧
"""


def gold() -> list[dict[str, Any]]:
    return [dict(passage) for passage in read_marks(MARKED, "here")]


def test_sets_of_topics_are_counted_by_topic_in_all_and_as_a_decision() -> None:
    given = [({"a"}, {"a"}), ({"a", "b"}, {"a"}), ({"a"}, {"b"}), (set(), {"b"}), (set(), set())]
    scores = score_sets(given)
    assert scores["topics"]["a"] == {"p": 1.0, "r": 0.6667, "f1": 0.8, "predicted": 2, "gold": 3}
    assert scores["topics"]["b"]["f1"] == 0.0
    assert scores["macro_f1"] == 0.8  # of topic b there is too little gold to count in the mean
    assert scores["micro_f1"] == 0.5
    assert scores["digital"] == {"p": 0.75, "r": 1.0, "f1": 0.8571, "predicted": 4, "gold": 3}


def test_nothing_scores_nothing() -> None:
    assert score_sets([])["macro_f1"] == 0.0
    assert score_topics([])["mentions"] == 0.0


def test_passages_without_a_topics_line_are_left_out() -> None:
    scores = score_topics(gold())
    assert scores["digital"] == {"p": 1.0, "r": 1.0, "f1": 1.0, "predicted": 1, "gold": 1}
    assert scores["topics"]["e-akte"]["f1"] == 1.0
    assert scores["mentions"] == 1.0


def test_a_mention_is_right_with_any_topic_of_the_gold_project() -> None:
    passage = gold()[2]
    text = passage["text"]

    def found(name: str, topic: str, label: str = "PROJECT") -> Found:
        at = text.index(name)
        return Found(start=at, end=at + len(name), label=label, origin="x", topic=topic)

    right = [
        found("Dorfäther", "portale"),
        found("E-Akte", "wlan"),
        found("Die", "wlan"),
        found("kommen", "wlan", "ORG"),
    ]
    assert mentions_right(passage, right) == [True, False]
