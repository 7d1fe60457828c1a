"""How good the tagger and linker are: gold passages in, scores out.

Gold has spans as `annotate` writes them; its relations name the project by its key, since a project has many mentions.
"""

import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Self

from pydantic import BaseModel, Field, ValidationError, model_validator

from ..errors import RecordError
from .annotate import annotate, read_line, spans_and_relations
from .marks import read_marks
from .places import marks_files
from .score import LABELS, NAMES, new_tallies, score_relations, score_spans, score_values


def read_gold(path: Path) -> Iterator[dict[str, Any]]:
    """Gold passages of a `.jsonl` file, a marks `.txt` file, or of all marks files under a folder."""
    if path.is_dir():
        for file in marks_files(path):
            yield from read_gold(file)
    elif path.suffix == ".txt":
        yield from map(dict, read_marks(_text(path), str(path)))
    else:
        for number, line in enumerate(_text(path).split("\n"), 1):  # not splitlines: U+2028 may stand inside a text
            if line.strip():
                yield _gold_line(line, f"{path}:{number}")


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise RecordError(where=str(path), expected="a readable file in UTF-8", found=str(error)) from error


def _gold_line(line: str, where: str) -> dict[str, Any]:
    passage = read_line(line, where)
    try:
        _Gold.model_validate(passage)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise RecordError(where=where, expected="a gold passage", found=f"{place}: {first['msg']}") from error
    return {"relations": [], **passage}


class _GoldSpan(BaseModel):
    start: int
    end: int
    label: str
    key: str | None = None

    @model_validator(mode="after")
    def _keyed(self) -> Self:
        if self.label == "PROJECT" and self.key is None:
            raise ValueError("a PROJECT has a key, which joins its mentions")
        return self


class _GoldRelation(BaseModel):
    project: str
    child: int = Field(ge=0)
    label: str


class _Gold(BaseModel):
    """What the scores ask of a gold passage; anything else in it is the annotators' own business."""

    spans: list[_GoldSpan]
    relations: list[_GoldRelation] = []

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if any(relation.child >= len(self.spans) for relation in self.relations):
            raise ValueError("a relation's child is the index of a span")
        return self


def evaluate(gold: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Scores: {"labels": {label: {"exact", "overlap", "value"}}, "relations": {"costs", "due"}, "throughput": {…}}."""
    spans = {label: new_tallies(("exact", "overlap", "value")) for label in (*LABELS, *NAMES)}
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
        "labels": {
            label: {kind: t.as_dict() for kind, t in tallies.items()}
            for label, tallies in spans.items()
            if label in LABELS or tallies["exact"].gold
        },
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
