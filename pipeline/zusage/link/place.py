"""Where a sentence stands: in which passage, under which heading, in which section, before which vote."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ..records import AgendaItem, Mention, Section
from ..records.vocabulary import FORCE
from .context import Reading
from .frame import hits, strongest
from .passage import Sentence

WINDOW: Final = 40
"""Sentences on either side that are looked at: an item is seldom longer, and a text without items may be endless."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A sentence of `passage` (the sentences of one agenda item, or of the whole text) in its document."""

    reading: Reading
    passage: Sequence[Sentence]
    sentence: Sentence
    section: Section | None
    item: AgendaItem | None

    @property
    def kind(self) -> str:
        """The kind of its section."""
        return self.section.kind if self.section else "text"

    def before(self, count: int) -> list[Sentence]:
        """Up to `count` sentences before it, nearest first."""
        at = self.sentence.index
        return list(reversed(self.passage[max(0, at - count) : at]))

    def after(self, count: int) -> list[Sentence]:
        """Up to `count` sentences behind it, in order."""
        at = self.sentence.index
        return list(self.passage[at + 1 : at + 1 + count])

    def around(self, reach: int = WINDOW) -> Sequence[Sentence]:
        """The sentences of the passage up to `reach` before and behind it, itself among them."""
        at = self.sentence.index
        return self.passage[max(0, at - reach) : at + reach + 1]

    def on(self, project: Mention) -> list[Sentence]:
        """The other sentences around it that name the project."""
        others = (each for each in self.around() if each is not self.sentence)
        return [each for each in others if any(mention.name == project.name for mention in each.of("PROJECT"))]

    def kinds(self) -> set[str]:
        """The kinds of the sections around it."""
        at = self.around()
        sections = (s for s in self.reading.sections if s.start < at[-1].end and s.end > at[0].start)
        return {section.kind for section in sections}

    def heading(self) -> Sentence | None:
        """The nearest heading above it."""
        return next((each for each in self.before(WINDOW) if each.heading), None)

    def lead(self) -> Sentence | None:
        """The sentence that leads over to the list it stands in: the nearest one above that ends with a colon."""
        return next((each for each in self.before(15) if each.text.rstrip().endswith(":")), None)


def place_of(reading: Reading, passage: Sequence[Sentence], sentence: Sentence) -> Place:
    """The place of a sentence of the passage."""
    section = reading.section(sentence.start)
    item = reading.item(section.agenda_item_id if section else None)
    return Place(reading=reading, passage=passage, sentence=sentence, section=section, item=item)


def most_binding(places: Sequence[Place]) -> Place:
    """The first of the places whose frames are strongest; headings count last."""

    def rank(place: Place) -> tuple[bool, int]:
        force = strongest(hits(place.sentence.text))
        return place.sentence.heading, list(FORCE).index(force) if force else len(FORCE)

    return min(places, key=rank)
