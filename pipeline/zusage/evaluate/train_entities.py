"""Train the entity model on the gold passages: a CRF over words, with Brown clusters and the rules' finds among its features."""

import gzip
import json
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import pycrfsuite
from spacy.language import Language

from ..tag.component import founds
from ..tag.entities import clusters
from ..tag.entities.features import Features
from ..tag.entities.model import LABELS, bio
from ..tag.entities.tokens import words
from ..tag.entity_component import Seen
from ..tag.nlp import begun

CORPORA: Final = (Path("corpora/gold/train"), Path("corpora/times/train"), Path("corpora/times/dev"))
"""The gold passages, rich in projects, and council texts of every matter, which hold few."""
WORDS: Final = 100_000
"""Size of the cluster table that ships; spacy-lookups-data holds a million."""
PARAMETERS: Final = {"c1": 0.1, "c2": 0.1, "max_iterations": 120, "feature.possible_transitions": True}
"""L-BFGS with elastic net; chosen on corpora/gold/dev."""


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence: the features of its words and their tags in BIO."""

    features: list[list[str]]
    tags: list[str]


def examples(nlp: Language, passages: Iterable[Mapping[str, Any]], features: Features) -> Iterator[Example]:
    """The sentences of the passages as the model meets them; `nlp` needs the rules and the sentence component."""
    for passage in passages:
        day = date.fromisoformat(passage["reference_date"])
        doc = begun(nlp, passage["text"], day)
        seen = Seen(doc, founds(doc))
        gold = _entities(passage["spans"], seen)
        for start, end, hits in seen.sentences():
            sentence = words(seen.joined.text, start, end)
            yield Example(features.of(sentence, hits), bio(sentence, gold))


def _entities(spans: Sequence[Mapping[str, Any]], seen: Seen) -> list[tuple[int, int, str]]:
    """The entities in the joined text; border cases teach nothing either way and count as none."""
    return [
        (*seen.joined.span(span["start"], span["end"]), span["label"])
        for span in spans
        if span["label"] in LABELS and not span.get("optional")
    ]


def train(chosen: Iterable[Example], parameters: Mapping[str, Any] = PARAMETERS) -> bytes:
    """The model of these examples; the same bytes for the same examples."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for example in chosen:
        trainer.append(example.features, example.tags)
    trainer.set_params(dict(parameters))
    with tempfile.TemporaryDirectory() as folder:
        trainer.train(f"{folder}/model")
        return Path(folder, "model").read_bytes()


def table() -> bytes:
    """The pruned cluster table, of spacy-lookups-data, which only training needs."""
    data = files("spacy_lookups_data").joinpath("data")
    known, commonness = (
        json.loads(gzip.decompress(data.joinpath(f"de_lexeme_{name}.json.gz").read_bytes()))
        for name in ("cluster", "prob")
    )
    return clusters.write(clusters.pruned(known, commonness, WORDS))
