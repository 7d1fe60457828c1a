"""The rules by which a child goes to a project: the same clause, row or point of a list, the sentences before, the headings above.

None is an answer: a child of a sentence that speaks of something else stays alone.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from ..records import Mention
from . import cues as cue
from .nearest import aside, in_row, is_charge, meant, names, one_each, takers, within
from .passage import LONGEST, Sentence, sentences
from .subject import SURE, of_its_kind, subject

_REACH: Final = 3
"""How many sentences back a project is still what "the measure" means."""
Decision = tuple[list[Mention], str]


class Rules:
    """Decides for each child of one passage; `title` are PROJECT mentions of the heading of the item that the text treats."""

    def __init__(
        self,
        text: str,
        mentions: Sequence[Mention],
        title: Sequence[Mention] = (),
        scope: tuple[int, int] | None = None,
    ) -> None:
        self.passage = sentences(text, mentions, scope)
        self.title = title
        self.named = [mention for sentence in self.passage for mention in sentence.of("PROJECT")]
        self.subject = subject(self.named)
        self.lone = self.named[0] if len(self.named) == 1 else None
        self._rows: dict[int, list[Sentence]] = {}
        for sentence in self.passage:
            if sentence.row >= 0:
                self._rows.setdefault(sentence.row, []).append(sentence)
        self._last: dict[int, list[Mention]] = {}

    def children(self) -> Iterable[tuple[Sentence, Mention]]:
        """The amounts and deadlines of the passage in their order, with their sentences; none of an endless sentence."""
        for sentence in self.passage:
            if len(sentence.text) <= LONGEST:
                yield from ((sentence, child) for child in sentence.of("AMOUNT", "DEADLINE"))

    def decide(self, sentence: Sentence, child: Mention) -> Decision:
        """The projects of a child and the rule's name (a key of `vocabulary.RELATED_BY`); no projects, and why, where it stays alone."""
        heads, why = self._decide(sentence, child)
        if heads:
            self._last[sentence.index] = heads
        return heads, why

    def in_reach(self, sentence: Sentence, child: Mention) -> Iterator[tuple[Sentence, Mention]]:
        """Every project that the rules look at for a child, with its sentence: nearest sentence first."""
        unit = self.unit(sentence)
        over = [self.passage[at] for at in reversed(sentence.above)]
        for place in (sentence, *(s for s in unit if s is not sentence), *self._back(sentence, child), *over):
            yield from ((place, project) for project in place.of("PROJECT"))

    def unit(self, sentence: Sentence) -> list[Sentence]:
        """The sentences of its row of a table, else itself alone."""
        return self._rows[sentence.row] if sentence.row >= 0 else [sentence]

    def _decide(self, sentence: Sentence, child: Mention) -> Decision:
        heads, why = self._nearest(sentence, child)
        return (
            ([], "unsure") if self._unsure(heads) and (child.label == "AMOUNT" or why != "sentence") else (heads, why)
        )

    def _unsure(self, heads: list[Mention]) -> bool:
        """Whether all that speaks for a project in the whole text is one mention that the tagger is not sure of.

        Too little for money, and for a deadline of another sentence.
        """
        return self.lone is not None and heads == [self.lone] and self.lone.score < SURE

    def _nearest(self, sentence: Sentence, child: Mention) -> Decision:
        if is_charge(sentence, child):
            return [], "charge"
        if own := takers(sentence) or ([] if child.label == "AMOUNT" else sentence.of("PROJECT")):
            if sentence.row >= 0:
                return in_row(sentence, child, own), "row"
            return within(sentence, child, own), "sentence"
        return self._row(sentence, child) if sentence.row >= 0 else self._before(sentence, child)

    def _row(self, sentence: Sentence, child: Mention) -> Decision:
        """From the sentences before it in its row, from the heading of the table."""
        for other in self.unit(sentence):
            if other.index < sentence.index and (named := takers(other)):
                return one_each(named[:1]), "row"
        return self._above(sentence, child)

    def _before(self, sentence: Sentence, child: Mention) -> Decision:
        """The project that the sentence speaks of without naming it."""
        if cue.ELSEWHERE.search(sentence.text):
            return [], "elsewhere"
        for earlier in self._back(sentence, child):
            if named := meant(takers(earlier), child):
                return self._of_several(sentence, earlier, named)
            if cue.ELSEWHERE.search(earlier.text):
                return [], "elsewhere"
        called = of_its_kind(sentence, self.named)
        return (called, "kind") if called else self._above(sentence, child)

    def _of_several(self, sentence: Sentence, earlier: Sentence, named: list[Mention]) -> Decision:
        plain = [m for m in named if not m.programme and not aside(earlier, m)] or named
        if names(plain) == 1:
            return one_each(plain[-1:]), "before"
        if (last := self._last.get(earlier.index)) and names(last) == 1:
            return last, "before"
        over = {m.name for m in self._headings(sentence) or self.title}
        both = [m for m in one_each(plain) if m.name in over]
        return (both, "heading") if len(both) == 1 else ([], "several")

    def _above(self, sentence: Sentence, child: Mention) -> Decision:
        if headed := meant(self._headings(sentence), child):
            plain = [m for m in headed if not m.programme] or headed
            return one_each(plain), "heading"
        if title := meant(self.title, child):
            return (one_each(title), "title") if names(title) == 1 else ([], "several")
        goes_on = (
            bool(cue.POINTS_BACK.search(sentence.text))
            and bool(self.subject)
            and self.subject[0].start < sentence.start
        )
        return (self.subject, "subject") if goes_on and meant(self.subject, child) else ([], "none")

    def _headings(self, sentence: Sentence) -> list[Mention]:
        """PROJECT mentions of the nearest heading over the sentence that names any."""
        return next((named for at in reversed(sentence.above) if (named := self.passage[at].of("PROJECT"))), [])

    def _back(self, sentence: Sentence, child: Mention) -> Iterator[Sentence]:
        """The sentences before that this one may go on from, nearest first: of its paragraph, of a question that it answers.

        An amount is sought farther up where its sentence points back. A deadline is a step's own more often than an amount is:
        behind a colon it belongs to what stands before that, in a list to its own point.
        """
        due = child.label == "DEADLINE"
        points = not due and cue.POINTS_BACK.search(sentence.text)
        if due and cue.OWN_MATTER.search(sentence.text[: child.start - sentence.start]):
            return
        for earlier in reversed(self.passage[max(0, sentence.index - _REACH) : sentence.index]):
            apart = earlier.paragraph != sentence.paragraph
            beside = due and sentence.bullet and earlier.bullet == sentence.bullet
            if beside or (apart and not points and not cue.QUESTION.search(earlier.text)):
                return
            yield earlier
            if earlier.heading:
                return
