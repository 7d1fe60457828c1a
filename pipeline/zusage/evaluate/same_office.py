"""Whether two names mean the same office: equal but for article, genitive ending and line breaks, or one begins the other."""

import re
from typing import Final

from ..text import fold

_HYPHENED: Final = re.compile(r"-\s*\n\s*")
_ARTICLE: Final = re.compile(r"^(?:der|die|das|den|dem|des|eine?[rnms]?) ")

_ENDINGS: Final = ("", "s", "es", "n")


def same_office(found: str, gold: str) -> bool:
    """Whether the words of the shorter name are the first of the longer one."""
    one, other = _words(found), _words(gold)
    return bool(one and other) and all(_same(a, b) for a, b in zip(one, other, strict=False))


def _words(name: str) -> list[str]:
    return _ARTICLE.sub("", fold(_HYPHENED.sub("", name))).split()


def _same(one: str, other: str) -> bool:
    """Whether two words differ at most by the ending of a case: "Landkreises", "Hauptamts", "Deutschen"."""
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) and longer[len(shorter) :] in _ENDINGS and (len(shorter) > 2 or one == other)
