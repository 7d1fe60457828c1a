"""The nouns of a sentence by their stems: what two sentences share beside names of projects, offices and seasons."""

import re
from functools import lru_cache

from ..text import fold

_NOUN = re.compile(r"\b[A-ZÄÖÜ][\wäöüß-]{4,}")
_STEM = 6
_EMPTY = frozenset(
    (
        "verwal", "stadtv", "gemein", "burger", "buerge", "oberbu", "stadtr", "aussch", "herr", "stadt", "kommun", "projek",
        "januar", "februa", "april", "august", "septem", "oktobe", "novemb", "dezemb", "quarta", "halbja", "fruehj", "sommer",
        "herbst", "winter", "jahres", "anfang", "massna", "beschl", "mittel", "kosten", "prozen",
    )
)  # fmt: skip
"""Stems that stand in sentences about anything."""


@lru_cache(maxsize=4096)
def nouns(text: str, own: str = "") -> frozenset[str]:
    """Stems of the capitalised words of `text` without those of the name `own` and of offices and seasons."""
    mine = {fold(word)[:_STEM] for word in _NOUN.findall(own)}
    return frozenset({fold(word)[:_STEM] for word in _NOUN.findall(text)} - mine - _EMPTY)
