"""How well undertakings are followed over meetings: pairs of statements, slips, changed amounts, reasons, how it ended.

Each town of the gold becomes documents of one municipality, which the product tags and links as of its last meeting.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from typing import Any

from .. import link
from ..records import Commitment, Evidence, Revision
from ..records.vocabulary import THREAD_BY
from .score import Tally
from .thread_nodes import Node, nodes_of
from .thread_towns import Passage, read_gold_town

ABLATIONS = {**{source: frozenset((source,)) for source in THREAD_BY}, "all": frozenset(THREAD_BY)}
"""Each source of edges alone, and all together."""
_ENDS = {"expired": "silent"}
_LAST_WORD = ("dropped", "done", "delayed", "running", "expired", "unknown", "open")
"""Of several states on the last day that an undertaking is spoken of, the first of these tells how it ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """A linked town of the gold: its nodes, the gold's threads, and what was found, by thread."""

    nodes: tuple[Node, ...]
    gold: Mapping[str, Mapping[str, Any]]
    commitments: Mapping[str, Sequence[Commitment]]
    revisions: Mapping[str, Sequence[Revision]]

    def best(self, key: str) -> str | None:
        """The found thread that meets most passages of a key."""
        met = [thread for node in self.nodes if node.key == key for thread in sorted(node.found)]
        return max(sorted(set(met)), key=met.count, default=None)


def score_threads(passages: Iterable[Passage], sources: frozenset[str] = frozenset(THREAD_BY)) -> dict[str, Any]:
    """{"pairs", "slips", "amounts", "reasons": P, R, F1 and counts; "first", "last", "days", "ends": shares that are right;
    "across": pairs of two towns in one thread}; empty where the passages have no threads annotated.
    """
    passages = list(passages)
    if not any("threads" in passage for passage in passages):
        return {}
    towns = [followed(of_town, sources) for of_town in _towns(passages).values()]
    shares = {name: _share(towns, right) for name, right in _RIGHT.items()}
    return {
        "pairs": _pairs(towns).as_dict(),
        "across": _across([node for town in towns for node in town.nodes]),
        "slips": _changed(towns, "deadline").as_dict(),
        "amounts": _changed(towns, "amount").as_dict(),
        "reasons": _reasons(towns).as_dict(),
        **shares,
    }


def ablation(passages: Sequence[Passage]) -> dict[str, dict[str, float | int]]:
    """The pairs' scores with each source of edges alone, and with all: what the paper number alone would miss."""
    return {name: score_threads(passages, sources)["pairs"] for name, sources in ABLATIONS.items()}


def _towns(passages: Iterable[Passage]) -> dict[str, list[Passage]]:
    towns: dict[str, list[Passage]] = {}
    for passage in passages:
        towns.setdefault(passage["municipality"], []).append(passage)
    return towns


def followed(passages: Sequence[Passage], sources: frozenset[str] = frozenset(THREAD_BY)) -> Followed:
    """The passages of one town, linked as of their last day with edges of these sources only."""
    town, reads = read_gold_town(passages)
    as_of = max(passage["reference_date"] for passage in passages)
    records = list(link.link(replace(town, as_of=as_of, sources=sources)))
    commitments = {record.id: record for record in records if isinstance(record, Commitment)}
    evidence: dict[str, list[Evidence]] = {}
    for record in records:
        if isinstance(record, Evidence):
            evidence.setdefault(record.document_id, []).append(record)
    return Followed(
        nodes=tuple(node for read in reads for node in nodes_of(read, evidence.get(read.document_id, []), commitments)),
        gold={key: thread for passage in passages for key, thread in passage.get("threads", {}).items()},
        commitments=_by_thread(commitments.values()),
        revisions=_by_thread(record for record in records if isinstance(record, Revision)),
    )


