"""Names that are one word for a reader: spelling, inflection, digital for elektronisch, and what OCR makes of letters."""

import re
from collections.abc import Iterable, Iterator

from ..text import fold
from .tie import Tie

_WORD = re.compile(r"[^\W_]+(?:[@+’'&/][^\W_]*)*|\+")
_ADJECTIVE_END = re.compile(r"(?<=\w{4})(?:er|es|en|em|e)\Z")
_ELECTRONIC = ("digital", "elektronisch")
_TRAILING = {"digital": "digitale", "online": "online"}
_UMLAUT = re.compile(r"(?<=[aou])e(?=[^aeiou]|\Z)")
_ENDINGS = ("s", "es", "e", "n", "en")
_SHORTEST_STEM = 5
_SHORTEST_WORD = 2
_LONE = re.compile(r"(?<!\w)(?:\d(?!\w)|\w\Z)")
"""A figure or letter of its own tells things apart: "Stufe 1" is not "Stufe I" by error, nor "Cluster C" a "Cluster E"."""
_LOOKS_ALIKE = str.maketrans({"0": "o", "O": "o", "1": "l", "I": "l", "|": "l"})
_BLURRED = (("rn", "m"), ("c", "e"), ("i", "l"), ("u", "n"), ("q", "g"))
_SURE_OF_BLUR = 8
_FEWEST_LETTERS = 3


def words(name: str, *, bare: bool = True) -> list[str]:
    """The words of a name, folded, and `bare` of the endings that vary: "Digitaler Bauantrag" and "Bauantrag digital" give
    ["e", "bauantrag"] both, as "E-Bauantrag" does.
    """
    parts = [_UMLAUT.sub("", fold(word)) for word in _WORD.findall(name.replace("\u00ad", ""))]
    if len(parts) > 1 and parts[-1] in _TRAILING:
        parts = [_TRAILING[parts[-1]], *parts[:-1]]
    return [*map(_bare, parts[:-1]), *parts[-1:]] if bare else parts


def _bare(word: str) -> str:
    """A word before the last without its ending; "digitale" and "elektronische" as "e", but not Digital-Strategie."""
    stem = _ADJECTIVE_END.sub("", word)
    return "e" if stem != word and stem in _ELECTRONIC else stem


def spelling(name: str) -> str:
    """What all spellings of a name share, whatever their hyphens, blanks, capitals and umlauts; the name itself where it
    has no letters: "E-Akte", "eAkte" and "elektronische Akte" give "eakte".
    """
    return "".join(words(name)) or name


def spelt_alike(names: Iterable[str]) -> Iterator[Tie]:
    """A tie for each two names that differ in spelling, in inflection or in misread letters; pairs that follow are left out."""
    known = sorted(set(names))
    yield from _grouped(((spelling(name), name) for name in known), "spelling")
    yield from _inflected(known)
    yield from _grouped(((_seen(name), name) for name in known), "misread")
    yield from _grouped(((_blurred(name), name) for name in known), "misread")


def _grouped(keyed: Iterable[tuple[str, str]], why: str) -> Iterator[Tie]:
    first: dict[str, str] = {}
    for key, name in keyed:
        if key and (other := first.setdefault(key, name)) != name:
            yield Tie(one=other, other=name, why=why, sure=True)


def _inflected(names: Iterable[str]) -> Iterator[Tie]:
    """Names of which one is the other with an ending of the declension; short ones are left, "KIS" is no "KI"."""
    known = {spelling(name): name for name in names}
    for key, name in known.items():
        if len(key) >= _SHORTEST_STEM and key[-1].isalpha():
            for ending in _ENDINGS:
                other = known.get(key + ending)
                if other and len(words(other)[-1]) > _SHORTEST_WORD:  # "Cluster E" is no form of "Cluster"
                    yield Tie(one=name, other=other, why="inflection", sure=True)


def _seen(name: str) -> str:
    """The letters as an eye sees them: 0 for O, 1 and I for l. Capitals stay, for an L looks like no l: IST is not LST."""
    letters = "".join(_WORD.findall(name)).translate(_LOOKS_ALIKE)
    return letters if sum(c.isalpha() for c in letters) >= _FEWEST_LETTERS and not _LONE.search(name) else ""


def _blurred(name: str) -> str:
    """A long name with all letters that poor scans mix up as one: "Vergabernarktplatz" is the Vergabemarktplatz."""
    key = spelling(name.translate(_LOOKS_ALIKE))
    if len(key) < _SURE_OF_BLUR or _LONE.search(name):
        return ""
    for wrong, right in _BLURRED:
        key = key.replace(wrong, right)
    return key
