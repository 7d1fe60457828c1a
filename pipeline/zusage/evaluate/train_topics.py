"""Train the judge of topics on gold passages: what names alone say, then what speaks for a topic of a mention, then of a passage.

Each step learns from what the step before says of municipalities that it did not see, as it will be once it is used.
"""

import gzip
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import numpy as np
import pycrfsuite

from ..tag.joined_text import join
from ..tag.taxonomy import read_topics
from ..tag.topic_features import DIGITAL, MENTION, STRETCH
from ..tag.topic_model import FILES, TopicModel, name_features
from ..tag.topic_pieces import COUNT, Array, Piece
from ..tag.topic_reading import Reading
from ..tag.topic_signs import NUMBER, TOPICS
from ..tag.values import Found
from .fit import fit_choice, fit_each
from .unseen import FOLDS, fold

CORPORA: Final = (Path("corpora/gold/train"), Path("corpora/times/train"))
PARAMETERS: Final = {"c1": 0.1, "c2": 0.1, "max_iterations": 200}
_MARKED: Final = re.compile("«(.*?)»")
_DIGITS: Final = 4
_MENTION_PRIOR: Final = np.repeat([0.5, 2.0], [len(MENTION), COUNT])
_STRETCH_PRIOR: Final = np.repeat([0.3, 3.0], [len(STRETCH), COUNT])
_DIGITAL_PRIOR: Final = np.repeat(0.3, len(DIGITAL))
"""How strongly the weights of features, and of single topics, are held near zero."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What is learned from: `gold` are mentions with the topics of their project, `found` those that a tagger found unseen."""

    town: str
    text: str
    topics: tuple[str, ...]
    gold: tuple[tuple[Found, tuple[str, ...]], ...]
    found: tuple[Found, ...]


def passage_of(gold: Mapping[str, Any], found: Iterable[Found]) -> Passage:
    """A gold passage that has topics; of its mentions those whose project has a line in the file's projects block."""
    described = gold.get("projects") or {}
    spans = (span for span in gold["spans"] if span["label"] == "PROJECT" and span["key"] in described)
    marked = ((_found(span["start"], span["end"]), tuple(described[span["key"]]["topics"])) for span in spans)
    return Passage(gold["municipality"], gold["text"], tuple(gold["topics"]), tuple(marked), tuple(found))


def _found(start: int, end: int) -> Found:
    return Found(start=start, end=end, label="PROJECT", origin="gold")


def train(passages: Sequence[Passage]) -> dict[str, bytes]:
    """The trained parts by file name; the same bytes for the same passages."""
    towns = sorted({passage.town for passage in passages})
    folds = [[p for p in passages if fold(p.town, towns) == number] for number in range(FOLDS)]
    names = [_names(p for p in passages if fold(p.town, towns) != number) for number in range(FOLDS)]
    features = {"mention": (*MENTION, *TOPICS), "stretch": (*STRETCH, *TOPICS), "digital": DIGITAL}
    weights = {step: dict.fromkeys(each, 0.0) for step, each in features.items()}
    for step, learn in (("mention", _mention_weights), ("stretch", _stretch_weights), ("digital", _digital_weights)):
        learned = learn(folds, [TopicModel(part, _json(weights)) for part in names])
        weights[step] = dict(zip(features[step], np.round(learned, _DIGITS).tolist(), strict=True))
    return dict(zip(FILES, (_names(passages), _json(weights)), strict=True))


def _json(weights: Mapping[str, Mapping[str, float]]) -> bytes:
    return json.dumps(weights, indent=1).encode()


def _names(passages: Iterable[Passage]) -> bytes:
    """The maxent model of names alone: those of the gazetteer, and gold mentions."""
    trainer = pycrfsuite.Trainer(verbose=False)
    mentions = ((p.text[f.start : f.end], topics[0]) for p in passages for f, topics in p.gold)
    for name, topic in (*_known(), *mentions):
        trainer.append([name_features(name)], [topic])
    trainer.set_params(PARAMETERS)
    with TemporaryDirectory() as folder:
        trainer.train(f"{folder}/model")
        return gzip.compress(Path(folder, "model").read_bytes(), mtime=0)


def _known() -> Iterator[tuple[str, str]]:
    for topic in read_topics():
        yield from ((project.name, topic.key) for project in topic.projects)
        examples = [*topic.examples, *(example for project in topic.projects for example in project.examples)]
        yield from ((name, topic.key) for example in examples for name in _MARKED.findall(example))


def _mention_weights(folds: Sequence[Sequence[Passage]], models: Sequence[TopicModel]) -> Array:
    """Of each name in a passage one mention counts, or tables would drown the rest."""
    rows, chosen = [], []
    for passages, model in zip(folds, models, strict=True):
        for passage in passages:
            reading = Reading(join(passage.text), [found for found, _ in passage.gold], model)
            said = {
                reading.name_at(span): (span, topics[0])
                for span, (_, topics) in zip(reading.spans, passage.gold, strict=True)
            }
            for name, (span, topic) in said.items():
                rows.append(np.hstack([reading.mention_rows(span, model.chances(name)), np.eye(COUNT)]))
                chosen.append(NUMBER[topic])
    return fit_choice(np.array(rows), np.array(chosen), _MENTION_PRIOR)


def _stretch_weights(folds: Sequence[Sequence[Passage]], models: Sequence[TopicModel]) -> Array:
    rows, true = [], []
    for passage, reading, piece, _ in _read(folds, models):
        rows.append(np.hstack([reading.stretch_rows(piece), np.eye(COUNT)]))
        true.append([float(key in passage.topics) for key in TOPICS])
    return fit_each(np.concatenate(rows), np.concatenate(true), _STRETCH_PRIOR)


def _digital_weights(folds: Sequence[Sequence[Passage]], models: Sequence[TopicModel]) -> Array:
    rows, true = [], []
    for passage, reading, piece, model in _read(folds, models):
        rows.append(reading.whole_row(piece, model.of_stretch(reading.stretch_rows(piece))))
        true.append(float(bool(passage.topics)))
    return fit_each(np.array(rows), np.array(true), _DIGITAL_PRIOR)


def _read(
    folds: Sequence[Sequence[Passage]], models: Sequence[TopicModel]
) -> Iterator[tuple[Passage, Reading, Piece, TopicModel]]:
    """The passages that are judged in one piece and where anything speaks for a topic, each as its fold's model reads it."""
    for passages, model in zip(folds, models, strict=True):
        for passage in passages:
            reading = Reading(join(passage.text), passage.found, model)
            if len(reading.pieces) == 1 and reading.pieces[0].speaks:
                yield passage, reading, reading.pieces[0], model
