"""Which way of finding entities is best, on gold passages of unseen towns: `python -m zusage.evaluate.compare`.

spaCy's `ner` and `spancat` (models/configs), rules alone, and the CRF that ships with and without its parts; and how the CRF does on a
kind of text that it has not been trained on.
"""

import json
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Final

from spacy.language import Language

from ..tag.component import founds
from ..tag.entities import clusters
from ..tag.entities.features import Features
from ..tag.entities.model import LABELS
from ..tag.nlp import read_by, untrained
from . import read_gold, rivals, train_entities
from .places import CONFIG, GOLD, METRICS
from .score import new_tallies, score_spans
from .train_entities import Example

CONFIGS: Final = ("ner", "ner_brown", "spancat")
WITHOUT: Final[dict[str, tuple[str, ...]]] = {
    "crf": (),
    "crf without the rules' finds": ("m-1", "m0", "m1"),
    "crf without clusters": ("c", "hc", "fc", "head=", "first=", "-2c", "-1c", "1c", "2c"),
    "crf of words alone": ("m-1", "m0", "m1", "c", "hc", "fc", "head=", "first=", "-2c", "-1c", "1c", "2c"),
}
"""Beginnings of the features that each is trained without."""

Find = Callable[[Mapping[str, Any]], Sequence[dict[str, Any]]]
Scores = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Material:
    """What every way is trained and judged on; `examples` are those of each training passage, made once."""

    training: list[dict[str, Any]]
    dev: list[dict[str, Any]]
    test: list[dict[str, Any]]
    table: bytes
    examples: list[list[Example]]


def main() -> None:
    """Trains and scores each, writes models/metrics/entities.json; about half an hour on two cores."""
    material = _material()
    kinds = sorted({passage["kind"] for passage in material.test})
    jobs = [
        *((_config, name) for name in CONFIGS),
        *((_crf, name) for name in WITHOUT),
        *((_unseen_kind, kind) for kind in kinds),
    ]
    with ProcessPoolExecutor(2, get_context("fork"), _keep, (material,)) as pool:
        done = list(pool.map(_run, jobs))
    scores = {"rules alone": scored(finder(untrained(CONFIG)), material.test), **dict(done[: -len(kinds)])}
    text = json.dumps({"test": scores, "unseen kinds": dict(done[-len(kinds) :])}, indent=2, ensure_ascii=False)
    Path(METRICS, "entities.json").write_text(text + "\n", encoding="utf-8")
    sys.stdout.write(text + "\n")


def _material() -> Material:
    training = [passage for corpus in train_entities.CORPORA for passage in read_gold(corpus)]
    dev, test = (list(read_gold(GOLD / split)) for split in ("dev", "test"))
    table = train_entities.table()
    nlp, features = untrained(CONFIG), Features(clusters.read(table))
    return Material(training, dev, test, table, [list(train_entities.examples(nlp, [p], features)) for p in training])


_material_of_process: list[Material] = []


def _keep(material: Material) -> None:
    """Hands a worker what all its jobs share."""
    _material_of_process.append(material)


def _run(job: tuple[Callable[[str, Material], Scores], str]) -> tuple[str, Scores]:
    """One job in a worker: its name and its scores with the seconds it took."""
    way, name = job
    begun = time.perf_counter()
    scores = way(name, _material_of_process[0])
    return name, {"seconds": round(time.perf_counter() - begun), **scores}


def _crf(name: str, material: Material) -> Scores:
    without = WITHOUT[name]
    chosen = (
        Example([[f for f in row if not f.startswith(without)] for row in each.features], each.tags) if without else each
        for of_passage in material.examples for each in of_passage
    )  # fmt: skip
    return scored(finder(_trained(chosen, material.table)), material.test)


def _config(name: str, material: Material) -> Scores:
    config = CONFIG.with_name(f"{name}.cfg")
    nlp = rivals.trained(config, material.training, material.dev, clusters.read(material.table))
    return scored(lambda passage: rivals.found(nlp, passage["text"]), material.test)


def _unseen_kind(kind: str, material: Material) -> Scores:
    """Scores on the passages of a kind, the model having been trained on all others."""
    of_passages = zip(material.training, material.examples, strict=True)
    chosen = (each for passage, made in of_passages if passage["kind"] != kind for each in made)
    nlp = _trained(chosen, material.table)
    return scored(finder(nlp), [passage for passage in material.test if passage["kind"] == kind], ("PROJECT",))


def _trained(chosen: Iterable[Example], table: bytes) -> Language:
    """The pipeline with an entity model of these examples."""
    nlp = untrained(CONFIG)
    parts = {"entities.crfsuite": train_entities.train(chosen), "clusters.gz": table}
    nlp.get_pipe("entities").learn(parts)  # type: ignore[attr-defined]
    return nlp


def finder(nlp: Language) -> Find:
    """The pipeline as a function of a passage."""

    def find(passage: Mapping[str, Any]) -> list[dict[str, Any]]:
        doc = read_by(nlp, passage["text"], date.fromisoformat(passage["reference_date"]))
        return [{"start": f.start, "end": f.end, "label": f.label} for f in founds(doc)]

    return find


def scored(find: Find, passages: Iterable[Mapping[str, Any]], labels: Sequence[str] = LABELS) -> dict[str, Any]:
    """{label: {"exact": {p, r, f1, …}, "overlap": {…}}} of what `find` finds in the passages."""
    tallies = {label: new_tallies(("exact", "overlap")) for label in labels}
    for passage in passages:
        spans = find(passage)
        for label, both in tallies.items():
            score_spans(passage["spans"], spans, label, both)
    return {label: {match: tally.as_dict() for match, tally in both.items()} for label, both in tallies.items()}


if __name__ == "__main__":
    main()
