"""Words of a PDF page with their boxes, as PDFium reads them: what cells and columns are made of."""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing

import pypdfium2 as pdfium

from ..boxes import Box
from ..characters import cleaned
from ..lines import Line
from ..runs import Run
from .pages import page_text
from .places import Show, loose_reader, show

_CUT = "\ufffe\x02"
"""PDFium's marks of a hyphen at a line end."""

_WIDE = 0.6
"""Gap in heights of a letter from which on two letters are no neighbours, though PDFium sets no blank between them."""

_SMALL = 0.8
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

_USUAL = re.compile(r"[!-~ÄÖÜäöüß§€²³–—„“”‚‘’…•\ufffe\x02⁰¹⁴⁵⁶⁷⁸⁹]+")

_Letter = tuple[str, Box]


def page_words(page: pdfium.PdfPage) -> list[Run]:
    """The words in the order of the content stream. A small raised digit behind a number is a footnote's mark: "120¹"."""
    shown = show(page)
    with closing(page.get_textpage()) as textpage:
        loose = loose_reader(textpage)
        return [_word(shown, run) for run in _runs(page_text(textpage), 0, loose)]


def words_of(page: pdfium.PdfPage, lines: Iterable[Line]) -> list[Run]:
    """The words of these lines of the page."""
    shown = show(page)
    with closing(page.get_textpage()) as textpage:
        loose = loose_reader(textpage)
        return [_word(shown, run) for line in lines for run in _runs(line.text, line.first or 0, loose)]


def _runs(text: str, first: int, loose: Callable[[int], Box | None]) -> Iterator[list[_Letter]]:
    """Letters that stand together, with their boxes as PDF counts them, from the bottom of the sheet.

    `first` is the place of the text's first character in that of the page.
    """
    run: list[_Letter] = []
    for index, char in enumerate(text, first):
        if run and char in _CUT:
            run.append((char, run[-1][1]))
        box = None if char.isspace() or char in _CUT else loose(index)
        if run and (box is None or _apart(run[-1][1], box)):
            yield run
            run = []
        if box is not None:
            run.append((char, box))
    if run:
        yield run


def _apart(before: Box, box: Box) -> bool:
    if before[1] >= box[3] or box[1] >= before[3]:
        return False  # on two lines
    height = max(before[3] - before[1], box[3] - box[1])
    return box[0] - before[2] > _WIDE * height or box[2] < before[0]


def _word(shown: Show, run: list[_Letter]) -> Run:
    letters, boxes = zip(*run, strict=True)
    text = "".join(letters)
    x0, y0, x1, y1 = zip(*boxes, strict=True)
    return Run(
        text=_readable(text if text.isalpha() else _with_raised(run)), box=shown((min(x0), max(y1), max(x1), min(y0)))
    )


def _with_raised(run: list[_Letter]) -> str:
    """The word with the sign for a raised digit where one is behind another digit."""
    text, last = "", None
    for char, box in run:
        if not char.isdecimal():
            text += char
        elif last and _is_raised(last, box):
            text += char.translate(_RAISED)
        else:
            text, last = text + char, box
    return text


def _readable(text: str) -> str:
    """The word with its characters repaired, as those of the lines are; most need nothing."""
    return text if _USUAL.fullmatch(text) else cleaned([Line(text=text)])[0].text


def _is_raised(digit: Box, box: Box) -> bool:
    height = digit[3] - digit[1]
    return box[3] - box[1] < _SMALL * height and box[1] > digit[1] + 0.2 * height
