"""The gold's commitment lines as claims of the linker: what it judges where project, amount and deadline are known."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from .. import link
from ..records import Mention
from .commitments_read import given

STATUS_OF: Final = {
    "requested": "open", "planned": "open", "decided": "open", "running": "running", "done": "done", "delayed": "delayed",
    "rejected": "dropped",
}  # fmt: skip
"""The guidelines' words for how far a commitment is, in the database's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A commitment line of the gold, and the claim that it is."""

    town: str
    gold: Mapping[str, Any]
    claim: link.Claim
    place: link.Place


def given_claims(passage: Mapping[str, Any]) -> Iterator[Given]:
    """A claim for each commitment line that names a force; those that the text does not name are for `threads` to score."""
    lines = [line for line in passage.get("commitments", []) if line["force"] and not line.get("unnamed")]
    if not lines:
        return
    reading = given(passage)
    places = [link.place_of(reading, of, sentence) for of in link.passages(reading) for sentence in of]
    for line in lines:
        named = [m for m in reading.mentions if m.label == "PROJECT" and m.name == line["project"]]
        amount, deadline = (_mention(reading, line[part]) for part in ("amount", "deadline"))
        yield _given(passage, line, named, amount, deadline, places)


def _mention(reading: link.Reading, index: int | None) -> Mention | None:
    return None if index is None else reading.mentions[index]


def _given(
    passage: Mapping[str, Any],
    line: Mapping[str, Any],
    named: Sequence[Mention],
    amount: Mention | None,
    deadline: Mention | None,
    places: Sequence[link.Place],
) -> Given:
    """The claim in the sentence of its deadline, else of its amount, else where the project is spoken of most bindingly."""
    wanted = [mention for mention in (deadline or amount,) if mention] or named
    place = link.most_binding([p for p in places if any(p.sentence.start <= m.start < p.sentence.end for m in wanted)])
    start = place.sentence.start
    project = min(named, key=lambda m: (not start <= m.start < place.sentence.end, abs(m.start - start)))
    claim = link.Claim(sentence=place.sentence, project=project, amount=amount, deadline=deadline, relations=())
    return Given(town=passage["municipality"], gold=line, claim=claim, place=place)
