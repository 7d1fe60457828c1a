"""What other files and earlier runs tell about a file before it is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..vendors.page import Item
from .lines import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """`agenda` are the public items of the meeting as its agenda prints them, in order; minutes are cut along them.

    `scans` are the lines of pages that were recognised before, by page number from 1; other scans are recognised anew.
    """

    agenda: tuple[Item, ...] = ()
    scans: Mapping[int, tuple[Line, ...]] = field(default_factory=dict)


NOTHING = Known()
