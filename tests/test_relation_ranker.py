"""The ranker that the rules are compared with: learned alike each time, and no guess where nothing is in reach."""

import pytest

from by_hand import reading
from conftest import ROOT
from zusage.evaluate import read_gold
from zusage.evaluate.annotate import document_of, identified
from zusage.evaluate.mentions_given import given_mentions
from zusage.evaluate.relation_ranker import Case, Ranker, cases
from zusage.records import Mention
from zusage.tag import mention_of
from zusage.tag.values import Found


@pytest.fixture(scope="module")
def learned() -> list[Case]:
    """The cases of a few passages, all of whose mentions are given."""
    made = []
    for passage in list(read_gold(ROOT / "corpora" / "gold" / "train"))[:60]:
        document = document_of(passage["text"], passage["reference_date"])
        children = [
            mention_of(
                document, Found(start=s["start"], end=s["end"], label=s["label"], origin="gold"), s["text"], number
            )
            for number, s in enumerate(passage["spans"])
            if s["label"] in ("AMOUNT", "DEADLINE")
        ]
        mentions: list[Mention] = [*given_mentions(document, passage["spans"]), *children]
        made += [case for case in cases(passage, identified(document, mentions)) if case.right is not None]
    return made


def heads(ranker: Ranker, marked: str) -> list[str]:
    """The projects that the ranker gives the only child of a text."""
    r = reading(marked)
    (case,) = cases({"text": r.document.text, "spans": [], "relations": []}, r.mentions)
    return [head.text for head in ranker.heads(case)]


def test_it_learns_the_same_twice_and_what_a_reader_would_say(learned: list[Case]) -> None:
    one, other = Ranker(learned), Ranker(learned)
    assert (one.weights == other.weights).all()
    assert heads(one, "Die [E-Akte] kostet {95.000 €}, mehr als erwartet.") == ["E-Akte"]
    assert heads(one, "Es kostet {95.000 €}.") == []
