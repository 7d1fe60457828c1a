"""A stretch of text as a judge of topics takes it: what speaks for topics in it, by kind, and how far from a place."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from .topic_signs import TOPICS, Sign

Array = NDArray[np.float64]
COUNT: Final = len(TOPICS)


class Piece:
    """The signs of a stretch of text by kind, each list in order, and its stems counted by topic.

    `speaks` is false where no project, name or word is in it: then it has no topic and nothing of it is looked at.
    """

    def __init__(
        self, text: str, bounds: tuple[int, int], signs: Mapping[str, Sequence[Sign]], *, speaks: bool
    ) -> None:
        self.start, self.end = bounds
        self.speaks = speaks
        self.low = text[self.start : self.end].lower() if speaks else ""
        self.names, self.words, self.stems = (signs[kind] for kind in ("names", "words", "stems"))
        self.counts = distinct(self.stems)
        self._near = {kind: _columns(found) for kind, found in signs.items()}

    def faded(self, kind: str, places: Sequence[tuple[int, int]], *reaches: float) -> list[Array]:
        """The signs of a kind outside `places`, counted by topic, each the less the farther it is; an answer for each reach."""
        topics, starts, ends = self._near[kind]
        if not len(topics):
            return [np.zeros(COUNT)] * len(reaches)
        firsts, lasts = np.array(places).T[:, :, None]
        far = np.maximum(firsts - ends, starts - lasts).min(axis=0)
        topics, far = topics[far > 0], far[far > 0]
        return [
            np.bincount(topics, weights=np.exp(far / -reach), minlength=COUNT).astype(np.float64) for reach in reaches
        ]


def _columns(signs: Sequence[Sign]) -> NDArray[np.int64]:
    numbers = (number for start, end, topic, _ in signs for number in (topic, start, end))
    return np.fromiter(numbers, dtype=np.int64, count=3 * len(signs)).reshape(-1, 3).T


def distinct(signs: Iterable[Sign]) -> Array:
    return np.bincount([topic for topic, _ in {(s.topic, s.what) for s in signs}] or [], minlength=COUNT).astype(float)


def share(values: Array, more: float = 0.0) -> Array:
    total = values.sum() + more
    return values / total if total else values
