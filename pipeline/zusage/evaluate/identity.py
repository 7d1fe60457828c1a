"""How well mentions are joined into projects: pairs of gold mentions that share a project against pairs that share a key."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .. import link, tag
from ..config import body_record
from ..records import Document, Mention, ProjectMention
from .mentions_given import given_mentions
from .score import Tally, overlaps

Passage = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Pinned:
    """A gold mention: its key, the passage that the key is bound to (None: the whole town), and the project found there."""

    town: str
    passage: str
    key: str
    bound: bool
    project: str | None


def score_identity(passages: Iterable[Passage], *, gold_mentions: bool = False) -> dict[str, dict[str, float | int]]:
    """{"pairs": {"p", "r", "f1", "predicted", "gold"}, "across": the same}: pairs within each town, and pairs of different towns.

    The passages of a town are tagged as documents of one municipality and linked. `gold_mentions` takes the gold's mentions
    instead, named as the tagger names them: what is left then are faults of linking alone.
    """
    pins = pinned(passages, gold_mentions=gold_mentions)
    return {"pairs": _within(pins).as_dict(), "across": _across(pins).as_dict()}


def pinned(passages: Iterable[Passage], *, gold_mentions: bool = False) -> list[Pinned]:
    """Every PROJECT mention of the gold that counts, with what was found there."""
    towns: dict[str, list[Passage]] = {}
    for passage in passages:
        towns.setdefault(passage["municipality"], []).append(passage)
    return [pin for town, of_town in towns.items() for pin in _pins(town, of_town, gold_mentions)]


def _pins(town: str, passages: Sequence[Passage], gold_mentions: bool) -> Iterator[Pinned]:
    readings = {passage["id"]: _reading(passage, gold_mentions) for passage in passages}
    body = body_record(town, None)
    town_read = link.Town(body=body, readings=tuple(readings.values()), known=tag.known_names())
    linked = link.link(town_read)
    project_of = {record.mention_id: record.project_id for record in linked if isinstance(record, ProjectMention)}
    for passage in passages:
        mentions = [m for m in readings[passage["id"]].mentions if m.label == "PROJECT"]
        for span in passage["spans"]:
            if span["label"] == "PROJECT" and not span.get("optional"):
                bound = not (span["key"].startswith("+") or span["key"] in passage.get("projects", {}))
                met = next((m for m in mentions if overlaps(span, {"start": m.start, "end": m.end})), None)
                yield Pinned(town, passage["id"], span["key"], bound, project_of[met.id] if met else None)


def _reading(passage: Passage, gold_mentions: bool) -> link.Reading:
    document = Document(
        id=passage["id"], raw_file_id="", body_id="", kind="text", title=passage["id"],
        date=passage.get("reference_date") or None, text=passage["text"],
    )  # fmt: skip
    found = given_mentions(document, passage["spans"]) if gold_mentions else tag.tag(document)
    mentions = tuple(r for r in found if isinstance(r, Mention))
    return link.Reading(document=document, mentions=mentions, amounts={}, times={}, items={})


def _within(pins: Sequence[Pinned]) -> Tally:
    """Pairs of one town. A key that is bound to its passage says nothing of mentions elsewhere."""
    tally = Tally()
    towns: dict[str, list[Pinned]] = {}
    for pin in pins:
        towns.setdefault(pin.town, []).append(pin)
    for of_town in towns.values():
        for number, one in enumerate(of_town):
            for other in of_town[number + 1 :]:
                if one.passage == other.passage or not (one.bound or other.bound):
                    _count(tally, one, other)
    return tally


def _count(tally: Tally, one: Pinned, other: Pinned) -> None:
    same = one.key == other.key
    joined = one.project is not None and one.project == other.project
    tally.add(same and joined, joined, same and joined, same)


def _across(pins: Sequence[Pinned]) -> Tally:
    """Pairs of different towns, counted by groups: there are too many to walk through."""
    gold = [(pin.key, pin.town) for pin in pins if pin.key.startswith("+")]
    found = [(pin.project, pin.town) for pin in pins if pin.project]
    both = [((pin.project, pin.key), pin.town) for pin in pins if pin.project and pin.key.startswith("+")]
    hits = _pairs(both)
    return Tally(tp=hits, predicted=_pairs(found), tp_gold=hits, gold=_pairs(gold))


def _pairs(grouped: Sequence[tuple[Any, str]]) -> int:
    """How many pairs of one group stand in different towns."""
    groups = Counter(group for group, _ in grouped)
    of_town = Counter(grouped)
    return (sum(n * n for n in groups.values()) - sum(n * n for n in of_town.values())) // 2
