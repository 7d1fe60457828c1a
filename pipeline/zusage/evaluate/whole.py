"""Scores of whole passages and towns: topics, whether a text is about digitalisation, which mentions are one project, commitments."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from . import commitment_scores, speakers, thread_tables, threads
from .annotate import spans_and_relations
from .identity import score_identity
from .places import METRICS
from .score import new_tallies, score_relations
from .topics import score_topics

STORED: Final = METRICS / "whole.json"


def score_whole(passages: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """{"topics": as `score_topics`, "identity": as `score_identity`, "relations", "commitments": as `score_commitments`}.

    Empty where the passages have no topics annotated; "commitments" is missing where no line names a force.
    """
    if not any("topics" in passage for passage in passages):
        return {}
    scores = {"topics": score_topics(passages), "identity": score_identity(passages), "relations": _relations(passages)}
    linked = commitment_scores.score_commitments(passages)
    return scores | ({"commitments": linked} if linked else {})


def _relations(passages: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """{"costs", "due": P, R, F1 and counts}."""
    tallies = new_tallies(("costs", "due"))
    for passage in passages:
        found = spans_and_relations(passage["text"], passage.get("reference_date"))
        for label, tally in tallies.items():
            score_relations(dict(passage), found, label, tally)
    return {label: tally.as_dict() for label, tally in tallies.items()}


def score_meetings(passages: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """{"threads": as `score_threads`, "sources": as `ablation`} of towns over several meetings."""
    return {"threads": threads.score_threads(passages), "sources": threads.ablation(passages)}


def flat(scores: Mapping[str, Any]) -> dict[str, float]:
    """What of these scores has a floor: {"topics.macro.f1": …, "digital.f1": …, "identity.p": …, "given.force": …}."""
    if "speakers" in scores:
        return speakers.flat(scores["speakers"])
    if "topics" not in scores:
        return thread_tables.flat(scores.get("threads", {}))
    topics, pairs = scores["topics"], scores["identity"]["pairs"]
    return {
        "topics.macro.f1": topics["macro_f1"],
        "topics.micro.f1": topics["micro_f1"],
        "topics.mentions": topics["mentions"],
        "digital.f1": topics["digital"]["f1"],
        "identity.p": pairs["p"],
        "identity.r": pairs["r"],
        **commitment_scores.flat(scores.get("commitments", {})),
    }


def store(scores: Mapping[str, Mapping[str, Any]]) -> None:
    """Writes the scores of each gold set, by its folder."""
    STORED.write_text(json.dumps(scores, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
