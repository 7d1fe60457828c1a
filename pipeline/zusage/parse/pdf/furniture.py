"""Headers, footers and page marks: what pages repeat at their edges is no part of the text, and is kept beside it.

A line is furniture where it stands at the edge of its page, further out than all text of the page's own (but for one row
that changes, such as a chapter's title), and where other pages have the same text at the same height, or where it counts
pages.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import lru_cache

from rapidfuzz import fuzz

from ..lines import Line
from ..minutes.nonpublic import Gate
from .edges import Row, edges_of, shape
from .page_marks import Counted, is_mark
from .repeated import Repeated
from .table_head import is_table_head

_DIGITS = re.compile(r"\d+")
_SAME = 85
"""Of 100, rapidfuzz: how far two readings of one header by the OCR are alike."""


def set_apart(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], tuple[str, ...]]:
    """The pages without furniture, and the furniture: each text once, "#" for digits that change from page to page."""
    edges = [edges_of(page) for page in pages]
    repeated, counted = Repeated(edges), Counted(edges)
    gone = [
        [line for side in sides for line in _outer(side, number, len(pages), repeated, counted)]
        for number, sides in enumerate(edges)
    ]
    taken = {id(line) for lines in gone for line in lines}
    kept = [[line for line in page if id(line) not in taken] for page in pages]
    return kept, _each_once(line.text for lines in gone for line in lines)


def of_other_pages(pages: Sequence[Sequence[Line]], kept: Sequence[Sequence[Line]], left: Set[int]) -> tuple[str, ...]:
    """The furniture without that of pages `left` (from 0): a closed part may have headers of its own."""
    stays = {id(line) for lines in kept for line in lines}
    others = (page for number, page in enumerate(pages) if number not in left)
    return _each_once(line.text for page in others for line in page if id(line) not in stays)


def _outer(side: Sequence[Row], number: int, pages: int, repeated: Repeated, counted: Counted) -> Iterator[Line]:
    """The furniture of one edge of one page, from the edge inwards."""
    changing = 0
    for index, row in enumerate(side):
        found = [
            line for line in row.lines
            if is_mark(line.text, pages) or (index == 0 and counted.has(line, number))
            or (repeated.has(line, number, inner=changing > 0) and not _parts(line, repeated))
        ]  # fmt: skip
        if found and is_table_head(row.text, [inner.text for inner in side[index + 1 : index + 3]]):
            return  # what follows are the table's rows, which may differ in nothing but numbers
        yield from found
        changing += not found
        if changing > 1:
            return


def _parts(line: Line, repeated: Repeated) -> bool:
    """Whether the non-public part begins or ends with the line; that the sitting is public, every page may say."""
    closes, opens = _gates(line.text)
    return closes or (opens and not repeated.everywhere(line))


@lru_cache(maxsize=1_000)
def _gates(text: str) -> tuple[bool, bool]:
    return not Gate().admits(text), Gate(closed=True).admits(text)


def _each_once(texts: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, list[str]] = {}
    for text in texts:
        found.setdefault(shape(text), []).append(text.strip())
    kept: list[str] = []
    for same in found.values():
        text = _numbered(same)
        if not any(fuzz.ratio(text, other) > _SAME for other in kept):
            kept.append(text)
    return tuple(kept)


def _numbered(texts: Sequence[str]) -> str:
    """The first of texts that differ in their digits, "#" for those that do."""
    runs = [_DIGITS.findall(text) for text in texts]
    same = [len(set(column)) == 1 for column in zip(*runs, strict=False)]
    numbers = iter(same)
    return _DIGITS.sub(lambda found: found.group() if next(numbers, True) else "#", texts[0])
