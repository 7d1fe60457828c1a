"""The lines of one page, as PDFium reads text and boxes."""

from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import replace
from functools import partial
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from ...pdf_pages.boxes import Box
from ...pdf_pages.places import Rect, Show, char_reader, loose_reader, reader, show, union
from ...pdf_pages.text import LINE, page_text
from ..lines import Line
from .columns import MIN_ROWS, WIDE, Halves, apart
from .marginal import notes_apart
from .order import in_reading_order
from .raised import may_be_raised, with_raised

_BLANK, _CLOSE = 1.0, 0.25
"""Heights of a line from its last character to one that goes on with it, with and without a blank between them."""


def has_image(page: pdfium.PdfPage) -> bool:
    return any(True for _ in page.get_objects(filter=(pdfium_c.FPDF_PAGEOBJ_IMAGE,), max_depth=3))


def text_lines(page: pdfium.PdfPage, number: int) -> list[Line]:
    """The printed lines in the order in which they are read; blank ones are left out."""
    with closing(page.get_textpage()) as textpage:
        rects, loose, shown = reader(textpage), loose_reader(textpage), show(page)
        lines, gaps = list[Line](), dict[int, Halves]()
        for match in LINE.finditer(page_text(textpage)):
            text = match.group()
            if text.isspace():
                continue
            found = rects(*match.span())
            if len(found) > 1 and (wide := _wide(found)):
                gaps[len(lines)] = shown(union(found[:wide])), shown(union(found[wide:]))
            if len(found) > 1 and may_be_raised(found):
                text = with_raised(text, match.start(), loose)
            box = shown(union(found)) if found else None
            goes_on = bool(box and lines and _goes_on(lines[-1], text, box))
            lines.append(Line(text=text, page=number, box=box, first=match.start(), goes_on=goes_on))
        if gaps:
            cut = partial(_cut, char_reader(textpage), shown)
            lines, gaps = notes_apart(lines, gaps, cut)
            lines = apart(lines, gaps, cut) if len(gaps) >= MIN_ROWS else lines
        ordered = in_reading_order(lines)
        return ordered if ordered is lines or _upright(lines, char_reader(textpage), shown) else lines


def _upright(lines: Iterable[Line], rect: Callable[[int], Rect | None], shown: Show) -> bool:
    """Whether text runs from left to right on the page as it is shown; of other text the places prove no order."""
    longest = max(lines, key=lambda line: len(line.text))
    first, text = longest.first or 0, longest.text
    places = (first + len(text) - len(text.lstrip()), first + len(text.rstrip()) - 1)
    begin, end = (shown(found) if (found := rect(place)) else None for place in places)
    return bool(begin and end and begin[2] <= end[0] and begin[1] < end[3] and end[1] < begin[3])


def _goes_on(before: Line, text: str, box: Box) -> bool:
    """Whether the printed line goes on: PDFium breaks it behind a single raised or lowered character."""
    last = before.box
    if last is None or box[0] < last[2] - 1 or box[1] >= last[3] or last[1] >= box[3]:
        return False
    middle, height = (box[1] + box[3]) / 2, max(last[3] - last[1], box[3] - box[1])
    beside = last[1] < middle < last[3] or box[1] < (last[1] + last[3]) / 2 < box[3]
    return beside and box[0] - last[2] <= (_BLANK if text[0] == " " else _CLOSE) * height


def _wide(rects: list[Rect]) -> int:
    """The place of the run behind the widest gap of a line; 0 where no gap is wide. Of turned pages nothing is known."""
    gap, place = max((b[0] - a[2], place) for place, (a, b) in enumerate(pairwise(rects), 1))
    return place if gap >= WIDE else 0


def _cut(rect: Callable[[int], Rect | None], shown: Show, line: Line, sides: Halves) -> tuple[Line, Line]:
    """The line as one of the left column and one of the right, which begins with the first character behind the gap."""
    first = line.first or 0
    behind = (
        place for place, char in enumerate(line.text)
        if not char.isspace() and (found := rect(first + place)) and shown(found)[0] >= sides[1][0] - 1
    )  # fmt: skip
    place = next(behind, len(line.text))
    left, right = line.text[:place].rstrip(), line.text[place:]
    return replace(line, text=left, box=sides[0]), replace(line, text=right, box=sides[1], first=first + place)
