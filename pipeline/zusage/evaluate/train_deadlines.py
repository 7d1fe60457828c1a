"""Train the classifier of deadlines on annotated passages, judged on towns that it has not seen."""

import random
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

import pycrfsuite
from spacy.language import Language

from ..tag.component import cases_of
from ..tag.deadline_features import features, side
from ..tag.deadline_model import DeadlineModel
from ..tag.deadlines import Case, by_rules
from ..tag.nlp import begun
from .score import Tally

CORPORA: Final = (Path("corpora/times/train"), Path("corpora/times/dev"))
PARAMETERS: Final = {"c1": 0.0, "c2": 1.0, "feature.minfreq": 2, "max_iterations": 200}
"""L-BFGS with Gaussian prior; chosen by cross-validation over towns."""
FOLDS: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """The calendar expressions of a passage in order, with their class ("DATE-F" ...) or None where gold has none."""

    town: str
    reference: date
    cases: tuple[Case, ...]
    classes: tuple[str | None, ...]


def examples(nlp: Language, passages: Iterable[dict[str, Any]]) -> list[Example]:
    """The passages as the classifier meets them: the rules' expressions, classed after the gold spans they overlap.

    `nlp` needs the rules and the sentence component, no trained part.
    """
    made = []
    for passage in passages:
        day = date.fromisoformat(passage["reference_date"])
        cases = tuple(case for case in cases_of(begun(nlp, passage["text"], day)) if case.time.date_from)
        classes = tuple(_class(case, passage["spans"], day) for case in cases)
        made.append(Example(town=passage["municipality"], reference=day, cases=cases, classes=classes))
    return made


def _class(case: Case, spans: Sequence[dict[str, Any]], reference: date) -> str | None:
    for span in spans:
        meets = (
            span["label"] in ("DEADLINE", "DATE") and span["start"] < case.found.end and case.found.start < span["end"]
        )
        if meets and not span.get("optional") and span["value"]["to"]:
            before = span["value"]["to"] < reference.isoformat() if case.yearless else side(case, reference) == "P"
            return f"{span['label']}-{'P' if before else 'F'}"
    return None


def train(chosen: Iterable[Example]) -> bytes:
    """The model of these examples; the same bytes for the same examples."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for example in chosen:
        labelled = [(case, name) for case, name in zip(example.cases, example.classes, strict=True) if name]
        if labelled:
            trainer.append([features(case, example.reference) for case, _ in labelled], [name for _, name in labelled])
    trainer.set_params(PARAMETERS)
    with tempfile.TemporaryDirectory() as folder:
        trainer.train(f"{folder}/model")
        return Path(folder, "model").read_bytes()


def cross_validate(chosen: Sequence[Example]) -> dict[str, dict[str, float]]:
    """Scores of rules alone and of the model, every town judged by a model that has not seen it."""
    towns = sorted({example.town for example in chosen})
    random.Random(1).shuffle(towns)
    rules, model = Scores(), Scores()
    for fold in range(FOLDS):
        held = set(towns[fold::FOLDS])
        judge = DeadlineModel(train(example for example in chosen if example.town not in held))
        for example in chosen:
            if example.town in held:
                model.add(example, judge.classes(list(example.cases), example.reference))
                rules.add(example, [_by_rules(case, example.reference) for case in example.cases])
    return {"rules": rules.as_dict(), "model": model.as_dict()}


def _by_rules(case: Case, reference: date) -> str:
    found = by_rules(case)
    before = case.back if case.yearless else side(case, reference) == "P"
    return f"{found.label}-{'P' if before else 'F'}"


class Scores:
    """F1 of both labels, and how often an expression without a year is put on the right side of the meeting."""

    def __init__(self) -> None:
        self.labels = {"DEADLINE": Tally(), "DATE": Tally()}
        self.sides = Tally()

    def add(self, example: Example, found: Sequence[str]) -> None:
        """Counts one passage."""
        for case, gold, mine in zip(example.cases, example.classes, found, strict=True):
            if gold:
                for label, tally in self.labels.items():
                    is_, should = mine.startswith(label), gold.startswith(label)
                    tally.add(is_ and should, is_, is_ and should, should)
                if case.yearless:
                    self.sides.add(mine[-1] == gold[-1], 1, mine[-1] == gold[-1], 1)

    def as_dict(self) -> dict[str, float]:
        """{"DEADLINE": F1, "DATE": F1, "side": accuracy, "expressions": count}."""
        scores = {label: round(tally.f1, 4) for label, tally in self.labels.items()}
        return {
            **scores,
            "side": round(self.sides.precision, 4),
            "expressions": sum(t.gold for t in self.labels.values()),
        }
