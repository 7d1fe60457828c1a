"""Where a crawl of a product begins: what to open first in a session, and the lists of the months that are wanted."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..records import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """`opening`: addresses asked first in each session and not stored (several products answer nothing without it).

    `lists`: calendars and lists to begin with, newest first; the rest is found by their links.
    """

    opening: tuple[str, ...] = ()
    lists: tuple[Link, ...] = ()


def months(first: date, last: date) -> Iterator[date]:
    """The first days of the months from `last` back to `first`, both included."""
    month = last.replace(day=1)
    while month >= first.replace(day=1):
        yield month
        month = (
            month.replace(year=month.year - 1, month=12) if month.month == 1 else month.replace(month=month.month - 1)
        )
