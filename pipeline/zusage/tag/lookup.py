"""Many fragments looked up at once, by their first two letters at the beginning of each word."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, TypeVar

from .fragments import opening

T = TypeVar("T")


class Lookup(Generic[T]):
    """Fragments, each with what it stands for; a match is a whole word or ends with one."""

    def __init__(self, fragments: Iterable[tuple[str, T]]) -> None:
        entries: defaultdict[str, list[tuple[re.Pattern[str], T]]] = defaultdict(list)
        rests: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for fragment, what in fragments:
            entry = re.compile(rf"(?:{fragment})(?!\w)"), what
            keys, rest = opening(fragment)
            for key in keys:
                entries[key].append(entry)
                rests[key[0]][key[1]].append(rest)
        self._entries, self._scan = dict(entries), _scan(rests)

    def matches(self, text: str, start: int, end: int) -> Iterator[tuple[re.Match[str], T]]:
        """Every match of a fragment that begins within `text[start:end]`, in order; names within names are met too."""
        for hit in self._scan.finditer(text, start, end):
            at = hit.start()
            for pattern, what in self._entries[text[at : at + 2]]:
                if match := pattern.match(text, at, end):
                    yield match, what


def _scan(rests: Mapping[str, Mapping[str, list[str]]]) -> re.Pattern[str]:
    """All fragments as one expression, branched by first and by second letter: a word meets few of the hundreds."""
    branches = (
        re.escape(first)
        + "(?:"
        + "|".join(f"{re.escape(second)}(?:{'|'.join(tails)})" for second, tails in seconds.items())
        + ")"
        for first, seconds in sorted(rests.items())
    )
    # The hit is one letter: names within names are met too, and the longest wins later.
    return re.compile(rf"(?<!\w)(?=(?:{'|'.join(branches)})(?!\w))[\w@]")
