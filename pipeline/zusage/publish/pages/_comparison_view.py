"""What a reader asked a comparison to show, read from the address: what a row is, how rows are sorted, which page of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from datasette.app import Datasette

from .. import addresses
from ..asking import rows
from ..comparing import LEVELS, ORDERS
from ..filters import Args, Filters, read
from ._paging import page_of
from ._sorting import both_ways, heads

PAGE: Final = 50
"""Municipalities on one page."""
FEW: Final = 200
"""Up to so many municipalities are told one by one unless the reader asks otherwise; more are summed up first."""

SORTS: Final = both_ways(ORDERS)
_FALLING: Final = ORDERS.keys() - {"name"}
"""Names rise first, numbers fall first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A level of `LEVELS`, an order of `ORDERS`, and a page from 1. `asked` is the level that the address states, or "".

    `unknown` holds a German sentence for each value that could not be used.
    """

    level: str
    asked: str
    order: str
    down: bool
    page: int
    unknown: tuple[str, ...] = ()

    @property
    def sort(self) -> str:
        """The order as the address says it: "-" before it where the greatest come first."""
        return f"-{self.order}" if self.down else self.order

    def heads(self, address: Callable[..., str]) -> dict[str, dict[str, str]]:
        """Where the heads of the table lead; `address` takes `sort` and gives the page's address."""
        return heads(ORDERS, self.order, address, down=self.down, falling=_FALLING)


def ordering(args: Args, level: str, usual: str) -> View:
    """A view of one level whose order and page alone the address may choose; `usual` is the order where it does not."""
    sort, odd = one_of(args, "sort", SORTS)
    page, odder = page_of(args)
    order = (sort or usual).removeprefix("-")
    return View(
        level=level, asked="", order=order, down=(sort or usual).startswith("-"), page=page, unknown=(*odd, *odder)
    )


async def asked_view(datasette: Datasette, args: Args) -> tuple[Filters, View]:
    """The filters of a query string in whole years, and the view that it asks for."""
    filters = (await read(datasette, args)).whole_years()
    asked, unknown = one_of(args, "ebene", LEVELS)
    sort, odd = one_of(args, "sort", SORTS)
    page, odder = page_of(args)
    clause = filters.bodies()
    found = await rows(datasette, f"SELECT COUNT(*) AS n FROM bodies b WHERE {clause.sql}", **clause.params)
    view = View(
        level=asked or automatic(filters, found[0]["n"]), asked=asked, order=(sort or "name").removeprefix("-"),
        down=sort.startswith("-"), page=page, unknown=(*filters.unknown, *unknown, *odd, *odder),
    )  # fmt: skip
    return filters, view


def automatic(filters: Filters, municipalities: int) -> str:
    """The level for so many municipalities: one by one where they are few, else by what they are not yet chosen by."""
    if filters.gemeinde or municipalities <= FEW or (filters.land and filters.groesse):
        return "gemeinde"
    return "groesse" if filters.land else "land"


def address(filters: Filters, view: View, **changed: str | Sequence[str]) -> str:
    """A permalink of the view, with some of its values changed; "" leaves one out."""
    held: Mapping[str, str | Sequence[str]] = {
        **filters.address, "ebene": view.asked, "sort": "" if view.sort == "name" else view.sort,
    }  # fmt: skip
    return addresses.compare(**{**held, **changed})


def one_of(args: Args, name: str, known: Sequence[str] | Mapping[str, str]) -> tuple[str, list[str]]:
    """The first value that is known, or "", and a German sentence for each other value."""
    given = [value for value in args.getlist(name) or () if value]
    kept = next((value for value in given if value in known), "")
    return kept, [f"„{name}={value[:80]}“ gibt es nicht und wurde weggelassen." for value in given if value != kept]
