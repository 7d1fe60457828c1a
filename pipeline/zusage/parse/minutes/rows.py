"""The public lines of minutes with what each may be: the head of an item, the label of a section."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ..lines import Line
from .heads import Head, bare, read_head
from .nonpublic import Gate, item_key
from .sections import label_of

_SAMPLE = 400
_WIDE = 1.3
"""Of the usual way from line to line: what is further down begins something new."""


@dataclass(slots=True, kw_only=True)  # frozen would double the time that a line takes
class Row:
    """One public line; `text` is `bare`, `gap` whether more than the usual white stands above it."""

    line: Line
    text: str
    label: str | None = None
    head: Head | None = None
    gap: bool = False

    @property
    def left(self) -> float:
        """Where the line begins: in points, or in characters where it has no place."""
        return self.line.box[0] if self.line.box else len(self.line.text) - len(self.line.text.lstrip())

    @property
    def right(self) -> float:
        """Where the line ends, in the unit of `left`."""
        return self.line.box[2] if self.line.box else len(self.line.text.rstrip())

    @property
    def unit(self) -> float:
        """Width of a letter in the unit of `left`."""
        return 5.5 if self.line.box else 1.0


def rows_of(lines: Sequence[Line], gate: Gate) -> list[Row]:
    """The rows that the gate lets through."""
    texts = [bare(line.text) for line in lines]
    labels = [label_of(text) for text in texts]
    heads = [None if label else read_head(text) for text, label in zip(texts, labels, strict=True)]
    below = {index: next_text(lines, index) for index, head in enumerate(heads) if head}
    gate.last_lines = {
        key: index for index, text in below.items() if (head := heads[index]) and (key := item_key(head, text))
    }
    pitch = _pitch(lines)
    rows: list[Row] = []
    for index, line in enumerate(lines):
        label, head = labels[index], heads[index]
        # Stars and rules around a word make a heading of it, so the gate sees them where they are no head's.
        shown = texts[index] if head else line.text.strip(" \t\r\n\f\u00a0|")
        if gate.admits(shown, label=label, head=head, below=below.get(index, "")):
            gap = _is_gap(lines[index - 1] if index else None, line, pitch)
            rows.append(Row(line=line, text=texts[index], label=label, head=head, gap=gap))
    return rows


def next_text(lines: Sequence[Line], index: int) -> str:
    """The next line below that holds words, as `bare` gives it; empty where the next four hold none."""
    return next((text for line in lines[index + 1 : index + 5] if (text := bare(line.text))), "")


def _is_gap(before: Line | None, line: Line, pitch: float) -> bool:
    if before is None or not before.text.strip():
        return True
    if line.box is None or before.box is None or line.page != before.page:
        return False
    # Letters with and without strokes above or below the line: of both edges the one that is less far down is true.
    return min(line.box[1] - before.box[1], line.box[3] - before.box[3]) > _WIDE * pitch


def _pitch(lines: Sequence[Line]) -> float:
    """The usual way in points from a line to the next one; 0 where lines have no place."""
    steps = [
        step
        for above, below in pairwise(lines[:_SAMPLE])
        if above.box and below.box and above.page == below.page and 4 < (step := below.box[1] - above.box[1]) < 40
    ]
    return median(steps) if steps else 1_000.0
