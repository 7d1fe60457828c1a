"""The trained entity model: a linear-chain CRF (python-crfsuite) over the words of each sentence, labels in BIO."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from threading import Lock
from typing import Final

from pycrfsuite import Tagger

from ..values import Found
from .clusters import Clusters
from .features import Features
from .tokens import Word, words

LABELS: Final = ("PROJECT", "PER", "ORG", "LOC")


class EntityModel:
    """What one sentence holds does not tell of the next: each is read by itself."""

    def __init__(self, crf: bytes, clusters: Clusters) -> None:
        self._data = crf  # CRFsuite reads from these bytes as long as it lives and does not hold them itself
        self._tagger = Tagger()
        self._tagger.open_inmemory(self._data)
        self._features = Features(clusters, frozenset(self._tagger.info().attributes))
        self._lock = Lock()

    def find(self, text: str, start: int, end: int, found: Sequence[Found]) -> Iterator[Found]:
        """Entities within the sentence `text[start:end]`, apart from each other; `found` is what the rules found there.

        `score` is the least of the probabilities of the words' labels, 0 to 1.
        """
        sentence = words(text, start, end)
        if not sentence:
            return
        with self._lock:  # what is asked depends on what was set: Dask's workers have threads
            self._tagger.set(self._features.of(sentence, found))
            tags = self._tagger.tag()
            sure = [self._tagger.marginal(tag, at) if tag != "O" else 1.0 for at, tag in enumerate(tags)]
        for first, last, label in stretches(tags):
            score = min(sure[first : last + 1])
            yield Found(
                start=sentence[first].start,
                end=sentence[last].end,
                label=label,
                origin="entity_crf",
                score=round(score, 3),
            )


def stretches(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """First word, last word and label of each entity of BIO tags; an I that follows no like label begins one."""
    begins = [
        at for at, (before, tag) in enumerate(pairwise(["O", *tags]))
        if tag.startswith("B") or (tag.startswith("I") and before[2:] != tag[2:])
    ]  # fmt: skip
    for at in begins:
        last = at
        while last + 1 < len(tags) and tags[last + 1] == f"I-{tags[at][2:]}":
            last += 1
        yield at, last, tags[at][2:]


def bio(sentence: Sequence[Word], spans: Sequence[tuple[int, int, str]]) -> list[str]:
    """The tags of a sentence whose entities are `spans` (start, end, label)."""
    tags = ["O"] * len(sentence)
    for start, end, label in spans:
        inside = [at for at, word in enumerate(sentence) if word.start < end and start < word.end]
        for place, at in enumerate(inside):
            tags[at] = f"{'I' if place else 'B'}-{label}"
    return tags
