"""Train the classifiers of force, status and responsible offices on the gold's commitment lines, judged on towns unseen."""

import random
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import pycrfsuite

from .. import link
from ..link.trained import FORCE_FILE, OFFICE_FILE, ForceModel, OfficeModel, steps
from .commitment_claims import STATUS_OF, Given, given_claims
from .same_office import same_office
from .score import Tally

_PASSAGES: Final = (Path("corpora/gold/train"), Path("corpora/gold/threads/train"))
FORCE_CORPORA: Final = (*_PASSAGES, Path("corpora/gold/statements"))
OFFICE_CORPORA: Final = _PASSAGES
"""Statements name an office in every third line only: learned from, they make the classifier too shy on `dev` (recall .64 to .63)."""
PARAMETERS: Final = {"c1": 0.0, "c2": 4.0, "feature.minfreq": 3, "max_iterations": 200}
"""L-BFGS with Gaussian prior; chosen by cross-validation over towns."""
OFFICE_PARAMETERS: Final = {**PARAMETERS, "c2": 8.0}
"""The same for offices, which have a third of the examples."""
FOLDS: Final = 6


def examples(passages: Iterable[dict[str, Any]]) -> list[Given]:
    """The commitment lines of the passages that name a force, as claims."""
    return [given for passage in passages for given in given_claims(passage)]


def train(statements: Sequence[Given], offices: Sequence[Given]) -> dict[str, bytes]:
    """The models by their file names, force and status of `statements`, responsible of `offices`; the same bytes for the same examples."""
    return {FORCE_FILE: _force(statements), OFFICE_FILE: _offices(offices)}


def _force(chosen: Iterable[Given]) -> bytes:
    rows = (
        (
            steps(link.features(each.claim, each.place)),
            [f"force:{each.gold['force']}", f"status:{STATUS_OF[each.gold['status']]}"],
        )
        for each in chosen
    )
    return _trained(rows, PARAMETERS)


def _offices(chosen: Iterable[Given]) -> bytes:
    rows = (
        ([link.office_features(each.claim, each.place, where, found)], [_answer(each, found.text)])
        for each in chosen
        for where, found in link.offices(each.claim, each.place)
    )
    return _trained(rows, OFFICE_PARAMETERS)


def _answer(each: Given, office: str) -> str:
    return "yes" if each.gold["body"] and same_office(office, each.gold["body"]) else "no"


def _trained(rows: Iterable[tuple[list[list[str]], list[str]]], parameters: Mapping[str, float]) -> bytes:
    trainer = pycrfsuite.Trainer(verbose=False)
    for names, labels in rows:
        trainer.append(names, labels)
    trainer.set_params(dict(parameters))
    with tempfile.TemporaryDirectory() as folder:
        trainer.train(f"{folder}/model")
        return Path(folder, "model").read_bytes()


def cross_validate(statements: Sequence[Given], offices: Sequence[Given]) -> dict[str, float]:
    """Accuracy of force and status by the classifier alone, and P/R/F of responsible, every town judged by models that have not seen it."""
    force, status, office = Tally(), Tally(), Tally()
    for seen, held in _folds(statements):
        judge = ForceModel(_force(seen))
        for each in held:
            decision = judge.decide(link.features(each.claim, each.place))
            _count(force, decision.force == each.gold["force"])
            _count(status, decision.status == STATUS_OF[each.gold["status"]])
    for seen, held in _folds(offices):
        model = OfficeModel(_offices(seen))
        for each in held:
            _count_office(office, each, model)
    return {
        "force": round(force.precision, 4),
        "status": round(status.precision, 4),
        "claims": force.gold,
        "responsible": round(office.f1, 4),
        "offices": office.gold,
    }


def _folds(chosen: Sequence[Given]) -> Iterator[tuple[list[Given], list[Given]]]:
    """What is learned from and what is judged, so that each town is judged once."""
    towns = sorted({each.town for each in chosen})
    random.Random(1).shuffle(towns)
    for fold in range(FOLDS):
        held = set(towns[fold::FOLDS])
        yield [e for e in chosen if e.town not in held], [e for e in chosen if e.town in held]


def _count(tally: Tally, right: bool) -> None:
    tally.add(right, 1, right, 1)


def _count_office(tally: Tally, each: Given, model: OfficeModel) -> None:
    found = link.responsible(each.claim, each.place, model)
    right = bool(found and each.gold["body"] and same_office(found.text, each.gold["body"]))
    tally.add(right, found is not None, right, bool(each.gold["body"]))
