"""What a table may be sorted by, as an address says it, and where the heads of its columns lead."""

from collections.abc import Callable, Collection, Iterable


def both_ways(orders: Iterable[str]) -> tuple[str, ...]:
    """The values of `sort`: each order, and with "-" before it where the greatest come first."""
    return tuple(sign + order for order in orders for sign in ("", "-"))


def heads(
    orders: Iterable[str], order: str, address: Callable[..., str], *, down: bool, falling: Collection[str] = ()
) -> dict[str, dict[str, str]]:
    """For each order: where a head of the table leads, and how it is sorted by now, as `aria-sort` says it.

    `address` takes `sort` and gives the page's address. Orders of `falling` begin with the greatest, others with the least;
    the one that the table is in turns round.
    """
    found = {}
    for name in orders:
        turned = not down if name == order else name in falling
        now = ("descending" if down else "ascending") if name == order else "none"
        found[name] = {"href": address(sort=f"-{name}" if turned else name), "now": now}
    return found
