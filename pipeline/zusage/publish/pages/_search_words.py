"""What the search page says of a search: what of it could not be done, and why nothing was found."""

from collections.abc import Iterator
from dataclasses import replace

from datasette.app import Datasette

from ..asking import Row
from ..empties import EMPTY, coverage_of
from ..search import Counts, Search, corrected, roughly
from ._search_address import address
from ._search_facets import Names

_ALONE = 6
"""So many words are looked for one by one."""


def notes(search: Search, text: str, counted: Counts) -> Iterator[str]:
    """German sentences on what of the search is not done as the reader wrote it; `text` is what was typed."""
    yield from search.filters.unknown
    if counted.total is None:
        yield "Die Treffer zu zählen dauerte zu lange. Mit einem selteneren Wort oder einem Filter geht es."
    if search.query.cut:
        yield "Die Eingabe ist sehr lang; gesucht wurde mit ihrem Anfang."
    if search.query.unwanted and not search.query.wanted:
        yield "Gesucht werden kann nur nach etwas, das vorkommt: Bitte auch ein Wort ohne Minus eingeben. Hier steht alles."
    elif text.strip() and not search.query.wanted:
        yield "In der Eingabe steht kein Wort, nach dem gesucht werden kann. Hier steht alles."
    if search.kind == "texte" and (search.filters.verbindlichkeit or search.filters.stand):
        yield "Verbindlichkeit und Stand haben nur Zusagen; für Texte gelten diese Filter nicht."


async def nothing(datasette: Datasette, text: str, search: Search, known: Names) -> Row:
    """Why nothing is there, and where to go on: `known` holds the names of municipalities."""
    states = {known["gemeinde"][town]: await coverage_of(datasette, town) for town in search.filters.gemeinde}
    unread = {name: EMPTY[state] for name, state in states.items() if state != "read"}
    open_search = replace(search, filters=search.filters.without(*search.filters.address))
    better = await corrected(datasette, text, search.query)
    return {
        "unread": unread,
        "said": "" if unread and len(unread) == len(states) else EMPTY["nothing-found"],
        "better": better,
        "better_address": address(better, search),
        "elsewhere": await roughly(datasette, open_search) if search.filters.address else 0,
        "elsewhere_address": address(text, open_search),
        "alone": await _alone(datasette, search),
    }


async def _alone(datasette: Datasette, search: Search) -> list[Row]:
    """Each word or phrase for itself, where several together found nothing."""
    groups = search.query.wanted if len(search.query.wanted) > 1 else ()
    found = []
    for group in groups[:_ALONE]:
        alone = replace(search, query=replace(search.query, wanted=(group,), unwanted=()))
        words = " OR ".join(term.written for term in group)
        found.append({"words": words, "count": await roughly(datasette, alone), "address": address(words, alone)})
    return found
