"""Lines with their place on the page, and the block of text that they make: hyphens at line ends joined, places kept."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..vendors.page import Block, Spot

Box = tuple[float, float, float, float]

# PDFium writes a hyphen at a line end as U+FFFE (or U+0002) and swallows the line break; a soft hyphen there is one too.
HYPHEN_AT_END = re.compile(r"[-\u00ad\u2010\ufffe\x02]\s*$")
_SOFT = str.maketrans({"\u00ad": None, "\ufffe": "-", "\x02": "-"})
_PARTNER = re.compile(r"(?:und|oder|sowie|bzw|beziehungsweise|u\.)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One printed line; `box` in points from the top left of page `page` (from 1); `score` is the OCR's, 0 to 1."""

    text: str
    page: int | None = None
    box: Box | None = None
    score: float | None = None


def block(lines: Sequence[Line], *, kind: str = "text", heading: str | None = None, item: int | None = None) -> Block:
    """One block of the lines: joined by line breaks, or by nothing where a word was cut; a spot for each line."""
    text, spots = "", []
    for index, line in enumerate(lines):
        following = lines[index + 1].text.lstrip() if index + 1 < len(lines) else ""
        piece, joint = _joint(line.text, following)
        spots.append(Spot(start=len(text), end=len(text) + len(piece), page=line.page, box=line.box))
        text += piece + joint
    return Block(text=text, kind=kind, heading=heading, item=item, spots=tuple(spots))


def _joint(text: str, following: str) -> tuple[str, str]:
    """The line as it goes into the text, and what stands between it and the next line."""
    clean = text.translate(_SOFT) if not HYPHEN_AT_END.search(text) else text
    if not following:
        return clean.translate(_SOFT), ""
    if not HYPHEN_AT_END.search(text) or not text.strip("- \u00ad\u2010\ufffe\x02"):
        return clean, "\n"
    stem = HYPHEN_AT_END.sub("", text).translate(_SOFT)
    if _PARTNER.match(following):
        return stem + "-", "\n"  # "Präsentations- und PC-Technik" keeps its hyphen
    if not following[0].islower() or not stem or stem[-1] == " ":
        return stem + "-", "" if stem and stem[
            -1
        ] != " " else "\n"  # "E-Akte" cut at its own hyphen; a dash at the line end
    return stem, ""


def without_furniture(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages without the lines that every page repeats at its top or bottom, and without page marks."""
    repeated = _repeated(pages)
    return [
        [line for index, line in enumerate(page) if not _is_furniture(line, index, len(page), repeated)]
        for page in pages
    ]


_EDGE = 4
_MARK = re.compile(
    r"^\s*(?:[-–—]\s*\d{1,4}\s*[-–—]|(?:Seite\s+)?\d{1,4}\s*(?:/|von)\s*\d{1,4}|Seite:?\s+\d{1,4})\s*$", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")


def _shape(line: Line) -> str:
    return _DIGITS.sub("#", line.text.strip())


def _repeated(pages: Sequence[Sequence[Line]]) -> set[str]:
    counts: dict[str, int] = {}
    for page in pages:
        for shape in {_shape(line) for line in [*page[:_EDGE], *page[-_EDGE:]]}:
            counts[shape] = counts.get(shape, 0) + 1
    # Two pages prove nothing: a heading may stand on both; from three pages on, more than half of them do.
    return {shape for shape, count in counts.items() if shape and count >= max(3, len(pages) // 2 + 1)}


def _is_furniture(line: Line, index: int, count: int, repeated: set[str]) -> bool:
    if _MARK.match(line.text):
        return True
    return (index < _EDGE or index >= count - _EDGE) and _shape(line) in repeated


def plain(text: str) -> list[Line]:
    """The lines of a text without places."""
    return [Line(text=line) for line in text.splitlines()]


def shifted(spots: Iterable[Spot], by: int) -> list[Spot]:
    """The spots moved `by` characters."""
    return [replace(spot, start=spot.start + by, end=spot.end + by) for spot in spots]
