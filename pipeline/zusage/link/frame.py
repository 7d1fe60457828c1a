"""What a frame is: one way of promising, deciding, reporting or refusing, with the sentences that prove it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from ..records.vocabulary import FORCE


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """`pattern` is looked for in one sentence; `force` and `status` are what a hit says (None: nothing of that kind).

    `rank` decides between hits in one sentence, higher first: negations and tests before what they contain.
    """

    name: str
    pattern: re.Pattern[str]
    force: str | None = None
    status: str | None = None
    rank: int = 0
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the frames say of a sentence; `hits` are (frame name, start, end) in the sentence, for `explain`."""

    force: str | None
    status: str | None
    hits: tuple[tuple[str, int, int], ...]


@cache
def frames() -> tuple[Frame, ...]:
    """Every `FRAME` of the modules in `link/frames`, highest rank first."""
    from . import frames as folder

    found: Iterable[Frame] = (
        import_module(f"{folder.__name__}.{module.name}").FRAME for module in iter_modules(folder.__path__)
    )
    return tuple(sorted(found, key=lambda frame: (-frame.rank, frame.name)))


def read(sentence: str) -> Reading:
    """The strongest force and the highest-ranked status that the sentence states.

    A higher rank silences the lower ones: "wird beauftragt zu prüfen" considers, it mandates nothing.
    """
    hits = [(frame, match) for frame in frames() if (match := frame.pattern.search(sentence))]
    return Reading(
        force=_strongest([frame for frame, _ in hits if frame.force]),
        status=next((frame.status for frame, _ in hits if frame.status), None),
        hits=tuple((frame.name, match.start(), match.end()) for frame, match in hits),
    )


def _strongest(found: list[Frame]) -> str | None:
    if not found:
        return None
    order = list(FORCE)
    top = max(frame.rank for frame in found)
    return min((frame.force for frame in found if frame.rank == top and frame.force), key=order.index)
