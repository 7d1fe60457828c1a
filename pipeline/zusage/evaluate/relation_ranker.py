"""A small trained ranker: for each amount and deadline the projects in reach, and none, weighed by what the rules look at too.

It is not shipped, see `compare_relations`.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from ..link.nearest import distance
from ..link.passage import Sentence
from ..link.relation_rules import Rules
from ..records import Mention
from ..tag.topic_model import softmax
from ..tag.topic_pieces import Array
from .fit import fit_choice
from .score import Span, overlaps

_CHOICES: Final = 8
"""Candidates of a child, the first of which is none."""
_COMMON: Final = 10
_PRIOR: Final = 10.0
_NOT_THERE: Final = 10.0
_SURE: Final = 0.45


@dataclass(frozen=True, slots=True)
class Case:
    """A child with its candidates and what speaks for each; the rules' heads; which candidates are right, None where nobody asks."""

    child: Mention
    candidates: tuple[Mention, ...]
    features: tuple[tuple[str, ...], ...]
    heads: tuple[Mention, ...]
    right: tuple[bool, ...] | None


def cases(passage: Mapping[str, Any], mentions: Sequence[Mention]) -> Iterator[Case]:
    """The children of a passage."""
    rules = Rules(passage["text"], mentions)
    counts = Counter(mention.name for mention in rules.named)
    for sentence, child in rules.children():
        heads, why = rules.decide(sentence, child)
        reach: dict[str | None, tuple[Sentence, Mention]] = {}
        for place, project in rules.in_reach(sentence, child):
            reach.setdefault(project.name, (place, project))
        for head in heads:
            reach.setdefault(head.name, (sentence, head))
        chosen = list(reach.values())[: _CHOICES - 1]
        rivals = sorted(
            (project for place, project in chosen if place is sentence), key=lambda p: distance(sentence, child, p)
        )
        features = tuple(
            tuple(_features(sentence, child, place, project, heads, why, counts, rivals)) for place, project in chosen
        )
        projects = tuple(project for _, project in chosen)
        yield Case(child, projects, features, tuple(heads), _right(passage, child, projects))


def _features(
    sentence: Sentence, child: Mention, place: Sentence, project: Mention, heads: Sequence[Mention], why: str,
    counts: Counter[str | None], rivals: Sequence[Mention],
) -> Iterator[str]:  # fmt: skip
    said = "this" if project.name in {head.name for head in heads} else "other" if heads else "none"
    away = sentence.index - place.index
    zone = "sentence" if away == 0 else "heading" if place.heading else f"back{min(away, 4)}"
    count, kind = counts[project.name], child.label
    yield from (
        f"{kind}",
        f"{kind} {said} {why}",
        f"{zone} {said}",
        f"{kind} {zone}",
        f"{zone} rivals {min(len(rivals), 3)}",
    )
    yield from (
        f"count {min(count, 4)} {zone}",
        f"share {4 * count // counts.total()} {zone}",
        f"names {min(len(counts), 6)} {zone}",
    )
    yield from (
        f"score {int(20 * project.score)}",
        f"programme {project.programme} {kind} {zone}",
        f"topic {bool(project.topic)}",
    )
    yield from (f"row {sentence.row >= 0} {zone}", f"bullet {bool(sentence.bullet)} {zone}", f"level {place.level}")
    yield f"paragraphs {min(sentence.paragraph - place.paragraph, 3)} {zone}"
    if project in rivals:
        yield f"rank {min(rivals.index(project), 2)} of {min(len(rivals), 3)} {kind}"
        yield f"gap {min(abs(child.start - project.start) // 30, 5)} {project.start < child.start}"


def _right(passage: Mapping[str, Any], child: Mention, projects: Sequence[Mention]) -> tuple[bool, ...] | None:
    spans = passage["spans"]
    at = next((n for n, s in enumerate(spans) if s["label"] == child.label and overlaps(s, span_of(child))), None)
    if at is not None and spans[at].get("optional"):
        return None
    wanted = {relation["project"] for relation in passage["relations"] if relation["child"] == at}
    keys = (
        {s["key"] for s in spans if s["label"] == "PROJECT" and overlaps(s, span_of(project))} for project in projects
    )
    return tuple(bool(wanted & key) for key in keys)


class Ranker:
    """Weights of features; the first choice, none, has none of them."""

    def __init__(self, chosen: Sequence[Case]) -> None:
        counted = Counter(feature for case in chosen for row in case.features for feature in row)
        names = sorted(feature for feature, count in counted.items() if count >= _COMMON)
        self._place = {name: number for number, name in enumerate(names, 1)}
        rows = np.array([self._rows(case) for case in chosen])
        right = np.array([1 + case.right.index(True) if case.right and any(case.right) else 0 for case in chosen])
        self.weights = fit_choice(rows, right, np.full(len(names) + 1, _PRIOR))

    def _rows(self, case: Case) -> Array:
        """A row for each choice; candidates that there are not have the first feature alone."""
        rows = np.zeros((_CHOICES, len(self._place) + 1))
        rows[1 + len(case.features) :, 0] = -_NOT_THERE
        for number, features in enumerate(case.features, 1):
            rows[number, [self._place[name] for name in features if name in self._place]] = 1.0
        return rows

    def heads(self, case: Case) -> Sequence[Mention]:
        """The likeliest candidate where it is likely enough, with those that the rules take along with it."""
        chances = softmax(self._rows(case) @ self.weights)
        best = int(chances[1:].argmax()) if case.candidates else 0
        if not case.candidates or chances[1 + best] < _SURE:
            return ()
        return case.heads if case.candidates[best] in case.heads else case.candidates[best : best + 1]


def span_of(mention: Mention) -> Span:
    """The mention as the scores want it."""
    return {"start": mention.start, "end": mention.end, "text": mention.text, "label": mention.label}
