"""Counts what a recogniser found against the marks: the same for every recogniser, zusage among them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from corpora import Mark, Passage
from readings import ACCEPTS, Accepts, Find, outside


@dataclass(slots=True)
class Tally:
    """Counts over the passages; `right` counts finds, `met` and `seen` count marks."""

    finds: int = 0
    right: int = 0
    marks: int = 0
    met: int = 0
    seen: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.finds if self.finds else 0.0

    @property
    def recall(self) -> float:
        return self.met / self.marks if self.marks else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / total if (total := self.precision + self.recall) else 0.0


def judge(kind: str, passages: Sequence[Passage], found: Sequence[Sequence[Sequence[Any]]]) -> Tally:
    """The counts of one recogniser on one corpus; `found` holds the finds of each passage."""
    tally = Tally()
    for passage, finds in zip(passages, found, strict=True):
        read = [_find(kind, each) for each in finds]
        for marks, group in _groups(passage.marks, [f for f in read if not outside(passage.text[f.start : f.end])]):
            _count(tally, ACCEPTS[kind], passage, marks, group)
    return tally


def _find(kind: str, written: Sequence[Any]) -> Find:
    start, end, *ends = written
    if kind == "times":
        ends = [date.fromisoformat(each) if each else None for each in ends]
    return Find(start, end, *ends)


def _groups(marks: Sequence[Mark], finds: Sequence[Find]) -> list[tuple[list[Mark], list[Find]]]:
    """Marks and finds that overlap, directly or through each other."""
    groups: list[tuple[list[Mark], list[Find], int]] = []
    everything: list[Mark | Find] = [*marks, *finds]
    for each in sorted(everything, key=lambda e: (e.start, e.end)):
        if not groups or each.start >= groups[-1][2]:
            groups.append(([], [], 0))
        members, reach = groups[-1][:2], max(groups[-1][2], each.end)
        (members[0] if isinstance(each, Mark) else members[1]).append(each)  # type: ignore[arg-type]
        groups[-1] = (*members, reach)
    return [group[:2] for group in groups]


def _count(tally: Tally, accepts: Accepts, passage: Passage, marks: list[Mark], finds: list[Find]) -> None:
    firm = [mark for mark in marks if mark.firm]
    if not firm:
        tally.finds += 0 if marks else len(finds)
        return
    pairs = [(mark, find) for mark in firm for find in finds if mark.start < find.end and find.start < mark.end]
    hits = [(mark, find) for mark, find in pairs if accepts(mark, find, passage)]
    whole = bool(finds) and _whole(marks, finds)
    loose = [f for f in finds if any(not m.firm and m.start < f.end and f.start < m.end for m in marks)]
    right = [f for f in finds if whole or any(f is hit for _, hit in hits)]
    tally.right += len(right)
    tally.finds += sum(f in right or f not in loose for f in finds)
    tally.marks += len(firm)
    tally.met += len(firm) if whole else sum(any(m is hit for hit, _ in hits) for m in firm)
    tally.seen += sum(any(m is mark for mark, _ in pairs) for m in firm)


def _whole(marks: list[Mark], finds: list[Find]) -> bool:
    """One range over two marks, or two finds on one range: together they name the same."""
    ends = [[(each.low, each.high) for each in side] for side in (marks, finds)]
    if any(None in pair for side in ends for pair in side):
        return False
    return len({(min(low for low, _ in side), max(high for _, high in side)) for side in ends}) == 1
