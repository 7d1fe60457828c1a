"""What speaks for topics in a text: known names, the words of `topics/*.yml` and stems, each with its place."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Final, NamedTuple

from .lookup import Lookup
from .taxonomy import read_topics
from .values import Found

TOPICS: Final = tuple(topic.key for topic in read_topics())
"""The keys of all topics; a topic's number is its place here."""
NUMBER: Final = {key: number for number, key in enumerate(TOPICS)}
_KEY: Final = 2
"""Letters by which a stem is looked up; each has at least as many."""
_WORD = re.compile(r"\w+(?:[.@&’'!-]+\w+)*")
_ANYWHERE, _BEGIN, _WHOLE = "", "^", "="


class Sign(NamedTuple):
    """`text[start:end]` speaks for the topic of this number; `what` is the name, the word or the stem that says so."""

    start: int
    end: int
    topic: int
    what: str


def names(found: Iterable[Found], text: str) -> list[Sign]:
    """The finds of the gazetteer among `found`, in order; `what` is the canonical name, or the text where it has none."""
    signs = (Sign(f.start, f.end, NUMBER[f.topic], f.name or text[f.start : f.end]) for f in found if f.topic)
    return sorted(signs)


@cache
def further(name: str) -> tuple[int, ...]:
    """The numbers of the further topics that the gazetteer gives a name."""
    return _further().get(name, ())


@cache
def _further() -> Mapping[str, tuple[int, ...]]:
    projects = (project for topic in read_topics() for project in topic.projects)
    return {project.name: tuple(NUMBER[key] for key in project.topics) for project in projects}


def find_words(text: str) -> Iterator[Sign]:
    """Every place where one of the taxonomy's words begins, in order."""
    for match, number in _words().matches(text, 0, len(text)):
        yield Sign(match.start(), match.end(), number, match[0])


@cache
def _words() -> Lookup[int]:
    return Lookup((word, NUMBER[topic.key]) for topic in read_topics() for word in topic.words)


def find_stems(text: str, start: int, end: int) -> Iterator[Sign]:
    """The stems in the words of `text[start:end]`, in the order of the words."""
    for match in _WORD.finditer(text, start, end):
        if stems := stems_of(match[0]):
            at, stop = match.span()
            for topic, stem in stems:
                yield Sign(at, stop, topic, stem)


@lru_cache(maxsize=100_000)
def stems_of(word: str) -> tuple[tuple[int, str], ...]:
    """The topics that the stems in a word speak for, with the stems."""
    index, low = _stems(), word.lower()
    return tuple(
        (topic, stem)
        for at in range(len(low) - _KEY + 1)
        for where, stem, topic in index.get(low[at : at + _KEY], ())
        if low.startswith(stem, at) and (not where or (at == 0 and (where == _BEGIN or len(stem) == len(low))))
    )


@cache
def _stems() -> Mapping[str, list[tuple[str, str, int]]]:
    index: defaultdict[str, list[tuple[str, str, int]]] = defaultdict(list)
    for topic in read_topics():
        for written in topic.stems.split():
            where = written[0] if written[0] in (_BEGIN, _WHOLE) else _ANYWHERE
            stem = written.removeprefix(where)
            index[stem[:_KEY]].append((where, stem, NUMBER[topic.key]))
    return index
