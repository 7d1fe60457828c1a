"""Lying bars with their name above and their value at the end: they stay readable on a narrow screen."""

from collections.abc import Sequence
from dataclasses import dataclass

from ._scene import BLUE, WIDTH, Look, Scene, Shape, line, rect, short, text

_ROOM = 110
"""Units kept free for the value at the end of the longest bar."""
_STEP = 36


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar; `said` is its value in words, `row` the row of the table behind it (None where there is none)."""

    name: str
    value: float
    said: str
    look: Look = Look(fill=BLUE)  # noqa: RUF009 - frozen
    row: int | None = None


def bars(given: Sequence[Bar]) -> Scene:
    """The bars from top to bottom, from zero, the longest over the whole width."""
    most = max((bar.value for bar in given), default=0) or 1
    shapes: list[Shape] = [line(1, 4, 1, _STEP * len(given) + 2, "#6d7886")]
    for number, bar in enumerate(given):
        shapes += _bar(bar, _STEP * number, (WIDTH - _ROOM) * bar.value / most)
    return Scene(height=_STEP * len(given) + 6, shapes=tuple(shapes))


def _bar(bar: Bar, top: float, width: float) -> list[Shape]:
    shapes = [text(4, top + 14, short(bar.name, WIDTH - 8)), text(width + 6, top + 30, bar.said, font_weight=600)]
    if bar.row is None:
        return shapes
    return [*shapes, *rect(1, top + 19, max(width, 1), 13, bar.look, f"{bar.name}: {bar.said}", bar.row)]
