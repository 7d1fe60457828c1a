"""Where a quote stands on the pages of a PDF: one box for each printed line of it, around its own characters only."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cache

import pypdfium2 as pdfium

from ..records import Anchor
from .aligned import sources
from .boxes import Box, rows, union
from .forms import shown_page
from .opening import open_pdf
from .places import char_reader, show
from .text import line_at, page_text

Place = tuple[int, Box]
"""Page, from 1, and box."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """Characters `start:end` of the text of a line, or of a cell of a table; `whole` are the boxes it lies in."""

    anchor: Anchor
    text: str
    start: int
    end: int
    whole: tuple[Box, ...]


def quote_boxes(
    data: bytes, name: str, text: str, anchors: Iterable[Anchor], spans: Sequence[tuple[int, int]]
) -> list[list[Place]]:
    """For each of `spans` (characters of `text`, the text of a document) its boxes in the order of the text.

    `anchors` are the document's. Characters recognised from an image have the boxes of their words; where a page cannot be
    read again, the boxes are those of the lines. Raises `DocumentError` where `data` is no PDF that can be opened.
    """
    lines = list(_lines(anchors))
    pieces = [[*_pieces(text, lines, start, end)] for start, end in spans]
    exact = _exact(data, name, [piece for of_span in pieces for piece in of_span if piece.anchor.score is None])
    return [
        [(piece.anchor.page or 0, box) for piece in of_span for box in exact.get(piece) or piece.whole]
        for of_span in pieces
    ]


def _lines(anchors: Iterable[Anchor]) -> Iterator[tuple[Anchor, list[Anchor]]]:
    """The anchors of lines, each with those inside it: words of a scan, cells of a row of a table."""
    line, inside = None, list[Anchor]()
    for anchor in sorted((a for a in anchors if a.page and a.x0 is not None), key=lambda a: (a.start, -a.end)):
        if line and anchor.end <= line.end:
            inside.append(anchor)
            continue
        if line:
            yield line, inside
        line, inside = anchor, []
    if line:
        yield line, inside


def _pieces(text: str, lines: Iterable[tuple[Anchor, list[Anchor]]], start: int, end: int) -> Iterator[_Piece]:
    for line, inside in lines:
        if line.start >= end or line.end <= start:
            continue
        near = [anchor for anchor in inside if text[max(start, anchor.start) : min(end, anchor.end)].strip()]
        if line.score is not None or line.page_char is not None:
            yield from _piece(text, line, start, end, near if line.score is not None else [])
        else:
            for anchor in near or [line]:
                yield from _piece(text, anchor, start, end, [])


def _piece(text: str, anchor: Anchor, start: int, end: int, words: Sequence[Anchor]) -> Iterator[_Piece]:
    start, end = max(start, anchor.start), min(end, anchor.end)
    if text[start:end].strip():
        yield _Piece(
            anchor=anchor, text=text[anchor.start : anchor.end], start=start - anchor.start, end=end - anchor.start,
            whole=tuple(rows(_box(each) for each in words or [anchor])),
        )  # fmt: skip


def _box(anchor: Anchor) -> Box:
    return anchor.x0 or 0.0, anchor.y0 or 0.0, anchor.x1 or 0.0, anchor.y1 or 0.0


def _exact(data: bytes, name: str, pieces: Iterable[_Piece]) -> Mapping[_Piece, list[Box]]:
    """The boxes of each piece; each page is opened once and closed again."""
    found, by_page = dict[_Piece, list[Box]](), dict[int, list[_Piece]]()
    for piece in pieces:
        by_page.setdefault(piece.anchor.page or 0, []).append(piece)
    if not by_page:
        return found
    with closing(open_pdf(data, name, [])[0]) as pdf:
        for number, here in by_page.items():
            try:
                with closing(shown_page(pdf, number - 1)) as page, closing(page.get_textpage()) as textpage:
                    found |= zip(here, _on_page(page, textpage, here), strict=True)
            except pdfium.PdfiumError:
                continue  # the boxes of whole lines are there, from when the page was read
    return found


def _on_page(page: pdfium.PdfPage, textpage: pdfium.PdfTextPage, pieces: Sequence[_Piece]) -> Iterator[list[Box]]:
    text, rect, shown = page_text(textpage), char_reader(textpage), show(page)

    @cache
    def box(place: int) -> Box | None:
        found = rect(place)
        return shown(found) if found else None

    for piece in pieces:
        first = piece.anchor.page_char
        raw = _inside(piece.anchor, text, box) if first is None else range(first, first + len(line_at(text, first)))
        made_of = sources(piece.text, "".join(text[place] for place in raw), piece.start, piece.end)
        boxes = [found for place in made_of if (found := box(raw[place]))]
        yield list(rows(boxes)) if first is None else [union(boxes)] if boxes else []


def _inside(anchor: Anchor, text: str, box: Callable[[int], Box | None]) -> list[int]:
    """The places of characters whose middle lies in the anchor's box."""
    x0, y0, x1, y1 = _box(anchor)
    found = ((place, box(place)) for place in range(len(text)))
    return [
        place for place, at in found
        if at and x0 <= (at[0] + at[2]) / 2 <= x1 and y0 <= (at[1] + at[3]) / 2 <= y1
    ]  # fmt: skip
