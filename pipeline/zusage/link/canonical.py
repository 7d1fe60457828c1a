"""The name that a project goes by, out of all names that a town has for it."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from ..records import Mention
from .context import Town

_MISREAD = re.compile(r"[^\W\d_][01]|[01][^\W\d_]|(?<=[A-ZÄÖÜ])[l|]|(?<=[a-zäöü])I|\w -|- \w")


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """A town's names of projects: how often each stands in its texts, with which topics, and what is known of them."""

    counts: Counter[str]
    topics: Mapping[str, Counter[str]]
    programmes: frozenset[str]
    known: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Canonical:
    """What a project is called, its topic, and 1 where it is a programme of many municipalities."""

    name: str
    topic: str | None
    programme: int

    def home(self, body_id: str) -> str | None:
        """The municipality that it belongs to; none for a programme."""
        return None if self.programme else body_id


def name_of(mention: Mention) -> str:
    """The name that the tagger gave a mention, else its text."""
    return mention.name or mention.text


def names_of(town: Town) -> Names:
    """The names of all PROJECT mentions of a town."""
    mentions = [m for reading in town.readings for m in reading.mentions if m.label == "PROJECT"]
    topics: dict[str, Counter[str]] = {}
    for mention in mentions:
        topics.setdefault(name_of(mention), Counter()).update([mention.topic] if mention.topic else [])
    counts = Counter(map(name_of, mentions))
    programmes = frozenset(name_of(m) for m in mentions if m.programme)
    return Names(counts=counts, topics=topics, programmes=programmes, known=town.known & counts.keys())


def canonical(members: Collection[str], names: Names, shorts: Collection[str]) -> dict[str, Canonical]:
    """Each of `members`, names of one project, with what the project is called.

    A programme's name comes first, then the gazetteer's, then names that are no short form of another; among equals the most
    frequent, the fullest, the one that no scan has spoilt.
    """

    def rank(name: str) -> tuple[object, ...]:
        known = (name not in names.programmes, name not in names.known, name in shorts, bool(_MISREAD.search(name)))
        return (*known, -names.counts[name], -len(name), name)

    name = min(members, key=rank)
    topic = _topic([names.topics[name]]) or _topic(names.topics[member] for member in members)
    each = Canonical(name=name, topic=topic, programme=int(name in names.programmes))
    return dict.fromkeys(members, each)


def _topic(counted: Iterable[Counter[str]]) -> str | None:
    """The most frequent topic, of equals the first by its key."""
    total = sum(counted, Counter[str]())
    return min(total, key=lambda topic: (-total[topic], topic), default=None)
