"""What the search page says of its filters: counts with links, chips that take one away, choices of the form."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from datasette.app import Datasette

from ...germany import STATES
from ...records.vocabulary import FORCE, STATUS
from ..asking import Row
from ..filters import NO_TOPIC, SIZES, WORDS, Filters
from ..named import all_names, names_of
from ..search import KINDS, Counts, Search
from ._search_address import address

Names = Mapping[str, Mapping[str, str]]
"""Filter → value → how people call it."""

SHOWN = 8
"""Values of a filter that are seen at once; the others stand in a part to unfold."""
MOST = 60
"""Values of a filter that are listed at all."""
ALL_TOWNS = 500
"""So many municipalities the form lists even where nothing was found; of more, those with hits."""


async def names(datasette: Datasette, counted: Counts, filters: Filters) -> Names:
    """How all values that the page may show are called."""
    towns = await all_names(datasette, "bodies", ALL_TOWNS + 1)
    if len(towns) > ALL_TOWNS:
        keys = [*filters.gemeinde, *list(counted.values["gemeinde"])[:ALL_TOWNS]]
        towns = await names_of(datasette, "bodies", keys)
    return {
        "gemeinde": towns,
        "thema": await all_names(datasette, "topics") | {NO_TOPIC: "ohne Thema"},
        "land": {land: land for land in sorted(STATES.values())},
        "jahr": {year: year for year in sorted({*counted.values["jahr"], *filters.jahr}, reverse=True)},
        "verbindlichkeit": FORCE,
        "stand": STATUS,
        "groesse": {key: size.label for key, size in SIZES.items()},
    }


def chips(text: str, search: Search, known: Names) -> list[Row]:
    """A chip for each value that is set, with the address of the search without it."""
    return [
        {
            "title": WORDS[name],
            "label": known.get(name, {}).get(value, value),
            "address": address(text, _toggled(search, name, value)),
        }
        for name, values in search.filters.address.items()
        for value in values
    ]


def facets(text: str, search: Search, counted: Counts, known: Names) -> list[Row]:
    """For each filter its values with hits, those that are set first; each with the address that adds it or takes it away."""
    return [
        {
            "name": name,
            "title": WORDS[name],
            "partly": name in counted.partly,
            "values": [
                {
                    "label": known[name].get(value, value),
                    "count": values.get(value, 0),
                    "active": value in getattr(search.filters, name),
                    "address": address(text, _toggled(search, name, value)),
                }
                for value in _ordered(name, values, getattr(search.filters, name), known)
            ],
        }
        for name, values in counted.values.items()
    ]


def selects(search: Search, known: Names) -> list[Row]:
    """The selects of the form: one value each; where several are set, the form carries them along."""
    return [
        {"name": name, "title": WORDS[name], "options": known[name], "chosen": getattr(search.filters, name)}
        for name in KINDS[search.kind].facets
    ]


def _toggled(search: Search, name: str, value: str) -> Search:
    """The same search with the value taken away where it is set, else added."""
    held = getattr(search.filters, name)
    kept = [other for other in held if other != value] if isinstance(held, tuple) else []
    if not kept and value in held:
        return replace(search, filters=search.filters.without(name))
    values: dict[str, Any] = {name: tuple(kept) if value in held else (*held, value)}
    return replace(search, filters=replace(search.filters, **values))


def _ordered(name: str, values: Mapping[str, int], chosen: Sequence[str], known: Names) -> Iterable[str]:
    if name in ("jahr", "verbindlichkeit", "stand"):  # these have an order of their own
        return [value for value in known[name] if value in values or value in chosen][:MOST]
    return [*chosen, *(value for value in values if value not in chosen)][:MOST]
