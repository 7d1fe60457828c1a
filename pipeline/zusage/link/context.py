"""What the linker gets for one document and one municipality."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..records import AgendaItem, Amount, Anchor, Body, Document, Mention, Section, TimeExpression
from ..records.vocabulary import THREAD_BY


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A document with everything that was found in it; `amounts` and `times` by mention id, `items` by id."""

    document: Document
    sections: tuple[Section, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    amounts: Mapping[str, Amount]
    times: Mapping[str, TimeExpression]
    items: Mapping[str, AgendaItem]

    def section(self, start: int) -> Section | None:
        """The section around a character."""
        return next((s for s in self.sections if s.start <= start < s.end), None)

    def page(self, start: int) -> int | None:
        """The page of a character, from 1; None where the source has no pages."""
        return next((a.page for a in self.anchors if a.page and a.start <= start <= a.end), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """A municipality with all its readings, in the order of their days; `known` are names that the gazetteer has.

    `as_of` (ISO day) says which deadlines have passed; without it the day of the last reading does. `sources` are those
    that may join statements to threads: all, but where a score asks what one of them alone would do.
    """

    body: Body
    readings: tuple[Reading, ...]
    known: frozenset[str] = frozenset()
    as_of: str | None = None
    sources: frozenset[str] = frozenset(THREAD_BY)
