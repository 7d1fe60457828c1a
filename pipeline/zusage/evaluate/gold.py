"""The gold passages as a set: what is in each split, what is wrong with it, and how far the splits are apart."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..tag.base_forms import base_form
from ..tag.taxonomy import read_topics
from ..text import fold
from .gold_check import check, figures
from .gold_hints import hints
from .marks import GoldPassage, read_marks
from .places import marks_files

Splits = Mapping[str, Sequence[GoldPassage]]


def splits(paths: Iterable[Path]) -> dict[str, list[GoldPassage]]:
    """The passages of marks files and of all marks files under folders, by the name of the folder they lie in.

    Those of several meetings, under `threads/`, are splits of their own: "threads/train" beside "train".
    """
    found: dict[str, list[GoldPassage]] = {}
    for path in paths:
        for file in marks_files(path) if path.is_dir() else [path]:
            found.setdefault(_split(file), []).extend(read_marks(file.read_text(encoding="utf-8"), str(file)))
    return found


def _split(file: Path) -> str:
    name, above = file.parent.name, file.resolve().parent.parent.name
    return f"{above}/{name}" if above == "threads" else name


def doubts(of: Splits) -> Iterator[str]:
    """What a second look should settle, a line each."""
    topics = [topic.key for topic in read_topics()]
    for passages in of.values():
        yield from hints(passages, topics)


def names(passages: Iterable[Mapping[str, Any]]) -> Counter[str]:
    """How often each PROJECT name stands in the passages, by its folded base form."""
    spans = (span for passage in passages for span in passage["spans"])
    return Counter(fold(base_form(span["text"])) for span in spans if span["label"] == "PROJECT")


def counted(passages: Sequence[GoldPassage]) -> dict[str, float]:
    """What is in one split, by the words of the table."""
    labels = Counter(span["label"] for passage in passages for span in passage["spans"])
    of_set = figures(passages)
    return {
        "passages": len(passages),
        "municipalities": len({passage["municipality"] for passage in passages}),
        "kinds of text": len({passage["kind"] for passage in passages}),
        "without PROJECT": sum(all(s["label"] != "PROJECT" for s in passage["spans"]) for passage in passages),
        "with relations": sum(bool(passage["relations"]) for passage in passages),
        "with commitments": sum(bool(passage.get("commitments")) for passage in passages),
        "commitments": sum(len(passage.get("commitments", [])) for passage in passages),
        "names of projects": len(names(passages)),
        **{label: labels[label] for label in ("PROJECT", "AMOUNT", "DEADLINE", "DATE", "PER", "ORG", "LOC")},
        "words": of_set["words"],
        "vocabulary": of_set["vocabulary"],
        "type/token ratio": round(of_set["ratio"], 3),
        "near-duplicate sentences": round(of_set["near_duplicates"], 4),
    }


def unseen(of: Splits, split: str, among: str = "train") -> dict[str, float]:
    """Share of the names, and of the mentions, in `split` that stand nowhere in the split `among`."""
    mine, known = names(of[split]), names(of[among])
    fresh = {name: count for name, count in mine.items() if name not in known}
    return {"names": len(fresh) / max(1, len(mine)), "mentions": sum(fresh.values()) / max(1, mine.total())}


def described(of: Splits) -> str:
    """A Markdown table with a column for each split and one for all, and the unseen names below it."""
    columns = {name: counted(passages) for name, passages in of.items()}
    columns["all"] = counted([passage for passages in of.values() for passage in passages])
    rows = [f"| {what} | {' | '.join(f'{column[what]:,}' for column in columns.values())} |" for what in columns["all"]]
    head = [f"| | {' | '.join(columns)} |", f"| --- |{' ---: |' * len(columns)}"]
    return "\n".join([*head, *rows, *_apart(of)])


def _apart(of: Splits) -> Iterator[str]:
    for split in of if "train" in of else ():
        if split != "train":
            share = unseen(of, split)
            yield f"\nOf the names in {split}, {share['names']:.0%} ({share['mentions']:.0%} of the mentions) stand nowhere in train."


__all__ = ["check", "counted", "described", "doubts", "names", "splits", "unseen"]
