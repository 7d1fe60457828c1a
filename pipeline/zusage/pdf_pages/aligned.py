"""A cleaned line beside the line as PDFium read it: which characters of the one were made of which of the other."""

from collections.abc import Iterator
from difflib import SequenceMatcher

_LONGEST = 1_000
"""Characters; beyond it the comparison, quadratic at worst, is given up."""


def sources(clean: str, raw: str, start: int, end: int) -> Iterator[int]:
    """Places in `raw` of what `clean[start:end]` was made of, in order; blanks count for nothing.

    Cleaning drops characters (soft hyphens, blanks between spaced letters), replaces them (ligatures, marks of lists) and
    adds some (units in tables). What replaces several characters, or part of what replaces them, is made of all of them.
    """
    if raw.startswith(clean):
        yield from (place for place in range(start, end) if not raw[place].isspace())
        return
    if max(len(clean), len(raw)) > _LONGEST:
        return
    for kind, c0, c1, r0, r1 in SequenceMatcher(None, clean, raw, autojunk=False).get_opcodes():
        if kind in ("delete", "insert") or c1 <= start or c0 >= end:
            continue
        if c1 - c0 == r1 - r0:
            r0, r1 = r0 + max(start - c0, 0), r1 - max(c1 - end, 0)
        yield from (place for place in range(r0, r1) if not raw[place].isspace())
