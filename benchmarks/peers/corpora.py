"""The repository's corpora as passages with the amounts or the calendar expressions that stand in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from zusage.evaluate import read_gold
from zusage.evaluate.forms import read_forms

ROOT = Path(__file__).parents[2] / "corpora"
LABELS = {"amounts": ("AMOUNT",), "times": ("TIME", "DEADLINE", "DATE")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A stretch `text[start:end]` with its ends, euros or days; `firm` is False where it counts neither for nor against."""

    start: int
    end: int
    low: Any
    high: Any
    firm: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A text with the day of its meeting and its marks of one kind."""

    text: str
    reference: date
    marks: tuple[Mark, ...]


def read(kind: str) -> dict[str, list[Passage]]:
    """The corpora that are there by name; `test` folders are never read."""
    found = {name: list(_marked(ROOT / name, kind)) for name in ("gold", "times")}
    found["forms"] = list(_forms(ROOT / "forms", kind))
    return {name: passages for name, passages in found.items() if any(passage.marks for passage in passages)}


def _marked(folder: Path, kind: str) -> Iterator[Passage]:
    for split in ("train", "dev"):
        if (folder / split).is_dir():
            for each in read_gold(folder / split):
                marks = (
                    _mark(kind, span["start"], span["end"], span["value"], firm=not span.get("optional"))
                    for span in each["spans"]
                    if span["label"] in LABELS[kind]
                )
                day = date.fromisoformat(each["reference_date"])
                yield Passage(text=each["text"], reference=day, marks=tuple(marks))


def _forms(folder: Path, kind: str) -> Iterator[Passage]:
    """The example lines; one without any mark is a counter-example, in which nothing may be found."""
    for file in sorted(folder.glob("*.txt")):
        for line in read_forms(file.read_text(encoding="utf-8"), str(file)):
            marks = (_mark(kind, m.start, m.end, m.value, firm=True) for m in line.marks if m.label in LABELS[kind])
            yield Passage(text=line.text, reference=date.fromisoformat(line.reference), marks=tuple(marks))


def _mark(kind: str, start: int, end: int, value: dict[str, Any], *, firm: bool) -> Mark:
    """A mark with its value; not firm where that is in another currency than euro, or names no days."""
    if kind == "amounts":
        firm = firm and value["currency"] == "EUR"
        return Mark(start=start, end=end, low=value["min"], high=value["max"], firm=firm)
    low, high = (date.fromisoformat(value[end]) if value[end] else None for end in ("from", "to"))
    return Mark(start=start, end=end, low=low, high=high, firm=firm and low is not None)
