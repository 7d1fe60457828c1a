"""Train the classifiers of force, status and responsible offices on the gold's commitment lines, judged on towns unseen."""

import random
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import pycrfsuite

from .. import link
from ..link.trained import FORCE_FILE, OFFICE_FILE, ForceModel, OfficeModel, steps
from .commitment_claims import STATUS_OF, Given, given_claims
from .same_office import same_office
from .score import Tally

CORPORA: Final = (Path("corpora/gold/train"), Path("corpora/gold/statements"))
PARAMETERS: Final = {"c1": 0.0, "c2": 4.0, "feature.minfreq": 3, "max_iterations": 200}
"""L-BFGS with Gaussian prior; chosen by cross-validation over towns."""
OFFICE_PARAMETERS: Final = {**PARAMETERS, "c2": 8.0}
"""The same for offices, which have a third of the examples."""
FOLDS: Final = 6


def examples(passages: Iterable[dict[str, Any]]) -> list[Given]:
    """The commitment lines of the passages that name a force, as claims."""
    return [given for passage in passages for given in given_claims(passage)]


def train(chosen: Sequence[Given]) -> dict[str, bytes]:
    """The models of these examples by their file names; the same bytes for the same examples."""
    return {FORCE_FILE: _force(chosen), OFFICE_FILE: _offices(chosen)}


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


def cross_validate(chosen: Sequence[Given]) -> dict[str, float]:
    """Accuracy of force and status by the classifier alone, and P/R/F of responsible, every town judged by models that have not seen it."""
    towns = sorted({each.town for each in chosen})
    random.Random(1).shuffle(towns)
    force, status, office = Tally(), Tally(), Tally()
    for fold in range(FOLDS):
        held = set(towns[fold::FOLDS])
        files = train([each for each in chosen if each.town not in held])
        judge, offices = ForceModel(files[FORCE_FILE]), OfficeModel(files[OFFICE_FILE])
        for each in (each for each in chosen if each.town in held):
            decision = judge.decide(link.features(each.claim, each.place))
            _count(force, decision.force == each.gold["force"])
            _count(status, decision.status == STATUS_OF[each.gold["status"]])
            _count_office(office, each, offices)
    return {
        "force": round(force.precision, 4),
        "status": round(status.precision, 4),
        "responsible": round(office.f1, 4),
        "claims": force.gold,
    }


def _count(tally: Tally, right: bool) -> None:
    tally.add(right, 1, right, 1)


def _count_office(tally: Tally, each: Given, model: OfficeModel) -> None:
    found = link.responsible(each.claim, each.place, model)
    right = bool(found and each.gold["body"] and same_office(found.text, each.gold["body"]))
    tally.add(right, found is not None, right, bool(each.gold["body"]))
