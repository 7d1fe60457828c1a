"""Where in a text the words of a query stand, and the stretch around them. Plain text in, plain text out: templates mark."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ...spelling import HYPHENATED, WORD, key
from .terms import Query, Term

AROUND: Final = 260
"""Characters of a text that a result shows."""
_BEFORE: Final = 80
"""Of them, before the first mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text; `hit` where the query found it."""

    text: str
    hit: bool = False


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    word: str


class Marks:
    """Marks what a query found. `parts` holds the parts of compounds ("glas-faser-ausbau") that `unsure` words need."""

    def __init__(self, query: Query, parts: Mapping[str, str] | None = None) -> None:
        self._terms = query.terms
        self._parts = parts or {}

    def unsure(self, texts: Iterable[str]) -> set[str]:
        """Words that hold a term inside: only their parts can tell whether the query found them."""
        needles = {start for term in self._terms for start in (*term.beginnings, *term.forms)}
        words = {key(word) for text in texts for word in WORD.findall(text)} if needles else set()
        return {word for word in words if any(needle in word[1:] for needle in needles)}

    def around(self, text: str, length: int = AROUND) -> tuple[Piece, ...]:
        """A stretch of about `length` characters with the first hit in it, cut at words; the beginning where none is."""
        spans = self._spans(text)
        first = spans[0][0] if spans else 0
        start = _word_border(text, first - _BEFORE) if first > _BEFORE else 0
        end = len(text) if len(text) - start <= length else text.rfind(" ", start + length // 2, start + length) + 1
        end = max(end if end > 0 else start + length, min(spans[0][1], start + 2 * length) if spans else 0)
        pieces = [Piece(text="… ")] if start else []
        pieces += _cut(text, start, min(end, len(text)), spans)
        return (*pieces, Piece(text=" …")) if end < len(text) else tuple(pieces)

    def _spans(self, text: str) -> list[tuple[int, int]]:
        tokens = [_Token(m.start(), m.end(), key(m[0])) for m in WORD.finditer(text)]
        found = {span for term in self._terms for span in self._found(term, tokens)}
        for match in HYPHENATED.finditer(text):
            whole = "".join(map(key, WORD.findall(match[0])))
            if any(whole.startswith(term.beginnings) for term in self._terms):
                found.add(match.span())
        return _merged(sorted(found))

    def _found(self, term: Term, tokens: Sequence[_Token]) -> Iterator[tuple[int, int]]:
        length = len(term.words)
        if length == 1:
            yield from self._alone(term, tokens)
            return
        for at in range(len(tokens) - length + 1):
            row = tokens[at : at + length]
            if self._matches(term, [token.word for token in row]):
                yield row[0].start, row[-1].end

    def _alone(self, term: Term, tokens: Sequence[_Token]) -> Iterator[tuple[int, int]]:
        """Each word of a text is looked at once: a budget of 300 pages has half a million, of which most come again."""
        matching = {word for word in {token.word for token in tokens} if self._matches(term, [word])}
        return ((token.start, token.end) for token in tokens if token.word in matching)

    def _matches(self, term: Term, words: list[str]) -> bool:
        *before, last = words
        if tuple(before) == term.words[:-1] and (
            last == term.words[-1] or (term.open and last.startswith(term.words[-1]))
        ):
            return True
        if len(words) > 1:
            return False
        parts = self._parts.get(last, "").split("-")
        alone = [last, *("".join(parts[at:]) for at in range(1, len(parts)))]
        return any(word.startswith(term.beginnings) for word in alone) or any(word in term.forms for word in alone)


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _word_border(text: str, at: int) -> int:
    """The beginning of the next word from `at` on."""
    blank = text.find(" ", at, at + 40)
    return blank + 1 if blank >= 0 else at


def _cut(text: str, start: int, end: int, spans: Iterable[tuple[int, int]]) -> list[Piece]:
    pieces: list[Piece] = []
    at = start
    for first, last in spans:
        if first >= start and last <= end:
            pieces += [Piece(text=text[at:first]), Piece(text=text[first:last], hit=True)]
            at = last
    return [piece for piece in [*pieces, Piece(text=text[at:end])] if piece.text]
