"""What other files and earlier runs tell about a file before it is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..records import Meeting
from ..text import fold
from ..vendors.page import Item
from .lines import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """`agenda` are the public items of the meeting as its agenda prints them, in order; minutes are cut along them.

    `keys` are the ids of these items where they have any, `meeting` is the sitting that they are of, or whose page links the
    file. `scans` are the lines of pages that were recognised before, by page number from 1; other scans are recognised anew,
    or, with `leave_scans`, left to the caller: `Unrecognised` names them.
    """

    agenda: tuple[Item, ...] = ()
    keys: tuple[str, ...] = ()
    meeting: Meeting | None = None
    scans: Mapping[int, tuple[Line, ...]] = field(default_factory=dict)
    leave_scans: bool = False


class Unrecognised(Exception):
    """The file cannot be read before its `pages` (numbers from 1), which are scans, are recognised."""

    def __init__(self, pages: tuple[int, ...]) -> None:
        super().__init__(f"{len(pages)} pages are to be recognised first")
        self.pages = pages


NOTHING = Known()


def same_committee(one: str | None, other: str | None) -> bool:
    """Whether two names may mean one committee: "Rat" and "Rat der Gemeinde Moorkaten". A name that is missing may be any."""
    if not one or not other:
        return True
    words, others = (set(fold(name).replace(",", " ").split()) for name in (one, other))
    return words <= others or others <= words
