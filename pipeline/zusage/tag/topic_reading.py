"""A text read for topics: asked of a mention or of any stretch, it gives topics with scores and what they rest on."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from operator import itemgetter
from typing import Any, Final, TypeVar

import numpy as np

from . import topic_features, topic_reasons
from .joined_text import Joined
from .projects import candidates
from .topic_model import TopicModel
from .topic_pieces import COUNT, Array, Piece
from .topic_rules import digital_by_rules, mention_by_rules, stretch_by_rules
from .topic_signs import TOPICS, find_stems, find_words, further, names
from .values import Found, TopicScore, best_of

T = TypeVar("T", bound=tuple[Any, ...])
DIGITAL: Final = 0.5
"""A stretch is about digitalisation from this chance on, and has its likeliest topic at least."""
ABOUT: Final = 0.3
"""It is about any topic beside from this score on; both chosen on corpora/gold/dev."""
BESIDE: Final = 0.2
"""A mention has a topic beside its best from this score on, or where the gazetteer gives it to a name within."""
_WHOLE: Final = 4000
_PART: Final = 2000
"""Characters: a longer stretch is judged in parts of at most that length, for one paragraph is enough to be about a topic."""


class Reading:
    """A text with what speaks for topics in it; offsets that go in and come out are those of the text before it was joined.

    `known` are the rules' candidates in the joined text, where they are at hand.
    """

    def __init__(
        self, joined: Joined, mentions: Sequence[Found], model: TopicModel | None, known: Sequence[Found] | None = None
    ) -> None:
        self._joined, self._model, text = joined, model, joined.text
        self._names = names(candidates(text, [(0, len(text))]) if known is None else known, text)
        self._words = list(find_words(text))
        self.spans = [self._place(mention) for mention in mentions if mention.label == "PROJECT"]
        self._piece = cache(self._new_piece)
        self.pieces = list(self._cut(0, len(text)))
        self.chances = {span: self._judged(span) for span in self.spans}

    def _place(self, found: Found) -> tuple[int, int]:
        return self._joined.span(found.start, found.end)

    def _cut(self, start: int, end: int) -> Iterator[Piece]:
        while start < end:
            stop = end if end - start <= _WHOLE else self._end_of_part(start)
            yield self._piece(start, stop)
            start = stop

    def _end_of_part(self, start: int) -> int:
        text, limit = self._joined.text, start + _PART
        at = max(text.rfind("\n", start + _PART // 2, limit), text.rfind(" ", limit - 100, limit))
        return at + 1 if at > start else limit

    def _new_piece(self, start: int, end: int) -> Piece:
        known, words = (_within(found, start, end) for found in (self._names, self._words))
        speaks = bool(known or words or _within(self.spans, start, end))
        stems = list(find_stems(self._joined.text, start, end)) if speaks else ()  # stems alone prove nothing
        return Piece(self._joined.text, (start, end), {"names": known, "words": words, "stems": stems}, speaks=speaks)

    def _around(self, span: tuple[int, int]) -> Piece:
        return self.pieces[bisect_right(self.pieces, span[0], key=lambda piece: piece.start) - 1]

    def _judged(self, span: tuple[int, int]) -> Array:
        if self._model is None:
            return mention_by_rules(self.mention_rows(span, np.zeros(COUNT)))
        return self._model.of_mention(self.mention_rows(span, self._model.chances(self.name_at(span))))

    def name_at(self, span: tuple[int, int]) -> str:
        """The name of a mention in the joined text."""
        return self._joined.text[span[0] : span[1]]

    def mention_rows(self, span: tuple[int, int], chances: Array) -> Array:
        """What a judge sees of a mention in the joined text; `chances` are those that its name alone gives."""
        return topic_features.of_mention(self._around(span), self._joined.text, span, chances)

    def stretch_rows(self, piece: Piece) -> Array:
        """What a judge sees of a piece."""
        spans = _within(self.spans, piece.start, piece.end)
        return topic_features.of_stretch(piece, np.array([self.chances[span] for span in spans]).reshape(-1, COUNT))

    def whole_row(self, piece: Piece, chances: Array) -> Array:
        """What a judge sees of a piece when it decides whether it is about digitalisation; `chances` are those of its topics."""
        spans = _within(self.spans, piece.start, piece.end)
        return topic_features.of_whole(piece, [self.name_at(span) for span in spans], chances)

    def of_mention(self, mention: Found) -> list[TopicScore]:
        """The topics of one of the mentions."""
        span = self._place(mention)
        chances, piece = self.chances[span], self._around(span)
        inside = [sign for sign in _within(self._names, *span) if sign.end <= span[1]]
        own = {number for sign in inside for number in (sign.topic, *further(sign.what))}
        chosen = {int(chances.argmax()), *np.flatnonzero(chances >= BESIDE).tolist(), *own}
        return best_of(
            TopicScore(
                TOPICS[number], _rounded(chances[number]), topic_reasons.of_mention(self._joined, piece, span, number)
            )
            for number in chosen
        )

    def of_stretch(self, start: int, end: int) -> list[TopicScore]:
        """The topics of a stretch; of one in several pieces each topic where it is likeliest."""
        pieces = self._cut(self._joined.place(start), self._joined.place(end))
        return best_of(score for piece in pieces for score in self._of_piece(piece))

    def _of_piece(self, piece: Piece) -> Iterator[TopicScore]:
        if not piece.speaks:
            return
        spans, chances = _within(self.spans, piece.start, piece.end), self._filed(piece)
        if self._digital(piece, chances) < DIGITAL:
            return
        for number in {int(chances.argmax()), *np.flatnonzero(chances >= ABOUT).tolist()}:
            having = [span for span in spans if self.chances[span][number] >= BESIDE]
            why = topic_reasons.of_stretch(self._joined, piece, having, number)
            yield TopicScore(TOPICS[number], _rounded(chances[number]), why)

    def _filed(self, piece: Piece) -> Array:
        rows = self.stretch_rows(piece)
        return self._model.of_stretch(rows) if self._model else stretch_by_rules(rows)

    def _digital(self, piece: Piece, chances: Array) -> float:
        return self._model.digital(self.whole_row(piece, chances)) if self._model else digital_by_rules(chances)


def _within(found: Sequence[T], start: int, end: int) -> Sequence[T]:
    """Those that begin in `start:end`; `found` are in order, each begins with its place."""
    return found[bisect_left(found, start, key=itemgetter(0)) : bisect_left(found, end, key=itemgetter(0))]


def _rounded(chance: float) -> float:
    return round(float(chance), 3)
