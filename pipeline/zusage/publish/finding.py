"""Finding commitments and texts by words and filters: results in a stable order, and counts for each value of a filter."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from datasette.app import Datasette
from datasette.database import QueryInterrupted

from .asking import Row, name_of, rows
from .filters import NO_TOPIC, Clause, Filters
from .search_terms import Query

PAGE: Final = 20
"""Results of one page."""
LAST_PAGE: Final = 500
"""No page after it is served: nobody reads on there, and each costs more than the one before."""
COUNTED: Final = 10_000
"""So many hits are counted, by municipality, topic and so on; of more, those that were written first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What is searched: where it stands, what each filter looks at, what a result shows."""

    table: str
    alias: str
    join: str
    condition: str
    day: str
    facets: Mapping[str, str]
    """Filter → the value that a row has for it, or several with commas between."""
    shown: str

    def where(self, filters: Filters) -> Clause:
        """The condition of filters on it."""
        return filters.commitments() if self.alias == "c" else filters.documents()


KINDS: Final = {
    "zusagen": Kind(
        table="commitments",
        alias="c",
        join="",
        condition="1",
        day="c.meeting_date",
        facets={
            "gemeinde": "c.body_id", "thema": f"coalesce(c.topic, '{NO_TOPIC}')", "land": "c.state",
            "jahr": "substr(c.meeting_date, 1, 4)", "verbindlichkeit": "c.force", "stand": "c.status",
        },
        shown="c.*",
    ),
    "texte": Kind(
        table="documents",
        alias="d",
        join="JOIN bodies b ON b.id = d.body_id",
        condition="b.withheld IS NULL AND d.duplicate_of IS NULL",
        day="d.date",
        facets={
            "gemeinde": "d.body_id", "thema": "(SELECT group_concat(t.topic_id) FROM document_topics t WHERE t.document_id = d.id)",
            "land": "b.state", "jahr": "substr(d.date, 1, 4)",
        },
        shown="d.id, d.title, d.date, d.kind, d.organization, d.url, d.quality, d.text, b.name AS body",
    ),
}  # fmt: skip
"""Commitments, and the texts that were read; texts twice there and those of withheld municipalities are not found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What a reader looks for."""

    kind: str
    query: Query
    filters: Filters
    by_relevance: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """All hits, and hits by filter and value, commonest first; `capped`: there are more than `COUNTED`; `partly`: filters without all.

    Without a total it took too long to count them.
    """

    total: int | None
    capped: bool
    partly: frozenset[str]
    values: Mapping[str, Mapping[str, int]]


async def results(datasette: Datasette, search: Search, *, first: int = 0, most: int = PAGE) -> list[Row]:
    """Hits from number `first` on, newest first or best first; equal ones by key, so that no page repeats another's."""
    kind, clause = KINDS[search.kind], _matching(search)
    alias = kind.alias
    rank = "f.rank" if search.by_relevance and search.query.expression else "0"
    sql = f"""
    SELECT {kind.shown} FROM (
      SELECT {alias}.rowid AS number, {rank} AS place, {kind.day} AS day, {alias}.id {_from(search)} WHERE {clause.sql}
      ORDER BY place, day DESC, {alias}.id LIMIT :most OFFSET :first
    ) found JOIN {kind.table} {alias} ON {alias}.rowid = found.number {kind.join} ORDER BY found.place, found.day DESC, found.id"""
    return await rows(datasette, sql, **clause.params, most=most, first=first)


def everything(search: Search, names: Sequence[str]) -> Clause:
    """The SQL for some columns of all hits, newest first."""
    kind, clause = KINDS[search.kind], _matching(search)
    columns = ", ".join("b.name AS body" if name == "body" and kind.join else f"{kind.alias}.{name}" for name in names)
    sql = f"SELECT {columns} {_from(search)} WHERE {clause.sql} ORDER BY {kind.day} DESC, {kind.alias}.id"
    return Clause(sql=sql, params=clause.params)


async def roughly(datasette: Datasette, search: Search) -> int:
    """How many hits there are, `COUNTED` + 1 where they are more."""
    clause = _matching(search)
    sql = f"SELECT COUNT(*) AS n FROM (SELECT 1 {_from(search)} WHERE {clause.sql} LIMIT {COUNTED + 1})"
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
    facets, clause = KINDS[search.kind].facets, _matching(search)
    columns = ", ".join(["1", *(facets[name] for name in names)])
    sql = f"SELECT {columns} {_from(search)} WHERE {clause.sql} LIMIT {COUNTED + 1}"
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


def _matching(search: Search) -> Clause:
    kind = KINDS[search.kind]
    where = kind.where(search.filters)
    if not search.query.expression:
        return Clause(sql=f"{kind.condition} AND {where.sql}", params=where.params)
    match = f"{kind.table}_fts MATCH :match"
    return Clause(
        sql=f"{match} AND {kind.condition} AND {where.sql}", params={**where.params, "match": search.query.expression}
    )


def _from(search: Search) -> str:
    kind = KINDS[search.kind]
    if not search.query.expression:
        return f"FROM {kind.table} {kind.alias} {kind.join}"
    return f"FROM {kind.table}_fts f JOIN {kind.table} {kind.alias} ON {kind.alias}.rowid = f.rowid {kind.join}"
