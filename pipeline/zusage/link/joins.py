"""What joins a strand to earlier ones, each with its source: paper number, reference, project, title. A doubtful one is none."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from .acronyms import acronym
from .sites import agree
from .strands import Strand
from .titles import TitleIndex, alike

_SCORE = {"paper": 0.95, "reference": 0.85, "project": 0.9, "title": 0.75}
_LEAST_KNOWN = 0.6
_ABBREVIATED = re.compile(r"[A-ZÄÖÜ]{3,6}")
_MOST = 40
"""Earlier strands looked at under one number, day or name: a municipality may speak of something in every meeting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """An earlier strand that a later one takes up; `source` is a key of `vocabulary.THREAD_BY`, `why` the words that show it."""

    earlier: Strand
    source: str
    score: float
    why: str


@dataclass(slots=True)
class Earlier:
    """The strands read so far, by what may lead back to them; asking and adding cost the same however many there are."""

    sources: frozenset[str]
    by_key: dict[str, list[Strand]] = field(default_factory=dict)
    by_number: dict[str, list[Strand]] = field(default_factory=dict)
    by_day: dict[str, list[Strand]] = field(default_factory=dict)
    by_topic: dict[str, dict[str, str]] = field(default_factory=dict)
    by_title: TitleIndex[Strand] = field(default_factory=TitleIndex)

    def add(self, strand: Strand) -> None:
        """Keeps a strand for later ones."""
        scope = strand.scope
        for key in (strand.key, *([f"net {strand.net}"] if strand.net else [])):
            self.by_key.setdefault(key, []).append(strand)
        self.by_topic.setdefault(strand.topic or "", {})[strand.name] = strand.key
        for number in scope.numbers:
            self.by_number.setdefault(number.key, []).append(strand)
        self.by_day.setdefault(scope.day, []).append(strand)
        if strand.main:
            self.by_title.add(scope.title, strand)

    def joins(self, strand: Strand) -> list[Join]:
        """The nearest earlier strand by each source that leads to one."""
        return [join for source in _ASK if source in self.sources for join in _ASK[source](self, strand)]

    def by_paper(self, strand: Strand) -> Iterator[Join]:
        """Strands under the number of the strand's own item, or of a supplement to it."""
        for number in strand.scope.numbers:
            under = [s for s in self.by_number.get(number.key, ()) if s.scope.under(number)]
            yield from self._nearest(under, strand, "paper", number.key)

    def by_reference(self, strand: Strand) -> Iterator[Join]:
        """Strands under a number that the text refers to, or of a meeting day that it refers to."""
        for reference in strand.references:
            number = reference.number
            if number:
                then = [s for s in self.by_number.get(number.key, ()) if s.scope.under(number)]
            else:
                then = [s for s in self.by_day.get(reference.day or "", ()) if _akin_in_words(s, strand)]
            yield from self._nearest(then, strand, "reference", reference.text)

    def by_project(self, strand: Strand) -> Iterator[Join]:
        """Strands of the same name; of a thing only where both texts say where it is."""
        if strand.taken_up:
            return
        known = self.by_key.get(strand.key) or self._long_form(strand) or self._net_at(strand)
        same = [s for s in known[-_MOST:] if agree(s.sites, strand.sites) is not False]
        if strand.alone:
            same = [s for s in same if agree(s.sites, strand.sites)]
        elif strand.thing or strand.sites or any(s.sites for s in same):
            same = _unambiguous(same, strand)
        yield from self._nearest(same, strand, "project", strand.mentions[0].text)

    def _net_at(self, strand: Strand) -> list[Strand]:
        """Strands of the same kind of network at the same place, whatever word is used for it."""
        known = self.by_key.get(f"net {strand.net}", ()) if strand.net and strand.sites else ()
        return [s for s in known if agree(s.sites, strand.sites)]

    def _long_form(self, strand: Strand) -> list[Strand]:
        """Strands of the one name of its topic that a name in capitals abbreviates: the RIS is the Ratsinformationssystem."""
        short = strand.name
        if not (strand.topic and _ABBREVIATED.fullmatch(short)):
            return []
        keys = {name: key for name, key in self.by_topic.get(strand.topic, {}).items() if acronym(short, name)}
        return self.by_key[keys.popitem()[1]] if len(set(keys.values())) == 1 else []

    def by_like_title(self, strand: Strand) -> Iterator[Join]:
        """What items of a like title were about."""
        if strand.main and strand.scope.title:
            like = [s for _, s in self.by_title.like(strand.scope.title)]
            yield from self._nearest(like, strand, "title", strand.scope.item.name if strand.scope.item else "")

    def _nearest(self, found: Iterable[Strand], strand: Strand, source: str, why: str) -> Iterator[Join]:
        """The latest of those that may be the same undertaking; one of the same name goes first."""
        here = strand.scope.reading.document.id
        fitting = [s for s in list(found)[-_MOST:] if s.scope.reading.document.id != here and _may_be(s, strand)]
        if source == "title":  # "Beschaffung mobiler Endgeräte" comes again every year, for others
            fitting = [s for s in fitting if s.key == strand.key or not (s.thing or strand.thing)]
        fitting = [s for s in fitting if s.key == strand.key] or fitting
        if strand.main:  # what an item is about goes on with what an item was about
            fitting = [s for s in fitting if s.main] or fitting
        for earlier in fitting[-1:]:
            yield Join(earlier=earlier, source=source, score=_SCORE[source], why=why)


_ASK = {
    "paper": Earlier.by_paper, "reference": Earlier.by_reference, "project": Earlier.by_project, "title": Earlier.by_like_title,
}  # fmt: skip


def _may_be(earlier: Strand, later: Strand) -> bool:
    """Whether both may be one undertaking: same name, or both what their items are about; never at two places."""
    if agree(earlier.sites, later.sites) is False:
        return False
    if earlier.key == later.key or acronym(later.name, earlier.name):
        return True
    if earlier.net and earlier.net == later.net and agree(earlier.sites, later.sites):
        return True
    akin = not (earlier.topic and later.topic) or earlier.topic == later.topic
    return earlier.main and later.main and akin and not (earlier.alone and later.alone)


def _akin_in_words(earlier: Strand, later: Strand) -> bool:
    return earlier.key == later.key or alike(earlier.scope.title, later.scope.title) > _LEAST_KNOWN


def _unambiguous(same: list[Strand], strand: Strand) -> list[Strand]:
    """Those at the same place; where the strand names none, the one place that is spoken of as what items are about."""
    if strand.sites:
        return [s for s in same if agree(s.sites, strand.sites)] or [s for s in same if not s.sites]
    places = {s.sites for s in same if s.sites}
    if len(places) <= 1:
        return same
    main = {s.sites for s in same if s.main}
    return [s for s in same if s.main] if len(main) == 1 else [s for s in same if not s.sites]
