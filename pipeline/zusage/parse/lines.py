"""Lines with their place on the page, and the block that they make: hyphens at line ends joined, places kept."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ..pdf_pages.boxes import Box
from ..vendors.page import Block, Cell, Spot

# PDFium writes a hyphen at a line end as U+FFFE (or U+0002) and swallows the line break; a soft hyphen is one too.
HYPHEN_AT_END = re.compile(r"[-\u00ad\u2010\ufffe\x02]\s*$")
_HYPHENS = frozenset("-\u00ad\u2010\ufffe\x02")
PARTNER = re.compile(r"(?:und|oder|sowie|bzw|beziehungsweise|respektive|als auch|bis(?= \w))\b|u\. |[&+]")
"""What follows a hyphen that stands for the rest of a word: "Präsentations- und PC-Technik", "zwei- bis dreimal"."""

_LAST_LETTERS = re.compile(r"[^\W\d_]{0,60}$")
_ELECTRONIC = re.compile(
    "government|akte|mobil|learning|mail|rechnung|vergabe|bike|roller|scooter|payment|commerce|parti[cz]ipation|auto|lad|dienst"
)
"""What goes with a small "e-": "e-government"."""

_TWO_ADJECTIVES = re.compile(r"\w{0,40}(?:isch|lich)(?:e[mnrs]?)?\b")


@dataclass(slots=True, kw_only=True)  # frozen would take three times as long to make
class Part:
    """A stretch `start:end` of a line's text with a place of its own: a word of a scan, or a cell of a table's row.

    `first` is the place of its first character in the page's text, where characters before it were repaired or left out.
    """

    start: int
    end: int
    box: Box | None = None
    score: float | None = None
    first: int | None = None
    cell: Cell | None = None


@dataclass(slots=True, kw_only=True)  # frozen would take three times as long to make
class Line:
    """One printed line; `box` in points from the top left of page `page` (from 1); `score` is the OCR's, 0 to 1.

    `first` is the place of its first character in the page's text as PDFium counts; `element` the path of an element;
    `goes_on` says that nothing, not even a blank, stands between the line before and this one, which is printed behind it;
    `heading` says that the file itself marks it as one (`<h2>`, Word's outline).
    """

    text: str
    page: int | None = None
    box: Box | None = None
    score: float | None = None
    first: int | None = None
    element: str | None = None
    goes_on: bool = False
    heading: bool = False
    parts: tuple[Part, ...] = ()


def block(lines: Sequence[Line], *, kind: str = "text", heading: str | None = None, item: int | None = None) -> Block:
    """One block of the lines: joined by line breaks, or by nothing where a word was cut; a spot for each line and each part."""
    text, spots = "", list[Spot]()
    for index, line in enumerate(lines):
        below = lines[index + 1] if index + 1 < len(lines) else None
        piece, joint = _joint(line.text, below.text.lstrip() if below and not below.goes_on else None)
        spots.append(_spot(line, len(text), len(text) + len(piece)))
        if line.parts:
            spots += _inner(line, len(text), len(text) + len(piece))
        text += piece + joint
    return Block(text=text, kind=kind, heading=heading, item=item, spots=tuple(spots))


def _spot(line: Line, start: int, end: int) -> Spot:
    return Spot(
        start=start, end=end, page=line.page, box=line.box, element=line.element, score=line.score, first=line.first
    )


def _inner(line: Line, start: int, end: int) -> Iterator[Spot]:
    """The spots of the line's parts, behind its own: where stretches lie in each other, the shorter one is the more exact."""
    for part in line.parts:
        if start + part.start < min(start + part.end, end):
            yield Spot(
                start=start + part.start, end=min(start + part.end, end), page=line.page, box=part.box,
                element=line.element, score=part.score, first=part.first, cell=part.cell,
            )  # fmt: skip


def _joint(text: str, following: str | None) -> tuple[str, str]:
    """The line as it goes into the text, and what stands between it and the next line (None: there is none)."""
    if following is None:
        return _without_marks(text), ""
    end = text.rstrip()
    if not following or not _HYPHENS.issuperset(end[-1:] or " ") or not end[:-1].strip("- \u00a0\u2010"):
        return _without_marks(text), "\n"
    stem = _without_marks(end[:-1])
    if following[0] in ",;/":
        return stem + "-", ""  # "Gebäude-, Brücken- und Straßenbau", "IT-/TK-Technik"
    if not stem[-1:].isalnum() or not following[0].isalnum() or PARTNER.match(following):
        return stem + "-", "\n"  # a dash, "50,-" or a hyphen that stands for the rest of a word
    if end[-1] == "\u00ad" or (stem[-1].islower() and following[0].islower() and not _is_true(stem, following)):
        return stem, ""
    return stem + "-", ""  # "E-Akte", "IT-gestützt" and "2024-2026", cut at their own hyphen


def _without_marks(text: str) -> str:
    # Three searches for one character each take a tenth of the time of `str.translate`.
    return text.replace("\u00ad", "").replace("\ufffe", "-").replace("\x02", "-")


def _is_true(stem: str, following: str) -> bool:
    """Whether the hyphen between two small letters is the word's own: "e-government", "technisch-organisatorische"."""
    last = stem.rsplit(maxsplit=1)[-1][-80:]
    letters = _LAST_LETTERS.search(last)
    if not letters:
        return True
    word = letters.group()
    if len(word) == 1:  # "o-der" and "ü-ber" are cut words
        return word not in "aeiouäöü" or _ELECTRONIC.match(following) is not None
    if "@" in last or "www." in last or "://" in last:
        return True
    return word[0].islower() and word.endswith(("isch", "lich")) and _TWO_ADJECTIVES.match(following) is not None


def plain(text: str) -> list[Line]:
    """The lines of a text without places."""
    return [Line(text=line) for line in text.splitlines()]


def shifted(spots: Iterable[Spot], by: int) -> list[Spot]:
    """The spots moved `by` characters."""
    return [replace(spot, start=spot.start + by, end=spot.end + by) for spot in spots]
