"""Whether two names mean the same office: equal but for article, genitive ending and line breaks, or one begins the other."""

import re
from typing import Final

from ..text import fold

_HYPHENED: Final = re.compile(r"-\s*\n\s*")
_ARTICLE: Final = re.compile(r"^(?:der|die|das|den|dem|des|eine?[rnms]?) ")


def same_office(found: str, gold: str) -> bool:
    """Whether the words of the shorter name are the first of the longer one."""
    one, other = _words(found), _words(gold)
    shorter = min(len(one), len(other))
    return shorter > 0 and one[:shorter] == other[:shorter]


def _words(name: str) -> list[str]:
    plain = _ARTICLE.sub("", fold(_HYPHENED.sub("", name)))
    return [_nominative(word) for word in plain.split()]


def _nominative(word: str) -> str:
    """The word without the ending of a genitive: "Landkreises", "Hauptamts"."""
    if len(word) > 6 and word.endswith("ses"):
        return word[:-2]
    return word[:-1] if len(word) > 4 and word.endswith("s") else word
