"""The error gallery: what the tagger missed, invented, cut wrongly or called otherwise, each in its sentence."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from .report import Judged
from .score import overlaps, same

_SPACE = re.compile(r"\s+")
SIDE: Final = 60
"""Characters of context on each side."""
LABELS: Final = ("PROJECT", "AMOUNT", "DEADLINE", "DATE", "PER", "ORG", "LOC")
LIMIT: Final = 25
"""Errors of each sort that are shown."""
WORDS: Final = {
    "missed": "Missed",
    "invented": "Invented",
    "extent": "Found with another extent",
    "label": "Found as something else",
}


@dataclass(frozen=True, slots=True)
class Error:
    """One error; `gold` and `found` are texts, None where there is none."""

    sort: str
    label: str
    passage: str
    kind: str
    before: str
    gold: str | None
    found: str | None
    after: str


def errors(judged: Iterable[Judged], label: str) -> Iterator[Error]:
    """The errors about a label in the order of the passages; border cases count neither way."""
    for each in judged:
        spans = each.passage["spans"]
        gold = [s for s in spans if s["label"] == label]
        firm = [s for s in gold if not s.get("optional")]
        mine = [s for s in each.found if s["label"] == label]
        for span in firm:
            if not any(same(span, other) for other in mine):
                yield _missed(each, span, mine)
        for span in mine:
            if not any(overlaps(span, other) for other in gold):
                yield _error(each, "invented", label, span, None, span["text"])


def _missed(each: Judged, span: dict[str, Any], mine: Sequence[dict[str, Any]]) -> Error:
    near = next((other for other in mine if overlaps(span, other)), None)
    if near:
        return _error(each, "extent", span["label"], span, span["text"], near["text"])
    other = next((s for s in each.found if overlaps(span, s)), None)
    found = f"{other['text']} ({other['label']})" if other else None
    return _error(each, "label" if other else "missed", span["label"], span, span["text"], found)


def _error(each: Judged, sort: str, label: str, at: dict[str, Any], gold: str | None, found: str | None) -> Error:
    text = each.passage["text"]
    before, after = text[max(0, at["start"] - SIDE) : at["start"]], text[at["end"] : at["end"] + SIDE]
    return Error(sort, label, each.passage["id"], each.passage.get("kind", ""), before, gold, found, after)


def page(judged: Sequence[Judged], source: str, labels: Sequence[str] = LABELS, limit: int = LIMIT) -> str:
    """The gallery as Markdown: for each label how many errors of each sort there are, and up to `limit` of each sort."""
    lines = [
        f"# Errors on `{source}`",
        "",
        "Made by `make evaluate`; in brackets what the annotator marked, behind the arrow what was found instead.",
    ]
    for label in labels:
        found = list(errors(judged, label))
        counts = Counter(error.sort for error in found)
        lines += [f"\n## {label}", "", ", ".join(f"{WORDS[sort]}: {counts[sort]}" for sort in WORDS), ""]
        for sort, words in WORDS.items():
            chosen = _spread([error for error in found if error.sort == sort], limit)
            if chosen:
                lines += [f"### {words}", "", *map(_line, chosen), ""]
    return "\n".join(lines).rstrip() + "\n"


def _spread(found: Sequence[Error], limit: int) -> Sequence[Error]:
    """Up to `limit` of them, from the whole set and not its beginning alone."""
    step = max(1, -(-len(found) // limit))
    return found[::step]


def _line(error: Error) -> str:
    shown = error.gold or error.found or ""
    instead = f" → {_plain(error.found)}" if error.gold and error.found else ""
    return (
        f"- {_plain(error.before)}**[{_plain(shown)}]**{_plain(error.after)}{instead} ({error.kind}, {error.passage})"
    )


def _plain(text: str) -> str:
    """On one line, without what Markdown would read."""
    return _SPACE.sub(" ", text.replace("|", "/").replace("*", "").replace("_", " "))
