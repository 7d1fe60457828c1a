"""Names that are spelt nearly alike: not enough to be one project, enough to ask."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from .spelling import spelling
from .tie import Tie

_SHORTEST = 8
_SIMILAR = 0.88
_BLOCK = 3
"""Letters that both begin with: what differs there is another word, and a town has thousands of names."""


def nearly_alike(names: Iterable[str]) -> Iterator[Tie]:
    """A tie for each two long names that differ in a letter or two and have the same figures."""
    blocks: dict[str, list[tuple[str, str]]] = {}
    for key, name in sorted((spelling(name), name) for name in set(names)):
        if len(key) >= _SHORTEST:
            blocks.setdefault(key[:_BLOCK] + _figures(key), []).append((key, name))
    for block in blocks.values():
        for (key, name), (other_key, other) in combinations(block, 2):
            alike = Levenshtein.normalized_similarity(key, other_key, score_cutoff=_SIMILAR)
            if alike:
                yield Tie(one=name, other=other, why="near", score=alike / 2)


def _figures(key: str) -> str:
    return "".join(c for c in key if c.isdigit())
