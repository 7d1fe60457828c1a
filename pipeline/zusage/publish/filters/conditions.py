"""Filters as conditions for WHERE, one kind at a time; `chosen.Filters` puts them together for each table."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from ..clauses import Clause, among, joined
from .sizes import SIZES

NO_TOPIC: Final = "ohne"
"""Stands in `thema` for commitments that have no topic."""


def of_places(table: str, towns: Iterable[Clause], land: Sequence[str], groesse: Sequence[str]) -> Iterable[Clause]:
    """Municipalities by `towns`, a condition of their own, and by the columns `state` and `population` of `table`."""
    yield from towns
    yield from among(f"{table}.state", "land", land)
    if groesse:
        yield _either(f"({SIZES[name].within(f'{table}.population')})" for name in groesse)


def of_topics(column: str, thema: Sequence[str]) -> Iterable[Clause]:
    """A topic in `column`, or none there for `NO_TOPIC`."""
    named = among(column, "thema", [key for key in thema if key != NO_TOPIC])
    if NO_TOPIC not in thema:
        yield from named
    else:
        held = joined(named)
        yield _either([f"{column} IS NULL", *([held.sql] if held.params else [])], held.params)


def of_topics_of_text(thema: Sequence[str]) -> Iterable[Clause]:
    """A topic of the document `d`, which may have several, or none at all for `NO_TOPIC`."""
    any_topic = "EXISTS (SELECT 1 FROM document_topics t WHERE t.document_id = d.id{})"
    named = joined(among("t.topic_id", "thema", [key for key in thema if key != NO_TOPIC]))
    parts = [any_topic.format(f" AND {named.sql}")] if named.params else []
    parts += [f"NOT {any_topic.format('')}"] if NO_TOPIC in thema else []
    if parts:
        yield _either(parts, named.params)


def of_days(column: str, first: str, last: str, characters: int, also: str = "") -> Iterable[Clause]:
    """`column` lies from `first` to `last` (ISO days, "" for open), of which it holds so many characters; `also` goes with each end."""
    for name, sign, day in (("von", ">=", first), ("bis", "<=", last)):
        if day:
            # A query may ask for years here and for months there.
            place = f"{name}_{characters}"
            yield Clause(sql=f"{column} {sign} :{place}{also}", params={place: day[:characters]})


def _either(parts: Iterable[str], params: Mapping[str, str | int] | None = None) -> Clause:
    return Clause(sql=f"({' OR '.join(parts)})", params=params or {})
