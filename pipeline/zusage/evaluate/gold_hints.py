"""What a second look at gold passages should settle: names marked here and not there, names never described, odd kinds and lengths."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from zusage.evaluate.marks import GoldPassage

KINDS: Final = (
    "item minutes", "verbatim minutes", "status report", "motion", "statement of the administration", "resolution",
    "budget debate", "question hour", "letter", "presentation", "press report", "follow-up table", "committee report",
    "ocr text", "paper",
)  # fmt: skip
"""The kinds of text of the gold passages."""
WORDS: Final = (80, 400)
LOCAL = re.compile(r"p\d+")
"""Keys that mean something within one passage only, and need no line in a projects block."""


def hints(passages: Sequence[GoldPassage], topics: Sequence[str]) -> Iterator[str]:
    """A line for each doubt about passages of one file; `topics` are the keys that there are. A doubt need not be a mistake."""
    for passage in passages:
        found = [*_frame(passage), *_topics(passage, topics), *_undescribed(passage), *_unmarked(passage)]
        yield from (f"{passage['id']}: {hint}" for hint in found)


def _frame(passage: GoldPassage) -> Iterator[str]:
    """Doubts about kind and length."""
    if passage["kind"] not in KINDS:
        yield f"kind {passage['kind']!r} is none of the list"
    if not WORDS[0] <= (words := len(passage["text"].split())) <= WORDS[1]:
        yield f"{words} words"


def _topics(passage: GoldPassage, topics: Sequence[str]) -> Iterator[str]:
    """Doubts about topics, of the passage and of its projects."""
    if "topics" not in passage:
        yield "no topics line"
    described = [key for each in passage.get("projects", {}).values() for key in each["topics"]]
    for key in sorted({*passage.get("topics", []), *described} - {*topics}):
        yield f"no such topic {key}"


def _undescribed(passage: GoldPassage) -> Iterator[str]:
    """Project keys that the file's block does not describe."""
    keys = {span["key"] for span in passage["spans"] if "key" in span}
    for key in sorted(keys - set(passage.get("projects", {}))):
        if not LOCAL.fullmatch(key):
            yield f"{key} is not in the projects block"


def _unmarked(passage: GoldPassage) -> Iterator[str]:
    """Places where the words of a marked PROJECT stand without a mark."""
    taken = [(span["start"], span["end"]) for span in passage["spans"]]
    for words in sorted({span["text"] for span in passage["spans"] if span["label"] in ("PROJECT", "PER", "ORG")}):
        for hit in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", passage["text"]):
            if not any(start < hit.end() and hit.start() < end for start, end in taken):
                around = passage["text"][max(0, hit.start() - 30) : hit.end() + 20].replace("\n", " ")
                yield f"{words!r} is marked elsewhere, not here: …{around}…"
