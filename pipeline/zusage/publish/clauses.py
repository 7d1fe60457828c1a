"""Parts of SQL with their values, how they are put together, vocabularies in SQL, and the day that the data reach to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

NEWEST: Final = "SELECT MAX(date) FROM documents WHERE kind <> 'control'"
"""The day that the data reach to. A control list is no meeting: the day it was drawn up lets no deadline pass."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A condition for WHERE, always a whole one ("1" where nothing is filtered), or a SELECT; and the values of its parameters."""

    sql: str
    params: Mapping[str, str | int]


def among(column: str, name: str, values: Sequence[str]) -> Iterable[Clause]:
    """`column` is one of `values`, each a parameter `name_1`, `name_2`, ...; nothing where there are none."""
    params = {f"{name}_{number}": value for number, value in enumerate(values, 1)}
    if params:
        yield Clause(sql=f"{column} IN ({', '.join(f':{key}' for key in params)})", params=params)


def only(column: str, name: str, values: Sequence[str]) -> Clause:
    """The same as one condition, which nothing meets where there are no values."""
    return next(iter(among(column, name, values)), Clause(sql="0", params={}))


def joined(parts: Iterable[Clause]) -> Clause:
    """All of the parts at once."""
    held = list(parts)
    return Clause(sql=" AND ".join(part.sql for part in held) or "1", params=values_of(held))


def values_of(parts: Iterable[Clause]) -> dict[str, str | int]:
    """The values of all parameters; of two with one name, the later part's."""
    return {key: value for part in parts for key, value in part.params.items()}


def rank(column: str, words: Mapping[str, str]) -> str:
    """SQL that sorts the keys of a vocabulary in its own order, and everything else behind them."""
    pairs = " ".join(f"WHEN '{key}' THEN {number}" for number, key in enumerate(words))
    return f"CASE {column} {pairs} ELSE {len(words)} END"
