"""Brown clusters of German words, with the head and the first part of compounds that the table does not hold.

The table is `de_lexeme_cluster` of spacy-lookups-data (MIT), pruned to its commonest words. A cluster's number holds its path in
the tree, lowest bit first (Brown et al. 1992): the lower bits are the wider class.
"""

import gzip
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

WIDTHS: Final = (4, 6, 10)
"""Bits of the path that are tried as wider classes, as Turian et al. 2010 do for names."""
_HEAD: Final = 4
_JOINTS: Final = ("", "s", "es", "n", "en", "er", "e")


class Clusters:
    """The clusters of single words; 0 where a word is unknown."""

    def __init__(self, table: Mapping[str, int]) -> None:
        self._table = table
        self.head = lru_cache(maxsize=50_000)(self._head)

    def words(self) -> Iterable[tuple[str, int]]:
        """Every word of the table with its cluster."""
        return self._table.items()

    def of(self, word: str) -> int:
        """The cluster of a word as written, else of its lower or capitalised form."""
        table = self._table
        return table.get(word) or table.get(word.lower()) or table.get(word.capitalize()) or 0

    def _head(self, word: str) -> tuple[str, str]:
        """The longest known ending of a compound, lower case, and what stands before it; ("", "") where none is known."""
        low = word.lower()
        for at in range(3, len(low) - _HEAD + 1):
            if low[at:].capitalize() in self._table:
                return low[at:], low[:at].rstrip("-")
        return "", ""

    def first(self, start: str) -> int:
        """The cluster of a compound's first part, with or without the sounds that join it to the rest."""
        bare = (start.removesuffix(joint) for joint in _JOINTS if start.endswith(joint))
        return next((found for each in bare if len(each) > 2 and (found := self.of(each))), 0)


def read(data: bytes) -> Clusters:
    """The table behind `write`'s bytes."""
    table = {}
    for line in gzip.decompress(data).decode().splitlines():
        number, *words = line.split(" ")
        table.update(dict.fromkeys(words, int(number)))
    return Clusters(table)


def write(table: Mapping[str, int]) -> bytes:
    """The table in little space and always the same bytes: a line for each cluster, its number and its words."""
    groups: dict[int, list[str]] = {}
    for word, number in table.items():
        groups.setdefault(number, []).append(word)
    lines = (f"{number} {' '.join(sorted(words))}" for number, words in sorted(groups.items()))
    return gzip.compress("\n".join(lines).encode(), mtime=0)


def pruned(clusters: Mapping[str, int], commonness: Mapping[str, float], size: int) -> dict[str, int]:
    """The `size` commonest words that have a cluster and no blank within; `commonness` is their log probability."""
    words: Iterable[str] = sorted(clusters, key=lambda word: (-commonness.get(word, -99.0), word))
    known = (word for word in words if clusters[word] and word.strip() and not any(c.isspace() for c in word))
    return {word: clusters[word] for word, _ in zip(known, range(size), strict=False)}
