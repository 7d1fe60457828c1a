"""PROJECT mentions by rules: known names, names by their form, announced names, purchases; the longest and best are kept."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from . import compounds, purchases, quoted_names
from .base_forms import base_form
from .gazetteer import find_names
from .joined_text import Joined, join
from .stops import names_body
from .values import Found

__all__ = ["base_form", "find_projects"]
_FINDERS = (compounds.find_compounds, quoted_names.find_quoted, purchases.find_purchases)
_CUES = sorted({cue for module in (compounds, quoted_names, purchases) for cue in module.CUES.split()})
# Every branch begins with a letter of its own, so that the scan can skip to the next such letter.
_GATE = re.compile("|".join(_CUES))


def find_projects(text: str, sentences: Sequence[tuple[int, int]]) -> list[Found]:
    """The PROJECT mentions of `text`, in order, none overlapping; offsets are those of `text`, line breaks and all.

    `sentences` are character bounds in order; without any, the whole text is one. `name` is the canonical name, `topic` a key of
    `topics/*.yml` or None, `origin` the rule that found it. Extents follow the annotation guidelines for PROJECT: the naming noun
    without article and genitive, an adjective only where it is what makes the name digital.
    """
    joined = join(text)
    bounds = [(joined.place(start), joined.place(end)) for start, end in sentences] or [(0, len(joined.text))]
    return [placed(joined, f) for f in chosen(joined.text, candidates(joined.text, bounds))[0]]


def candidates(text: str, sentences: Sequence[tuple[int, int]]) -> list[Found]:
    """What the rules find in a joined text, overlapping as they come, within `sentences`."""
    return [*find_names(text, 0, len(text)), *_by_sentence(text, sentences)]


def chosen(text: str, found: Iterable[Found]) -> tuple[list[Found], list[Found]]:
    """The longest and best of what the rules found, apart from each other; and what was left out as it names an office or a firm."""
    projects: list[Found] = []
    bodies: list[Found] = []
    for f in found:
        (bodies if names_body(text, f.start, f.end) else projects).append(f)
    return _best(projects), bodies


def _by_sentence(text: str, bounds: Sequence[tuple[int, int]]) -> Iterator[Found]:
    """What the general patterns find, only in the sentences that hold a cue."""
    starts = [start for start, _ in bounds]
    worth = {max(bisect_right(starts, cue.start()) - 1, 0) for cue in _GATE.finditer(text)}
    for start, end in (bounds[i] for i in sorted(worth)):
        for finder in _FINDERS:
            yield from finder(text, start, end)


def _best(found: Iterable[Found]) -> list[Found]:
    """The longest first, equals by score; whatever overlaps one already kept is dropped."""
    kept: list[Found] = []
    taken: set[int] = set()
    for f in sorted(found, key=lambda f: (f.start - f.end, -f.score, f.start)):
        if taken.isdisjoint(range(f.start, f.end)):
            kept.append(f)
            taken.update(range(f.start, f.end))
    return sorted(kept, key=lambda f: f.start)


def placed(joined: Joined, found: Found) -> Found:
    """The find with its offsets in the text that `joined` was made of."""
    start, end = joined.origin(found.start, found.end)
    return replace(found, start=start, end=end)
