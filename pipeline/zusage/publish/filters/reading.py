"""The filters of an address, checked: each value is held against the database or against what it may be at all."""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Any, Final, Protocol

from datasette.app import Datasette

from ...germany import STATES
from ...records.vocabulary import FORCE, STATUS
from ..asking import rows
from ..clauses import only
from .chosen import WORDS, Filters
from .conditions import NO_TOPIC
from .days import first_day
from .sizes import SIZES

MOST: Final = 60
"""So many values of one filter are read; more are told to the reader."""


class Args(Protocol):
    """A query string as Datasette hands it out (`request.args`)."""

    def getlist(self, name: str) -> Sequence[str]: ...


async def read(datasette: Datasette, args: Args) -> Filters:
    """The filters of a query string, each value held against the database; what is not known stands in `unknown`."""
    given = {name: tuple(dict.fromkeys(v for v in args.getlist(name) or () if v)) for name in WORDS}
    known = await _known(datasette, given)
    kept: dict[str, Any] = {name: tuple(v for v in given[name][:MOST] if v in known[name]) for name in known}
    unknown = [_left_out(name, v) for name in known for v in given[name] if v not in kept[name]]
    for name in ("von", "bis"):
        days = [v for v in given[name] if first_day(v)]
        kept[name] = days[0] if days else ""
        unknown += [_left_out(name, v) for v in given[name] if v != kept[name]]
    return _in_order(Filters(**kept, unknown=tuple(unknown)))


async def _known(datasette: Datasette, given: Mapping[str, Sequence[str]]) -> dict[str, AbstractSet[str]]:
    """The values that each filter but `von` and `bis` may have, of those in question at least."""
    return {
        "gemeinde": await _there(datasette, "bodies", given["gemeinde"]),
        "thema": await _there(datasette, "topics", given["thema"]) | {NO_TOPIC},
        "land": set(STATES.values()),
        "groesse": set(SIZES),
        "jahr": {year for year in given["jahr"] if re.fullmatch(r"\d{4}", year, re.ASCII)},
        "verbindlichkeit": set(FORCE),
        "stand": set(STATUS),
    }


async def _there(datasette: Datasette, table: str, keys: Sequence[str]) -> set[str]:
    these = only("id", "id", keys[:MOST])
    return {row["id"] for row in await rows(datasette, f"SELECT id FROM {table} WHERE {these.sql}", **these.params)}


def _in_order(filters: Filters) -> Filters:
    """Nothing lies between a later `von` and an earlier `bis`: both are left out and told."""
    if not (filters.first and filters.last and filters.first > filters.last):
        return filters
    told = f"„von {filters.von}“ liegt nach „bis {filters.bis}“: Beides wurde weggelassen."
    return replace(filters.without("von", "bis"), unknown=(*filters.unknown, told))


def _left_out(name: str, value: str) -> str:
    return f"Unbekannter Wert für „{WORDS[name]}“: „{value[:80]}“ wurde weggelassen."
