"""A stretch of a sentence, verbatim."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """`text` is what stands from `start` to `end` in the text searched; `why` names the cue."""

    start: int
    end: int
    text: str
    why: str


def stretch(text: str, start: int, end: int, why: str) -> Stretch:
    """The stretch of `text` between two offsets, without blanks and commas at its ends."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip(" \n,;"))
    end -= len(piece) - len(piece.rstrip(" \n,;"))
    return Stretch(start=start, end=end, text=text[start:end], why=why)


def shifted(found: Stretch, by: int) -> Stretch:
    """The stretch counted from `by` characters earlier: of a sentence in its document."""
    return replace(found, start=found.start + by, end=found.end + by)
