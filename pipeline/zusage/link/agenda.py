"""A municipality's agenda items in the order of their days: what each is called, its papers, and the one project it is about."""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property

from ..records import AgendaItem, Mention
from .canonical import name_of
from .context import Reading, Town
from .paper_numbers import PaperNumber, paper_number, paper_numbers
from .references import Reference, days_in, numbers_in
from .titles import telling

_FEWEST, _TIMES = 2, 2
"""A project that is named so often, and so many times as often as all others together, is what an item is about."""

_KIND_AND_PRODUCT = 2
_PRODUCT = re.compile(r"[a-zäöüß][A-ZÄÖÜ]|\A[a-zäöüß]+\Z")


@dataclass(frozen=True, kw_only=True)
class Scope:
    """One agenda item in one document, or a whole text without items; `start` and `end` in the document."""

    reading: Reading
    item: AgendaItem | None
    start: int
    end: int
    projects: tuple[Mention, ...]

    @property
    def day(self) -> str:
        """The meeting day; empty where unknown."""
        return self.reading.document.date or ""

    @property
    def text(self) -> str:
        """What stands in it."""
        return self.reading.document.text[self.start : self.end]

    @cached_property
    def head(self) -> tuple[int, int]:
        """Where its title stands; empty where the text does not repeat it."""
        heads = [s for s in self.reading.sections if s.kind == "head" and self.start <= s.start < self.end]
        if heads and heads[0].agenda_item_id:
            return heads[0].start, heads[0].end
        first = self.text.split("\n", 1)[0]
        titled = self.item is not None and bool(self.item.name) and self.item.name in first
        return (self.start, self.start + len(first)) if titled else (self.start, self.start)

    @cached_property
    def title(self) -> tuple[str, ...]:
        """The telling words of its title."""
        return telling(self.item.name) if self.item else ()

    @cached_property
    def numbers(self) -> tuple[PaperNumber, ...]:
        """The numbers of the papers under the item."""
        printed = self.item.paper_reference if self.item else None
        if not printed:
            return ()
        parts = (paper_number(part) for part in printed.split(", "))
        return tuple(dict.fromkeys([*(n for _, _, n in paper_numbers(printed)), *(n for n in parts if n)]))

    def under(self, number: PaperNumber) -> bool:
        """Whether one of the item's papers is that one, or a supplement to it."""
        return any(own.fits(number) for own in self.numbers)

    def references(self, known: Collection[str]) -> list[Reference]:
        """What it refers back to; `known` are the numbers' keys that count without a word before them."""
        text, reading = self.reading.document.text, self.reading
        inside = [m for m in reading.mentions if self.start <= m.start < self.end]
        return [*numbers_in(text, known, self.start, self.end), *days_in(text, inside, reading.times)]

    def line(self, reference: Reference) -> tuple[int, int]:
        """Where the line of a reference begins and ends."""
        text = self.reading.document.text
        last = text.find("\n", reference.end)
        return text.rfind("\n", self.start, reference.start) + 1, last if last > 0 else self.end

    @cached_property
    def titled(self) -> tuple[Mention, ...]:
        """The projects that its title names."""
        return tuple(m for m in self.projects if self._in_head(m))

    def _in_head(self, mention: Mention) -> bool:
        return self.head[0] <= mention.start < self.head[1]

    @cached_property
    def main(self) -> frozenset[str]:
        """The name of the project that it is about: its title's, its resolution's, the only one, or one named far more often.

        Where the text uses another name of the same topic for what only the title calls so, both count as one.
        """
        titled = {name_of(m) for m in self.titled if not m.programme}
        counts = Counter(name_of(m) for m in self.projects if not m.programme and not self._in_head(m))
        if len(titled) == 1:
            return frozenset(titled) | self._renamed(min(titled), counts)
        if titled or not counts:
            return frozenset()
        if len(resolved := self._resolved() & frozenset(counts)) == 1:
            return resolved
        if both := self._kind_and_product(counts):
            return both
        name, count = counts.most_common(1)[0]
        alone = len(counts) == 1 or (count >= _FEWEST and count >= _TIMES * (counts.total() - count))
        return frozenset((name,)) if alone else frozenset()

    def _kind_and_product(self, counts: Counter[str]) -> frozenset[str]:
        """The only two names of an item, of one topic, where one of them is spelt as only products are: webKITA."""
        topics = {m.topic for m in self.projects if name_of(m) in counts}
        products = [name for name in counts if _PRODUCT.search(name)]
        return (
            frozenset(counts)
            if len(counts) == _KIND_AND_PRODUCT and len(topics) == 1 and len(products) == 1
            else frozenset()
        )

    def _resolved(self) -> frozenset[str]:
        sections = [s for s in self.reading.sections if s.kind == "resolution" and self.start <= s.start < self.end]
        return frozenset(name_of(m) for m in self.projects if any(s.start <= m.start < s.end for s in sections))

    def _renamed(self, title: str, counts: Counter[str]) -> frozenset[str]:
        topics = {name_of(m): m.topic for m in self.projects}
        akin = [(n, name) for name, n in counts.most_common() if topics[name] and topics[name] == topics.get(title)]
        clear = akin and title not in counts and (len(akin) == 1 or akin[0][0] > akin[1][0])
        return frozenset((akin[0][1],)) if clear else frozenset()

    def subject(self) -> Mention | None:
        """A mention of what it is about, by the name that the text uses rather than the title."""
        named = [m for m in self.projects if name_of(m) in self.main]
        return next((m for m in named if not self._in_head(m)), named[0] if named else None)

    def lead(self) -> Mention | None:
        """What it is about; where it names two of one topic, a kind and its product, the one that it names first."""
        own = [m for m in self.projects if not m.programme]
        names, topics = {name_of(m) for m in own}, {m.topic for m in own}
        return self.subject() or (own[0] if len(names) == _KIND_AND_PRODUCT and len(topics) == 1 else None)


def scopes_of(town: Town) -> list[Scope]:
    """All scopes of a municipality, in the order of days, documents and text."""
    return sorted((s for r in town.readings for s in _scopes(r)), key=lambda s: (s.day, s.reading.document.id, s.start))


def _scopes(reading: Reading) -> Iterator[Scope]:
    projects = sorted((m for m in reading.mentions if m.label == "PROJECT"), key=lambda m: (m.start, m.end))
    at = 0
    for start, end, key in reading.stretches():
        first = at
        while at < len(projects) and projects[at].start < end:
            at += 1
        yield Scope(reading=reading, item=reading.item(key), start=start, end=end, projects=tuple(projects[first:at]))
