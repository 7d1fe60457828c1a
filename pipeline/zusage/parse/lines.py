"""Lines with their place on the page, and the block that they make: hyphens at line ends joined, places kept."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..vendors.page import Block, Spot

Box = tuple[float, float, float, float]

# PDFium writes a hyphen at a line end as U+FFFE (or U+0002) and swallows the line break; a soft hyphen is one too.
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
        following = lines[index + 1].text.lstrip() if index + 1 < len(lines) else None
        piece, joint = _joint(line.text, following)
        spots.append(Spot(start=len(text), end=len(text) + len(piece), page=line.page, box=line.box))
        text += piece + joint
    return Block(text=text, kind=kind, heading=heading, item=item, spots=tuple(spots))


def _joint(text: str, following: str | None) -> tuple[str, str]:
    """The line as it goes into the text, and what stands between it and the next line (None: there is none)."""
    if following is None:
        return text.translate(_SOFT), ""
    stem = HYPHEN_AT_END.sub("", text).translate(_SOFT)
    if not following or not HYPHEN_AT_END.search(text) or not stem.strip("- \u00a0\u2010"):
        return text.translate(_SOFT), "\n"
    if stem[-1].isspace() or _PARTNER.match(following):
        return stem + "-", "\n"  # a dash at the line end; "Präsentations- und PC-Technik" keeps its hyphen
    if following[0].islower() and stem[-1].islower():
        return stem, ""
    return stem + "-", ""  # "E-Akte", "IT-gestützt" and "2024-2026", cut at their own hyphen


def without_furniture(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages without the lines that every page repeats at its top or bottom, and without page marks there."""
    repeated = _repeated(pages)
    return [
        [
            line
            for index, line in enumerate(page)
            if _EDGE <= index < len(page) - _EDGE or not (_shape(line) in repeated or _is_mark(line, len(pages)))
        ]
        for page in pages
    ]


_EDGE = 4
_MARK = re.compile(
    r"^\s*(?:[-–—]\s*\d{1,4}\s*[-–—]|Seite:?\s+\d{1,4}(?:\s*(?:/|von)\s*\d{1,4})?"
    r"|(?P<page>\d{1,4})\s*(?:/|von)\s*(?P<of>\d{1,4}))\s*$",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_STEP = 8
"""Points; furniture stands at the same height on every page, the labels that every item has do not."""


def _shape(line: Line) -> tuple[str, int | None]:
    return _DIGITS.sub("#", line.text.strip()), round(line.box[1] / _STEP) if line.box else None


def _repeated(pages: Sequence[Sequence[Line]]) -> set[tuple[str, int | None]]:
    counts: Counter[tuple[str, int | None]] = Counter()
    for page in pages:
        counts.update({_shape(line) for line in [*page[:_EDGE], *page[-_EDGE:]]})
    # Two pages prove nothing: a heading may stand on both; from three pages on, more than half of them do.
    return {shape for shape, count in counts.items() if shape[0] and count >= max(3, len(pages) // 2 + 1)}


def _is_mark(line: Line, pages: int) -> bool:
    """Whether the line counts pages; "045/2025" is a paper's number, a cover may not be counted."""
    match = _MARK.match(line.text)
    if not match or not match["of"]:
        return match is not None
    return int(match["page"]) <= int(match["of"]) and abs(int(match["of"]) - pages) <= 2


def plain(text: str) -> list[Line]:
    """The lines of a text without places."""
    return [Line(text=line) for line in text.splitlines()]


def shifted(spots: Iterable[Spot], by: int) -> list[Spot]:
    """The spots moved `by` characters."""
    return [replace(spot, start=spot.start + by, end=spot.end + by) for spot in spots]
