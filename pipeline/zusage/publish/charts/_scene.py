"""What a drawing is made of: shapes with SVG's own attributes, no style and no script. `_grafik.html` writes them out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from textwrap import wrap
from typing import Final

from ...text import xml_safe

WIDTH: Final = 360
"""Units across a drawing that shrinks with the screen: on the smallest phones text of 12 units stays 11 pixels high."""
INK: Final = "#1c2430"
GREY: Final = "#55606e"
LINE: Final = "#d5dae1"
BLUE: Final = "#2c66a3"
_PER_LETTER = 0.55
"""Mean width of a letter of a sans-serif face, in parts of its size; labels are cut to fit by it."""


Attrs = dict[str, str | float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """An element of SVG. `label` is read out and shown on pointing; `row` is the row of the table that it stands for."""

    kind: str
    attrs: Attrs
    text: str = ""
    label: str = ""
    row: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A drawing in units from the top left; `wide` ones keep their size and scroll inside the page."""

    height: float
    shapes: tuple[Shape, ...]
    width: float = WIDTH
    wide: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Colour and pattern of a kind of mark: patterns tell it from others where colours do not."""

    fill: str
    pattern: str = ""
    stroke: str = field(default="#fff")


def text(x: float, y: float, said: str, *, anchor: str = "start", size: float = 12, **more: str | float) -> Shape:
    """Words whose base line begins (or ends, or has its middle) at x, y; `more` are attributes, with _ for -."""
    attrs: Attrs = {"x": round(x, 1), "y": round(y, 1), "font-size": size, "text-anchor": anchor, "fill": INK}
    return Shape(kind="text", attrs=attrs | _named(more), text=printable(said))


def rect(x: float, y: float, width: float, height: float, look: Look, label: str, row: int | None) -> list[Shape]:
    """A bar or a cell, with its pattern on top."""
    place: Attrs = {"x": round(x, 1), "y": round(y, 1), "width": round(width, 1), "height": round(height, 1)}
    box = Shape(
        kind="rect", attrs={**place, "fill": look.fill, "stroke": look.stroke, "stroke-width": 0.5},
        label=printable(label), row=row,
    )  # fmt: skip
    drawn = _pattern(x, y, width, height, look.pattern)
    return [box, drawn] if drawn else [box]


def line(x1: float, y1: float, x2: float, y2: float, colour: str = LINE, **more: str | float) -> Shape:
    """A straight line; `more` as in `text`."""
    ends: Attrs = {"x1": round(x1, 1), "y1": round(y1, 1), "x2": round(x2, 1), "y2": round(y2, 1)}
    return Shape(kind="line", attrs=ends | {"stroke": colour} | _named(more))


def legend(entries: Iterable[tuple[Look, str]], y: float) -> list[Shape]:
    """Swatches with words, one below the other from y on, 18 units each."""
    shapes: list[Shape] = []
    for number, (look, said) in enumerate(entries):
        top = y + 18 * number
        box = rect(1, top, 14, 12, look, "", 0)
        shapes += [Shape(kind=shape.kind, attrs=shape.attrs) for shape in box]
        shapes.append(text(22, top + 10, said))
    return shapes


def told(said: str) -> Scene:
    """Words in place of a drawing."""
    lines = wrap(printable(said), int(WIDTH / (12 * _PER_LETTER)))
    shapes = [text(1, 16 + 18 * number, words) for number, words in enumerate(lines)]
    return Scene(height=18 * len(lines) + 8, shapes=tuple(shapes))


def ticks(most: float, about: int = 4) -> list[float]:
    """Round values from 0 up to the first at or above `most`: steps of 1, 2 or 5 times a power of ten, at least 1."""
    step = 1.0
    while step * about < most:
        step *= 2.5 if str(int(step))[0] == "2" else 2
    count = max(1, -int(-most // step))
    return [step * number for number in range(count + 1)]


def short(said: str, room: float, size: float = 12) -> str:
    """`said` as far as it fits into so many units."""
    most = max(1, int(room / (size * _PER_LETTER)))
    flat = " ".join(printable(said).split())
    return flat if len(flat) <= most else flat[: most - 1].rstrip() + "…"


def printable(said: str) -> str:
    """Without what XML forbids; scraped text may hold anything."""
    return xml_safe(said, "\ufffd")


def _named(more: Attrs) -> Attrs:
    return {key.replace("_", "-"): value for key, value in more.items()}


def _pattern(x: float, y: float, width: float, height: float, pattern: str) -> Shape | None:
    strokes: Sequence[str] = ()
    if pattern == "lying":
        strokes = [f"M{x:.1f} {y + at:.1f}h{width:.1f}" for at in _steps(height)]
    elif pattern == "standing":
        strokes = [f"M{x + at:.1f} {y:.1f}v{height:.1f}" for at in _steps(width)]
    if not strokes:
        return None
    return Shape(
        kind="path", attrs={"d": "".join(strokes), "stroke": "#fff", "stroke-width": 1, "pointer-events": "none"}
    )


def _steps(length: float) -> list[float]:
    return [2 + 4.0 * number for number in range(int((length + 1) // 4))]
