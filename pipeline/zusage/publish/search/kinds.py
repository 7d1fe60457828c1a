"""What is searched, and a search of it as parts of SQL."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from ..clauses import Clause
from ..filters import NO_TOPIC, Filters
from .terms import Query


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


def matching(search: Search) -> Clause:
    """The condition that a hit meets."""
    kind = KINDS[search.kind]
    where = kind.where(search.filters)
    if not search.query.expression:
        return Clause(sql=f"{kind.condition} AND {where.sql}", params=where.params)
    match = f"{kind.table}_fts MATCH :match"
    return Clause(
        sql=f"{match} AND {kind.condition} AND {where.sql}", params={**where.params, "match": search.query.expression}
    )


def source(search: Search) -> str:
    """FROM, with the index as `f` where words are looked for."""
    kind = KINDS[search.kind]
    if not search.query.expression:
        return f"FROM {kind.table} {kind.alias} {kind.join}"
    return f"FROM {kind.table}_fts f JOIN {kind.table} {kind.alias} ON {kind.alias}.rowid = f.rowid {kind.join}"
