"""What the entity model looks at: each word by itself, its neighbours, the rules' finds on it, and its sentence."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from ..stops import stop_reason
from ..values import Found
from .clusters import WIDTHS, Clusters
from .surroundings import cues_of, marks_of, quotes_of
from .tokens import Word

_SHAPES: Final = str.maketrans(
    {**dict.fromkeys("ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ", "X"), **dict.fromkeys("abcdefghijklmnopqrstuvwxyzäöüß", "x"),
     **dict.fromkeys("0123456789", "d")}
)  # fmt: skip
_RUN: Final = re.compile(r"(.)\1+")
_STEPS: Final = (-2, -1, 1, 2)
_SIMPLE: Final = 7
"""Letters of a word that may well be no compound."""


class Features:
    """Features of words; what a word says by itself and to its neighbours is kept, since texts repeat their words.

    `known` are the features that a trained model has weights for: others are not worth making. None keeps all, for training.
    """

    def __init__(self, clusters: Clusters, known: frozenset[str] | None = None) -> None:
        self._clusters = clusters
        self._known = known
        self._own = lru_cache(maxsize=100_000)(self._own_features)
        self._beside = lru_cache(maxsize=200_000)(self._beside_features)

    def of(self, sentence: Sequence[Word], found: Sequence[Found]) -> list[list[str]]:
        """A list of features for each word; `found` are the rules' finds, which may overlap each other."""
        texts = ["", "", *(word.text for word in sentence), "", ""]
        common = ["1", *cues_of(sentence)]
        quoted = quotes_of(sentence)
        rows = []
        for at, word in enumerate(sentence):
            row = [*common, *self._own(word.text), *quoted[at]]
            for step in _STEPS:
                row += self._beside(texts[at + 2 + step], step)
            row.append(f"-1&{texts[at + 1].lower()}|{word.text.lower()}")
            rows.append(row)
        self._add_marks(rows, sentence, found)
        return rows

    def _add_marks(self, rows: list[list[str]], sentence: Sequence[Word], found: Sequence[Found]) -> None:
        """What the rules say of a word, to the word itself and to both its neighbours."""
        for at, marks in marks_of(sentence, found).items():
            for step in (-1, 0, 1):
                if 0 <= at - step < len(rows):
                    rows[at - step] += [f"m{step}{mark}" for mark in marks]

    def _wanted(self, features: Iterable[str]) -> tuple[str, ...]:
        return tuple(f for f in features if self._known is None or f in self._known)

    def _own_features(self, word: str) -> tuple[str, ...]:
        return self._wanted([*_form(word), *self._classes("c", self._clusters.of(word)), *self._parts(word)])

    def _beside_features(self, word: str, step: int) -> tuple[str, ...]:
        if not word:
            return self._wanted([f"{step}edge"]) if abs(step) == 1 else ()
        cluster, low = self._clusters.of(word), word.lower()
        features = [f"w={low}", f"c10={cluster & 1023}"]
        if abs(step) == 1:
            features += [f"c={cluster}", f"s={_shape(word)}", f"x3={low[-3:]}"]
        return self._wanted(f"{step}{f}" for f in features)

    def _parts(self, word: str) -> Iterator[str]:
        """The parts of a compound, with or without hyphens, and their classes."""
        parts = word.split("-")
        if len(parts) > 1:
            yield from (f"h0={parts[0].lower()}", f"h1={parts[-1].lower()}")
            yield from self._classes("hc", self._clusters.of(parts[-1]))
            yield from self._classes("fc", self._clusters.of(parts[0]))
        head, first = self._clusters.head(parts[-1]) if len(parts[-1]) > _SIMPLE else ("", "")
        if head:
            yield from (f"head={head}", f"first={first}")
            yield from self._classes("hc", self._clusters.of(head))
            yield from self._classes("fc", self._clusters.first(first))

    def _classes(self, name: str, cluster: int) -> list[str]:
        """A cluster and the wider classes that it lies in."""
        if not cluster:
            return [f"{name}=0"]
        return [f"{name}={cluster}", *(f"{name}{width}={cluster & ((1 << width) - 1)}" for width in WIDTHS)]


def _form(word: str) -> Iterator[str]:
    """How a word is written."""
    low = word.lower()
    yield from (f"w={low}", f"s={_shape(word)}", f"len={min(len(word), 12)}")
    yield from (f"p{n}={low[:n]}" for n in (3, 4, 5) if len(low) > n)
    yield from (f"x{n}={low[-n:]}" for n in (2, 3, 4, 5, 6) if len(low) > n)
    if any(a.islower() and b.isupper() for a, b in pairwise(word)):
        yield "inner"
    if any(c.isdigit() for c in word):
        yield "digit"
    if reason := stop_reason(word):
        yield f"stop={reason[:12]}"


def _shape(word: str) -> str:
    """Capitals X, small letters x, figures d, runs of one kind shortened: "MS-Teams" is "X-Xx"."""
    return _RUN.sub(r"\1", word.translate(_SHAPES))
