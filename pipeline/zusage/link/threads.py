"""Undertakings followed over the meetings of a municipality: strands joined to threads, each join with its source on record.

A strand joins the thread of every earlier strand that `joins` names; two threads become one where a strand takes up both.
What several places share a name for stays apart. Never across municipalities: a town is all that is looked at.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..records import Commitment, Evidence, ThreadEdge, digest
from .context import Town
from .joins import Earlier, Join
from .nouns import nouns
from .sites import agree
from .standing import ends_of
from .strands import Strand, strands_of


@dataclass(slots=True, kw_only=True, eq=False)
class Thread:
    """The strands of one undertaking in the order of days."""

    strands: list[Strand] = field(default_factory=list)
    sites: frozenset[str] = frozenset()

    @property
    def id(self) -> str:
        """The key: from the first statement."""
        return digest("thread", self.commitments[0].id)

    @property
    def local(self) -> bool:
        """Whether it is the municipality's own, no programme of many."""
        return any(not mention.programme for strand in self.strands for mention in strand.mentions)

    @property
    def commitments(self) -> list[Commitment]:
        """Its statements in the order of days and text."""
        return sorted(
            (c for s in self.strands for c in s.commitments), key=lambda c: (c.meeting_date or "", c.document_id, c.quote_start, c.id)
        )  # fmt: skip


def threads_of(
    town: Town, found: Sequence[Commitment], projects: Mapping[str, Evidence]
) -> tuple[list[Thread], list[ThreadEdge]]:
    """The threads that hold a statement, and the edges between statements of different documents."""
    earlier, home = Earlier(sources=town.sources), dict[Strand, Thread]()
    here: dict[str, list[Strand]] = {}
    joined: list[tuple[Strand, Join]] = []
    for strand in strands_of(town, found, projects):
        thread = Thread(strands=[strand], sites=strand.sites)
        home[strand] = thread
        for join in sorted(earlier.joins(strand), key=lambda join: join.earlier.key != strand.key):
            if _strange(home[strand], home[join.earlier], strand, join):
                continue
            if not _finished(home[join.earlier], strand, join) and _join(home, home[join.earlier], home[strand]):
                joined.append((strand, join))
        beside = here.setdefault(strand.scope.reading.document.id, [])
        for other in beside:
            grown = min(len(home[other].strands), len(home[strand].strands)) > 1
            if _one_in(other, strand) and (other.key == strand.key or not grown):
                _join(home, home[other], home[strand])
        beside.append(strand)
        earlier.add(strand)
    for thread in set(home.values()):
        thread.strands.sort(key=lambda s: (s.scope.day, s.scope.reading.document.id, s.mentions[0].start))
    threads = [t for t in dict.fromkeys(home.values()) if any(s.commitments for s in t.strands)]
    return threads, [edge for strand, join in joined for edge in _edges(strand, join, home[strand])]


def _strange(mine: Thread, other: Thread, strand: Strand, join: Join) -> bool:
    """Whether the join would make two threads of different names one: a name that has its own thread is no other's by title."""
    return mine is not other and join.earlier.key != strand.key and len(mine.strands) > 1


def _finished(thread: Thread, strand: Strand, join: Join) -> bool:
    """Whether the thread's thing is delivered, and the strand of that name or title is about buying one more."""
    if not strand.thing or join.source not in ("project", "title"):
        return False
    day = strand.scope.day
    stated = [c for s in thread.strands for c in s.commitments if (c.meeting_date or "") < day]
    done = any(c.status == "done" for c in ends_of(stated))
    return strand.once_more or (done and strand.ahead)


def _one_in(one: Strand, other: Strand) -> bool:
    """Whether two strands of one document are one undertaking: the same name at one place, or both names of what an item is about."""
    agreed = agree(one.sites, other.sites)
    if one.project_id == other.project_id:
        return bool(agreed) or (agreed is None and not one.alone)
    return agreed is not False and one.scope is other.scope and one.main and other.main


def _join(home: dict[Strand, Thread], one: Thread, other: Thread) -> bool:
    """Makes both one thread, the smaller into the larger; not where they are at two places. Says whether they are one."""
    if one is other:
        return True
    if agree(one.sites, other.sites) is False:
        return False
    large, small = (one, other) if len(one.strands) >= len(other.strands) else (other, one)
    large.strands += small.strands
    large.sites |= small.sites
    home.update(dict.fromkeys(small.strands, large))
    return True


def _edges(strand: Strand, join: Join, thread: Thread) -> Iterator[ThreadEdge]:
    """An edge from each statement of the later strand to the one of the earlier that it is nearest to in its words."""
    stated = join.earlier.commitments or _before(thread, join.earlier)
    for later in strand.commitments if stated else ():
        mine = nouns(later.quote, later.project)
        taken = max(stated, key=lambda c: (len(mine & nouns(c.quote, c.project)), c.id))
        yield ThreadEdge(
            id=digest("edge", taken.id, later.id, join.source), thread_id=thread.id, earlier_id=taken.id, later_id=later.id,
            source=join.source, score=join.score, why=join.why,
        )  # fmt: skip


def _before(thread: Thread, strand: Strand) -> list[Commitment]:
    """The statements nearest before a strand that states nothing itself."""
    days = [s for s in thread.strands if s.commitments and s.scope.day <= strand.scope.day]
    return max(days, key=lambda s: s.scope.day).commitments if days else []