def _by_thread(records: Iterable[Any]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for record in records:
        found.setdefault(record.thread_id, []).append(record)
    return found


def _pairs(towns: Sequence[Followed]) -> Tally:
    """Pairs of nodes of different passages of a town: one key against one thread."""
    tally = Tally()
    for town in towns:
        for one, other in combinations(town.nodes, 2):
            if one.passage != other.passage:
                same, joined = one.key == other.key, bool(one.found & other.found)
                tally.add(same and joined, joined, same and joined, same)
    return tally


def _across(nodes: Sequence[Node]) -> int:
    """Pairs of different towns that share a thread: namesakes that were taken for one; there must be none."""
    homes: dict[str, set[str]] = {}
    for node in nodes:
        for thread in node.found:
            homes.setdefault(thread, set()).add(node.town)
    return sum(len(towns) - 1 for towns in homes.values())


def _moves(town: Followed, key: str, field: str) -> list[Revision]:
    """The ledger's rows on a field of the thread found for a key, in the order of days, the first statement first."""
    rows = [row for row in town.revisions.get(town.best(key) or "", ()) if row.field == field]
    return sorted(rows, key=lambda row: (row.direction != "first", row.date or "", row.id))


def _days(town: Followed, key: str) -> tuple[str | None, str | None, int]:
    """First and last deadline of the thread found for a key, and the days between them."""
    rows = _moves(town, key, "deadline")
    if not rows:
        return None, None, 0
    return rows[0].after, rows[-1].after, rows[-1].slipped_days or 0


def _gold_days(thread: Mapping[str, Any]) -> int:
    first, last = (date.fromisoformat(thread["deadlines"][at]) for at in (0, -1))
    return (last - first).days


def _first_right(town: Followed, key: str) -> bool:
    return bool(_days(town, key)[0] == town.gold[key]["deadlines"][0])


def _last_right(town: Followed, key: str) -> bool:
    return bool(_days(town, key)[1] == town.gold[key]["deadlines"][-1])


def _days_right(town: Followed, key: str) -> bool:
    return _days(town, key)[2] == _gold_days(town.gold[key])


def _end_right(town: Followed, key: str) -> bool:
    return bool(end_of(town.commitments.get(town.best(key) or "", ())) == town.gold[key]["end"])


_RIGHT = {"first": _first_right, "last": _last_right, "days": _days_right, "ends": _end_right}


def end_of(statements: Sequence[Commitment]) -> str | None:
    """How a thread stands after its last statements, in the gold's words."""
    states = link.last_states(statements)
    said = next((state for state in _LAST_WORD if state in states), None)
    return _ENDS.get(said or "", said)


def _share(towns: Sequence[Followed], right: Callable[[Followed, str], bool]) -> dict[str, float | int]:
    """How many threads are right; those without a deadline in the gold are asked for their end only."""
    asked = [
        right(town, key)
        for town in towns
        for key, thread in town.gold.items()
        if thread["deadlines"] or right is _end_right
    ]
    return {"share": round(sum(asked) / len(asked), 4) if asked else 0.0, "right": sum(asked), "gold": len(asked)}


def _changed(towns: Sequence[Followed], field: str) -> Tally:
    """Threads of which a deadline went back, or the amount changed, against those found to."""
    tally = Tally()
    for town in towns:
        for key, thread in town.gold.items():
            if field == "deadline":
                gold, found = bool(thread["deadlines"]) and _gold_days(thread) > 0, _days(town, key)[2] > 0
            else:
                gold, found = len(thread["amounts"]) > 1, len(_moves(town, key, field)) > 1
            tally.add(gold and found, found, gold and found, gold)
    return tally


def _reasons(towns: Sequence[Followed]) -> Tally:
    """Reasons of a thread's moved deadlines against the gold's."""
    tally = Tally()
    for town in towns:
        for key, thread in town.gold.items():
            found = {row.reason for row in _moves(town, key, "deadline") if row.reason}
            hits = len(found & set(thread["reasons"]))
            tally.add(hits, len(found), hits, len(thread["reasons"]))
    return tally
