"""What the tagger finds in gold passages that it did not learn from: what a later step is trained on."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from spacy.language import Language

from ..tag.component import founds
from ..tag.entities import clusters
from ..tag.entities.features import Features
from ..tag.nlp import begun
from ..tag.values import Found
from . import train_entities

FOLDS: Final = 3


def fold(town: str, towns: Sequence[str]) -> int:
    """The fold of a municipality among all: neighbours in the list go apart."""
    return towns.index(town) % FOLDS


def founds_unseen(
    nlp: Language, passages: Sequence[Mapping[str, Any]], table: bytes
) -> Iterator[tuple[Mapping[str, Any], list[Found]]]:
    """Each passage with what an entity model finds in it that was trained on the other folds; `nlp` is left with such a model."""
    towns = sorted({passage["municipality"] for passage in passages})
    features = Features(clusters.read(table))
    learned = [list(train_entities.examples(nlp, [passage], features)) for passage in passages]
    for number in range(FOLDS):
        inside = [fold(passage["municipality"], towns) == number for passage in passages]
        chosen = (example for examples, held in zip(learned, inside, strict=True) if not held for example in examples)
        parts = {"entities.crfsuite": train_entities.train(chosen), "clusters.gz": table}
        nlp.get_pipe("entities").learn(parts)  # type: ignore[attr-defined]
        yield from ((passage, _founds(nlp, passage)) for passage, held in zip(passages, inside, strict=True) if held)


def _founds(nlp: Language, passage: Mapping[str, Any]) -> list[Found]:
    doc = begun(nlp, passage["text"], date.fromisoformat(passage["reference_date"]))
    for name in ("deadlines", "entities"):
        doc = nlp.get_pipe(name)(doc)
    return founds(doc)
