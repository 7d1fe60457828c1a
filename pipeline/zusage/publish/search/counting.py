"""How many hits a search has, in all and for each value of a filter."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from datasette.app import Datasette
from datasette.database import QueryInterrupted

from ..asking import name_of, rows
from .kinds import KINDS, Search, matching, source

COUNTED: Final = 10_000
"""So many hits are counted, by municipality, topic and so on; of more, those that were written first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """All hits, and hits by filter and value, commonest first; `capped`: there are more than `COUNTED`; `partly`: filters without all.

    Without a total it took too long to count them.
    """

    total: int | None
    capped: bool
    partly: frozenset[str]
    values: Mapping[str, Mapping[str, int]]


async def roughly(datasette: Datasette, search: Search) -> int:
    """How many hits there are, `COUNTED` + 1 where they are more."""
    clause = matching(search)
    sql = f"SELECT COUNT(*) AS n FROM (SELECT 1 {source(search)} WHERE {clause.sql} LIMIT {COUNTED + 1})"
    found = await rows(datasette, sql, **clause.params)
    return int(found[0]["n"])


async def counts(datasette: Datasette, search: Search) -> Counts:
    """Hits by filter and value. Values of one filter are counted as if it were not set: they would be added to it."""
    try:
        return await _counts(datasette, search)
    except QueryInterrupted:
        return Counts(
            total=None, capped=True, partly=frozenset(), values={name: {} for name in KINDS[search.kind].facets}
        )


async def _counts(datasette: Datasette, search: Search) -> Counts:
    kind, filters = KINDS[search.kind], search.filters
    found = await _counted(datasette, search, [name for name in kind.facets if not getattr(filters, name)])
    values, partly = dict(found.values), set(found.partly)
    for name in kind.facets:
        if name not in values:
            without = await _counted(datasette, replace(search, filters=filters.without(name)), [name])
            values |= without.values
            partly |= without.partly
    in_order = {name: values[name] for name in kind.facets}
    return Counts(total=found.total, capped=found.capped, partly=frozenset(partly), values=in_order)


async def _counted(datasette: Datasette, search: Search, names: Sequence[str]) -> Counts:
    facets, clause = KINDS[search.kind].facets, matching(search)
    columns = ", ".join(["1", *(facets[name] for name in names)])
    sql = f"SELECT {columns} {source(search)} WHERE {clause.sql} LIMIT {COUNTED + 1}"
    found = await datasette.get_database(name_of(datasette)).execute(sql, dict(clause.params))
    # Counted here: SQLite would sort all hits anew for each filter, which takes far longer.
    hits = found.rows[:COUNTED]
    _, *each = zip(*hits, strict=True) if hits else [()] * (1 + len(names))
    capped = len(found.rows) > COUNTED
    return Counts(
        total=len(hits),
        capped=capped,
        partly=frozenset(names) if capped else frozenset(),
        values={name: _commonest(column) for name, column in zip(names, each, strict=True)},
    )


def _commonest(values: Iterable[str | None]) -> Mapping[str, int]:
    counted: Counter[str] = Counter()
    for value, count in Counter(values).items():
        for one in (value or "").split(","):
            counted[one] += count
    counted.pop("", None)
    return dict(sorted(counted.items(), key=lambda item: (-item[1], item[0])))
