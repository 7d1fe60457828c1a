"""Words of a sentence as the entity model sees them: names with inner hyphens, points and signs are one word."""

import re
from typing import NamedTuple

_WORD = re.compile(r"\w+(?:[-.@&:’'!]\w+)*\+?|[^\w\s]")


class Word(NamedTuple):
    """A word or sign, `text[start:end]`."""

    text: str
    start: int
    end: int


def words(text: str, start: int, end: int) -> list[Word]:
    """The words and signs within `text[start:end]`: "d.3", "digital@ka", "MS-Teams" and "1:1" are one each."""
    return [Word(match[0], match.start(), match.end()) for match in _WORD.finditer(text, start, end)]
