"""What in a text speaks for a topic, as it is told to people: the few best reasons, each with its place."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from .joined_text import Joined
from .topic_pieces import Piece
from .topic_signs import Sign
from .values import Reason

MOST: Final = 5
"""Reasons that are told of a score."""


def of_mention(joined: Joined, piece: Piece, span: tuple[int, int], topic: int) -> tuple[Reason, ...]:
    """What speaks for the topic of a mention: signs inside its name, then the nearest ones."""
    signs = sorted(_signs(piece, topic), key=lambda found: _away(found[1], span))
    return told(joined, signs)


def of_stretch(joined: Joined, piece: Piece, spans: Sequence[tuple[int, int]], topic: int) -> tuple[Reason, ...]:
    """What speaks for the topic of a piece: mentions (`spans`) that have it, names, words, stems."""
    text = joined.text
    mentions = (("project", Sign(start, end, topic, text[start:end])) for start, end in spans)
    return told(joined, [*mentions, *_signs(piece, topic)])


def _signs(piece: Piece, topic: int) -> Iterator[tuple[str, Sign]]:
    for kind, signs in (("name", piece.names), ("word", piece.words), ("stem", piece.stems)):
        yield from ((kind, sign) for sign in signs if sign.topic == topic)


def _away(sign: Sign, span: tuple[int, int]) -> int:
    return max(span[0] - sign.end, sign.start - span[1], 0)


def told(joined: Joined, signs: Iterable[tuple[str, Sign]]) -> tuple[Reason, ...]:
    """The first few signs, each stretch of text once, at their places in the text before it was joined."""
    return tuple(islice(_once(joined, signs), MOST))


def _once(joined: Joined, signs: Iterable[tuple[str, Sign]]) -> Iterator[Reason]:
    seen: set[str] = set()
    for kind, sign in signs:
        what = joined.text[sign.start : sign.end]
        if what.lower() not in seen:
            seen.add(what.lower())
            yield Reason(kind, what, *joined.origin(sign.start, sign.end))
