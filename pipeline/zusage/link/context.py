"""What the linker gets for one document and one municipality."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Self

from ..records import AgendaItem, Amount, Anchor, Body, Document, Mention, Section, TimeExpression
from ..records.vocabulary import LISTS, THREAD_BY


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

    @classmethod
    def of(cls, document: Document, records: Iterable[Any], found: Iterable[Any]) -> Self:
        """The document's reading from the parser's `records` (sections, anchors, items) and what the tagger `found` in it."""
        parsed, tagged = list(records), list(found)
        mentions = tuple(r for r in tagged if isinstance(r, Mention) and r.document_id == document.id)
        mine = {mention.id for mention in mentions}
        return cls(
            document=document,
            sections=tuple(r for r in parsed if isinstance(r, Section) and r.document_id == document.id),
            anchors=tuple(r for r in parsed if isinstance(r, Anchor) and r.document_id == document.id),
            mentions=mentions,
            amounts={r.mention_id: r for r in tagged if isinstance(r, Amount) and r.mention_id in mine},
            times={r.mention_id: r for r in tagged if isinstance(r, TimeExpression) and r.mention_id in mine},
            items={r.id: r for r in parsed if isinstance(r, AgendaItem)},
        )

    def stretches(self) -> list[tuple[int, int, str | None]]:
        """What is read by itself: start, end and item of the sections of one agenda item each; the whole text without sections.

        Lists of those present and the printed agenda are left out: a firm in them is a guest, a project is announced. The line
        of an agenda that is an item's own (with its key) is that item's head.
        """
        groups = [(key, list(group)) for key, group in groupby(self.sections, key=_read_together)]
        found = [(sections[0].start, sections[-1].end, key) for (key, listed), sections in groups if not listed]
        return found if self.sections else [(0, len(self.document.text), None)]

    def item(self, key: str | None) -> AgendaItem | None:
        """The agenda item of that key, else the document's own."""
        return self.items.get(key or self.document.agenda_item_id or "")

    def section(self, start: int) -> Section | None:
        """The section around a character."""
        return next((s for s in self.sections if s.start <= start < s.end), None)

    def page(self, start: int) -> int | None:
        """The page of a character, from 1; None where the source has no pages."""
        return next((a.page for a in self.anchors if a.page and a.start <= start <= a.end), None)

    def quality(self, start: int, end: int) -> float | None:
        """The mean OCR confidence of these characters, 0 to 1; None where none of them was recognised from an image."""
        if self.document.quality is None:
            return None
        scores: list[float | None] = [None] * (end - start)
        found = (a for a in self.anchors if a.score is not None and a.start < end and a.end > start)
        for anchor in sorted(
            found, key=lambda a: a.start - a.end
        ):  # longest first: the word's score is left, not the line's
            for index in range(max(anchor.start, start), min(anchor.end, end)):
                scores[index - start] = anchor.score
        known = [score for score in scores if score is not None]
        return round(sum(known) / len(known), 3) if known else None


def _read_together(section: Section) -> tuple[str | None, bool]:
    return section.agenda_item_id, section.kind in LISTS and section.agenda_item_id is None


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
