"""The passages that speak of a gold key, and the threads that were found there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..records import Commitment, Evidence
from .score import overlaps
from .thread_towns import Passage, Read

_NAMED = ("project", "later")


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A passage that speaks of a gold key, and the threads that were found there."""

    town: str
    passage: str
    key: str
    found: frozenset[str]


def nodes_of(read: Read, evidence: Sequence[Evidence], commitments: Mapping[str, Commitment]) -> Iterator[Node]:
    """A node for each key of the passage: by its mentions, else by the values of its statements.

    A statement whose value went to the mention of another key is not found: that is for the relations' score to blame.
    """
    passage, found, placed = read.passage, dict[str, frozenset[str]](), set[str]()
    spans = [span for span in passage["spans"] if span["label"] == "PROJECT"]
    astray = {e.commitment_id for e in _met(read, spans, evidence, ("project",))}
    free = [e for e in evidence if e.commitment_id not in astray]
    for key in sorted(key for key in passage.get("projects", {}) if not key.startswith("+")):
        named = [span for span in spans if span.get("key") == key and not span.get("optional")]
        stated = [c for c in passage.get("commitments", []) if c["project"] == key]
        if named or stated:
            values = [span for each in stated for span in _values(each, passage)]
            met = _met(read, named, evidence, _NAMED) or _met(read, values, free, ("amount", "deadline"))
            found[key] = _threads(met, commitments)
            placed |= {key for span in spans if span.get("key") == key}
    # What is known from paper, title or reference alone and states no value has no place of its own in the gold.
    left = _threads([e for e in evidence if e.role in _NAMED and not e.mention_id], commitments)
    left -= frozenset().union(*found.values())
    lost = [key for key in found if not found[key] and key not in placed]
    for key, threads in found.items():
        met_by = left if lost == [key] else threads
        yield Node(town=passage["municipality"], passage=passage["id"], key=key, found=met_by)


def _threads(evidence: Iterable[Evidence], commitments: Mapping[str, Commitment]) -> frozenset[str]:
    met = (commitments[piece.commitment_id].thread_id for piece in evidence if piece.commitment_id in commitments)
    return frozenset(thread for thread in met if thread)


def _met(
    read: Read, spans: Iterable[Mapping[str, Any]], evidence: Sequence[Evidence], roles: tuple[str, ...]
) -> list[Evidence]:
    """The evidence of these roles that meets one of the gold's spans."""
    places = [dict(zip(("start", "end"), read.place(span), strict=True)) for span in spans]
    mine = [piece for piece in evidence if piece.role in roles]
    return [
        piece for piece in mine if any(overlaps(place, {"start": piece.start, "end": piece.end}) for place in places)
    ]


def _values(commitment: Mapping[str, Any], passage: Passage) -> list[Mapping[str, Any]]:
    """The marked amount and deadline of a gold commitment, by which it is met where the text does not name the project."""
    return [passage["spans"][commitment[part]] for part in ("amount", "deadline") if commitment[part] is not None]
