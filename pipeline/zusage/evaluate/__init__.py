"""How good the tagger and linker are: gold passages in, scores out. `annotate` writes the same format that gold has."""

import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from .annotate import annotate, read_line, spans_and_relations
from .marks import read_marks
from .score import LABELS, new_tallies, score_relations, score_spans, score_values


def read_gold(path: Path) -> Iterator[dict[str, Any]]:
    """Gold passages of a `.jsonl` file, a marks `.txt` file, or of all marks files under a folder."""
    if path.is_dir():
        for file in sorted(path.rglob("*.txt")):
            yield from read_gold(file)
    elif path.suffix == ".txt":
        yield from map(dict, read_marks(path.read_text(encoding="utf-8"), str(path)))
    else:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip():
                yield read_line(line, f"{path}:{number}")


def evaluate(gold: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Scores: {"labels": {label: {"exact", "overlap", "value"}}, "relations": {"costs", "due"}, "throughput": {…}}."""
    spans = {label: new_tallies(("exact", "overlap", "value")) for label in LABELS}
    relations = new_tallies(("costs", "due"))
    words, passages, seconds = 0, 0, 0.0
    spans_and_relations("Aufwärmen.", None)  # building the pipeline is not throughput
    for passage in gold:
        begun = time.perf_counter()
        found = spans_and_relations(passage["text"], passage.get("reference_date"))
        seconds += time.perf_counter() - begun
        words, passages = words + len(passage["text"].split()), passages + 1
        for label, tallies in spans.items():
            score_spans(passage["spans"], found["spans"], label, tallies)
            score_values(passage["spans"], found["spans"], label, tallies["value"])
        for label, tally in relations.items():
            score_relations(passage, found, label, tally)
    return {
        "labels": {label: {kind: t.as_dict() for kind, t in tallies.items()} for label, tallies in spans.items()},
        "relations": {label: tally.as_dict() for label, tally in relations.items()},
        "throughput": {
            "passages": passages,
            "words": words,
            "words_per_second": round(words / seconds) if seconds else 0,
        },
    }


def render(scores: dict[str, Any]) -> str:
    """The scores as a table for the terminal."""
    lines = [f"{'':10} {'exact P':>8} {'R':>6} {'F1':>6} {'overlap P':>10} {'R':>6} {'F1':>6} {'value':>7} {'gold':>5}"]
    for label, kinds in scores["labels"].items():
        e, o, v = kinds["exact"], kinds["overlap"], kinds["value"]
        value = f"{v['p']:7.3f}" if v["gold"] else f"{'–':>7}"
        lines.append(
            f"{label:10} {e['p']:8.3f} {e['r']:6.3f} {e['f1']:6.3f} {o['p']:10.3f} {o['r']:6.3f} {o['f1']:6.3f} {value} {e['gold']:5}"
        )
    lines += [
        f"{label:10} {t['p']:8.3f} {t['r']:6.3f} {t['f1']:6.3f} {'':33} {t['gold']:5}"
        for label, t in scores["relations"].items()
    ]
    speed = scores["throughput"]
    return "\n".join(
        [*lines, f"{speed['passages']} passages, {speed['words']} words, {speed['words_per_second']} words/s"]
    )


__all__ = ["annotate", "evaluate", "read_gold", "render"]
