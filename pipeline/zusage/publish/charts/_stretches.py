"""Figures behind the charts: stretches of a bar, shades of a heat map, marks inside a quote. Templates draw them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...records.vocabulary import STATUS

SHADES = 5
_MARKED = ("project", "amount", "deadline")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A part of a stacked bar in per cent of its width: `key` names the colour."""

    key: str
    label: str
    count: int
    x: float
    width: float


def bar(counts: Mapping[str, int]) -> tuple[Stretch, ...]:
    """Stretches for the statuses that occur, in the vocabulary's order, filling 100."""
    total = sum(counts.values())
    stretches: list[Stretch] = []
    for key, label in STATUS.items():
        if counts.get(key):
            x = sum(s.width for s in stretches)
            width = 100 * counts[key] / total
            stretches.append(Stretch(key=key, label=label, count=counts[key], x=round(x, 2), width=round(width, 2)))
    return tuple(stretches)


def shade(count: int, most: int) -> int:
    """0 for nothing, else 1 to 5 in equal steps up to the largest count."""
    return 0 if count == 0 else 1 + (count - 1) * SHADES // most


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a quote; `role` is "" where nothing is marked."""

    text: str
    role: str


def pieces(quote: str, start: int, evidence: Sequence[Mapping[str, Any]]) -> tuple[Piece, ...]:
    """`quote`, which begins at character `start` of its document, cut where evidence begins and ends.

    Overlapping evidence yields to what begins first. The texts of all pieces together are the quote.
    """
    cut: list[Piece] = []
    at = 0
    for item in sorted(evidence, key=lambda e: (e["start"], -e["end"])):
        first, last = item["start"] - start, item["end"] - start
        if item["role"] in _MARKED and at <= first < last <= len(quote):
            cut += [Piece(text=quote[at:first], role=""), Piece(text=quote[first:last], role=item["role"])]
            at = last
    cut.append(Piece(text=quote[at:], role=""))
    return tuple(piece for piece in cut if piece.text)
