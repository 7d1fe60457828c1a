"""A long list in pages: which part is shown, and which pages stand before and after it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ..filters import Args

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """Page `page` of `pages`, from 1; `first` to `last` of `total` things stand on it."""

    page: int
    pages: int
    first: int
    last: int
    total: int

    def around(self, address: Callable[..., str]) -> dict[int, str]:
        """The pages before and after this one, where there are any; `address` takes `seite`."""
        return {n: address(seite=str(n)) for n in (self.page - 1, self.page + 1) if 1 <= n <= self.pages}


def paging(page: int, total: int, size: int) -> Paging:
    """The page asked for, or the last one where there are not that many."""
    pages = max(1, -(-total // size))
    shown = min(page, pages)
    first = (shown - 1) * size
    return Paging(page=shown, pages=pages, first=first + (total > 0), last=min(first + size, total), total=total)


def part(items: Sequence[T], where: Paging) -> Sequence[T]:
    """The things that stand on the page."""
    return items[max(where.first - 1, 0) : where.last]


def page_of(args: Args) -> tuple[int, list[str]]:
    """The number of the page that the address asks for, from 1, and a German sentence where it is none."""
    given = args.getlist("seite") or [""]
    if re.fullmatch(r"[1-9]\d{0,5}", given[0], re.ASCII):
        return int(given[0]), []
    return 1, [f"„seite={given[0][:80]}“ gibt es nicht: Gezeigt wird die erste."] if given[0] else []
