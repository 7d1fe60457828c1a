"""What a sentence speaks of, for comparing two: the stems of its nouns without those that stand in sentences about anything."""

import re

from ..text import fold

_NOUN = re.compile(r"\b[A-ZÄÖÜ][\w-]{2,}")
_STEM = 6
_EMPTY = frozenset((
    "der", "die", "das", "den", "dem", "des", "ein", "eine", "einer", "einen", "fur", "im", "zur", "zum", "und", "uber", "ueber", "fuer",
    "verwal", "magist", "burger", "buerge", "stadt", "stadtr", "stadtv", "gemein", "rat", "aussch", "beschl", "massna", "projek",
    "januar", "februa", "maerz", "april", "mai", "juni", "juli", "august", "septem", "oktobe", "novemb", "dezemb", "quarta", "ende",
    "anfang", "mitte", "euro", "mittel", "auftra", "vorlag", "bis", "sie", "herr", "frau", "umsetz", "einfue",
))  # fmt: skip


def stems(text: str) -> set[str]:
    """The first letters, folded, of the capitalised words of three letters and more."""
    return {fold(word)[:_STEM].rstrip("-") for word in _NOUN.findall(text)} - _EMPTY
