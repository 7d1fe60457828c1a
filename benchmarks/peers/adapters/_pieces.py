"""What recognisers of single expressions need to be asked about a text: pieces to give them, and a choice among answers."""

import re
from collections.abc import Iterator
from typing import TypeVar

_END = re.compile(r"(?<=[.!?:;])\s+(?=[A-ZÄÖÜ„\"(–-])|\n+")
NAMED = re.compile(r"\d|[^\W\d]{5,}|\b(?:Mai|Jan|Feb|März?|Apr|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jahr|Tag)\b")
"""What a calendar expression has at least, other than a small word taken for a short weekday: "die" for Dienstag."""

_Find = TypeVar("_Find", bound=tuple[int, int, object, object])


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Roughly the sentences, with their places; a full stop ends one where a capital, and no month or number, follows."""
    begun = 0
    for end in _END.finditer(text):
        if not re.search(
            r"\b(?:\d{1,2}|[IVX]+|ca|Mio|Mrd|Tsd|Nr|St|Dr|Abs|Art|Sept|Dez|Jan|Febr?|Okt|Nov|Aug)\.$",
            text[begun : end.start()],
        ):
            yield begun, text[begun : end.start()]
            begun = end.end()
    yield begun, text[begun:]


def longest(finds: list[_Find]) -> list[_Find]:
    """Of finds that share a character the longest, in the order of the text."""
    kept: list[_Find] = []
    for find in sorted(finds, key=lambda f: (f[0] - f[1], f[0])):
        if all(find[1] <= other[0] or other[1] <= find[0] for other in kept):
            kept.append(find)
    return sorted(kept, key=lambda f: f[0])
