"""Words of a PDF page with their boxes, as PDFium reads them: what cells and columns are made of."""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing

import pypdfium2 as pdfium

from ...pdf_pages.places import Rect, Show, loose_reader, show, union
from ...pdf_pages.text import page_text
from ..characters import cleaned
from ..lines import Line
from ..runs import Run
from .raised import Letter, raised

_CUT = "\ufffe\x02"
"""PDFium's marks of a hyphen at a line end."""

_WIDE = 0.6
"""Gap in heights of a letter from which on two letters are no neighbours, though PDFium sets no blank between them."""

_USUAL = re.compile(r"[!-~ÄÖÜäöüß§€²³–—„“”‚‘’…•\ufffe\x02⁰¹⁴⁵⁶⁷⁸⁹]+")


def page_words(page: pdfium.PdfPage) -> list[Run]:
    """The words in the order of the content stream. A small raised digit behind a number is a footnote's mark: "120¹"."""
    shown = show(page)
    with closing(page.get_textpage()) as textpage:
        rect = loose_reader(textpage)
        return [_word(shown, run) for run in _runs(page_text(textpage), 0, rect)]


def words_of(page: pdfium.PdfPage, lines: Iterable[Line]) -> list[Run]:
    """The words of these lines of the page."""
    shown = show(page)
    with closing(page.get_textpage()) as textpage:
        rect = loose_reader(textpage)
        return [_word(shown, run) for line in lines for run in _runs(line.text, line.first or 0, rect)]


def _runs(text: str, first: int, rect: Callable[[int], Rect | None]) -> Iterator[list[Letter]]:
    """Letters that stand together, with their boxes as PDF counts them, from the bottom of the sheet.

    `first` is the place of the text's first character in that of the page.
    """
    run: list[Letter] = []
    for index, char in enumerate(text, first):
        if run and char in _CUT:
            run.append((char, run[-1][1]))
        box = None if char.isspace() or char in _CUT else rect(index)
        if run and (box is None or _apart(run[-1][1], box)):
            yield run
            run = []
        if box is not None:
            run.append((char, box))
    if run:
        yield run


def _apart(before: Rect, box: Rect) -> bool:
    height = max(before[1] - before[3], box[1] - box[3])
    same_line = before[3] < box[1] and box[3] < before[1]
    return same_line and (box[0] - before[2] > _WIDE * height or box[2] < before[0])


def _word(shown: Show, run: list[Letter]) -> Run:
    return Run(text=_readable(raised(run)), box=shown(union([rect for _, rect in run])))


def _readable(text: str) -> str:
    """The word with its characters repaired, as those of the lines are; most need nothing."""
    return text if _USUAL.fullmatch(text) else cleaned([Line(text=text)])[0].text
