"""Precision, recall and F1 of spans, values and relations against gold passages."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

LABELS = ("PROJECT", "AMOUNT", "DEADLINE", "DATE", "TIME")
"""TIME is DEADLINE and DATE together: was the calendar expression found at all?"""
NAMES = ("PER", "ORG", "LOC")
"""Labels that not every set marks: they are scored where one does."""

Span = dict[str, Any]


@dataclass(slots=True)
class Tally:
    """Counts of one question over all passages; `tp_gold` differs from `tp` where several predictions meet one gold span."""

    tp: int = 0
    predicted: int = 0
    tp_gold: int = 0
    gold: int = 0

    def add(self, tp: int, predicted: int, tp_gold: int, gold: int) -> None:
        """Adds one passage's counts."""
        self.tp, self.predicted, self.tp_gold, self.gold = (
            self.tp + tp, self.predicted + predicted, self.tp_gold + tp_gold, self.gold + gold,
        )  # fmt: skip

    @property
    def precision(self) -> float:
        return self.tp / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        return self.tp_gold / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / total if (total := self.precision + self.recall) else 0.0

    def as_dict(self) -> dict[str, float | int]:
        """{"p", "r", "f1"} rounded to four digits, with the counts behind them."""
        scores = {"p": round(self.precision, 4), "r": round(self.recall, 4), "f1": round(self.f1, 4)}
        return {**scores, "predicted": self.predicted, "gold": self.gold}


def score_spans(gold: Sequence[Span], found: Sequence[Span], label: str, tallies: dict[str, Tally]) -> None:
    """Adds one passage to tallies["exact"] and tallies["overlap"]; optional gold spans count neither for nor against."""
    wanted = [s for s in gold if _is(s, label) and not s.get("optional")]
    spare = [s for s in gold if _is(s, label) and s.get("optional")]
    mine = [s for s in found if _is(s, label)]
    for kind, fits in (("exact", same), ("overlap", overlaps)):
        hits = [s for s in mine if any(fits(s, g) for g in wanted)]
        free = [s for s in mine if s not in hits and any(overlaps(s, g) for g in spare)]
        met = sum(any(fits(s, g) for s in mine) for g in wanted)
        tallies[kind].add(len(hits), len(mine) - len(free), met, len(wanted))


def score_values(gold: Sequence[Span], found: Sequence[Span], label: str, tally: Tally) -> None:
    """Of the spans found exactly, how many carry the gold value (for DEADLINE the bound too)."""
    for g in gold:
        for s in found:
            if _is(g, label) and _is(s, label) and same(s, g) and g.get("value") and not g.get("optional"):
                right = _value(s, label) == _value(g, label)
                tally.add(right, 1, right, 1)


def score_relations(gold: dict[str, Any], found: dict[str, Any], label: str, tally: Tally) -> None:
    """Relations by project key and child; projects and children that are only optional count neither for nor against."""
    spans = gold["spans"]
    firm = {s.get("key") for s in spans if s["label"] == "PROJECT" and not s.get("optional")}
    wanted = {
        (r["project"], r["child"]) for r in gold["relations"]
        if r["label"] == label and r["project"] in firm and not spans[r["child"]].get("optional")
    }  # fmt: skip
    mine = {_keyed(found["spans"], r, spans) for r in found["relations"] if r["label"] == label}
    free = {(r["project"], r["child"]) for r in gold["relations"]} - wanted
    counted = {pair for pair in mine if pair not in free and not (pair[1] >= 0 and spans[pair[1]].get("optional"))}
    tally.add(len(counted & wanted), len(counted), len(counted & wanted), len(wanted))


def _keyed(found: Sequence[Span], relation: dict[str, Any], gold: Sequence[Span]) -> tuple[str, int]:
    """A found relation in the gold's terms; what overlaps no gold span gets a key that matches nothing."""
    head, child = found[relation["head"]], found[relation["child"]]
    key = next((g["key"] for g in gold if g["label"] == "PROJECT" and overlaps(g, head)), f"?{head['start']}")
    at = next(
        (i for i, g in enumerate(gold) if g["label"] == child["label"] and overlaps(g, child)), -1 - child["start"]
    )
    return key, at


def _is(span: Span, label: str) -> bool:
    return span["label"] == label or (label == "TIME" and span["label"] in ("DEADLINE", "DATE"))


def same(a: Span, b: Span) -> bool:
    """Whether two spans are the same stretch."""
    return bool(a["start"] == b["start"] and a["end"] == b["end"])


def overlaps(a: Span, b: Span) -> bool:
    """Whether two spans share a character."""
    return bool(a["start"] < b["end"] and b["start"] < a["end"])


def _value(span: Span, label: str) -> tuple[Any, ...]:
    value = span.get("value") or {}
    if label == "AMOUNT":
        return value.get("min"), value.get("max"), value.get("currency", "EUR")
    return value.get("from"), value.get("to"), *([value.get("bound")] if label == "DEADLINE" else [])


def new_tallies(names: Iterable[str]) -> dict[str, Tally]:
    """An empty tally for each name."""
    return {name: Tally() for name in names}
