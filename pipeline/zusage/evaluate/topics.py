"""How well topics are given: to gold passages, to their mentions, and to none where a passage is not about digitalisation."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from ..tag.component import founds
from ..tag.nlp import read
from ..tag.topic_component import topics_in
from ..tag.values import Found
from .score import Tally

ENOUGH: Final = 3
"""Gold passages that a topic needs to count in the mean over topics."""


def score_topics(passages: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Scores of the packaged tagger: {"macro_f1", "micro_f1", "digital": {p, r, f1}, "topics": {key: {p, r, f1, gold}}, "mentions"}.

    Passages without a "topics" field are left out. `mentions` is the share of the found projects whose best topic is one of those
    that the gold gives to the project there.
    """
    pairs: list[tuple[set[str], set[str]]] = []
    right: list[bool] = []
    for passage in passages:
        if "topics" in passage:
            doc = read(passage["text"], date.fromisoformat(passage["reference_date"]))
            given = topics_in(doc).of_stretch(0, len(passage["text"]))
            pairs.append((set(passage["topics"]), {score.topic for score in given}))
            right += mentions_right(passage, founds(doc))
    return {**score_sets(pairs), "mentions": round(sum(right) / len(right), 4) if right else 0.0}


def score_sets(pairs: Iterable[tuple[set[str], set[str]]]) -> dict[str, Any]:
    """The scores of sets of topics, (gold, given) each; "digital" is whether there is any."""
    topics: dict[str, Tally] = {}
    all_, digital = Tally(), Tally()
    for gold, given in pairs:
        _count(digital, bool(gold), bool(given))
        for key in sorted(gold | given):
            for tally in (all_, topics.setdefault(key, Tally())):
                _count(tally, key in gold, key in given)
    scores = {key: tally.as_dict() for key, tally in sorted(topics.items())}
    counted = [score["f1"] for score in scores.values() if score["gold"] >= ENOUGH]
    return {
        "macro_f1": round(sum(counted) / len(counted), 4) if counted else 0.0, "micro_f1": all_.as_dict()["f1"],
        "digital": digital.as_dict(), "topics": scores,
    }  # fmt: skip


def _count(tally: Tally, gold: bool, given: bool) -> None:
    both = int(gold and given)
    tally.add(both, int(given), both, int(gold))


def mentions_right(passage: Mapping[str, Any], found: Iterable[Found]) -> list[bool]:
    """For each PROJECT that was found where gold has one with known topics, whether its topic is one of them."""
    described = passage.get("projects") or {}
    gold = [s for s in passage["spans"] if s["label"] == "PROJECT" and s["key"] in described]
    return [
        f.topic in described[span["key"]]["topics"]
        for f in found
        if f.label == "PROJECT"
        for span in [next((s for s in gold if s["start"] < f.end and f.start < s["end"]), None)]
        if span
    ]
