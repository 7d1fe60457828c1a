"""The lines of a page that a table replaces, what stands beside it in the same lines, and what is said above and below it."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...pdf_pages.boxes import union, within
from ..lines import Line
from ..runs import Run
from ..tables.grid import Grid, cell_text, texts
from ..tables.units import caption_unit

_EDGE = 3.0
_ABOVE = 60.0
_BELOW = 20.0
"""Points above and below a table in which a line may state its unit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a table goes: the lines before and after its rows."""

    grid: Grid
    before: list[Line]
    after: list[Line]


def place_of(lines: Sequence[Line], grid: Grid, words: Sequence[Run]) -> Place | None:
    """The place of a table among the lines of its page; None where letters of a line would be lost that stands in it."""
    inside = [index for index, line in enumerate(lines) if line.box and within(line.box, grid.box)]
    beside = [part for index in inside for part in _beside(lines[index], grid, words)]
    kept = _letters([*(text for row in grid.rows for text in texts(row)), *(line.text for line in beside)])
    if not inside or _letters([lines[index].text for index in inside]) - kept:
        return None
    within_it = set(inside)
    behind = [line for index, line in enumerate(lines) if index > inside[0] and index not in within_it]
    return Place(grid=grid, before=list(lines[: inside[0]]), after=[*beside, *behind])


def _letters(parts: Sequence[str]) -> Counter[str]:
    """Letters and digits; a raised digit counts as the digit."""
    return Counter(char for text in parts for char in unicodedata.normalize("NFKC", text) if char.isalnum())


def _beside(line: Line, grid: Grid, words: Sequence[Run]) -> Iterator[Line]:
    """The parts of a line that stand to the left and to the right of the table."""
    if line.box is None or (line.box[0] >= grid.box[0] - _EDGE and line.box[2] <= grid.box[2] + _EDGE):
        return
    own = [word for word in words if within(word.box, line.box)]
    for part in (
        [word for word in own if (word.box[0] + word.box[2]) / 2 < grid.box[0]],
        [word for word in own if (word.box[0] + word.box[2]) / 2 > grid.box[2]],
    ):
        if part:
            text = cell_text(" ".join(word.text for word in part))
            yield Line(text=text, page=line.page, box=union([word.box for word in part]))


def caption_of(lines: Sequence[Line], grid: Grid) -> str | None:
    """The unit that a line close above the table states for all of it, or else one right below."""
    placed = [(line.box, line.text) for line in lines if line.box]
    above = sorted((grid.box[1] - box[3], text) for box, text in placed if -_EDGE < grid.box[1] - box[3] < _ABOVE)
    below = sorted((box[1] - grid.box[3], text) for box, text in placed if -_EDGE < box[1] - grid.box[3] < _BELOW)
    return next((unit for _, text in [*above, *below] if (unit := caption_unit(text))), None)
