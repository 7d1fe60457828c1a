"""The full account of scores: each label with its interval, PROJECT by names seen and unseen and by kind of text."""

import json
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..tag.base_forms import base_form
from ..tag.nlp import NAME, VERSION
from ..text import fold
from .annotate import spans_and_relations
from .bootstrap import f1_interval, grouped
from .gold import names
from .places import PACKAGE, SCORES
from .score import LABELS, NAMES, Tally, new_tallies, overlaps, score_spans

Span = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Judged:
    """A gold passage with what the tagger found in it."""

    passage: Mapping[str, Any]
    found: list[Span]


def judge(gold: Iterable[Mapping[str, Any]]) -> list[Judged]:
    """The passages tagged."""
    return [Judged(p, spans_and_relations(p["text"], p.get("reference_date"))["spans"]) for p in gold]


def report(judged: Sequence[Judged], training: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Rows {"slice", "label", "match", "p", "r", "f1", "low", "high", "gold", "predicted"}; low and high bound F1 (95 %).

    Slices: "all"; "seen" and "unseen", for PROJECT by whether the name's base form stands in `training`; each kind of text.
    """
    rows = [row for label in (*LABELS, *NAMES) for row in _rows(judged, label, "all")]
    known = names(training)
    rows += _rows([_only(each, lambda span: _known(span, known)) for each in judged], "PROJECT", "seen names")
    rows += _rows([_only(each, lambda span: not _known(span, known)) for each in judged], "PROJECT", "unseen names")
    for kind in sorted({each.passage["kind"] for each in judged if "kind" in each.passage}):
        rows += _rows([each for each in judged if each.passage.get("kind") == kind], "PROJECT", kind)
    return rows


def _rows(judged: Sequence[Judged], label: str, name: str) -> list[dict[str, Any]]:
    """Exact and overlap scores of a label; none where the gold has no such span."""
    tallies = [(each.passage.get("municipality", each.passage["id"]), _tallied(each, label)) for each in judged]
    rows = []
    for match in ("exact", "overlap"):
        total, counts = Tally(), [(town, _counts(both[match])) for town, both in tallies]
        for _, row in counts:
            total.add(*row)
        if total.gold:
            low, high = f1_interval(grouped(counts))
            interval = {"low": round(low, 4), "high": round(high, 4)}
            rows.append({"slice": name, "label": label, "match": match, **total.as_dict(), **interval})
    return rows


def _tallied(each: Judged, label: str) -> dict[str, Tally]:
    both = new_tallies(("exact", "overlap"))
    score_spans(each.passage["spans"], each.found, label, both)
    return both


def _counts(tally: Tally) -> tuple[int, int, int, int]:
    return tally.tp, tally.predicted, tally.tp_gold, tally.gold


def _only(each: Judged, keep: Callable[[Span], bool]) -> Judged:
    """The passage with those PROJECT spans alone that `keep` takes, in gold and found; found ones that meet another gold span go too."""
    gold = [span for span in each.passage["spans"] if span["label"] == "PROJECT"]
    other = [span for span in gold if not keep(span)]
    found = [s for s in each.found if s["label"] == "PROJECT" and keep(_as_gold(s, gold))]
    return Judged({**each.passage, "spans": [span for span in gold if span not in other]}, found)


def _as_gold(span: Span, gold: Sequence[Span]) -> Span:
    """The gold span that a find meets, whose name decides; the find itself where it meets none."""
    return next((g for g in gold if overlaps(g, span)), span)


def _known(span: Span, known: Mapping[str, int]) -> bool:
    return fold(base_form(span["text"])) in known


def table(rows: Iterable[Mapping[str, Any]]) -> str:
    """The rows as a table for the terminal."""
    head = f"{'':28} {'label':9} {'match':8} {'P':>6} {'R':>6} {'F1':>6}  {'95 %':13} {'gold':>5}"
    lines = (
        f"{row['slice']:28} {row['label']:9} {row['match']:8} {row['p']:6.3f} {row['r']:6.3f} {row['f1']:6.3f}  "
        f"{row['low']:.3f}–{row['high']:.3f}  {row['gold']:6}"
        for row in rows
    )
    return "\n".join([head, *lines])


def store(rows: Sequence[Mapping[str, Any]], path: Path) -> None:
    """Writes the rows, each with name and version of the pipeline; the stored scores go into the packaged pipeline too."""
    lines = (json.dumps({"model": f"{NAME}-{VERSION}", **row}, ensure_ascii=False) for row in rows)
    path.write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")
    if path == SCORES:
        shutil.copy(path, PACKAGE / SCORES.name)
