"""What a frame is: one way of promising, deciding, reporting or refusing, with the sentences that prove it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import import_module
from pkgutil import iter_modules

from ..records.vocabulary import FORCE, STATUS

_BREAKS = str.maketrans({"\n": " ", "\r": " ", "\u00a0": " "})


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """`pattern` is looked for in one sentence; `force` and `status` are what a hit says (None: nothing of that kind).

    `rank` decides between hits in one sentence, higher first: negations and tests before what they contain.
    `governs`: the verb may take the promised thing in a clause of its own ("beauftragt, ... zu ...", "sagt zu, dass ...").
    """

    name: str
    pattern: re.Pattern[str]
    force: str | None = None
    status: str | None = None
    rank: int = 0
    governs: bool = False
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A place where a frame was found; `start` and `end` count characters of the text that was searched."""

    frame: Frame
    start: int
    end: int


@cache
def frames() -> tuple[Frame, ...]:
    """Every `FRAME` of the modules in `link/frames`, highest rank first."""
    from . import frames as folder

    found: Iterable[Frame] = (
        import_module(f"{folder.__name__}.{module.name}").FRAME for module in iter_modules(folder.__path__)
    )
    return tuple(sorted(found, key=lambda frame: (-frame.rank, frame.name)))


def meaning(name: str) -> str:
    """What a frame of that name says of force and status, in German words: "berichtet, erledigt"."""
    frame = next(frame for frame in frames() if frame.name == name)
    return ", ".join(
        [*([FORCE[frame.force]] if frame.force else []), *([STATUS[frame.status]] if frame.status else [])]
    )


@lru_cache(maxsize=4096)
def hits(text: str) -> tuple[Hit, ...]:
    """Every hit of every frame in a sentence, highest rank first; its line breaks count as blanks."""
    plain = text.translate(_BREAKS)
    return tuple(
        Hit(frame=frame, start=match.start(), end=match.end())
        for frame in frames()
        for match in frame.pattern.finditer(plain)
    )


def strongest(found: Iterable[Hit]) -> str | None:
    """The strongest force among the hits of the highest rank.

    A higher rank silences the lower ones: "wird beauftragt zu prüfen" considers, it mandates nothing.
    """
    binding = [hit.frame for hit in found if hit.frame.force]
    if not binding:
        return None
    top = max(frame.rank for frame in binding)
    return min((frame.force for frame in binding if frame.rank == top and frame.force), key=list(FORCE).index)


def state(found: Iterable[Hit]) -> str | None:
    """The status of the highest-ranked hit that states one."""
    stating = [hit.frame for hit in found if hit.frame.status]
    return max(stating, key=lambda frame: frame.rank).status if stating else None
