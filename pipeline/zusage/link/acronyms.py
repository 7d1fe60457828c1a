"""Acronyms and what they stand for: GIS and Geoinformationssystem, PIA and Parlamentarische Informations- und Antragswesen."""

import re
from collections.abc import Iterator, Sequence

from ..records import Mention
from ..text import fold
from .canonical import name_of
from .tie import Tie

_CAPITALS = re.compile(r"[A-ZÄÖÜ]{3,6}")
_JOINTS = frozenset(("und", "der", "die", "das", "des", "fuer", "von", "in", "im", "zur", "zum", "mit"))


def acronym(short: str, long: str) -> bool:
    """Whether the letters of `short` stand in `long` in their order, the first one first, most of them capitals."""
    letters, text = fold(short).replace("-", ""), fold(long)
    if not 2 <= len(letters) <= 10 or len(letters) * 2 > len(text) or letters[0] != text[0]:
        return False
    return sum(c.isupper() for c in short) * 2 >= len(short) and _in_order(letters, text)


def abbreviations(mentions: Sequence[Mention]) -> Iterator[Tie]:
    """A tie from each name in capitals to every long one of the same text that it abbreviates word by word."""
    names = sorted({name_of(m) for m in mentions if m.label == "PROJECT"})
    for short in filter(_CAPITALS.fullmatch, names):
        for long in names:
            if len(long) >= 3 * len(short) and acronym(short, long) and _in_order(_initials(long), fold(short)):
                yield Tie(one=short, other=long, why="acronym", shortens=True, score=0.6)


def _initials(name: str) -> str:
    """The first letters of the words that carry meaning: a true acronym leaves none of them out."""
    return "".join(word[0] for word in re.findall(r"\w+", fold(name)) if word not in _JOINTS)


def _in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)
