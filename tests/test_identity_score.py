"""The score of canonical projects on tiny towns: what is counted, and what is not."""

from typing import Any

import pytest

from zusage.evaluate.identity import score_identity
from zusage.evaluate.marks import read_marks


def gold(*passages: tuple[str, str], blocks: str = "") -> list[dict[str, Any]]:
    """Gold passages of (town, marked text); `blocks` are lines of the projects block."""
    head = f"⟦projects⟧\n{blocks}⟦end⟧\n\n" if blocks else ""
    written = (
        f"⟦passage {town}-{number}⟧\nmunicipality: {town}\nkind: minutes\nreference_date: 2024-03-12\n\n{text}\n⟦end⟧\n\n"
        for number, (town, text) in enumerate(passages)
    )
    return [dict(passage) for passage in read_marks(head + "".join(written), "here")]


AKTE = "e-akte = E-Akte | e-akte\n"


@pytest.mark.parametrize("gold_mentions", [True, False])
def test_mentions_of_one_key_are_pairs_through_the_whole_town(gold_mentions: bool) -> None:
    passages = gold(
        ("Au", "Die ⟦PROJECT e-akte|E-Akte⟧ wird eingeführt."),
        ("Au", "Die Verwaltung führt die ⟦PROJECT e-akte|elektronische Akte⟧ ein."),
        blocks=AKTE,
    )
    assert score_identity(passages, gold_mentions=gold_mentions)["pairs"] == {
        "p": 1.0, "r": 1.0, "f1": 1.0, "predicted": 1, "gold": 1,
    }  # fmt: skip


def test_keys_that_no_block_names_hold_within_their_passage_only() -> None:
    passages = gold(
        ("Au", "Die ⟦PROJECT p1|E-Akte⟧ kommt, die ⟦PROJECT p1|eAkte⟧ auch."), ("Au", "Die ⟦PROJECT p1|E-Akte⟧ kommt.")
    )
    pairs = score_identity(passages, gold_mentions=True)["pairs"]
    assert (pairs["gold"], pairs["predicted"], pairs["p"]) == (1, 1, 1.0)


def test_a_false_pair_costs_precision_and_a_missed_one_recall() -> None:
    passages = gold(
        ("Au", "Die ⟦PROJECT e-akte|E-Akte⟧ kommt."),
        ("Au", "Die ⟦PROJECT bauakte|E-Akte⟧ des Bauamts und der ⟦PROJECT e-akte|Aktenbock⟧."),
        blocks=AKTE + "bauakte = E-Akte | bauen\n",
    )
    pairs = score_identity(passages, gold_mentions=True)["pairs"]
    assert (pairs["p"], pairs["r"], pairs["predicted"], pairs["gold"]) == (0.0, 0.0, 1, 1)


def test_optional_mentions_count_neither_way() -> None:
    passages = gold(("Au", "Die ⟦PROJECT e-akte|E-Akte⟧, die ⟦PROJECT ? e-akte|E-Akte⟧."), blocks=AKTE)
    assert score_identity(passages, gold_mentions=True)["pairs"]["gold"] == 0


def test_namesakes_of_two_towns_are_no_pair_and_programmes_are() -> None:
    text = "Die ⟦PROJECT e-akte|E-Akte⟧ folgt aus dem ⟦PROJECT +ozg|{}⟧."
    passages = gold(
        ("Au", text.format("Onlinezugangsgesetz")),
        ("Bach", text.format("OZG")),
        blocks="+ozg = Onlinezugangsgesetz | ozg\n" + AKTE,
    )
    assert score_identity(passages, gold_mentions=True)["across"] == {
        "p": 1.0, "r": 1.0, "f1": 1.0, "predicted": 1, "gold": 1,
    }  # fmt: skip


def test_a_missed_mention_costs_recall_only_where_mentions_are_to_be_found() -> None:
    passages = gold(
        ("Au", "Der ⟦PROJECT specht|Specht⟧ klopft wieder."),
        ("Au", "Am ⟦PROJECT specht|Specht⟧ wird noch gebaut."),
        blocks="specht = Specht | portale\n",
    )
    assert score_identity(passages, gold_mentions=True)["pairs"]["r"] == 1.0
    assert score_identity(passages)["pairs"]["r"] == 0.0
