"""The trained judge of topics: what a name alone says (maxent over its letters), and weights of what speaks for a topic."""

import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from threading import Lock
from typing import Final

import numpy as np
from pycrfsuite import Tagger

from .topic_features import DIGITAL, MENTION, STRETCH, parts
from .topic_pieces import COUNT, Array
from .topic_signs import TOPICS

FILES: Final = ("topic_names.crfsuite.gz", "topic_weights.json")
_GRAMS: Final = (3, 5)
_LONGEST: Final = 120


class TopicModel:
    """`names` is a CRFsuite model of sequences of one; `weights` are JSON: {step: {feature: weight}}, "mention", "stretch", "digital"."""

    def __init__(self, names: bytes, weights: bytes) -> None:
        # CRFsuite reads from these bytes as long as it lives and does not hold them itself.
        self._data = gzip.decompress(names)
        self._tagger = Tagger()
        self._tagger.open_inmemory(self._data)
        self._labels = frozenset(self._tagger.labels())
        self._lock = Lock()
        read = json.loads(weights)
        self._mention = _vector(read["mention"], (*MENTION, *TOPICS))
        self._stretch = _vector(read["stretch"], (*STRETCH, *TOPICS))
        self._digital = _vector(read["digital"], DIGITAL)
        self.chances = lru_cache(maxsize=20_000)(self._chances)

    def _chances(self, name: str) -> Array:
        """The chance of each topic by the letters of a name alone."""
        with self._lock:  # what is asked depends on what was set: Dask's workers have threads
            self._tagger.set([name_features(name)])
            return np.array([self._tagger.marginal(key, 0) if key in self._labels else 0.0 for key in TOPICS])

    def of_mention(self, rows: Array) -> Array:
        """The chances of the topics of a mention, one in sum, for one is its main topic; `rows` as `topic_features` makes them."""
        return softmax(_scores(rows, self._mention))

    def of_stretch(self, rows: Array) -> Array:
        """The chance of each topic that a reader would file the stretch under it; several may be likely, or none."""
        return sigmoid(_scores(rows, self._stretch))

    def digital(self, row: Array) -> float:
        """The chance that a stretch is about digitalisation at all."""
        return float(sigmoid(row @ self._digital))


def _vector(weights: Mapping[str, float], features: Sequence[str]) -> Array:
    return np.array([weights[name] for name in features])


def _scores(rows: Array, weights: Array) -> Array:
    """Each row weighed, with the weight of its topic."""
    scores: Array = rows @ weights[:-COUNT] + weights[-COUNT:]
    return scores


def softmax(values: Array) -> Array:
    """Values along the last axis as shares of one."""
    raised = np.exp(values - values.max(axis=-1, keepdims=True))
    shares: Array = raised / raised.sum(axis=-1, keepdims=True)
    return shares


def sigmoid(values: Array) -> Array:
    """Each value as a chance."""
    chances: Array = 1 / (1 + np.exp(-values))
    return chances


def name_features(name: str) -> list[str]:
    """The words of a name and the groups of letters in them."""
    return sorted({feature for part in parts(name[:_LONGEST]) for feature in _of_part(part.lower())})


def _of_part(part: str) -> Iterator[str]:
    yield f"w={part}"
    edged = f"^{part}$"
    yield from (edged[at : at + size] for size in _GRAMS for at in range(len(edged) - size + 1))
